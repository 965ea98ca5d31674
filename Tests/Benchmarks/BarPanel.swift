/// One figure of several sides as bars that lie below each other, with their ranges.
struct BarPanel {
  static let width = 460.0
  private static let left = 90.0
  private static let right = 90.0
  private static let step = 26.0

  let title: String
  /// Nil where nothing was measured: what stands there instead.
  let bars: [(name: String, cell: Cell?, text: String)]

  var height: Double { 70 + BarPanel.step * Double(bars.count) }

  func draw(in drawing: inout SVG, x: Double, y: Double) {
    let unit = bars.compactMap { $0.cell?.unit }.first ?? ""
    let scale = Scale(to: bars.compactMap { $0.cell?.most }.max() ?? 1)
    let breadth = BarPanel.width - BarPanel.left - BarPanel.right
    let bottom = y + 30 + BarPanel.step * Double(bars.count)
    let start = x + BarPanel.left
    drawing.text("\(title), \(unit)", x: x, y: y + 14, isTitle: true)
    for mark in scale.marks {
      let place = start + breadth * scale.place(of: mark)
      drawing.line(from: (place, y + 26), to: (place, bottom), "#dddddd")
      drawing.text(Scale.label(mark), x: place, y: bottom + 16, .middle)
    }
    for (index, bar) in bars.enumerated() {
      let top = y + 30 + BarPanel.step * Double(index)
      drawing.text(bar.name, x: start - 8, y: top + 14, .end)
      guard let cell = bar.cell else {
        drawing.text(bar.text, x: start + 6, y: top + 14)
        continue
      }
      let length = breadth * scale.place(of: cell.value)
      drawing.box(x: start, y: top, width: length, height: BarPanel.step - 6, index == 0 ? "#1f6fb4" : "#9aa5b1")
      let (least, most) = (scale.place(of: cell.least), scale.place(of: cell.most))
      let middle = top + (BarPanel.step - 6) / 2
      drawing.line(from: (start + breadth * least, middle), to: (start + breadth * most, middle), "#222222")
      drawing.text("\(Figure(cell.value))", x: start + breadth * most + 6, y: top + 14)
    }
  }
}
