/// Areas as a subject.
extension Clause {
  /// Areas as the subject directly before a verb, when nothing else can be it; nil when no area stands there.
  func areasBefore(_ verb: Int, from lower: Int) -> [(area: Area, tokens: Range<Int>)]? {
    if let first = firstSubject(of: verb, from: lower) { return [first] }
    var end = behindAside(verb, from: lower)
    var passed = 0
    while end > lower, areas.first(where: { $0.tokens.upperBound == end }) == nil {
      let index = end - 1
      let isLight =
        has(index, [.auxiliary, .copula, .glue, .present, .service, .weakRating]) || isPlace(index)
        || word(index) == "which" && article.breaks(index, at: .comma)
        || Clause.light.contains(word(index)) || isSetBetween(index)
        // "adoption performance within that was".
        || word(index) == "within" || word(index - 1) == "within" && ["that", "it", "this"].contains(word(index))
      guard isLight, passed < 8, !article.breaks(end, at: [.fullStop, .semicolon, .colon, .dash]) || end == verb else {
        return nil
      }
      end -= 1
      passed += 1
    }
    var found: [(area: Area, tokens: Range<Int>)] = []
    /// Whether a comma before the first area may be where the subject begins: "Within it, services for children in care".
    var isClosed = false
    while end > lower {
      isClosed = isClosed || !found.isEmpty && article.breaks(end, at: .comma)
      if !found.isEmpty, endsList(end) || endsClause(before: end) { break }
      if let area = areas.first(where: { $0.tokens.upperBound == end }) {
        found.insert(area, at: 0)
        end = area.tokens.lowerBound
        isClosed = false
      } else if has(end - 1, .glue) || isPlace(end - 1) || Clause.light.contains(word(end - 1)) || isOwner(end - 1) {
        if article.breaks(end, at: [.fullStop, .semicolon, .colon, .dash]) { break }
        end -= 1
      } else {
        break
      }
    }
    guard !found.isEmpty else { return nil }
    if let last = found.last, word(last.tokens.upperBound) == "which" { return joined(endingWith: last) }
    // "c) The judgement for children in care was": an item's letter.
    if end <= lower || isClosed
      || article.breaks(end, at: [.comma, .semicolon, .colon, .dash, .openQuote, .closeBracket])
    {
      return found
    }
    // "As a consequence both help and protection and leadership were found".
    if end - sentence.lowerBound <= 3, end == sentence.lowerBound + 3 || end == sentence.lowerBound + 2,
      Clause.adverbials.contains(span(sentence.lowerBound, end).map(word).joined(separator: " "))
    {
      return found
    }
    // "As a consequence both the protection of children and the leadership were found inadequate".
    if found.count == 2, word(end) == "both" { return found }
    // "In both boroughs leadership was outstanding".
    if ["councils", "boroughs", "authorities"].contains(wordWithin(end - 1)), wordWithin(end - 2) == "both" {
      return found
    }
    // "Back in May 2012 the council's safeguarding had been rated".
    if dates.contains(where: { $0.tokens.upperBound == end }) { return found }
    return has(end - 1, [.clause, .speech, .finding, .copula]) || Clause.openers.contains(word(end - 1)) ? found : []
  }

  /// "Support for care leavers went one better and was outstanding": the area that a clause begins with has its second verb
  /// too, where nothing else that may be judged stands between.
  private func firstSubject(of verb: Int, from lower: Int) -> (area: Area, tokens: Range<Int>)? {
    var start = verb
    while start > lower, has(start - 1, [.auxiliary, .copula]) || word(start - 1) == "still" { start -= 1 }
    guard ["and", "but"].contains(word(start - 1)), let area = areas.last(where: { $0.tokens.upperBound < start }),
      area.tokens.lowerBound >= lower
    else { return nil }
    let first = Clause.aside(behind: area.tokens.upperBound, in: span(lower, start), of: article)
    guard start - 1 - first <= 10, first < start,
      word(first).hasSuffix("ed")
        || ["went", "did", "came", "got", "kept", "stood", "held", "made", "was", "were", "is", "are"].contains(
          word(first)),
      word(first + 2) == "exception"
        || !span(first == area.tokens.upperBound ? first : first + 1, start - 1).contains(where: { index in
          has(index, [.service, .thing, .clause, .speech, .stranger, .gradeNoun]) || isPlace(index)
            || ["and", "the", "its", "their", "a", "an"].contains(word(index)) && word(index + 1) != "same"
              && !(word(index) == "the" && Clause.superlatives.contains(word(index + 1)))
            || article.breaks(index, at: [.comma, .semicolon, .colon])
        })
    else { return nil }
    let opening = span(max(sentence.lowerBound, area.tokens.lowerBound - 5), area.tokens.lowerBound)
    var begin = area.tokens.lowerBound
    while begin > opening.lowerBound, has(begin - 1, .glue) || isPlace(begin - 1), !article.breaks(begin, at: .comma) {
      begin -= 1
    }
    return begin == sentence.lowerBound || article.breaks(begin, at: [.comma, .semicolon, .dash]) ? area : nil
  }

  /// "adoption, in a bright spot, was good", "care leavers, which were the weakest part, require improvement": where the aside
  /// right before the verb begins; the verb itself where none is.
  func behindAside(_ verb: Int, from lower: Int) -> Int {
    var first = verb
    while first > lower, has(first - 1, [.auxiliary, .copula]) || word(first - 1) == "also" { first -= 1 }
    guard article.breaks(first, at: .comma),
      let area = areas.last(where: { $0.tokens.upperBound <= first && $0.tokens.lowerBound >= lower })
    else { return verb }
    // "looked after children, which": the noun belongs to the area.
    let isNoun = has(area.tokens.upperBound, .child) && !article.breaks(area.tokens.upperBound, at: .comma)
    let comma = isNoun ? area.tokens.upperBound + 1 : area.tokens.upperBound
    guard comma < first, article.breaks(comma, at: .comma) else { return verb }
    let aside = span(comma, first)
    if ["which", "who"].contains(word(aside.lowerBound)) { return aside.count <= 24 ? aside.lowerBound : verb }
    // "The help for care leavers, though, requires improvement."
    if aside.count == 1, ["though", "however", "meanwhile"].contains(word(aside.lowerBound)) {
      return aside.lowerBound
    }
    // "care leavers, found to be failing last time, require improvement".
    let isParticiple = ["found", "rated", "judged", "graded"].contains(word(aside.lowerBound))
    let isLight = !aside.contains {
      // "support for care leavers, a separate judgement since 2023, was rated good".
      has($0, isParticiple ? [.clause, .service, .thing] : [.clause, .copula, .service, .thing])
        && !(word($0) == "since" && ["a", "an"].contains(word(aside.lowerBound)))
    }
    return isLight && aside.count <= 8 ? aside.lowerBound : verb
  }

  /// "has, though, been deemed": a word that commas set between the parts of a verb.
  func isSetBetween(_ index: Int) -> Bool {
    ["though", "however", "meanwhile"].contains(word(index)) && article.breaks(index, at: .comma)
      && article.breaks(index + 1, at: .comma)
  }

  /// "the trust's leadership".
  func isOwner(_ index: Int) -> Bool { has(index, .service) && article.isPossessive(index) }

  /// "are the best performing area, and got a good".
  private static let superlatives: Set<String> = ["best", "strongest", "weakest", "worst", "poorest", "standout"]

  static let light: Set<String> = [
    "given", "offered", "provided", "received",
    "however", "too", "now", "also", "again", "meanwhile", "still", "overall", "both", "either", "further", "more",
    "most",
    "was", "not", "local", "there", "only", "even", "each", "all", "experience", "effective", "effectiveness",
    "vulnerable",
    "city", "borough", "county", "wider", "broader", "own", "alone", "itself", "arrangements",
  ]
  private static let adverbials: Set<String> = [
    "as a consequence", "as a result", "in consequence", "by contrast", "in contrast", "in turn", "in addition",
    "this time", "this year",
  ]
  static let openers: Set<String> = [
    "that", "whose", "led", "but", "and", "yet", "while", "verdict", "judgement", "judgment", "grade", "rating",
  ]

  /// "For help and protection, the council was rated inadequate."
  func areasFronted(_ mention: Int, _ governor: Governor) -> [(area: Area, tokens: Range<Int>)] {
    var start = lower(of: mention)
    while start < governor.at, has(start, .clause) || ["and", "but"].contains(word(start)) { start += 1 }
    // "Under the heading of leadership the borough did better, with a grade of good."
    let isUnder =
      word(start) == "under" && word(start + 1) == "the" && ["heading", "headings", "head"].contains(word(start + 2))
    guard isUnder || ["for", "in", "on"].contains(word(start)), mention == 0 || start > lower(of: mention) else {
      return []
    }
    let found = listed(from: isUnder ? start + 3 : start, before: governor.at)
    guard let last = found.last else { return [] }
    let next = last.tokens.upperBound
    // "For leaders, they were pleased that the council was rated good".
    if let that = span(next, governor.at).last(where: { word($0) == "that" }),
      span(next, that).contains(where: { has($0, .copula) }),
      span(that + 1, governor.at).contains(where: { has($0, .service) || isPlace($0) })
    {
      return []
    }
    return article.breaks(next, at: .comma) || ["the", "it", "they"].contains(word(next)) || isPlace(next) ? found : []
  }
}
