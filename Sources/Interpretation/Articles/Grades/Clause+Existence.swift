/// Sentences that say that something is there, and which part of a service is meant.
extension Clause {
  /// "There is a good service outside office hours", "There are outstanding examples": what is said to exist is praised; a
  /// grade is given to what is known.
  func isExistential(_ governor: Governor) -> Bool {
    guard governor.kind == .copula else { return false }
    var index = governor.at - 1
    while index > sentence.lowerBound, has(index, [.auxiliary, .present]) || word(index) == "also" { index -= 1 }
    return sentence.contains(index) && word(index) == "there"
      && !article.breaks(governor.at, at: [.comma, .semicolon, .dash, .colon])
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
  func isPartOfService(_ part: Int) -> Bool {
    guard word(part + 1) == "of", ["the", "its", "our", "their"].contains(word(part + 2)) else { return false }
    return has(part + 3, [.service, .inspection]) || ["work", "report", "judgement"].contains(word(part + 3))
      || has(part + 3, .child) && has(part + 4, .service)
  }
}
