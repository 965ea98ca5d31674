internal import Model

/// Rows that tell of an inspection before.
extension GradeRows {
  /// "Last time (2017): Requires improvement", "Previous rating (March 2019): Good", "2014 grade: Adequate".
  func past(_ line: Range<Int>) -> [GradeClaim] {
    let mentions = GradeMention.all(in: line, of: article)
    guard line.count <= 14, mentions.count == 1, let mention = mentions.first,
      mention.tokens.upperBound == line.upperBound,
      article.breaks(mention.tokens.lowerBound, at: [.colon, .dash, .tab, .bar])
    else { return [] }
    let label = span(line.lowerBound, mention.tokens.lowerBound)
    let isPast = label.contains { index in
      ["last", "previous"].contains(article.word(index))
        && (article.word(index + 1) == "time" || article.has(index + 1, [.inspection, .gradeNoun])
          || article.word(index + 1) == "overall" && article.has(index + 2, .gradeNoun))
    }
    let dates = Clause.dates(in: label, of: article, DateReader(article.text), nil)
    guard isPast, dates.count == 1, Area.named(in: label, of: article).isEmpty,
      !label.contains(where: { article.has($0, .stranger) })
    else { return [] }
    return [
      GradeClaim(
        grade: mention.grade, area: nil, time: .earlier, dates: [dates[0].start], isStrong: true, evidence: line,
        how: "table")
    ]
  }
}
