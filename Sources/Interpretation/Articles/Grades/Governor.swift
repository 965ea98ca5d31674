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
    "once", "been", "it", "likewise", "already",
  ]

  /// What governs a mention, looked for to its left; nil when nothing does.
  func governor(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    let lower = lower(of: mention)
    if areasInverse(mention) != nil { return Governor(kind: .noun, at: start) }
    if let noun = dated(grade, before: upper(of: mention)) { return noun }
    if let change = change(before: start, from: lower) { return change }
    if let form = form(of: mention) { return form }
    // "care leavers, found to be failing last time, require improvement": the words of the grade are the verb.
    if grade.grade == .requiresImprovement, word(start - 1) != "to", behindAside(start, from: lower) < start {
      return Governor(kind: .copula, at: start)
    }
    // "The board was also graded and it requires improvement": what was graded before is not what gives.
    if grade.grade == .requiresImprovement, ["it", "they"].contains(wordWithin(start - 1)), start - 2 >= lower,
      ["and", "but", "although", "though", "while", "so", "yet"].contains(word(start - 2))
    {
      return Governor(kind: .copula, at: start)
    }
    // "found to require improvement".
    var isInfinitive = grade.grade == .requiresImprovement && word(start - 1) == "to"
    var index = start - 1
    while index >= lower, start - index <= 18 {
      if index + 1 < start || article.breaks(index + 1, at: [.colon]) {
        if article.breaks(index + 1, at: [.colon, .semicolon, .dash, .openBracket, .fullStop]) { break }
      }
      if has(index, .rating), !isNoun(index) { return isRater(index) ? Governor(kind: .verb, at: index) : nil }
      if isMarking(index, grade) { return Governor(kind: .verb, at: index) }
      if has(index, .gradeNoun) {
        if isOnesOwn(index) { return nil }
        if word(index + 1) == "of" || word(index + 1) == "as" { return Governor(kind: .noun, at: index) }
      } else if has(index, .keeping) || Clause.lasting.contains(word(index)) {
        return Governor(kind: .keeping, at: index)
      } else if has(index, .copula) {
        if word(index) == "be" || word(index) == "being" || word(index) == "become" {
          isInfinitive = true
        } else if word(index) != "been" || !isInfinitive {
          guard !isInfinitive, stands(span(index + 1, start)) else {
            // In "as they were in 2015, and now require improvement" the verb is the grade's own.
            if grade.grade == .requiresImprovement, !isInfinitive { break }
            return nil
          }
          guard !isOnesOwnSubject(of: index, from: lower) else { return nil }
          return Governor(kind: nounSubject(of: index, from: lower) ? .noun : .copula, at: index)
        }
      } else if has(index, .weakRating), !areas.contains(where: { $0.tokens.contains(index) }),
        gives(index, grade, isInfinitive: isInfinitive)
      {
        return Governor(kind: .verb, at: index)
      } else if has(index, .clause), word(index) != "as", !isWhoNeeds(index), !isRelative(index, before: start),
        // "judged the following as outstanding:".
        word(index) != "following" || wordWithin(index - 1) != "the"
      {
        break
      }
      index -= 1
    }
    // "to escape with 'requires improvement'": a name, no verb.
    if ["with", "of", "at", "on", "for"].contains(word(start - 1)),
      article.breaks(start, at: [.openSingleQuote, .openQuote])
    {
      return nil
    }
    if isInfinitive { return nil }
    return grade.grade == .requiresImprovement ? Governor(kind: .copula, at: start) : nil
  }

  /// "judged the services that the trust delivers on behalf of the council to be good": the verb stands before.
  private func isRelative(_ index: Int, before grade: Int) -> Bool {
    ["that", "which"].contains(word(index)) && ["service", "services"].contains(word(index - 1))
      && !has(index + 1, [.copula, .auxiliary]) && index + 1 < grade
  }

  /// "rated the experiences of children who need help and protection as": the verb stands before.
  private func isWhoNeeds(_ index: Int) -> Bool {
    word(index) == "who" && ["need", "needs", "needed"].contains(word(index + 1))
  }
}
