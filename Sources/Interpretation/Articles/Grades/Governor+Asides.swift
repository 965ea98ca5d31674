/// Grades that an aside sets apart from what gives them.
extension Clause {
  /// "There was better news for Stockton-on-Tees, now good overall": how the council stands of which the sentence tells.
  func isNow(_ mention: Int) -> Bool {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard wordWithin(start - 1) == "now", article.breaks(start - 1, at: .comma), !isElsewhere,
      let place = places.last(where: { $0.tokens.contains(start - 2) || $0.tokens.upperBound == start - 2 }),
      place.tokens.lowerBound == sentence.lowerBound
        || word(place.tokens.lowerBound - 1) == "for" && word(place.tokens.lowerBound - 2) == "news",
      word(end) == "overall" || isClosed(behind: end) && word(end) != "for",
      !span(sentence.lowerBound, start).contains(where: { has($0, [.wish, .negation]) }),
      !sentence.contains(where: { has($0, .stranger) })
    else { return false }
    return true
  }

  /// "They judged all of the areas they look at \u{2014} leadership, adoption and overall effectiveness \u{2014} to be good": the
  /// verb before the first dash, where the areas stand between the two.
  func overDashes(_ mention: Int) -> Int? {
    let start = mentions[mention].tokens.lowerBound
    let lead = ["to", "as"].contains(wordWithin(start - 1)) ? start - 1 : start - 2
    guard wordWithin(start - 1) == "as" || wordWithin(start - 1) == "be" && wordWithin(lead) == "to",
      article.breaks(lead, at: .dash),
      let dash = span(lower(of: mention) + 1, lead).last(where: { article.breaks($0, at: .dash) }),
      areas.filter({ $0.tokens.lowerBound >= dash && $0.tokens.upperBound <= lead }).count >= 2
    else { return nil }
    let verb = span(max(lower(of: mention), dash - 14), dash).last { has($0, .rating) && !isNoun($0) }
    return verb.flatMap { verb in
      isRater(verb)
        && !span(verb, dash).contains { has($0, [.speech, .stranger]) || article.breaks($0, at: .semicolon) }
        ? verb : nil
    }
  }

  /// "Ofsted has rated the services of Bright Futures, the company set up to run them for the council, as good": the verb
  /// before the aside.
  func overAside(_ mention: Int) -> Int? {
    let start = mentions[mention].tokens.lowerBound
    guard wordWithin(start - 1) == "as", article.breaks(start - 1, at: .comma),
      isClosed(behind: mentions[mention].tokens.upperBound),
      let verb = span(max(lower(of: mention), start - 32), start - 1).last(where: { has($0, .rating) && !isNoun($0) })
    else { return nil }
    let between = span(verb + 1, start - 1)
    guard between.count(where: { article.breaks($0, at: .comma) }) == 1, isRater(verb),
      between.prefix(4).contains(where: { has($0, .service) || isPlace($0) }),
      !between.contains(where: { index in
        has(index, [.copula, .speech, .stranger, .rating, .negation])
          || article.breaks(index, at: [.semicolon, .colon, .dash])
      })
    else { return nil }
    return verb
  }
}
