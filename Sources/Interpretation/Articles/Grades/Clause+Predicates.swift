internal import Model

/// Whether a grade stands for itself or praises what is behind it.
extension Clause {
  /// Whether nothing behind a grade makes it a word of praise or a task: "good at", "requires improvement in".
  func endsWell(_ mention: Int) -> Bool {
    let next = mentions[mention].tokens.upperBound
    guard sentence.contains(next), article.tokens[next].gap.isSubset(of: [.space, .line]) else { return true }
    if mentions[mention].isFormula || has(next, .gradeNoun) { return true }
    if isInTheRound(next) { return true }
    if ["in", "at", "of", "to", "with", "on"].contains(word(next)) {
      return !areasBehind(mention).isEmpty
        || word(next) == "at" && areas.contains { (next + 1...next + 4).contains($0.tokens.lowerBound) }
    }
    return Clause.followers.contains(word(next)) || has(next, [.copula, .auxiliary])
  }

  /// "good in the round": as a whole.
  func isInTheRound(_ index: Int) -> Bool {
    wordWithin(index) == "in" && wordWithin(index + 1) == "the" && wordWithin(index + 2) == "round"
  }

  /// "with good capacity to improve": a word of the same reports that is no grade of what is listed.
  func isCapacity(_ mention: Int) -> Bool {
    ["capacity", "prospects"].contains(wordWithin(mentions[mention].tokens.upperBound))
  }

  static let followers: Set<String> = [
    "overall", "for", "in", "by", "across", "with", "on", "after", "following", "when", "while", "and", "but", "as",
    "since", "too", "again", "once", "twice", "available", "possible", "from", "despite", "under", "because", "until",
    "last", "this", "now",
    "during", "though",
    "although", "which", "who", "just", "only", "said", "says", "throughout", "also", "ofsted", "inspectors", "at",
    "to", "before", "earlier", "today", "yesterday", "however", "whereas", "rather", "up", "back", "more", "less",
    "nearly", "almost", "still",
    "than", "so",
  ]

  /// Whether the grade stands for itself, or before a noun of grading, rather than before what it praises: "good practice".
  func isPredicate(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    let next = grade.tokens.upperBound
    guard sentence.contains(next) else { return true }
    if isExistential(governor), !has(next, .gradeNoun), !grade.isFormula { return false }
    // "graded as good the leadership which ...".
    if wordWithin(grade.tokens.lowerBound - 1) == "as", !areasBehind(mention).isEmpty,
      word(next) == "the" || areas.contains(where: { $0.tokens.lowerBound == next })
    {
      return true
    }
    // "the top mark of the four".
    if grade.isExtreme, word(next) == "of" { return true }
    if grade.isFormula || governor.kind == .apposition || areasInverse(mention) != nil { return true }
    let isClosed = !article.tokens[next].gap.isSubset(of: [.space, .line])
    if grade.grade == .requiresImprovement {
      // "requires improvement in recording" names a task, unless areas or a verb of grading make it the grade.
      if governor.kind != .copula || isClosed || has(next, .gradeNoun) { return true }
      if word(next) == "in", dates.contains(where: { $0.tokens.lowerBound == next + 1 }) { return true }
      return word(next) == "overall" || ["in", "for"].contains(word(next)) && !areasBehind(mention).isEmpty
        || !["in", "to", "of", "for", "on"].contains(word(next)) && Clause.followers.contains(word(next))
    }
    // "good at listening" praises; "good at its last inspection" does not.
    if governor.kind == .copula, ["at", "to", "with"].contains(word(next)), !isClosed {
      // "When inspectors came in March 2016 we were Good with plenty to do."
      if word(next) == "with", !dates(of: mention).isEmpty, isSetOff(grade.tokens.lowerBound) { return true }
      // "In 2012 Ofsted told us we were inadequate at protecting children."
      if word(next) == "at", ["protecting", "safeguarding"].contains(word(next + 1)), !dates(of: mention).isEmpty,
        sentence.contains(where: { has($0, .inspectorate) })
      {
        return true
      }
      return word(next) == "at"
        && span(next + 1, min(sentence.upperBound, next + 6)).contains {
          // "at the last time of asking".
          has($0, .inspection) || word($0) == "time" && ["last", "that"].contains(word($0 - 1))
        }
    }
    if isClosed || has(next, .gradeNoun) || Clause.followers.contains(word(next)) { return true }
    if article.isNumber(next) || has(next, .number) { return true }
    if isGradedBody(mention) { return true }
    // "Children in care get a good service."
    if word(next) == "service", governor.kind == .verb, ["a", "an"].contains(wordWithin(grade.tokens.lowerBound - 1)) {
      return areasBefore(governor.at, from: lower(of: mention))?.isEmpty == false
        || isOfChildren(governor) && self.isClosed(behind: next + 1)
    }
    if governor.kind == .verb, governor.at == grade.tokens.lowerBound - 1 { return !has(next, .stranger) }
    return false
  }

  /// "is now a good authority", "were already a good council": the grade of the council, where a time or the inspectors are
  /// named; "a good council to work for" is praise.
  func isGradedBody(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    guard ["authority", "council", "service", "department"].contains(wordWithin(tokens.upperBound)),
      ["a", "an"].contains(wordWithin(tokens.lowerBound - 1)), wordWithin(tokens.upperBound + 1) != "to"
    else { return false }
    return span(max(sentence.lowerBound, tokens.lowerBound - 4), tokens.lowerBound).contains {
      ["now", "already", "officially", "again"].contains(word($0))
    } || sentence.contains { has($0, .inspectorate) && article.quotationAt[$0] < 0 }
  }
}
