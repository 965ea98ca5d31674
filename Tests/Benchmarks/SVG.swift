/// A drawing, written as Scalable Vector Graphics 1.1: https://www.w3.org/TR/SVG11/. Lengths are pixels, y grows
/// downwards. The ground is white, so that it can be read on pages of any colour.
struct SVG {
  /// Where a text has its point.
  enum Anchor: String { case start, middle, end }

  private let width: Double
  private let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ colour: String) {
    elements.append(
      "<line x1=\"\(SVG.number(start.x))\" y1=\"\(SVG.number(start.y))\" x2=\"\(SVG.number(end.x))\" "
        + "y2=\"\(SVG.number(end.y))\" stroke=\"\(colour)\"/>")
  }

  mutating func box(x: Double, y: Double, width: Double, height: Double, _ colour: String) {
    elements.append(
      "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(width))\" "
        + "height=\"\(SVG.number(height))\" fill=\"\(colour)\"/>")
  }

  mutating func dot(x: Double, y: Double, _ colour: String) {
    elements.append("<circle cx=\"\(SVG.number(x))\" cy=\"\(SVG.number(y))\" r=\"3\" fill=\"\(colour)\"/>")
  }

  mutating func text(_ text: String, x: Double, y: Double, _ anchor: Anchor = .start, isTitle: Bool = false) {
    let weight = isTitle ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" text-anchor=\"\(anchor.rawValue)\"\(weight)>"
        + "\(SVG.escaped(text))</text>")
  }

  /// The whole file.
  var file: String {
    let size = "width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\""
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\" "
      + "font-family=\"sans-serif\" font-size=\"12\" fill=\"#222222\">"
    let ground = "<rect \(size) fill=\"#ffffff\"/>"
    return ([head, ground] + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// With at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
    return tenths.isMultiple(of: 10) ? whole : "\(whole).\(tenths.magnitude % 10)"
  }

  /// As the text of an element.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}
