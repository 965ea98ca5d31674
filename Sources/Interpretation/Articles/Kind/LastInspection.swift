internal import Model

/// When a piece says that the inspection before was: "at its last full inspection, in 2018".
enum LastInspection {
  /// Nil when it says nothing, or different things.
  static func date(in sentences: [Range<Int>], of article: Article, published: PartialDate?) -> FoundDate? {
    var found: [FoundDate] = []
    let reader = DateReader(article.text)
    for sentence in sentences {
      for index in sentence where !article.isQuoted(index) && isLast(index, in: sentence, of: article) {
        let behind = span(index + 1, min(sentence.upperBound, index + 9))
        if let date = Clause.dates(in: behind, of: article, reader, published).first { found.append(date) }
        break
      }
    }
    for sentence in sentences where sentence.contains(where: { ["visit", "visits"].contains(article.word($0)) }) {
      // "the sixth such visit since the district was failed in November 2022".
      guard let since = sentence.first(where: { article.word($0) == "since" }) else { continue }
      let behind = span(since + 1, min(sentence.upperBound, since + 14))
      guard
        behind.contains(where: {
          article.has($0, [.rating, .inspection]) || ["failed", "found"].contains(article.word($0))
        }),
        let date = Clause.dates(in: behind, of: article, reader, published).first
      else { continue }
      found.append(date)
    }
    guard let first = found.first, found.allSatisfy({ $0.start.year == first.start.year }) else { return nil }
    if let published, first.start.year >= published.year { return nil }
    return first
  }

  /// "its last full inspection", "the previous visit"; "The original grade was handed down".
  private static func isLast(_ index: Int, in sentence: Range<Int>, of article: Article) -> Bool {
    if ["last", "previous"].contains(article.word(index)) {
      return span(index + 1, min(sentence.upperBound, index + 4)).contains { article.has($0, .inspection) }
    }
    return ["original", "earlier", "old"].contains(article.word(index)) && article.has(index + 1, .gradeNoun)
  }
}
