internal import Model

/// Forms of words that give a grade without a verb of grading before it.
extension Clause {
  func form(of mention: Int) -> Governor? { dateForm(of: mention) ?? setForm(of: mention) }

  /// A grade beside its date: "Inadequate in 2016, Bromley has been judged good."
  private func dateForm(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    if let date = datesBehind(mention).first, date.tokens.lowerBound - grade.tokens.upperBound <= 1 {
      if article.breaks(start, at: [.comma, .openBracket]), has(start - 1, .service) || isPlace(start - 1) {
        return Governor(kind: .apposition, at: start - 1)
      }
      // "Inadequate in 2016, Bromley has been judged good."
      if start == sentence.lowerBound, article.breaks(date.tokens.upperBound, at: .comma) {
        return Governor(kind: .apposition, at: start)
      }
    }
    // "Inadequate in 2013. Inadequate again in 2015."
    if start == sentence.lowerBound, !isElsewhere, isAllDate(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "In 2010: inadequate. In 2013, adequate, just."
    if start > sentence.lowerBound, !isElsewhere, isBareDate(before: start), isClosed(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "and three years before that at inadequate (2014)".
    if wordWithin(start - 1) == "at", let date = datesBehind(mention).first,
      date.tokens.lowerBound == grade.tokens.upperBound, article.breaks(date.tokens.lowerBound, at: .openBracket)
    {
      return Governor(kind: .apposition, at: start)
    }
    return nil
  }

  /// A grade in a set phrase.
  private func setForm(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    let lower = lower(of: mention)
    // "came out good", "comes out as outstanding".
    let out = wordWithin(start - 1) == "as" ? start - 2 : start - 1
    if wordWithin(out) == "out", ["came", "come", "comes"].contains(wordWithin(out - 1)),
      !span(grade.tokens.upperBound, min(sentence.upperBound, grade.tokens.upperBound + 6)).contains(where: {
        ["annual", "own", "assessment"].contains(word($0))
      })
    {
      return Governor(kind: .verb, at: out - 1)
    }
    // "is now said to require improvement".
    if grade.grade == .requiresImprovement, wordWithin(start - 1) == "to", wordWithin(start - 2) == "said",
      span(max(lower, start - 5), start - 2).contains(where: { has($0, .copula) })
    {
      return Governor(kind: .verb, at: start - 2)
    }
    // "had twice been graded: inadequate, in May 2013".
    if article.breaks(start, at: .colon), has(start - 1, .rating), has(start - 2, [.copula, .auxiliary]) {
      return Governor(kind: .verb, at: start - 1)
    }
    // "help and protection, at requires improvement, was the exception".
    if wordWithin(start - 1) == "at", article.breaks(start - 1, at: .comma),
      areas.contains(where: { $0.tokens.upperBound == start - 1 }), has(grade.tokens.upperBound, .copula)
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "The result: 'requires improvement' in place of ...".
    if article.breaks(start, at: .colon), start - 1 >= lower, start - lower <= 3, !isElsewhere,
      ["result", "outcome", "verdict", "conclusion"].contains(wordWithin(start - 1))
    {
      return Governor(kind: .noun, at: start - 1)
    }
    // "Adoption is the only part to escape with 'requires improvement'."
    if wordWithin(start - 1) == "with", ["escape", "escaped", "escapes"].contains(wordWithin(start - 2)) {
      return Governor(kind: .verb, at: start - 2)
    }
    // "There were two more outstandings: one for ...".
    if ["outstandings", "goods"].contains(word(start)) { return Governor(kind: .noun, at: start) }
    // "came away with a good".
    if ["a", "an"].contains(wordWithin(start - 1)), wordWithin(start - 2) == "with",
      isClosed(behind: grade.tokens.upperBound),
      let verb = span(max(lower, start - 5), start - 2).first(where: {
        ["came", "come", "emerged", "ended", "finished", "left", "walked"].contains(word($0))
      })
    {
      return Governor(kind: .verb, at: verb)
    }
    // "Requires improvement, as it was in 2015." under a council's name.
    if isSection, start == sentence.lowerBound, article.breaks(grade.tokens.upperBound, at: [.comma, .fullStop, .dash])
    {
      return Governor(kind: .heading, at: start)
    }
    // "had been stuck on inadequate since 2018".
    if ["on", "at"].contains(wordWithin(start - 1)),
      ["stuck", "languishing", "languished", "sat", "sitting"].contains(wordWithin(start - 2))
    {
      return Governor(kind: .verb, at: start - 2)
    }
    // "Their last inspection had ended in an inadequate rating."
    if has(grade.tokens.upperBound, .gradeNoun), ["a", "an"].contains(wordWithin(start - 1)),
      ["in", "with"].contains(wordWithin(start - 2)),
      ["ended", "resulted", "culminated", "finished", "concluded"].contains(wordWithin(start - 3))
    {
      return Governor(kind: .noun, at: start - 3)
    }
    // "Inadequate was the rating handed down in February 2019."
    if start == sentence.lowerBound, has(grade.tokens.upperBound, .copula), word(grade.tokens.upperBound + 1) == "the",
      has(grade.tokens.upperBound + 2, .gradeNoun), !datesBehind(mention).isEmpty
    {
      return Governor(kind: .apposition, at: start)
    }
    // "had been on a good grade since 2017".
    if ["a", "an"].contains(wordWithin(start - 1)), wordWithin(start - 2) == "on",
      has(start - 3, .copula), has(grade.tokens.upperBound, .gradeNoun)
    {
      return Governor(kind: .verb, at: start - 3)
    }
    // "continue to require improvement".
    if grade.grade == .requiresImprovement, wordWithin(start - 1) == "to", wordWithin(start - 2).hasPrefix("continu") {
      return Governor(kind: .keeping, at: start - 2)
    }
    return nil
  }

  /// Whether a date, and nothing else, stands in its sentence before a grade that a comma or colon cuts off.
  func isBareDate(before start: Int) -> Bool {
    guard article.breaks(start, at: [.comma, .colon, .dash]),
      let date = dates.last(where: { $0.tokens.upperBound == start }), start - sentence.lowerBound <= 5
    else { return false }
    return span(sentence.lowerBound, date.tokens.lowerBound).allSatisfy {
      ["in", "back", "then", "and", "again"].contains(word($0))
    }
  }

  /// Whether a sentence ends with a date and has nothing else behind a grade but "again".
  func isAllDate(behind end: Int) -> Bool {
    guard let last = dates.last(where: { $0.tokens.lowerBound >= end }), last.tokens.upperBound == sentence.upperBound
    else { return false }
    return span(end, last.tokens.lowerBound).allSatisfy { ["in", "again", "back", "and"].contains(word($0)) }
  }

  /// "the inadequate they got", "the overall good it was given".
  func isGiven(before start: Int) -> Bool {
    ["the", "that"].contains(wordWithin(start - 1))
      || wordWithin(start - 1) == "overall" && wordWithin(start - 2) == "the"
  }

  /// "the inadequate judgement of 2016", "the good grade it was given in 2022", "the inadequate they got in 2018".
  func dated(_ grade: GradeMention, before limit: Int) -> Governor? {
    var noun = grade.tokens.upperBound
    if !has(noun, .gradeNoun), isGiven(before: grade.tokens.lowerBound) { noun -= 1 }
    guard noun < grade.tokens.upperBound || has(noun, .gradeNoun), noun + 1 < limit else { return nil }
    guard let date = dates.first(where: { $0.tokens.lowerBound > noun }), date.tokens.lowerBound < limit,
      date.tokens.lowerBound - noun <= 7
    else { return nil }
    let between = span(noun + 1, date.tokens.lowerBound)
    let isGiven =
      ["it", "they", "which", "that", "we", "the", "awarded", "given", "received", "pinned"].contains(word(noun + 1))
      && between.contains { has($0, [.weakRating, .copula]) || ["had", "pinned"].contains(word($0)) }
    // "the 'inadequate' of February 2013".
    let isOf = between.count == 1 && word(between.lowerBound) == "of"
    let isDirect =
      noun == grade.tokens.upperBound && between.allSatisfy { ["of", "in", "from", "back"].contains(word($0)) }
    guard isGiven || isOf || isDirect else { return nil }
    return Governor(kind: .apposition, at: grade.tokens.lowerBound)
  }
}
