/// A line of a page's text, as the record stores it.
struct Line: Hashable, Sendable {
  enum Marker: Hashable, Sendable {
    case bullet
    /// A paragraph's number, `12.` or `3)`.
    case number(Int)
  }

  /// The words of the line, a paragraph's number included.
  let tokens: Range<Int>
  /// Index into `DocumentText.pages`.
  let page: Int
  let box: Box
  /// Where the text begins behind its marker.
  let textX: Float
  /// The size of most of its text, points; 0 without positions.
  let fontSize: Float
  /// Whether all of it is bold; false without positions.
  let bold: Bool
  let marker: Marker?
  /// How many of its words are the marker: 1 for a number.
  let markerTokens: Int
  /// Whether an empty line, or the page's edge, is above it.
  let beginsParagraph: Bool

  /// The words behind the marker; none where a number stands alone.
  var textTokens: Range<Int> { tokens.lowerBound + markerTokens..<tokens.upperBound }
}
