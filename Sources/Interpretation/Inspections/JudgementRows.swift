internal import Model

/// Reads the rows of a table of judgements by where words stand on the page: a label on the left, the grade beside it on
/// the right, whatever order the words have in the text.
///
/// A grade that stands beside two labels, or a label beside two grades, is none.
struct JudgementRows {
  private let layout: Layout
  private let wordings: [JudgementWording]

  /// A grade in a column of its own begins at least this far, in points, to the right of the page's text.
  private static let columnOffset: Float = 100

  /// A page with more is none that a person laid out, and comparing its words would take too long.
  private static let mostWords = 4000

  init(_ layout: Layout, wordings: [JudgementWording]) {
    self.layout = layout
    self.wordings = wordings
  }

  func readings(onPage page: Int, how: Reading.How) -> [Reading] {
    let range = layout.text.pageTokens[page]
    guard range.count <= JudgementRows.mostWords else { return [] }
    let cells = gradeCells(in: range)
    guard let column = cells.map({ layout.box(of: $0.tokens).x0 }).min() else { return [] }
    let labels = labels(in: leftColumn(of: range, before: column))
    let pairs = labels.map { label in
      cells.indices.filter { isBeside(label.box, layout.box(of: cells[$0].tokens)) }
    }
    return labels.indices.compactMap { index in
      guard pairs[index].count == 1, let cell = pairs[index].first,
        pairs.count(where: { $0.contains(cell) }) == 1
      else { return nil }
      return Reading(
        field: labels[index].field, value: cells[cell].grade?.rawValue, how: how,
        tokens: labels[index].tokens + [cells[cell].tokens])
    }
  }

  private func isBeside(_ label: Box, _ cell: Box) -> Bool {
    cell.x0 > label.x1 - 3 && label.rowOverlap(with: cell) > 0.4
  }

  /// Grades with nothing to their right and a gap, or nothing, to their left.
  private func gradeCells(in range: Range<Int>) -> [GradePhrase] {
    let text = layout.text
    var cells: [GradePhrase] = []
    var index = range.lowerBound
    let left = layout.boxes[range].map(\.x0).min() ?? 0
    while index < range.upperBound {
      guard let phrase = text.gradePhrase(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      index = phrase.tokens.upperBound
      let first = layout.boxes[phrase.tokens.lowerBound]
      // A grade that is wrapped goes on in its own column; in prose it goes on at the left.
      guard first.x0 > left + JudgementRows.columnOffset, layout.box(of: phrase.tokens).x0 > first.x0 - 3,
        standsAlone(phrase, in: range)
      else { continue }
      cells.append(phrase)
    }
    return cells
  }

  private func standsAlone(_ phrase: GradePhrase, in range: Range<Int>) -> Bool {
    let box = layout.box(of: phrase.tokens)
    let first = layout.boxes[phrase.tokens.lowerBound]
    let nearby = 1.2 * first.height
    for index in range where !phrase.tokens.contains(index) {
      let other = layout.boxes[index]
      guard other.rowOverlap(with: box) > 0.4 else { continue }
      if other.x0 >= box.x1 - 1 { return false }
      if other.x1 > box.x0 - nearby, other.x0 < box.x0 { return false }
    }
    return true
  }

  /// The words left of the grades, line by line from the top.
  private func leftColumn(of range: Range<Int>, before x: Float) -> [Int] {
    let sorted = range.filter { layout.boxes[$0].x1 < x + 1 }.sorted {
      layout.boxes[$0].middle < layout.boxes[$1].middle
    }
    var rows: [[Int]] = []
    for index in sorted {
      let box = layout.boxes[index]
      if let last = rows.last?.first, abs(box.middle - layout.boxes[last].middle) < 0.5 * box.height {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows.flatMap { $0.sorted { layout.boxes[$0].x0 < layout.boxes[$1].x0 } }
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
            box: tokens.dropFirst().reduce(layout.boxes[tokens[0]]) { $0.union(layout.boxes[$1]) }))
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
