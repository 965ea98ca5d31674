/// Sentences that say that something is there, and which part of a service is meant.
extension Clause {
  /// "There is a good service outside office hours", "There are outstanding examples": what is said to exist is praised; a
  /// grade is given to what is known.
  func isExistential(_ governor: Governor) -> Bool {
    guard governor.kind == .copula else { return false }
    var index = governor.at - 1
    while index > sentence.lowerBound, has(index, [.auxiliary, .present]) || word(index) == "also" { index -= 1 }
    // "Help and protection there were good": a place.
    guard sentence.contains(index), word(index) == "there" else { return false }
    return index == sentence.lowerBound || has(index - 1, [.clause, .speech, .finding])
      || ["and", "but", "that", "so", "because"].contains(word(index - 1))
      || !article.follows(index, over: [.space, .line])
  }

  /// "Solihull is one of the first councils to be inspected under the new rules, and has been given": behind the comma the
  /// council itself goes on.
  func isOneOf(_ councils: Int, before end: Int) -> Bool {
    let one = span(max(sentence.lowerBound, councils - 6), councils).last { index in
      word(index) == "one" && word(index + 1) == "of" && has(index - 1, .copula)
    }
    let joint = span(councils + 1, end).last { word($0) == "and" && article.breaks($0, at: .comma) }
    guard let one, let joint, end - joint <= 4 else { return false }
    return span(joint + 1, end).allSatisfy { has($0, [.auxiliary, .copula, .present]) || word($0) == "also" }
      && span(sentence.lowerBound, one).contains { isPlace($0) }
  }

  /// "this part of the service", "that side of its work", at the word "part".
  func isPartOfService(_ part: Int, before verb: Int) -> Bool {
    guard word(part + 1) == "of", ["the", "its", "our", "their"].contains(word(part + 2)),
      !["town", "city", "borough", "county", "district"].contains(word(part + 3))
    else { return false }
    let noun = has(part + 3, .child) && has(part + 4, .service) ? part + 4 : part + 3
    guard has(noun, [.service, .inspection]) || ["work", "report", "judgement"].contains(word(noun)) else {
      return false
    }
    // "marked that part of the work as requiring improvement": an object.
    return noun + 1 < verb
      && span(noun + 1, verb).allSatisfy { has($0, [.copula, .auxiliary, .present]) || word($0) == "also" }
  }
}
