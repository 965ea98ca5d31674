internal import Model

/// Dates told by how far they are from one just named: "three years later", "two years before that", "the same year".
extension Clause {
  /// The dates of a sentence with those that are told by their distance, counted from the date before them, or from the
  /// `anchor` where the sentence begins with one. What comes near the publication may be this inspection, and is none.
  static func distant(
    in range: Range<Int>, of article: Article, beside dates: [FoundDate], from anchor: PartialDate?,
    _ published: PartialDate
  ) -> [FoundDate] {
    var dates = dates
    for index in range where article.word(index).hasPrefix("year") {
      guard let distance = distance(at: index, in: range, of: article),
        // "two years before that, in July 2012": its own date is behind it.
        !dates.contains(where: {
          $0.tokens.overlaps(distance.tokens) || (0...2).contains($0.tokens.lowerBound - distance.tokens.upperBound)
        })
      else { continue }
      let before = dates.last { $0.tokens.upperBound <= distance.tokens.lowerBound }?.start
      let isFirst = distance.tokens.lowerBound - range.lowerBound <= 3 || distance.years == 0
      guard let base = before ?? (isFirst ? anchor : nil),
        let date = PartialDate(year: base.year + distance.years), date.year < published.year - 1
      else { continue }
      dates.append(FoundDate(start: date, end: date, tokens: distance.tokens))
      dates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return dates
  }

  /// "four years earlier", "a year later", "two years before that", "the following year": how many years on, at the word
  /// "years".
  static func distance(
    at index: Int, in range: Range<Int>, of article: Article
  ) -> (years: Int, tokens: Range<Int>)? {
    if ["following", "next"].contains(article.word(index - 1)), article.word(index - 2) == "the",
      range.contains(index - 2), article.word(index) == "year"
    {
      return (1, index - 2..<index + 1)
    }
    // "Solihull was rated good in 2015, and Dudley inadequate in the same year."
    if article.word(index) == "year", article.word(index - 1) == "same", range.contains(index - 2),
      ["the", "that"].contains(article.word(index - 2))
    {
      return (0, index - 2..<index + 1)
    }
    guard range.contains(index - 1), range.contains(index + 1),
      article.follows(index + 1, over: [.space, .line]), article.word(index + 2) != "than"
    else { return nil }
    let start = article.isNumber(index - 2) || article.has(index - 2, .number) ? index - 2 : index - 1
    guard range.contains(start), let years = years(span(start, index), article) else { return nil }
    switch article.word(index + 1) {
    case "later", "afterwards": return (years, span(start, index + 2))
    case "on": return article.breaks(index + 2, at: .comma) ? (years, span(start, index + 2)) : nil
    case "earlier", "previously": return (-years, span(start, index + 2))
    case "before", "after":
      guard range.contains(index + 2), ["that", "then"].contains(article.word(index + 2)),
        // "four years after that report": after something named.
        !article.follows(index + 3, over: [.space]) || article.has(index + 3, [.pronoun, .thing, .copula, .service])
          || ["we", "the", "in", "and", "had", "inspectors", "ofsted"].contains(article.word(index + 3))
      else { return nil }
      return (article.word(index + 1) == "before" ? -years : years, span(start, index + 3))
    default: return nil
    }
  }

  /// "three years to the month since inspectors rated it": exact, from the publication.
  static func yearsToTheDay(in range: Range<Int>, of article: Article, _ published: PartialDate) -> [FoundDate] {
    range.dropFirst(2).compactMap { index in
      guard article.word(index) == "to", article.word(index - 1).hasPrefix("year"), article.word(index + 1) == "the",
        ["day", "week", "month"].contains(article.word(index + 2)), range.contains(index + 3),
        ["since", "after"].contains(article.word(index + 3)), let years = years(index - 2..<index - 1, article),
        let date = PartialDate(year: published.year - years)
      else { return nil }
      return FoundDate(start: date, end: date, tokens: index - 2..<index + 4)
    }
  }

  /// "five years after it got the same grade": the grade that is reported was given so long before.
  static func alike(in range: Range<Int>, of article: Article, _ published: PartialDate) -> [FoundDate] {
    range.compactMap { index in
      guard article.word(index) == "after", article.word(index - 1).hasPrefix("year"), range.contains(index - 2),
        span(index + 1, min(range.upperBound, index + 7)).contains(where: { article.word($0) == "same" }),
        let years = years(index - 2..<index - 1, article), let date = PartialDate(year: published.year - years)
      else { return nil }
      return FoundDate(start: date, end: date, tokens: index - 2..<index + 1)
    }
  }

  /// "rated good, five years after being judged to require improvement and seven after being found inadequate": counted from
  /// the publication, where the sentence names no year; early in a year, or with "just", it may be another.
  static func yearsAfter(in range: Range<Int>, of article: Article, _ published: PartialDate) -> [FoundDate] {
    guard !range.contains(where: { article.year($0) != nil }), published.month.map({ $0 > 3 }) ?? false else {
      return []
    }
    return range.dropFirst(2).compactMap { index in
      guard isYearsAfter(index, in: range, of: article) else { return nil }
      let end = article.word(index - 1).hasPrefix("year") ? index - 1 : index
      guard let years = years(end - 1..<end, article), years > 1, let date = PartialDate(year: published.year - years),
        !["under", "nearly", "almost", "than", "about", "around", "just", "only", "barely"].contains(
          article.word(end - 2)),
        // "just over two years after": a few months more at most, and late enough in a year they do not matter.
        article.word(end - 2) != "over"
          || ["just", "little"].contains(article.word(end - 3)) && published.month.map({ $0 > 5 }) ?? false
      else { return nil }
      return FoundDate(start: date, end: date, tokens: end - 1..<index + 1)
    }
  }

  /// "years after being judged", "years after it was rated", "and seven after being found": at "after".
  static func isYearsAfter(_ index: Int, in range: Range<Int>, of article: Article) -> Bool {
    guard article.word(index) == "after",
      article.word(index - 1).hasPrefix("year")
        || ["and", "but"].contains(article.word(index - 2))
          && range.contains(where: {
            $0 < index && article.word($0) == "after" && article.word($0 - 1).hasPrefix("year")
          })
    else { return false }
    let verb =
      article.word(index + 1) == "being" || article.word(index + 1) == "getting"
      ? index + 2
      : ["it", "they"].contains(article.word(index + 1)) && ["was", "were"].contains(article.word(index + 2))
        ? index + 3 : nil
    return verb.map { range.contains($0) && article.has($0, [.rating, .weakRating]) } ?? false
  }

  /// Whether a date is told by its distance from another.
  func isDistant(_ date: FoundDate) -> Bool {
    article.year(date.tokens.upperBound - 1) == nil && date.start.month == nil
      && date.tokens.contains { word($0).hasPrefix("year") }
      && !["ago", "from", "after", "since"].contains(word(date.tokens.upperBound - 1))
  }
}
