/// Bodies that speak: "A spokesman for the Fostering Network said", "Rutland County Council said it was “pleased”".
extension Subjects {
  private static let bodies: Set<String> = [
    "council", "department", "ministry", "association", "federation", "society", "foundation", "board", "trust",
    "police", "constabulary", "union", "unison", "gmb", "unite", "basw", "nspcc", "adcs", "network", "alliance",
    "office", "ltd", "limited", "forum", "charity",
  ]
  private static let verbs: Set<String> = [
    "said", "says", "added", "commented", "responded", "insisted", "described", "called", "tweeted", "replied",
  ]
  private static let joints: Set<String> = ["for", "of", "and", "the", "on", "upon", "with", "in"]

  /// Whoever a spokesperson speaks for by name; else the spokesperson.
  func spokesman(_ index: Int) -> Speaker {
    guard article.word(index + 1) == "for" else {
      return (ofBody(index) ?? lastBody(before: index)).map { .organisation($0) } ?? .office(spokesperson(index))
    }
    let start = article.word(index + 2) == "the" ? index + 3 : index + 2
    guard article.isCapitalised(start) else { return .office(spokesperson(index)) }
    var end = start + 1
    while end < article.tokens.count, end - start < 12, !article.has(end, [.speech, .auxiliary, .clause]),
      !article.breaks(end, at: [.fullStop, .block, .colon, .openQuote]), joins(end, from: start)
    { end += 1 }
    while end > start + 1, Subjects.joints.contains(article.word(end - 1)) { end -= 1 }
    let name = span(start, end)
    // "for Southampton": a place speaks for nobody.
    guard
      article.word(end - 1) == "council"
        ? name.count > 1 && article.isCapitalised(end - 1) : name.contains(where: { !people.isPlace($0) })
    else { return .office(spokesperson(index)) }
    return .organisation(name)
  }

  /// "A Department for Education spokesperson".
  private func ofBody(_ index: Int) -> Range<Int>? {
    let words = spokesperson(index)
    let name = span(words.lowerBound, index)
    guard name.count >= 2, article.isCapitalised(name.lowerBound), article.isCapitalised(index - 1),
      name.contains(where: { Subjects.bodies.contains(article.word($0)) }),
      name.allSatisfy({ article.isCapitalised($0) || Subjects.joints.contains(article.word($0)) })
    else { return nil }
    return name
  }

  /// "Oldham Council said that it had placed nobody there. A spokesman said: “...”": of whom the sentence before is.
  private func lastBody(before index: Int) -> Range<Int>? {
    let article = article
    guard index > 1, ["a", "its"].contains(article.word(index - 1)), article.text.beginsSentence(index - 1) else {
      return nil
    }
    var start = index - 2
    while start > 0, index - start < 60, !article.text.beginsSentence(start) { start -= 1 }
    if article.word(start) == "the" { start += 1 }
    var end = start
    while end < index - 1, end - start < 10, article.isCapitalised(end) || Subjects.joints.contains(article.word(end)),
      end == start || article.follows(end, over: [.space, .hyphen, .line])
    { end += 1 }
    let name = span(start, end)
    guard name.count >= 2, article.isCapitalised(end - 1), article.quotationAt[start] < 0,
      Subjects.verbs.contains(article.word(end)) || article.breaks(end, at: .comma) && article.word(end) == "which",
      name.contains(where: { Subjects.bodies.contains(article.word($0)) })
    else { return nil }
    return name
  }

  /// A comma parts "Housing, Communities and Local Government", and ends "Nagalro, the association for guardians".
  private func joins(_ index: Int, from start: Int) -> Bool {
    if article.breaks(index, at: .comma) { return article.isCapitalised(index) && article.isCapitalised(index - 1) }
    if article.follows(index, over: [.space, .hyphen, .line]), !article.isCapitalised(index) {
      // "Unison in Kirklees" is of the union, "integrated care board" the rest of a name.
      return article.word(index) != "in" && (Subjects.joints.contains(article.word(index)) || goesOnAsBody(index))
    }
    return article.follows(index, over: [.space, .hyphen, .line])
  }

  private func goesOnAsBody(_ index: Int) -> Bool {
    span(index, index + 4).prefix { !article.has($0, .speech) }.contains { Subjects.bodies.contains(article.word($0)) }
  }

  /// "The Department for Education said": a body with a name of several words right before its verb.
  func organisation(before verb: Int, from start: Int) -> Speaker? {
    guard Subjects.verbs.contains(article.word(verb)), article.follows(verb, over: [.space, .line]) else { return nil }
    if article.word(verb - 1) == "council", verb - 2 >= start, article.word(verb - 2) == "the",
      verb - 2 == start || article.text.beginsSentence(verb - 2)
    {
      return namedCouncil(before: verb - 2).map { .organisation($0) }
    }
    var first = verb
    while first > start, verb - first < 10,
      article.isCapitalised(first - 1) || Subjects.joints.contains(article.word(first - 1)),
      first == verb || article.follows(first, over: [.space, .hyphen, .line, .comma]),
      !article.isPossessive(first - 1), people.at[first - 1] == nil
    { first -= 1 }
    while first < verb, Subjects.joints.contains(article.word(first)) { first += 1 }
    let name = span(first, verb)
    guard name.count >= 2, article.isCapitalised(first), article.isCapitalised(verb - 1),
      name.contains(where: { Subjects.bodies.contains(article.word($0)) }),
      !name.contains(where: { article.has($0, [.inspectorate, .role]) || article.word($0).hasPrefix("spokes") }),
      first == start || article.text.beginsSentence(first)
        || ["the", "but", "and", "while"].contains(article.word(first - 1))
        || article.breaks(first, at: .comma)
    else { return nil }
    return .organisation(name)
  }
}
