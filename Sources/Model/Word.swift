/// One word of a page and where it stands there. Words live in the cage only; records keep the page's text.
package struct Word: Hashable, Sendable {
  /// Half-open, 0-based offsets in Unicode scalars into the page's text, as in `Evidence`.
  package let start: Int
  package let end: Int
  /// The box in points (1/72 inch) from the top left corner of the page: left, top, right, bottom.
  package let x0: Float
  package let y0: Float
  package let x1: Float
  package let y1: Float
  /// Points.
  package let fontSize: Float
  /// Whether the font's name says that it is bold; false where the name says nothing.
  package let bold: Bool

  package init(
    start: Int, end: Int, x0: Float, y0: Float, x1: Float, y1: Float, fontSize: Float, bold: Bool
  ) {
    self.start = start
    self.end = end
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
    self.fontSize = fontSize
    self.bold = bold
  }
}
