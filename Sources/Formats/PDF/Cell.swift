/// One or more lines that stand tightly below each other: a paragraph, or what one cell of a table holds.
struct Cell {
  /// Indices of segments, from the top.
  var segments: [Int]
  var x0: Float
  var y0: Float
  var x1: Float
  var y1: Float
  var words: Int
  let lineHeight: Float

  init(_ index: Int, _ segment: Segment) {
    segments = [index]
    x0 = segment.x0
    y0 = segment.y0
    x1 = segment.x1
    y1 = segment.y1
    words = segment.words.count
    lineHeight = max(segment.height, 1)
  }

  mutating func add(_ index: Int, _ segment: Segment) {
    segments.append(index)
    x0 = min(x0, segment.x0)
    y0 = min(y0, segment.y0)
    x1 = max(x1, segment.x1)
    y1 = max(y1, segment.y1)
    words += segment.words.count
  }

  /// Whether the two begin on one line, or one stands beside the middle of the other.
  func sharesRow(with other: Cell) -> Bool {
    abs(y0 - other.y0) < 0.4 * min(lineHeight, other.lineHeight)
      || min(y1, other.y1) - max(y0, other.y0) > 0.6 * min(y1 - y0, other.y1 - other.y0)
  }

  func isAligned(with other: Cell) -> Bool {
    let tolerance: Float = 3
    return abs(x0 - other.x0) < tolerance || abs(x1 - other.x1) < tolerance
      || abs((x0 + x1) - (other.x0 + other.x1)) < 2 * tolerance
  }

  /// Whether a row's first cell stands in the first column, moved to either side by a few characters.
  func isIndented(below first: Cell, before second: Cell) -> Bool {
    abs(x0 - first.x0) < 4 * lineHeight && x0 < second.x0 - lineHeight && x1 < second.x0
  }

  /// The upright text of a page as cells, in reading order.
  static func cells(of segments: [Segment]) -> [Cell] {
    var cells: [Cell] = []
    for (index, segment) in segments.enumerated() where segment.quarterTurns == 0 {
      if let last = cells.last, let above = last.segments.last.map({ segments[$0] }),
        index == (last.segments.last ?? 0) + 1, follows(above, segment)
      {
        cells[cells.count - 1].add(index, segment)
      } else {
        cells.append(Cell(index, segment))
      }
    }
    return cells
  }

  private static func follows(_ above: Segment, _ below: Segment) -> Bool {
    let gap = below.y0 - above.y1
    let height = max(above.height, below.height)
    guard abs(above.fontSize - below.fontSize) < 0.1 * max(above.fontSize, below.fontSize) else { return false }
    return gap > -0.6 * height && gap < 0.35 * height && !above.isBeside(below) && below.x0 < above.x1
      && below.x1 > above.x0
  }
}
