internal import Model

/// When a piece says that the inspection before was: "at its last full inspection, in 2018".
enum LastInspection {
  /// Nil when it says nothing, or different things.
  static func date(in sentences: [Range<Int>], of article: Article, published: PartialDate?) -> FoundDate? {
    var found: [FoundDate] = []
    let reader = DateReader(article.text)
    for sentence in sentences {
      for index in sentence where !article.isQuoted(index) && isLast(index, in: sentence, of: article) {
        // "The agency was judged good at its last inspection": another's.
        if span(sentence.lowerBound, index).contains(where: { article.has($0, .stranger) }) { break }
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
    if found.isEmpty { found = named(in: sentences, of: article, published) }
    guard let first = found.first, found.allSatisfy({ $0.start.year == first.start.year }) else { return nil }
    if let published, first.start.year >= published.year { return nil }
    return first
  }

  /// "It was put under a commissioner after the 2019 inspection", "since the inspection in February 2019".
  private static func named(
    in sentences: [Range<Int>], of article: Article, _ published: PartialDate?
  ) -> [FoundDate] {
    guard let published else { return [] }
    let dated = sentences.flatMap { sentence in
      DateReader(article.text).dates(in: sentence).filter { date in
        isOfInspection(date, in: sentence, of: article) && date.start.year < published.year - 1
      }
    }
    return dated
      + sentences.joined().compactMap { index in
        guard let year = article.year(index), year < published.year - 1, !article.isQuoted(index),
          ["the", "its", "that"].contains(article.word(index - 1)),
          article.has(index + 1, .inspection)
            || article.word(index + 1) == "ofsted" && article.has(index + 2, .inspection),
          // "the 2017 inspection of schools".
          !span(index + 2, index + 4).contains(where: { ["of", "into", "at"].contains(article.word($0)) }),
          let date = PartialDate(year: year)
        else { return nil }
        return FoundDate(start: date, end: date, tokens: index..<index + 1)
      }
  }

  /// "The inspection in December 2021", "the inspection of February 2019"; not "the inspection of schools in 2019".
  private static func isOfInspection(_ date: FoundDate, in sentence: Range<Int>, of article: Article) -> Bool {
    let noun = date.tokens.lowerBound - 2
    return sentence.contains(noun - 1) && ["in", "of", "from"].contains(article.word(noun + 1))
      && ["inspection", "inspections"].contains(article.word(noun)) && !article.isQuoted(noun)
      && ["the", "full", "ofsted", "that"].contains(article.word(noun - 1))
  }

  /// "its last full inspection", "the previous visit"; "The original grade was handed down".
  private static func isLast(_ index: Int, in sentence: Range<Int>, of article: Article) -> Bool {
    if ["last", "previous"].contains(article.word(index)) {
      return span(index + 1, min(sentence.upperBound, index + 4)).contains { article.has($0, .inspection) }
    }
    return ["original", "earlier", "old"].contains(article.word(index)) && article.has(index + 1, .gradeNoun)
  }
}
