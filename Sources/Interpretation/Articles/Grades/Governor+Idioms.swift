internal import Model

/// More forms of words that give a grade: where it is put, what is said to be, what was picked up.
extension Clause {
  func idiom(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let (start, end) = (grade.tokens.lowerBound, grade.tokens.upperBound)
    if let verb = placing(before: start, behind: end, from: lower(of: mention)) {
      return Governor(kind: .verb, at: verb)
    }
    // "adoption is said to be good".
    if wordWithin(start - 1) == "be", wordWithin(start - 2) == "to", wordWithin(start - 3) == "said",
      has(start - 4, .copula), isClosed(behind: end)
    {
      return Governor(kind: .verb, at: start - 3)
    }
    if isEarned(mention) || isCleft(mention) { return Governor(kind: .apposition, at: start) }
    // "inspectors thought the leadership outstanding".
    if let verb = areas.last(where: { $0.tokens.upperBound == start }).flatMap({
      thinking(before: $0.tokens.lowerBound)
    }),
      isClosed(behind: end)
    {
      return Governor(kind: .verb, at: verb)
    }
    return nil
  }

  /// "put services for children in care in the 'requires improvement' category": the verb.
  private func placing(before start: Int, behind end: Int, from lower: Int) -> Int? {
    guard wordWithin(start - 1) == "the", ["in", "into"].contains(wordWithin(start - 2)), has(end, .gradeNoun) else {
      return nil
    }
    let verb = span(max(lower, start - 30), start - 2).last { index in
      ["put", "puts", "place", "placed", "places", "placing", "putting"].contains(word(index))
    }
    return verb.flatMap { verb in
      span(verb + 1, start - 2).contains {
        has($0, [.speech, .rating]) || article.breaks($0, at: [.semicolon, .colon])
      }
        ? nil : verb
    }
  }

  /// "The report also marks the help given to families as adequate": the verb, not "top marks for".
  func isMarking(_ index: Int, _ grade: GradeMention) -> Bool {
    guard word(index) == "marks", word(grade.tokens.lowerBound - 1) == "as",
      ["the", "its", "their", "our"].contains(word(index + 1))
        || areas.contains(where: { $0.tokens.lowerBound == index + 1 })
    else { return false }
    return has(index - 1, .inspectorate) || ["it", "also", "and", "which", "that"].contains(wordWithin(index - 1))
  }

  /// Of "inspectors thought the" the verb, where nothing but light words stands before the area.
  private func thinking(before area: Int) -> Int? {
    var index = area - 1
    while index > sentence.lowerBound, has(index, .glue), area - index <= 4 { index -= 1 }
    guard ["thought", "considered", "found", "called"].contains(word(index)),
      ["inspectors", "ofsted"].contains(word(index - 1)), sentence.contains(index - 1)
    else { return nil }
    return index
  }

  /// "The rating of good that the council's services picked up in November 2019": with its date.
  private func isEarned(_ mention: Int) -> Bool {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard wordWithin(start - 1) == "of", has(start - 2, .gradeNoun),
      ["that", "which", "it", "they", "we"].contains(wordWithin(end)), let date = datesBehind(mention).first,
      date.tokens.lowerBound - end <= 12
    else { return false }
    let between = span(end, date.tokens.lowerBound)
    return between.contains { has($0, .weakRating) || word($0) == "picked" }
      && !between.contains { index in
        has(index, [.stranger, .negation]) || areas.contains { $0.tokens.contains(index) }
      }
  }

  /// "It was adequate that the borough had been given in 2012."
  private func isCleft(_ mention: Int) -> Bool {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard wordWithin(start - 1) == "was", wordWithin(start - 2) == "it", wordWithin(end) == "that",
      let date = datesBehind(mention).first, date.tokens.lowerBound - end <= 9, areas.isEmpty
    else { return false }
    let between = span(end, date.tokens.lowerBound)
    return between.contains { ["given", "got", "received", "handed", "awarded"].contains(word($0)) }
      && between.contains { has($0, [.service, .thing]) || isPlace($0) }
      && !between.contains { has($0, [.stranger, .negation]) }
  }
}
