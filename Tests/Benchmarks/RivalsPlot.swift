/// Draws the rows of `rivals`: a panel for each work and quantity, Vigil first.
enum RivalsPlot {
  static let name = "rivals.svg"

  /// Nil where there are no such rows.
  static func draw(_ rows: [Row]) -> SVG? {
    let panels = panels(rows)
    guard !panels.isEmpty else { return nil }
    let columns = 2
    let steps = stride(from: 0, to: panels.count, by: columns)
    let heights = steps.map { panels[$0..<min($0 + columns, panels.count)].map(\.height).max() ?? 0 }
    var drawing = SVG(width: BarPanel.width * Double(columns) + 30, height: heights.reduce(20, +))
    var y = 10.0
    for (line, height) in zip(steps, heights) {
      for (column, panel) in panels[line..<min(line + columns, panels.count)].enumerated() {
        panel.draw(in: &drawing, x: 10 + (BarPanel.width + 10) * Double(column), y: y)
      }
      y += height
    }
    return drawing
  }

  /// In the order of the rows.
  static func panels(_ rows: [Row]) -> [BarPanel] {
    var titles: [String] = []
    var bars: [String: [(name: String, cell: Cell?, text: String)]] = [:]
    for row in rows {
      guard let place = row.subject.firstRange(of: RivalRows.beside) else { continue }
      let title = String(row.subject[..<place.lowerBound])
      if bars[title] == nil {
        titles.append(title)
        bars[title] = [("Vigil", Cell(row.ours), row.ours)]
      }
      bars[title]?.append((String(row.subject[place.upperBound...]), Cell(row.rival), row.rival))
    }
    return titles.map { BarPanel(title: $0, bars: bars[$0] ?? []) }
  }
}
