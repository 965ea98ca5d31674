internal import Model

/// The words that make a grade a judgement on something.
struct Governor: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// "rated", "judged", "found to be".
    case verb
    /// "a verdict of", "the overall grade is".
    case noun
    /// "is", "are", or the verb in "requires improvement" itself.
    case copula
    /// "retained", "remains".
    case keeping
    /// "from ..." and "moved to ...".
    case from, to
    /// ", inadequate in 2017,".
    case apposition
    /// A sentence that begins with it, below a council's name.
    case heading
  }

  let kind: Kind
  let at: Int
}

extension Clause {
  static let fillers: Set<String> = [
    "a", "an", "the", "to", "be", "being", "as", "overall", "also", "now", "still", "both", "again", "its", "their",
    "once", "been", "it", "likewise",
  ]

  /// What governs a mention, looked for to its left; nil when nothing does.
  func governor(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    let lower = lower(of: mention)
    if areasInverse(mention) != nil { return Governor(kind: .noun, at: start) }
    if let noun = dated(grade, before: upper(of: mention)) { return noun }
    if let change = change(before: start, from: lower) { return change }
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
    if start == sentence.lowerBound, isAllDate(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "In 2010: inadequate. In 2013, adequate, just."
    if start > sentence.lowerBound, isBareDate(before: start), isClosed(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "and three years before that at inadequate (2014)".
    if word(start - 1) == "at", let date = datesBehind(mention).first,
      date.tokens.lowerBound == grade.tokens.upperBound, article.breaks(date.tokens.lowerBound, at: .openBracket)
    {
      return Governor(kind: .apposition, at: start)
    }
    // "came out good", "comes out as outstanding".
    let out = word(start - 1) == "as" ? start - 2 : start - 1
    if wordWithin(out) == "out", ["came", "come", "comes"].contains(wordWithin(out - 1)) {
      return Governor(kind: .verb, at: out - 1)
    }
    // "is now said to require improvement".
    if grade.grade == .requiresImprovement, word(start - 1) == "to", wordWithin(start - 2) == "said",
      span(max(lower, start - 5), start - 2).contains(where: { has($0, .copula) })
    {
      return Governor(kind: .verb, at: start - 2)
    }
    // "had twice been graded: inadequate, in May 2013".
    if article.breaks(start, at: .colon), has(start - 1, .rating), has(start - 2, [.copula, .auxiliary]) {
      return Governor(kind: .verb, at: start - 1)
    }
    // "help and protection, at requires improvement, was the exception".
    if word(start - 1) == "at", article.breaks(start - 1, at: .comma),
      areas.contains(where: { $0.tokens.upperBound == start - 1 })
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "The result: 'requires improvement' in place of ...".
    if article.breaks(start, at: .colon), start - 1 >= lower, start - lower <= 3,
      ["result", "outcome", "verdict", "conclusion"].contains(word(start - 1))
    {
      return Governor(kind: .noun, at: start - 1)
    }
    // "came away with a good".
    if ["a", "an"].contains(word(start - 1)), word(start - 2) == "with", isClosed(behind: grade.tokens.upperBound),
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
    // "continue to require improvement".
    if grade.grade == .requiresImprovement, word(start - 1) == "to", word(start - 2).hasPrefix("continu") {
      return Governor(kind: .keeping, at: start - 2)
    }
    // "found to require improvement".
    var isInfinitive = grade.grade == .requiresImprovement && word(start - 1) == "to"
    var index = start - 1
    while index >= lower, start - index <= 18 {
      if index + 1 < start || article.breaks(index + 1, at: [.colon]) {
        if article.breaks(index + 1, at: [.colon, .semicolon, .dash, .openBracket, .fullStop]) { break }
      }
      if has(index, .rating), !isNoun(index) { return isRater(index) ? Governor(kind: .verb, at: index) : nil }
      if has(index, .gradeNoun) {
        if word(index + 1) == "of" || word(index + 1) == "as" { return Governor(kind: .noun, at: index) }
      } else if word(index) == "verdict" {
        return Governor(kind: .noun, at: index)
      } else if has(index, .keeping) || Clause.lasting.contains(word(index)) {
        return Governor(kind: .keeping, at: index)
      } else if has(index, .copula) {
        if word(index) == "be" || word(index) == "being" || word(index) == "become" {
          isInfinitive = true
        } else if word(index) != "been" || !isInfinitive {
          guard !isInfinitive, stands(index + 1..<start) else {
            // In "as they were in 2015, and now require improvement" the verb is the grade's own.
            if grade.grade == .requiresImprovement, !isInfinitive { break }
            return nil
          }
          return Governor(kind: nounSubject(of: index, from: lower) ? .noun : .copula, at: index)
        }
      } else if has(index, .weakRating), gives(index, grade, isInfinitive: isInfinitive) {
        return Governor(kind: .verb, at: index)
      } else if has(index, .clause), word(index) != "as", !isWhoNeeds(index) {
        break
      }
      index -= 1
    }
    if isInfinitive { return nil }
    return grade.grade == .requiresImprovement ? Governor(kind: .copula, at: start) : nil
  }

  /// "rated the experiences of children who need help and protection as": the verb stands before.
  private func isWhoNeeds(_ index: Int) -> Bool {
    word(index) == "who" && ["need", "needs", "needed"].contains(word(index + 1))
  }

  /// Whether a date, and nothing else, stands in its sentence before a grade that a comma or colon cuts off.
  private func isBareDate(before start: Int) -> Bool {
    guard article.breaks(start, at: [.comma, .colon, .dash]),
      let date = dates.last(where: { $0.tokens.upperBound == start }), start - sentence.lowerBound <= 5
    else { return false }
    return span(sentence.lowerBound, date.tokens.lowerBound).allSatisfy {
      ["in", "back", "then", "and", "again"].contains(word($0))
    }
  }

  /// Whether a sentence ends with a date and has nothing else behind a grade but "again".
  private func isAllDate(behind end: Int) -> Bool {
    guard let last = dates.last(where: { $0.tokens.lowerBound >= end }), last.tokens.upperBound == sentence.upperBound
    else { return false }
    return span(end, last.tokens.lowerBound).allSatisfy { ["in", "again", "back", "and"].contains(word($0)) }
  }

  /// "the inadequate they got", "the overall good it was given".
  private func isGiven(before start: Int) -> Bool {
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
    let between = noun + 1..<date.tokens.lowerBound
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
