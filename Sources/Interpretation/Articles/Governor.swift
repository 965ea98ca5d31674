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
  private static let fillers: Set<String> = [
    "a", "an", "the", "to", "be", "being", "as", "overall", "also", "now", "still", "both", "again", "its", "their",
    "once", "been", "it",
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
    // "help and protection, at requires improvement, was the exception".
    if word(start - 1) == "at", article.breaks(start - 1, at: .comma),
      areas.contains(where: { $0.tokens.upperBound == start - 1 })
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "Requires improvement, as it was in 2015." under a council's name.
    if isSection, start == sentence.lowerBound, article.breaks(grade.tokens.upperBound, at: [.comma, .fullStop, .dash])
    {
      return Governor(kind: .heading, at: start)
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
          guard !isInfinitive, stands(index + 1..<start) else { return nil }
          return Governor(kind: nounSubject(of: index, from: lower) ? .noun : .copula, at: index)
        }
      } else if has(index, .weakRating), gives(index, grade, isInfinitive: isInfinitive) {
        return Governor(kind: .verb, at: index)
      } else if has(index, .clause), word(index) != "as" {
        break
      }
      index -= 1
    }
    if isInfinitive { return nil }
    return grade.grade == .requiresImprovement ? Governor(kind: .copula, at: start) : nil
  }

  /// "the inadequate judgement of 2016", "the good grade it was given in 2022".
  private func dated(_ grade: GradeMention, before limit: Int) -> Governor? {
    let noun = grade.tokens.upperBound
    guard has(noun, .gradeNoun), noun + 1 < limit else { return nil }
    guard let date = dates.first(where: { $0.tokens.lowerBound > noun }), date.tokens.lowerBound < limit,
      date.tokens.lowerBound - noun <= 7
    else { return nil }
    let between = noun + 1..<date.tokens.lowerBound
    let isGiven =
      ["it", "they", "which", "that", "we", "the", "awarded", "given", "received"].contains(word(noun + 1))
      && between.contains { has($0, [.weakRating, .copula]) || word($0) == "had" }
    guard isGiven || between.allSatisfy({ ["of", "in", "from", "back"].contains(word($0)) }) else { return nil }
    return Governor(kind: .apposition, at: grade.tokens.lowerBound)
  }

  /// Whether nothing but light words is between a verb and its grade: "are now clearly good", not "were at the bottom of".
  private func stands(_ between: Range<Int>) -> Bool {
    between.count <= 8
      && between.allSatisfy {
        Clause.fillers.contains(word($0)) || has($0, [.present, .negation, .auxiliary, .rating])
          || word($0).hasSuffix("ly")
          || ["all", "just", "only", "too", "very", "pretty", "that", "of", "one"].contains(word($0))
      }
  }

  /// Whether inspectors may be who rates: "Parents rated the service good" is a survey.
  private func isRater(_ verb: Int) -> Bool {
    let before = verb - 1
    guard before >= sentence.lowerBound, !article.breaks(verb, at: [.comma, .dash, .semicolon, .colon, .openBracket])
    else { return true }
    if has(
      before,
      [
        .auxiliary, .copula, .service, .area, .thing, .inspectorate, .clause, .glue, .present, .negation, .child,
        .inspection,
      ])
      || isPlace(before) || word(before).hasSuffix("ly")
    {
      return true
    }
    return span(sentence.lowerBound, verb).contains { has($0, [.inspectorate, .auxiliary, .copula]) }
  }

  static let lasting: Set<String> = ["remain", "remains", "remained", "remaining", "stay", "stays", "stayed"]

  /// "a rating", "its rating of": no verb.
  private func isNoun(_ index: Int) -> Bool {
    guard word(index) == "rating" || word(index) == "grade" || word(index) == "grades" else { return false }
    // "..., rating the service inadequate".
    if word(index) == "rating",
      ["the", "its", "it", "them", "services", "leadership", "help"].contains(word(index + 1))
    {
      return ["a", "an", "the", "its", "their", "ofsted", "new", "this", "of"].contains(word(index - 1))
    }
    // "its report grades overall effectiveness as adequate".
    let isObject = span(index + 1, min(sentence.upperBound, index + 9)).contains { word($0) == "as" }
    return !(word(index) == "grades" && isObject && !has(index - 1, [.gradeNoun, .glue, .number]))
  }

  /// "The overall grade is good", "The verdict on adoption is outstanding".
  private func nounSubject(of copula: Int, from lower: Int) -> Bool {
    for index in stride(from: copula - 1, through: max(lower, copula - 8), by: -1) {
      if has(index, .gradeNoun) { return true }
      if has(index, [.copula, .speech]) || article.breaks(index + 1, at: [.comma, .semicolon, .dash]) { return false }
    }
    return false
  }

  /// Verbs of many uses grade only with "to be", a noun of grading, or the grade in quotation marks.
  private func gives(_ verb: Int, _ grade: GradeMention, isInfinitive: Bool) -> Bool {
    let between = verb + 1..<grade.tokens.lowerBound
    if ["get", "gets", "receive", "receives"].contains(word(verb)) {
      return has(grade.tokens.upperBound, .service) && between.count <= 2
    }
    if isInfinitive || word(verb) == "described" && between.contains(where: { word($0) == "as" }) { return true }
    if grade.isExtreme { return !["told", "ruled", "described", "considered"].contains(word(verb)) }
    if ["branded", "dubbed", "hailed", "slammed", "highlighted", "picked", "singled"].contains(word(verb)) {
      if between.count <= 2 || between.last.map({ word($0) == "as" }) ?? false { return true }
    }
    if has(grade.tokens.upperBound, .gradeNoun)
      || has(grade.tokens.upperBound, .inspectorate) && has(grade.tokens.upperBound + 1, .gradeNoun)
      || between.contains(where: { has($0, .gradeNoun) })
    {
      return true
    }
    if ["told", "ruled", "said"].contains(word(verb)) {
      // "was told it required improvement to be good".
      return grade.grade == .requiresImprovement && between.count <= 4
    }
    // "the council got a good".
    if ["got", "awarded", "received", "given", "gets", "earned", "gave"].contains(word(verb)), between.count <= 4,
      between.last.map({ ["a", "an", "another"].contains(word($0)) }) ?? false,
      isClosed(behind: grade.tokens.upperBound)
    {
      return true
    }
    let isMarked = article.breaks(grade.tokens.lowerBound, at: [.openSingleQuote, .openQuote])
    if isMarked, between.count <= 6 { return true }
    guard word(verb) == "found" || word(verb) == "considered" else { return false }
    guard let last = between.last else {
      // "were found inadequate", "was again found inadequate".
      return (max(sentence.lowerBound, verb - 3)..<verb).contains { has($0, [.copula]) }
    }
    return has(last, [.service, .thing]) || word(last) == "them" || isPlace(last)
  }

  private func isClosed(behind end: Int) -> Bool {
    !sentence.contains(end) || article.breaks(end, at: [.comma, .semicolon, .dash, .fullStop, .closeQuote])
      || word(end) == "for"
  }

  /// "from inadequate", "up from requires improvement", "moved to good".
  private func change(before start: Int, from lower: Int) -> Governor? {
    var index = start - 1
    while index >= lower, start - index <= 4, Clause.fillers.contains(word(index)) || word(index) == "rated",
      word(index) != "to"
    {
      index -= 1
    }
    guard index >= lower else { return nil }
    if word(index) == "from" || word(index) == "with" && word(index - 1) == "compared" {
      return Governor(kind: .from, at: index)
    }
    guard word(index) == "to" else { return nil }
    if lower > sentence.lowerBound, index - lower <= 2, previousIsFrom(lower) { return Governor(kind: .to, at: index) }
    for place in stride(from: index - 1, through: max(lower, index - 6), by: -1) {
      if Clause.changed.contains(word(place)) { return Governor(kind: .to, at: place) }
      if has(place, [.clause, .copula]) { return nil }
    }
    return nil
  }

  private func previousIsFrom(_ lower: Int) -> Bool {
    guard let index = mentions.firstIndex(where: { $0.tokens.upperBound == lower }) else { return false }
    return governor(of: index)?.kind == .from
  }

  private static let changed: Set<String> = [
    "upgraded", "downgraded", "moved", "gone", "went", "goes", "jumped", "improved", "risen", "rose", "dropped", "fell",
    "fallen", "slipped", "climbed", "progressed", "lifted", "raised", "marked", "bumped", "demoted", "promoted",
  ]
}
