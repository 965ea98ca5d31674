/// Labelled lines, the labels set right like those of `systemctl status`.
package struct Fields {
  private let width: Int
  private let style: Style
  package private(set) var lines: [String] = []

  package init(width: Int, style: Style) {
    self.width = width
    self.style = style
  }

  /// Nothing for a nil value; further lines of a value stand below its first.
  package mutating func add(_ label: String, _ value: String?) { add(label, value.map { [$0] } ?? []) }

  package mutating func add(_ label: String, _ values: [String]) {
    for (index, value) in values.enumerated() {
      let head = Columns.fill(index == 0 ? "\(label):" : "", to: width + 1, right: true)
      lines.append("\(index == 0 ? style.strong(head) : head) \(value)")
    }
  }
}
