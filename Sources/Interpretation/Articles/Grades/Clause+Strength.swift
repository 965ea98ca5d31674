internal import Model

/// What makes a claim strong: words that only a judgement has.
extension Clause {
  /// "Support for care leavers is good" praises; of an area "is good" counts where the judgement's own words stand before
  /// it: "the experiences and progress of ...", "services for ...".
  func isOfficial(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention].grade
    guard governor.kind == .copula, grade == .good || grade == .adequate, !isJudging, dates(of: mention).isEmpty else {
      return true
    }
    guard let first = areasBefore(governor.at, from: lower(of: mention))?.first else { return true }
    if isGivenToo(mention) { return true }
    // One of a list of judgements.
    if mentions.count >= 2, areas.count >= 2 { return true }
    if first.area == .leadership || first.area == .adoption || first.area == .lscb { return true }
    let start = max(sentence.lowerBound, first.tokens.lowerBound - 8)
    if word(first.tokens.lowerBound) == "help" && first.tokens.lowerBound == lower(of: mention) { return true }
    return span(start, first.tokens.lowerBound).contains {
      ["experiences", "experience", "progress", "impact", "services", "service", "overall", "effectiveness"].contains(
        word($0))
    } || sentence.prefix { $0 < first.tokens.lowerBound }.allSatisfy { Clause.plain.contains(word($0)) }
  }

  /// "was good too", "was also good", "was good as well" behind a sentence that gave an area the same grade.
  func isGivenToo(_ mention: Int) -> Bool {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard givenBefore == mentions[mention].grade, mentions.count == 1 else { return false }
    return wordWithin(start - 1) == "also" && isClosed(behind: end) && wordWithin(end) != "for"
      || wordWithin(end) == "too" && isClosed(behind: end + 1)
      || wordWithin(end) == "as" && wordWithin(end + 1) == "well" && wordWithin(end + 2) != "as"
        && isClosed(behind: end + 2)
  }

  /// Whether "children's services", with their place, stand right before a verb: "The city's children's services are
  /// inadequate."
  func isService(before verb: Int) -> Bool {
    var index = verb - 1
    while index > sentence.lowerBound,
      isPlace(index) || has(index, [.present, .auxiliary])
        || ["in", "for", "the", "children"].contains(word(index)) && !article.isPossessive(index)
    {
      index -= 1
    }
    return index > sentence.lowerBound && ["services", "department"].contains(word(index)) && has(index - 1, .child)
      && !article.breaks(index, at: [.comma, .openQuote])
  }

  /// "Slough is inadequate, which", "Hillingdon requires improvement.": a council's name, the verb and the grade, and
  /// nothing else.
  private func isNamed(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    guard governor.kind == .copula, grade.grade != .good, isClosed(behind: grade.tokens.upperBound) else {
      return false
    }
    let verb = grade.grade == .requiresImprovement ? grade.tokens.lowerBound : governor.at
    return isPlace(verb - 1) && ["is", "requires"].contains(word(verb))
      && places.contains { $0.tokens.lowerBound == sentence.lowerBound && $0.tokens.upperBound == verb }
  }

  /// "The service was Good": a capital within a sentence makes the word a grade.
  func isSetOff(_ start: Int) -> Bool {
    start - 1 > sentence.lowerBound && article.isCapitalised(start) && !article.isCapitalised(start - 1)
      && article.follows(start, over: [.space, .line]) && !article.isCapitalised(start - 2)
  }

  /// Whether the claim stands for itself: "are good" alone praises; a verb or noun of grading, Ofsted's formula, marks
  /// around the word, or inspectors who say so make it a grade.
  func isStrong(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    if isOfChildren(governor) { return false }
    if isGradedBody(mention) || isNamed(mention, governor) { return true }
    if isGivenToo(mention), governor.kind == .copula, areasBefore(governor.at, from: lower(of: mention)) != nil {
      return true
    }
    if wordWithin(grade.tokens.upperBound) == "service" { return false }
    if governor.kind != .copula || grade.isFormula || isJudging { return true }
    if sentence.contains(where: { word($0) == "overall" || word($0) == "whole" && word($0 - 1) == "a" }) { return true }
    if article.breaks(grade.tokens.lowerBound, at: [.openSingleQuote, .openQuote]) { return true }
    if isSetOff(grade.tokens.lowerBound) { return true }
    if wordWithin(grade.tokens.upperBound) == "overall" { return true }
    if !isOfficial(mention, governor) { return false }
    if isSummary, word(sentence.lowerBound) == "we",
      ["think", "thought", "found", "decided", "judged"].contains(word(sentence.lowerBound + 1)),
      !sentence.dropFirst().contains(where: { ["we", "our", "us"].contains(word($0)) })
    {
      return true
    }
    if isService(before: governor.at) { return true }
    // "Now the services are good."
    if word(sentence.lowerBound) == "now", governor.at - sentence.lowerBound <= 4,
      ["is", "are"].contains(word(governor.at)), isClosed(behind: grade.tokens.upperBound)
    {
      return true
    }
    // "where services are now outstanding."
    if wordWithin(grade.tokens.lowerBound - 1) == "now", has(grade.tokens.lowerBound - 2, .copula),
      isClosed(behind: grade.tokens.upperBound), areasBefore(governor.at, from: lower(of: mention)) == nil
    {
      return true
    }
    // "are now good, up from requires improvement".
    let next = mention + 1
    if next < mentions.count, mentions[next].tokens.lowerBound - grade.tokens.upperBound <= 6,
      self.governor(of: next)?.kind == .from
    {
      return true
    }
    if grade.grade == .requiresImprovement,
      (1...3).contains(where: { wordWithin(grade.tokens.lowerBound - $0) == "now" })
    {
      return true
    }
    // "it was inadequate in 2018; it is now good".
    if mentions.count > 1, wordWithin(grade.tokens.lowerBound - 1) == "now" { return true }
    if sentence.contains(where: { ["told", "ruled"].contains(word($0)) && article.quotationAt[$0] < 0 }) {
      return true
    }
    let around = sentence.filter { article.quotationAt[$0] < 0 && abs($0 - grade.tokens.lowerBound) <= 30 }
    return around.contains { has($0, .inspectorate) }
      && around.contains { has($0, .finding) || ["told", "ruled", "says", "conclusion", "thinks"].contains(word($0)) }
  }
}
