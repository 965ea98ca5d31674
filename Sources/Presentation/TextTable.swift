/// Rows in columns as wide as their widest cell. The last column that may shrink gives way where the room ends.
package struct TextTable {
  package struct Column: Sendable {
    let title: String
    let isRight: Bool
    /// Whether its cells may be cut to fit.
    let mayShrink: Bool

    package init(_ title: String, right: Bool = false, mayShrink: Bool = false) {
      self.title = title
      isRight = right
      self.mayShrink = mayShrink
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  package var isEmpty: Bool { rows.isEmpty }

  /// One cell a column, in order; anything from a document is made safe here.
  package mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells.map(Printable.line))
  }

  /// Lines without line ends, the heading first. `room` nil: as wide as it takes.
  package func lines(room: Int?, style: Style) -> [String] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map(Columns.count).max() ?? 0
    }
    if let room {
      for index in columns.indices.reversed() where columns[index].mayShrink {
        let excess = widths.reduce(0, +) + 2 * (columns.count - 1) - room
        if excess > 0 { widths[index] = max(widths[index] - excess, Columns.count(columns[index].title), 8) }
      }
    }
    return [style.strong(line(columns.map(\.title), widths))] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let filled = columns.indices.map { index in
      Columns.fill(Columns.cut(cells[index], to: widths[index]), to: widths[index], right: columns[index].isRight)
    }
    let line = filled.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
