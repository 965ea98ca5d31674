/// Words of one line that stand close together: a whole line of prose, or one line of one cell of a table.
struct Segment {
  /// Indices into the page's words.
  var words: Range<Int>
  var x0: Float
  var y0: Float
  var x1: Float
  var y1: Float
  let fontSize: Float
  let quarterTurns: UInt8

  var height: Float { y1 - y0 }

  /// Whether both stand on one line: their heights overlap by more than half of the smaller.
  func isBeside(_ other: Segment) -> Bool {
    min(y1, other.y1) - max(y0, other.y0) > 0.5 * min(height, other.height)
  }

  /// The segments of a page in poppler's order, which is that of reading: flow by flow, block by block, line by line.
  static func segments(of words: [PDFWord]) -> [Segment] {
    var segments: [Segment] = []
    for (index, word) in words.enumerated() {
      if let last = segments.last, continues(last, words[index - 1], word) {
        segments[segments.count - 1].add(word)
      } else {
        segments.append(
          Segment(
            words: index..<index + 1, x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1, fontSize: word.fontSize,
            quarterTurns: word.quarterTurns))
      }
    }
    return segments
  }

  private mutating func add(_ word: PDFWord) {
    words = words.lowerBound..<words.upperBound + 1
    x0 = min(x0, word.x0)
    y0 = min(y0, word.y0)
    x1 = max(x1, word.x1)
    y1 = max(y1, word.y1)
  }

  /// poppler marks every word but a line's last, or one that touches its neighbour in another font, with a space.
  private static func continues(_ segment: Segment, _ last: PDFWord, _ next: PDFWord) -> Bool {
    guard last.quarterTurns == next.quarterTurns else { return false }
    guard last.quarterTurns == 0 else { return last.spaceAfter }
    let overlap = min(last.y1, next.y1) - max(last.y0, next.y0)
    if last.spaceAfter { return overlap > 0 }
    let gap = next.x0 - last.x1
    return overlap > 0.3 * min(last.height, next.height) && abs(gap) < 0.15 * max(last.fontSize, 1)
  }
}
