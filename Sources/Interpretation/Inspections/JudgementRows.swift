internal import Model

/// Reads the rows of a table of judgements by where words stand on the page: a label on the left, the grade beside it on
/// the right, whatever order the words have in the text.
///
/// A grade that stands beside two labels, or a label beside two grades, is none.
struct JudgementRows {
  private let layout: Layout
  private let wordings: [JudgementWording]

  /// A page with more is none that a person laid out, and comparing its words would take too long.
  private static let mostWords = 4000

  init(_ layout: Layout, wordings: [JudgementWording]) {
    self.layout = layout
    self.wordings = wordings
  }

  func readings(onPage page: Int, how: Reading.How) -> [Reading] {
    let range = layout.text.pageTokens[page]
    guard range.count <= JudgementRows.mostWords else { return [] }
    guard let column = GradeColumn(layout, on: range) else { return [] }
    let left = layout.rows(of: range.filter { layout.boxes[$0].x1 < column.x + 1 }).flatMap { $0 }
    let labels = labels(in: left)
    let pairs = labels.map { label in column.cells.indices.filter { isBeside(label.box, column.cells[$0].box) } }
    return labels.indices.compactMap { index in
      guard pairs[index].count == 1, let cell = pairs[index].first,
        pairs.count(where: { $0.contains(cell) }) == 1
      else { return nil }
      return Reading(
        field: labels[index].field, value: column.cells[cell].grade?.rawValue, how: how,
        tokens: labels[index].tokens + JudgementRows.ranges(column.cells[cell].tokens))
    }
  }

  private func isBeside(_ label: Box, _ cell: Box) -> Bool {
    cell.x0 > label.x1 - 3 && label.rowOverlap(with: cell) > 0.4
  }

  private struct Label {
    let field: String
    let tokens: [Range<Int>]
    let box: Box
  }

  private func labels(in column: [Int]) -> [Label] {
    var labels: [Label] = []
    var place = 0
    while place < column.count {
      if let wording = wordings.first(where: { matches($0, column, at: place) }) {
        let tokens = Array(column[place..<place + wording.words.count])
        labels.append(
          Label(
            field: wording.field, tokens: JudgementRows.ranges(tokens),
            box: Box(around: tokens.map { layout.boxes[$0] })))
        place += tokens.count
      } else {
        place += 1
      }
    }
    return labels
  }

  private func matches(_ wording: JudgementWording, _ column: [Int], at place: Int) -> Bool {
    guard place + wording.words.count <= column.count else { return false }
    return wording.words.indices.allSatisfy { layout.text.tokens[column[place + $0]].word == wording.words[$0] }
  }

  /// Neighbours in the text become one range.
  private static func ranges(_ tokens: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for token in tokens.sorted() {
      if let last = ranges.last, last.upperBound == token {
        ranges[ranges.count - 1] = last.lowerBound..<token + 1
      } else {
        ranges.append(token..<token + 1)
      }
    }
    return ranges
  }
}
