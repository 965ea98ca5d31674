internal import Model

/// What one part of a sentence hands on to the next: when something was.
extension Clause {
  /// "since its inspection in March 2020, at which leadership was judged inadequate and the service overall was found to
  /// require improvement": the date before such a clause is that of each grade in it.
  func handedOn(to mention: Int) -> FoundDate? {
    guard mention > 0, dates.allSatisfy({ $0.tokens.upperBound <= mentions[0].tokens.lowerBound }),
      let date = dates.last
    else { return nil }
    let start = date.tokens.upperBound
    let isOpened =
      word(start) == "when" || word(start) == "where"
      || ["at", "in"].contains(word(start)) && word(start + 1) == "which"
      // "In 2016 leadership was rated inadequate and the service was judged inadequate".
      || date.tokens.lowerBound - sentence.lowerBound <= 2 && ["in", "back"].contains(word(sentence.lowerBound))
    let between = span(start, mentions[mention].tokens.lowerBound)
    let last = span(mentions[mention - 1].tokens.upperBound, mentions[mention].tokens.lowerBound)
    guard isOpened, word(last.lowerBound) == "and", !article.breaks(last.lowerBound, at: .comma),
      last.contains(where: { ["was", "were"].contains(word($0)) }),
      !between.contains(where: {
        Clause.otherTimes.contains(word($0)) || has($0, [.present, .time])
          || article.breaks($0, at: [.semicolon, .dash])
      })
    else { return nil }
    return date
  }

  /// Words that put what follows at another time.
  private static let otherTimes: Set<String> = [
    "is", "are", "has", "have", "now", "but", "while", "this", "today", "yesterday", "last", "latest", "later", "then",
    "since", "until", "new", "today's", "yet",
  ]

  /// "rated inadequate the year after the trust took over in 2014": the date is of something else, and tells this one's by
  /// its distance.
  func shifted(_ date: FoundDate, behind grade: Int) -> FoundDate? {
    guard let year = span(grade, min(date.tokens.lowerBound, grade + 4)).first(where: { word($0).hasPrefix("year") }),
      span(grade, year + 1).allSatisfy({ !article.breaks($0, at: [.comma, .semicolon, .dash]) }),
      ["after", "before"].contains(word(year + 1)), !["that", "then"].contains(word(year + 2)),
      date.tokens.lowerBound > year + 2,
      let count = word(year - 1) == "the" ? 1 : Clause.years(year - 1..<year, article),
      let start = PartialDate(year: date.start.year + (word(year + 1) == "after" ? count : -count))
    else { return nil }
    return FoundDate(start: start, end: start, tokens: year - 1..<date.tokens.upperBound)
  }

  /// "rated good in 2016, although at that time adoption alone was rated outstanding": the clause looks back.
  func looksBack(_ mention: Int, _ governor: Governor) -> Bool {
    span(lower(of: mention), governor.at).contains { index in
      (has(index, .clause) || ["and", "but", "though"].contains(word(index)))
        && Clause.looksBack(span(index + 1, sentence.upperBound), of: article)
    }
  }
}
