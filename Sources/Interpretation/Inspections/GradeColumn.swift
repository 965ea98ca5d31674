internal import Model

/// The grades of a page that stand in a column of their own, at the right of what they judge.
///
/// The column is read from the top by itself, so that a grade that is wrapped is whole, whatever the text has between its
/// lines: "Requires improvement to be" beside a label's first line, "good" beside its second.
struct GradeColumn {
  struct Cell {
    let grade: Grade?
    let tokens: [Int]
    let box: Box
  }

  /// A grade in a column of its own begins at least this far, in points, to the right of the page's text.
  private static let offset: Float = 100

  /// From the top.
  let cells: [Cell]
  /// Where the column begins.
  let x: Float

  /// Nil for a page without such a column.
  init?(_ layout: Layout, on range: Range<Int>) {
    let left = layout.boxes[range].map(\.x0).min() ?? 0
    let starts = range.filter { index in
      GradePhrase.firstWords.contains(layout.text.tokens[index].word)
        && layout.boxes[index].x0 > left + GradeColumn.offset && GradeColumn.isOpen(index, layout, range)
    }
    guard let first = starts.map({ layout.boxes[$0].x0 }).min() else { return nil }
    x = first
    cells = GradeColumn.read(layout, range, from: first)
    if cells.isEmpty { return nil }
  }

  private static func read(_ layout: Layout, _ range: Range<Int>, from x: Float) -> [Cell] {
    let rows = layout.rows(of: range.filter { layout.boxes[$0].x0 > x - 4 })
    var cells: [Cell] = []
    var row = 0
    while row < rows.count {
      guard let first = rows[row].first, GradePhrase.firstWords.contains(layout.text.tokens[first].word),
        isOpen(first, layout, range), let found = cell(rows[row...], layout, range)
      else {
        row += 1
        continue
      }
      cells.append(found.cell)
      row += found.rows
    }
    return cells
  }

  /// The phrase that begins a row and ends one.
  private static func cell(
    _ rows: ArraySlice<[Int]>, _ layout: Layout, _ range: Range<Int>
  ) -> (cell: Cell, rows: Int)? {
    for phrase in GradePhrase.all {
      var tokens: [Int] = []
      var used = 0
      for row in rows.prefix(phrase.words.count) where tokens.count < phrase.words.count {
        if used > 0, let last = tokens.last, !follows(row[0], last, layout) || !isOpen(row[0], layout, range) { break }
        tokens += row
        used += 1
      }
      guard tokens.count == phrase.words.count,
        zip(tokens, phrase.words).allSatisfy({ layout.text.tokens[$0].word == $1 })
      else { continue }
      let box = Box(around: tokens.map { layout.boxes[$0] })
      return (Cell(grade: phrase.grade, tokens: tokens, box: box), used)
    }
    return nil
  }

  /// The next line of one cell: directly below. A label may be set between the two lines in typed text.
  private static func follows(_ next: Int, _ last: Int, _ layout: Layout) -> Bool {
    layout.boxes[next].y0 - layout.boxes[last].y1 < 1.6 * layout.boxes[last].height
  }

  /// Whether nothing stands close to the left of a word.
  private static func isOpen(_ index: Int, _ layout: Layout, _ range: Range<Int>) -> Bool {
    let box = layout.boxes[index]
    let nearby = box.x0 - 1.2 * box.height
    return range.allSatisfy { other in
      let beside = layout.boxes[other]
      return other == index || beside.x0 >= box.x0 || beside.x1 <= nearby || beside.rowOverlap(with: box) <= 0.4
    }
  }
}
