internal import Model

/// A table whose columns are inspections: "Judgement | Jan 2019 | Nov 2023". The latest is the one reported, the others
/// went before.
struct GradeTable {
  private struct Column {
    let date: PartialDate
    /// Which cell of the line it is, where bars or tabs part them; else how far from the line's beginning it stands.
    let place: Int
  }

  /// How many words a block may have whose lines are looked at: a row is short.
  static let longest = 200
  /// How far a cell may stand from its column's head, in characters.
  private static let shift = 4

  private let article: Article
  private let columns: [Column]
  private let isParted: Bool

  /// Nil unless the line is the head of such a table: two dates or more and little else.
  init?(head line: Range<Int>, of article: Article, dates: [FoundDate]) {
    guard dates.count >= 2, Set(dates.map(\.start.year)).count == dates.count,
      line.count - dates.reduce(0, { $0 + $1.tokens.count }) <= 3
    else { return nil }
    self.article = article
    isParted = line.dropFirst().contains { article.breaks($0, at: [.bar, .tab]) }
    var columns: [Column] = []
    for date in dates {
      columns.append(
        Column(
          date: date.start, place: GradeTable.place(date.tokens.lowerBound, in: line, of: article, isParted: isParted)))
    }
    self.columns = columns
  }

  /// The grades of a line that names one area, or the whole, by their columns.
  func claims(in line: Range<Int>) -> [GradeClaim] {
    let mentions = GradeMention.all(in: line, of: article)
    guard let first = mentions.first, first.tokens.lowerBound > line.lowerBound,
      let latest = columns.map(\.date).max()
    else { return [] }
    let label = span(line.lowerBound, first.tokens.lowerBound)
    var targets = Area.named(in: label, of: article).map { Optional($0.area) }
    if targets.isEmpty, label.contains(where: { article.word($0) == "overall" }) { targets = [nil] }
    guard targets.count == 1 || targets == [.inCare, .careLeavers] else { return [] }
    // A cell of each column, whatever stands above it: a long grade shifts those behind it.
    let isFull = !isParted && mentions.count == columns.count
    return mentions.enumerated().flatMap { place, mention -> [GradeClaim] in
      guard let column = isFull ? columns[place] : column(of: mention.tokens.lowerBound, in: line) else { return [] }
      let isLatest = column.date == latest
      return targets.map { target in
        GradeClaim(
          grade: mention.grade, area: target, time: isLatest ? .present : .earlier,
          dates: isLatest ? [] : [column.date],
          isStrong: true, evidence: span(label.lowerBound, mention.tokens.upperBound), how: "table")
      }
    }
  }

  private func column(of token: Int, in line: Range<Int>) -> Column? {
    let place = GradeTable.place(token, in: line, of: article, isParted: isParted)
    if isParted { return columns.first { $0.place == place } }
    return columns.min { abs($0.place - place) < abs($1.place - place) }.flatMap {
      abs($0.place - place) <= GradeTable.shift ? $0 : nil
    }
  }

  private static func place(_ token: Int, in line: Range<Int>, of article: Article, isParted: Bool) -> Int {
    let (first, token) = (article.tokens[line.lowerBound], article.tokens[token])
    let scalars = article.text.pages[token.page].scalars
    guard first.page == token.page else { return -1 }
    if isParted { return scalars[span(first.start, token.start)].count { $0 == "|" || $0 == "\t" } }
    var start = first.start
    while start > 0, first.start - start < 200, scalars[start - 1] != "\n" { start -= 1 }
    return token.start - start
  }
}
