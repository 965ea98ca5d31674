/// Draws the rows of `growth`: a panel for each figure, over the sizes of the stores.
enum GrowthPlot {
  static let name = "growth.svg"
  private static let columns = 3

  /// Nil where there are no such rows.
  static func draw(_ rows: [Row]) -> SVG? {
    let panels = panels(rows)
    guard !panels.isEmpty else { return nil }
    let lines = (panels.count + columns - 1) / columns
    var drawing = SVG(
      width: CurvePanel.width * Double(columns) + 20, height: CurvePanel.height * Double(lines) + 20)
    for (index, panel) in panels.enumerated() {
      panel.draw(
        in: &drawing, x: 10 + CurvePanel.width * Double(index % columns),
        y: 10 + CurvePanel.height * Double(index / columns))
    }
    return drawing
  }

  /// In the order of the rows; where a size comes twice, as in two runs, its first figure counts.
  static func panels(_ rows: [Row]) -> [CurvePanel] {
    var titles: [String] = []
    var points: [String: [Int: Cell]] = [:]
    for row in rows {
      guard let match = row.subject.wholeMatch(of: /(\d+) records: (.+)/), let records = Int(match.1),
        let cell = Cell(row.ours)
      else { continue }
      let title = String(match.2)
      if points[title] == nil { titles.append(title) }
      if points[title]?[records] == nil { points[title, default: [:]][records] = cell }
    }
    return titles.map { title in
      let sorted = (points[title] ?? [:]).sorted { $0.key < $1.key }
      return CurvePanel(title: title, points: sorted.map { ($0.key, $0.value) })
    }
  }
}
