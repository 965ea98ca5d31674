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
  private var rows: [(cells: [String], tones: [Int: Style.Tone])] = []

  package init(_ columns: [Column]) { self.columns = columns }

  package var isEmpty: Bool { rows.isEmpty }

  /// One cell a column, in order; anything from a document is made safe here. `tones` by the columns' places.
  package mutating func add(_ cells: [String], tones: [Int: Style.Tone] = [:]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append((cells.map(Printable.line), tones))
  }

  /// Lines without line ends, the heading first. `room` nil: as wide as it takes.
  package func lines(room: Int?, style: Style) -> [String] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0.cells[index] }).map(Columns.count).max() ?? 0
    }
    if let room {
      for index in columns.indices.reversed() where columns[index].mayShrink {
        let excess = widths.reduce(0, +) + 2 * (columns.count - 1) - room
        if excess > 0 { widths[index] = max(widths[index] - excess, Columns.count(columns[index].title), 8) }
      }
    }
    return [style.strong(line(columns.map(\.title), widths))]
      + rows.map { line($0.cells, widths, tones: $0.tones, style) }
  }

  private func line(
    _ cells: [String], _ widths: [Int], tones: [Int: Style.Tone] = [:], _ style: Style = .plain
  ) -> String {
    // What fills the last cells is left out.
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    let filled = columns.indices.prefix(last + 1).map { index in
      let cell = Columns.cut(cells[index], to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - Columns.count(cell)))
      let painted = style.painted(cell, tones[index] ?? .plain)
      if columns[index].isRight { return space + painted }
      return index == last ? painted : painted + space
    }
    return filled.joined(separator: "  ")
  }
}
