/// What is said of people only: age, family, office, career.
extension Names {
  /// "Jonty Marsh, 19, who grew up in care": nothing but a person has an age between commas.
  func isAged(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let age = run.upperBound
    guard block.contains(age), article.breaks(age, at: .comma), article.isNumber(age),
      let years = Int(article.word(age)), (5...110).contains(years)
    else { return false }
    return block.contains(age + 1) && article.breaks(age + 1, at: .comma)
      && ["who", "whose", "of", "from", "a", "an", "and"].contains(article.word(age + 1))
  }

  private static let kin: Set<String> = [
    "son", "daughter", "sons", "daughters", "child", "children", "husband", "wife", "partner", "mother", "father",
    "mum",
    "dad", "brother", "sister", "grandson", "granddaughter", "grandchildren", "twins",
  ]

  /// "Sally Mumford, whose son is seven, has waited".
  func isOfFamily(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next + 1), article.breaks(next, at: .comma), article.word(next) == "whose" else {
      return false
    }
    return span(next + 1, min(block.upperBound, next + 5)).contains { Names.kin.contains(article.word($0)) }
  }

  /// "Ann Bury, executive director of services, said": a place would say nothing.
  func isSurname(_ run: Range<Int>, before limit: Int) -> Bool {
    guard run.count == 2, !places.contains(run.lowerBound), article.follows(run.lowerBound + 1, over: .space),
      let office = role(behind: run, before: limit)
    else { return false }
    return article.has(office.upperBound, .speech) && article.breaks(office.upperBound, at: .comma)
  }

  private static let careers: [[String]] = [
    ["took", "up", "her"], ["took", "up", "his"], ["took", "up", "the", "post"], ["left", "her", "post"],
    ["left", "his", "post"], ["stepped", "down"], ["resigned"], ["retired"], ["has", "retired"], ["has", "resigned"],
    ["took", "the", "helm"], ["will", "join"], ["has", "joined"], ["will", "take", "up"], ["will", "take", "over"],
    ["takes", "over", "from"], ["has", "been", "appointed"], ["has", "been", "named"], ["began", "her", "career"],
    ["began", "his", "career"], ["will", "continue", "to"], ["will", "lead"], ["will", "start"],
    ["will", "step", "down"],
    ["has", "stepped", "down"], ["has", "decided", "to"], ["is", "leaving"], ["is", "retiring"],
  ]

  /// "The current one, Philippa Combe, took up her post in March."
  func isAppointed(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next), article.follows(next, over: [.space, .comma, .line]) else { return false }
    return Names.careers.contains { article.text.matches($0, at: next) }
  }

  /// "has chosen Jo Firth to be its next director", "following the retirement of Jo Firth".
  func isChosen(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let (before, next) = (run.lowerBound - 1, run.upperBound)
    guard block.contains(before - 1), article.follows(run.lowerBound, over: [.space, .line]) else { return false }
    if article.word(before) == "of",
      ["retirement", "departure", "resignation", "appointment"].contains(article.word(before - 1))
    {
      return true
    }
    return ["chosen", "appointed", "named", "picked", "selected", "promoted", "hired"].contains(article.word(before))
      && block.contains(next) && ["to", "as"].contains(article.word(next))
      && article.follows(next, over: [.space, .line])
      && span(next, min(block.upperBound, next + 9)).contains { article.has($0, .role) }
  }

  /// "The person in charge of our team was Win Achterberg", "Our lead inspector is Jo Firth."
  func isRevealed(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let verb = run.lowerBound - 1
    // "Your contact will be Jo Firth."
    let isToBe = article.word(verb) == "be" && article.word(verb - 1) == "will"
    guard block.contains(verb), isToBe || ["is", "was", "are", "were", "called"].contains(article.word(verb)),
      article.follows(run.lowerBound, over: [.space, .line])
    else { return false }
    let before = span(max(block.lowerBound, verb - 9), verb)
    guard
      let office = before.last(where: {
        article.has($0, .role) || ["charge", "contact"].contains(article.word($0))
      })
    else {
      return false
    }
    return !span(office + 1, verb).contains { article.breaks($0, at: [.fullStop, .comma, .exclamation, .semicolon]) }
      && !article.breaks(verb, at: [.fullStop, .exclamation])
  }
}
