internal import Model

/// Grades of councils that are told by a comparison or beside the piece's own.
extension Clause {
  /// "where a council was previously found to be good, as Coventry was in 2014": whose grade that was, and when.
  func named(behind mention: Int) -> (council: String?, date: FoundDate)? {
    let start = mentions[mention].tokens.upperBound
    guard let at = span(start, min(upper(of: mention), start + 4)).first(where: { word($0) == "as" }),
      article.breaks(at, at: .comma)
    else { return nil }
    let place = places.first { $0.tokens.lowerBound == at + 1 }
    let verb = place?.tokens.upperBound ?? at + 3
    guard place != nil || ["the", "this", "our"].contains(word(at + 1)) && has(at + 2, .service),
      ["was", "were"].contains(word(verb)), let date = datesBehind(mention).first ?? dates.last,
      (verb + 1...verb + 3).contains(date.tokens.lowerBound)
    else { return nil }
    return (place?.name, date)
  }

  /// "Neighbouring Solihull was also rated", "Dudley's services were judged", "Sandwell, which borders Dudley, was rated":
  /// whether the council's name is what the verb has as its subject.
  func isOfNamed(_ governor: Governor) -> Bool {
    guard governor.kind == .verb, let place = places.last(where: { isSubject($0, of: governor.at) }) else {
      return false
    }
    let start = place.tokens.lowerBound
    let isService =
      word(start - 1) == "in" && (start - 1 == sentence.lowerBound || Clause.services.contains(word(start - 2)))
    return !sentence.contains { has($0, [.stranger, .wish, .negation]) } && areas.isEmpty
      && (!Clause.positions.contains(wordWithin(start - 1)) || isService)
  }

  /// "and Solihull Council's as outstanding": another's, of what was graded before.
  func isOwnersAs(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    guard wordWithin(start - 1) == "as", article.isPossessive(start - 2),
      let place = places.last(where: { $0.tokens.upperBound <= start - 1 })
    else { return false }
    return place.tokens.upperBound >= start - 2 && place.tokens.lowerBound > lower(of: mention)
  }

  /// Whether nothing but an aside, and what leads to the verb, stands between a name and it.
  private func isSubject(_ place: Place, of verb: Int) -> Bool {
    let (start, end) = (place.tokens.lowerBound, place.tokens.upperBound)
    guard end <= verb else { return false }
    // "In Solihull, services were rated".
    if word(start - 1) == "in", start - 1 == sentence.lowerBound, article.breaks(end, at: .comma),
      Clause.services.contains(word(end)), verb - end <= 4
    {
      return true
    }
    let asides: Set<String> = ["meanwhile", "however", "too"]
    let isLight = span(end, verb).allSatisfy { index in
      // "Solihull Council, meanwhile, was graded".
      if asides.contains(word(index)) || asides.contains(word(index - 1)) { return true }
      return !article.breaks(index, at: [.comma, .semicolon, .dash])
        && (has(index, [.auxiliary, .copula, .present, .service, .child]) || ["also", "both"].contains(word(index))
          || word(index).hasSuffix("ly"))
    }
    return isLight ? verb - end <= 6 : aside(behind: place, before: verb) != nil
  }

  /// "Sandwell, which borders Dudley, was rated": the aside, with a verb of its own, behind the name that opens a sentence.
  func aside(behind place: Place, before verb: Int) -> Range<Int>? {
    var first = verb
    while first > place.tokens.upperBound, has(first - 1, [.auxiliary, .copula]) || word(first - 1) == "also" {
      first -= 1
    }
    let start = place.tokens.upperBound
    guard place.tokens.lowerBound == sentence.lowerBound, article.breaks(start, at: .comma), start < first,
      ["which", "where", "whose"].contains(word(start)), article.breaks(first, at: .comma),
      !span(start + 1, first).contains(where: { article.breaks($0, at: [.comma, .semicolon, .dash]) })
    else { return nil }
    return span(start, first)
  }
}
