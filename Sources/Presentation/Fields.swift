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
      let head = index == 0 && !label.isEmpty ? "\(label):" : ""
      let space = String(repeating: " ", count: max(0, width + 1 - Columns.count(head)))
      lines.append("\(space)\(style.strong(head)) \(value)")
    }
  }
}
