internal import Model

/// Grades by their years, one a line: "2011 | Adequate", "Good (2015)", "2018: requires improvement". The age of each says
/// whether it is the one reported.
struct GradeHistory {
  let article: Article

  /// Words that such a line may have beside its grade and its date.
  private static let beside: Set<String> = [
    "overall", "effectiveness", "ofsted", "inspection", "ilacs", "sif", "full", "short", "standard", "the", "in",
    "grade", "rating", "judgement", "framework", "single", "rated", "judged", "and", "then", "was", "now",
  ]
  private static let longest = 10

  /// Two lines or more, each with a year of its own.
  func claims(in lines: [Range<Int>]) -> [GradeClaim] {
    let found = lines.compactMap { claim(in: $0) }
    return found.count >= 2 && Set(found.compactMap { $0.dates.first?.year }).count == found.count ? found : []
  }

  /// "History of judgements: 2011 - adequate, 2015 - good": a sentence that is such a list, behind its label.
  func claims(inSentence sentence: Range<Int>) -> [GradeClaim] {
    guard let colon = sentence.dropFirst().first(where: { article.breaks($0, at: .colon) }),
      colon - sentence.lowerBound <= 8,
      span(sentence.lowerBound, colon).contains(where: { index in
        article.has(index, [.inspection, .gradeNoun])
          || ["history", "inspections", "ofsted", "record", "timeline"].contains(article.word(index))
      }),
      !span(sentence.lowerBound, colon).contains(where: { article.has($0, .stranger) })
    else { return [] }
    var pieces: [Range<Int>] = []
    var start = colon
    let isParted = sentence.contains { article.breaks($0, at: .semicolon) }
    for index in span(colon + 1, sentence.upperBound + 1)
    where index == sentence.upperBound || article.breaks(index, at: isParted ? .semicolon : [.comma, .semicolon]) {
      pieces.append(span(start, index))
      start = index
    }
    let found = claims(in: pieces)
    return found.count == pieces.count ? found : []
  }

  private func claim(in line: Range<Int>) -> GradeClaim? {
    guard (2...GradeHistory.longest).contains(line.count) else { return nil }
    let mentions = GradeMention.all(in: line, of: article)
    let dates = Clause.dates(in: line, of: article, DateReader(article.text), nil)
    guard mentions.count == 1, let mention = mentions.first, dates.count == 1, let date = dates.first,
      line.allSatisfy({
        mention.tokens.contains($0) || date.tokens.contains($0) || GradeHistory.beside.contains(article.word($0))
      }),
      line.lowerBound == date.tokens.lowerBound || line.lowerBound == mention.tokens.lowerBound
        || line.lowerBound + 1 == date.tokens.lowerBound
    else { return nil }
    return GradeClaim(
      grade: mention.grade, area: nil, time: .present, dates: [date.start], isStrong: true, evidence: line, how: "table"
    )
  }
}
