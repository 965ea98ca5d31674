internal import Model

/// Inspections that a service is said to have failed: the press's word for *inadequate*.
extension Clause {
  /// "failed in 2014 and failed again in January 2018", "which was failed by Ofsted in 2014": only with the date of an
  /// inspection, as one before; what is failed otherwise may be children, or a promise.
  static func failures(
    in sentence: Range<Int>, of article: Article, places: [Place], _ reader: DateReader, _ published: PartialDate?
  ) -> [GradeClaim] {
    let verbs = sentence.filter { index in
      !article.isQuoted(index)
        && (article.word(index) == "failed" || isFailing(index, in: sentence, of: article))
    }
    guard !verbs.isEmpty else { return [] }
    let dates = Clause.dates(in: sentence, of: article, reader, published)
    let isService = sentence.prefix { $0 < verbs[0] }.contains { index in
      article.has(index, .service) && !article.has(index, .stranger) || places.contains { $0.tokens.contains(index) }
    }
    guard isService, !sentence.contains(where: { article.has($0, .stranger) }) else { return [] }
    return verbs.compactMap { verb in
      // "since 2021, when it was failed".
      if let date = dates.first(where: { $0.tokens.upperBound + 3 == verb }), article.word(verb - 3) == "when",
        ["it", "they"].contains(article.word(verb - 2)), ["was", "were"].contains(article.word(verb - 1)),
        verb + 1 >= sentence.upperBound || article.breaks(verb + 1, at: [.comma, .dash, .semicolon]),
        published.map({ date.start.year < $0.year }) ?? true
      {
        return GradeClaim(
          grade: .inadequate, area: nil, time: .earlier, dates: [date.start],
          authority: places.last { $0.tokens.upperBound <= verb }?.name, isStrong: true,
          evidence: span(date.tokens.lowerBound, verb + 1))
      }
      guard let date = dates.first(where: { $0.tokens.lowerBound > verb }), date.tokens.lowerBound - verb <= 6,
        span(verb + 1, date.tokens.lowerBound).allSatisfy({ index in
          ["again", "in", "by", "the", "on", "back", "its"].contains(article.word(index))
            || article.word(verb) == "failing" && article.has(index, .child)
            || article.has(index, [.inspectorate, .inspection])
        }),
        published.map({ date.start.year < $0.year }) ?? true
      else { return nil }
      // "failed its inspections in 2013 and again in 2016".
      var all = [date]
      for next in dates where next.tokens.lowerBound > date.tokens.lowerBound {
        guard joined(all[all.count - 1].tokens.upperBound, next.tokens.lowerBound, article) else { break }
        all.append(next)
      }
      return GradeClaim(
        grade: .inadequate, area: nil, time: .earlier, dates: all.map(\.start),
        authority: places.last { $0.tokens.upperBound <= verb }?.name, isStrong: true,
        evidence: span(verb, all[all.count - 1].tokens.upperBound))
    }
  }

  /// "found to be failing children in October 2021" of one that is lifted out of the lowest grade: what it was then.
  private static func isFailing(_ index: Int, in sentence: Range<Int>, of article: Article) -> Bool {
    article.word(index) == "failing" && article.word(index - 1) == "be" && article.word(index - 2) == "to"
      && article.word(index - 3) == "found"
      && sentence.contains { place in
        place > index && ["bottom", "lowest"].contains(article.word(place)) && article.has(place + 1, .gradeNoun)
          && span(max(sentence.lowerBound, place - 4), place).contains {
            ["out", "from", "off"].contains(article.word($0))
          }
      }
  }
}
