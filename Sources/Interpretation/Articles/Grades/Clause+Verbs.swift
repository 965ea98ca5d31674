internal import Model

/// What verbs, nouns and changes must have beside them to give a grade.
extension Clause {
  /// Whether nothing but light words is between a verb and its grade: "are now clearly good", not "were at the bottom of".
  func stands(_ between: Range<Int>) -> Bool {
    between.count <= 8
      && between.allSatisfy {
        Clause.fillers.contains(word($0)) || has($0, [.present, .negation, .auxiliary, .rating])
          || word($0).hasSuffix("ly") || word($0) == "at" && $0 == between.upperBound - 1
          || ["all", "each", "just", "only", "too", "very", "pretty", "that", "of", "one", "enough"].contains(word($0))
      }
  }

  /// Whether inspectors may be who rates: "Parents rated the service good" is a survey.
  func isRater(_ verb: Int) -> Bool {
    if isRatedByOthers(verb) || isRatedByPerson(verb) { return false }
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
    // "The last inspection (2018) judged", "The inspection in 2018 judged".
    if dates.contains(where: { date in
      let noun = ["in", "of"].contains(word(date.tokens.lowerBound - 1)) ? 2 : 1
      return date.tokens.upperBound == verb && has(date.tokens.lowerBound - noun, .inspection)
    }) {
      return true
    }
    // "An inspection of the same kind rated".
    if let noun = span(max(sentence.lowerBound, verb - 7), verb).last(where: { word($0) == "inspection" }),
      word(noun + 1) == "of", !span(noun + 1, verb).contains(where: { article.breaks($0, at: .comma) })
    {
      return true
    }
    return span(sentence.lowerBound, verb).contains { has($0, [.inspectorate, .auxiliary, .copula]) }
  }

  /// "kept the", "has retained its": right before a grade.
  func isKept(before start: Int) -> Bool {
    span(max(sentence.lowerBound, start - 4), start).contains {
      has($0, .keeping) && !Clause.losing.contains(word($0))
    }
  }

  /// "has kept the", not "which held a", "when it lost the": what was held then may be held no longer.
  func isKeptStill(before start: Int) -> Bool {
    isKept(before: start)
      && !span(max(sentence.lowerBound, start - 4), start).contains { index in
        word(index) == "held" && ["a", "an"].contains(word(index + 1))
          && !["has", "have"].contains(wordWithin(index - 1))
      }
  }

  static let losing: Set<String> = ["lost", "loses", "lose", "losing", "shed", "shaken"]

  static let lasting: Set<String> = [
    "continue", "continues", "continued", "continuing", "remain", "remains", "remained", "remaining", "stay", "stays",
    "stayed",
  ]

  /// "a rating", "its rating of": no verb.
  func isNoun(_ index: Int) -> Bool {
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
  func nounSubject(of copula: Int, from lower: Int) -> Bool {
    for index in stride(from: copula - 1, through: max(lower, copula - 14), by: -1) {
      // "Two of the three judgements were": of parts, not of the whole.
      if has(index, .gradeNoun) { return !isPartOfGrades(index) }
      // "The outcome in 2016 was Requires Improvement."
      if ["outcome", "result", "answer"].contains(word(index)), !dates.isEmpty || word(index + 1) == "then" {
        return true
      }
      if has(index, [.copula, .speech]) { return false }
      // "Its last rating, in 2018, was good."
      let isAside =
        index + 1 == copula || dates.contains { $0.tokens.contains(index + 2) || $0.tokens.contains(index + 3) }
      if article.breaks(index + 1, at: [.semicolon, .dash]) || article.breaks(index + 1, at: .comma) && !isAside {
        return false
      }
    }
    return false
  }

  private func isPartOfGrades(_ noun: Int) -> Bool {
    span(max(sentence.lowerBound, noun - 4), noun).contains { index in
      word(index) == "of"
        && (has(index - 1, .number) || ["both", "all", "most", "some", "each"].contains(word(index - 1)))
    }
  }

  /// "from inadequate", "up from requires improvement", "moved to good".
  func change(before start: Int, from lower: Int) -> Governor? {
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
    // "moved up from requires improvement, the grade it received in 2022, to good".
    let isAside = article.breaks(index, at: .comma) && index - lower <= 12
    if lower > sentence.lowerBound, index - lower <= 2 || isAside, previousIsFrom(lower) {
      return Governor(kind: .to, at: index)
    }
    // "By 2011 they'd got to adequate."
    if word(index - 1) == "got", index == start - 1 { return Governor(kind: .to, at: index - 1) }
    // "They had fought their way up to good by 2012."
    if let way = span(max(lower, index - 3), index).first(where: { word($0) == "way" }),
      ["its", "their", "our"].contains(word(way - 1)),
      ["worked", "made", "fought", "clawed", "inched"].contains(word(way - 2)) || word(way - 1) == "back"
    {
      return Governor(kind: .to, at: way - 2)
    }
    for place in stride(from: index - 1, through: max(lower, index - 6), by: -1) {
      // "It took four years to be good" moves nothing.
      if Clause.changed.contains(word(place)),
        !Clause.carried.contains(word(place))
          || index == start - 1 && !span(place, index).contains(where: { has($0, .time) })
      {
        return Governor(kind: .to, at: place)
      }
      // "put it up two rungs to good".
      if ["put", "puts"].contains(word(place)),
        span(place + 1, index).contains(where: { ["up", "down", "back"].contains(word($0)) })
      {
        return Governor(kind: .to, at: place)
      }
      if has(place, [.clause, .copula]) { return nil }
    }
    return nil
  }

  func previousIsFrom(_ lower: Int) -> Bool {
    guard let index = mentions.firstIndex(where: { $0.tokens.upperBound == lower }) else { return false }
    return governor(of: index)?.kind == .from
  }

  static let carried: Set<String> = ["took", "taken", "brought"]

  static let changed: Set<String> = [
    "upgraded", "downgraded", "upgrading", "downgrading", "moved", "gone", "went", "goes", "jumped", "improved",
    "risen", "rose", "dropped", "fell",
    "fallen", "slipped", "climbed", "progressed", "lifted", "raised", "marked", "bumped", "demoted", "promoted",
    "climb", "move", "rise", "jump", "drop", "fall", "slip", "step", "improve", "moves", "lifts", "takes", "brings",
    "climbs", "rises", "jumps", "drops", "slips", "falls", "slid", "slide", "slides", "sliding", "tumbled", "tumble",
    "tumbles", "plunged", "plunge", "plunges", "sank", "sunk", "crashed", "leapt", "leaped", "leap", "leaps", "soared",
    "took", "taken", "brought", "consigned",
    "crept", "inched", "edged", "advanced", "graduated", "plummeted", "nudged", "relegated", "elevated",
  ]
}
