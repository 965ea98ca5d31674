internal import Model

/// Forms of words that give a grade without a verb of grading before it.
extension Clause {
  func form(of mention: Int) -> Governor? {
    dateForm(of: mention) ?? setForm(of: mention) ?? idiom(of: mention) ?? standing(of: mention)
  }

  /// A grade in a set phrase.
  private func setForm(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    let lower = lower(of: mention)
    // "came out good", "comes out as outstanding".
    let out = wordWithin(start - 1) == "as" ? start - 2 : start - 1
    if wordWithin(out) == "out", ["came", "come", "comes", "stood", "stands"].contains(wordWithin(out - 1)),
      !span(grade.tokens.upperBound, min(sentence.upperBound, grade.tokens.upperBound + 6)).contains(where: {
        ["annual", "own", "assessment"].contains(word($0))
      })
    {
      return Governor(kind: .verb, at: out - 1)
    }
    // "Last time, in 2018, they said good as well."
    if wordWithin(start - 1) == "said", ["they", "inspectors", "ofsted"].contains(wordWithin(start - 2)),
      !dates.isEmpty,
      isClosed(behind: grade.tokens.upperBound) || ["as", "too", "again"].contains(word(grade.tokens.upperBound))
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "We had a good in 2012."
    if ["a", "an"].contains(wordWithin(start - 1)), ["had", "got"].contains(wordWithin(start - 2)),
      word(grade.tokens.upperBound) == "in",
      datesBehind(mention).first?.tokens.lowerBound == grade.tokens.upperBound + 1
    {
      return Governor(kind: .verb, at: start - 2)
    }
    if isInRow(mention) { return Governor(kind: .heading, at: start) }
    if isNow(mention) { return Governor(kind: .heading, at: start) }
    // "For help and protection, and for children in care, it's good."
    if article.isContraction(start - 1), word(start - 1) == "it", isClosed(behind: grade.tokens.upperBound),
      ["for", "in", "on"].contains(word(lower)), lower == sentence.lowerBound, article.breaks(start - 1, at: .comma),
      areas.contains(where: { $0.tokens.upperBound == start - 1 })
    {
      return Governor(kind: .noun, at: start - 1)
    }
    // "Solihull emerged as outstanding".
    if wordWithin(start - 1) == "as", ["emerged", "emerges"].contains(wordWithin(start - 2)),
      isClosed(behind: grade.tokens.upperBound) || Clause.followers.contains(word(grade.tokens.upperBound))
    {
      return Governor(kind: .verb, at: start - 2)
    }
    // "By 2014 they had reached requires improvement", "By 2020 they had become good".
    if ["reached", "become"].contains(wordWithin(start - 1)),
      word(start - 1) == "reached" || ["had", "they'd", "we'd"].contains(wordWithin(start - 2)),
      isClosed(behind: grade.tokens.upperBound), !dates.isEmpty
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "A second inspection in 2018 came to the same conclusion: inadequate."
    if article.breaks(start, at: .colon), isClosed(behind: grade.tokens.upperBound), let noun = sameBefore(start) {
      return Governor(kind: .noun, at: noun)
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
      isClosed(behind: grade.tokens.upperBound)
        || word(grade.tokens.upperBound) == "as" && word(grade.tokens.upperBound + 1) == "well",
      let verb = span(max(lower, start - 9), start - 2).first(where: {
        ["came", "come", "emerged", "ended", "finished", "left", "walked"].contains(word($0))
      }),
      // "came out of its last inspection with an".
      start - verb <= 5 || span(verb, start).contains(where: { has($0, .inspection) })
    {
      return Governor(kind: .verb, at: start - verb <= 5 ? verb : start - 2)
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
    // "The last visit left the council with an inadequate rating."
    if has(grade.tokens.upperBound, .gradeNoun), ["a", "an"].contains(wordWithin(start - 1)),
      wordWithin(start - 2) == "with",
      let verb = span(max(lower, start - 7), start - 2).first(where: {
        ["left", "leaves", "leaving"].contains(word($0))
      })
    {
      return Governor(kind: .verb, at: verb)
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
    if let verb = overDashes(mention) ?? overAside(mention) { return Governor(kind: .verb, at: verb) }
    // "continue to require improvement".
    if grade.grade == .requiresImprovement, wordWithin(start - 1) == "to", wordWithin(start - 2).hasPrefix("continu") {
      return Governor(kind: .keeping, at: start - 2)
    }
    return nil
  }
}
