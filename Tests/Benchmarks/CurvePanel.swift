/// One figure at several sizes, as dots with their ranges and lines between. Sizes stand side by side at equal distances.
struct CurvePanel {
  static let width = 260.0
  static let height = 210.0
  private static let left = 44.0
  private static let top = 30.0
  private static let bottom = 46.0

  let title: String
  /// From few records to many.
  let points: [(records: Int, cell: Cell)]

  func draw(in drawing: inout SVG, x: Double, y: Double) {
    let scale = Scale(to: points.map(\.cell.most).max() ?? 1)
    let (start, end) = (x + CurvePanel.left, x + CurvePanel.width - 20)
    let (top, bottom) = (y + CurvePanel.top, y + CurvePanel.height - CurvePanel.bottom)
    func height(_ value: Double) -> Double { bottom - (bottom - top) * scale.place(of: value) }
    drawing.text("\(title), \(points.first?.cell.unit ?? "")", x: x, y: y + 14, isTitle: true)
    for mark in scale.marks {
      drawing.line(from: (start, height(mark)), to: (end, height(mark)), "#dddddd")
      drawing.text(Scale.label(mark), x: start - 6, y: height(mark) + 4, .end)
    }
    var last: (x: Double, y: Double)?
    for (index, point) in points.enumerated() {
      let place = (x: start + (end - start) * (Double(index) + 0.5) / Double(points.count), y: height(point.cell.value))
      if let last { drawing.line(from: last, to: place, "#1f6fb4") }
      drawing.line(from: (place.x, height(point.cell.least)), to: (place.x, height(point.cell.most)), "#222222")
      drawing.dot(x: place.x, y: place.y, "#1f6fb4")
      drawing.text(CurvePanel.grouped(point.records), x: place.x, y: bottom + 16, .middle)
      last = place
    }
    drawing.text("records", x: (start + end) / 2, y: bottom + 32, .middle)
  }

  /// With commas between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digits[index])
    }
  }
}
