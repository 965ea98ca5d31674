/// When a sentence puts a grade, relative to the inspection reported.
extension Clause {
  static let cues: Set<String> = [
    "previously", "formerly", "earlier", "previous", "former", "ago", "predecessor", "inherited",
  ]

  func time(of mention: Int, _ governor: Governor) -> GradeClaim.Time {
    let grade = mentions[mention].tokens
    if governor.kind == .apposition { return .earlier }
    if governor.kind == .keeping, Clause.losing.contains(word(governor.at)) {
      return .earlier
    }
    // "graded inadequate at its previous inspection, is now rated good".
    if governor.kind == .verb, word(governor.at - 1) == "now", ["is", "are"].contains(word(governor.at - 2)) {
      return .present
    }
    // "which was judged good at its last inspection, is now inadequate".
    if governor.kind == .copula, word(grade.lowerBound - 1) == "now",
      ["is", "are"].contains(word(grade.lowerBound - 2))
    {
      return .present
    }
    // "The borough, which was good at the last inspection in 2018, has dropped a grade and now requires improvement".
    if governor.kind == .copula, governor.at == grade.lowerBound, word(grade.lowerBound - 1) == "now" {
      return .present
    }
    if isCareer(governor) { return .earlier }
    if since(behind: mention) != nil,
      span(lower(of: mention), grade.lowerBound).contains(where: { ["has", "have"].contains(word($0)) })
    {
      return .earlier
    }
    if isAfterYears(governor) || Clause.looksBack(sentence, of: article) || looksBack(mention, governor) {
      return .earlier
    }
    if isThen(mention, governor) { return .earlier }
    // "We were already a good authority".
    if governor.kind == .copula, ["was", "were"].contains(word(governor.at)), word(governor.at + 1) == "already" {
      return .earlier
    }
    // "the first since March 2019, when it was also judged good".
    let isWhen = datesBefore(mention).contains { date in
      word(date.tokens.upperBound) == "when" && word(date.tokens.lowerBound - 1) == "since"
    }
    if isWhen { return .earlier }
    var start = lower(of: mention)
    // A clause has its own time.
    for index in span(start, governor.at)
    where has(index, .clause) && !["as", "following", "when", "that"].contains(word(index))
      && !isClosedAside(index, before: governor.at)
      || article.breaks(index, at: [.dash, .semicolon])
    {
      start = index
    }
    // "said that it had “declined since the last inspection” and gave a grade of".
    let verb = governor.kind == .noun ? giving(before: governor.at, from: start) ?? governor.at : governor.at
    if word(verb - 1) == "and", article.breaks(verb - 1, at: .closeQuote) { start = max(start, verb) }
    // "which was inadequate when it was last inspected in 2018, has been rated": what is told before the comma is past.
    if governor.kind == .verb, word(verb - 1) == "been", ["has", "have"].contains(word(verb - 2)),
      article.breaks(verb - 2, at: .comma)
    {
      start = max(start, verb - 2)
    }
    let aside = span(behindAside(governor.at, from: lower(of: mention)), governor.at)
    for index in span(start, grade.lowerBound)
    where !aside.contains(index) || has(index, .auxiliary) && index + 3 >= governor.at {
      if word(index) == "before", word(index + 1) == "that" { return .earlier }
      // "Earlier this month": the news.
      if word(index) == "earlier", word(index + 1) == "this" { continue }
      if Clause.cues.contains(word(index)), mention == 0 || word(index) != "ago" { return .earlier }
      if !isMinutes || word(index) == "having",
        word(index) == "had" || word(index) == "having" || word(index).hasSuffix("'d"), index < governor.at + 1,
        governor.at - index <= 5 || governor.kind == .noun && grade.lowerBound - index <= 12,
        !span(index + 1, governor.at).contains(where: {
          article.breaks($0, at: .comma) || word($0) == "now"
            // "When I became leader they had just been rated" looks back.
            || word($0) == "just" && word(sentence.lowerBound) != "when"
        })
      {
        return isReported(before: index) && dates(of: mention).isEmpty ? .reported : .earlier
      }
      // "inspectors who came back in July".
      if word(index) == "back", ["came", "come", "went", "go", "called"].contains(word(index - 1)) { continue }
      if word(index) == "last" || word(index) == "back" || word(index) == "then", isPast(index) { return .earlier }
    }
    var index = grade.upperBound
    let own = areasBehind(mention).map(\.tokens.lowerBound)
    while index < upper(of: mention), index - grade.upperBound <= 12 {
      // ", having been told to improve in several previous inspections".
      if article.breaks(index, at: .comma), ["having", "up", "down"].contains(word(index)) { break }
      // "remains at requires improvement, the rating it was given at its last inspection".
      if isItsGrade(index) { break }
      // ", which is where they stood after the last inspection".
      if article.breaks(index, at: [.comma, .dash]), ["which", "that"].contains(word(index)), has(index + 1, .copula),
        ["what", "where"].contains(word(index + 2))
      {
        break
      }
      // Of another area something else is said.
      if areas.contains(where: { $0.tokens.lowerBound == index }), !own.contains(index) { break }
      // "good overall, the same as at its last two inspections".
      if word(index) == "same" { break }
      // "a fall from two years ago": what it is compared with.
      if word(index) == "ago", dates.contains(where: { $0.tokens.contains(index) && opensNext($0) }) { break }
      if word(index) == "ago", span(index - 3, index).contains(where: { word($0) == "from" }) { break }
      if word(index) == "ago" || word(index) == "previously" { return .earlier }
      if word(index) == "until", dates.contains(where: { $0.tokens.lowerBound == index + 1 }) { return .earlier }
      if word(index) == "before", word(index + 1) == "that" || word(index + 1) == "then" { return .earlier }
      if word(index) == "last" || word(index) == "previous", isPast(index) { return .earlier }
      if has(index, .clause), !["when", "following", "as", "after"].contains(word(index)) { break }
      if article.breaks(index, at: [.semicolon, .dash, .fullStop]) { break }
      index += 1
    }
    if governor.kind == .verb {
      // ", currently rated good,", "which is rated good": how things stand.
      if article.breaks(governor.at, at: .comma), !has(governor.at - 1, [.auxiliary, .copula]) { return .standing }
      if ["currently", "is", "are", "presently"].contains(word(governor.at - 1)) { return .standing }
    }
    if governor.kind == .verb,
      span(max(lower(of: mention), governor.at - 3), governor.at).contains(where: { Clause.lasting.contains(word($0)) })
    {
      return .standing
    }
    if governor.kind == .keeping, Clause.lasting.contains(word(governor.at)) { return .standing }
    if let before = sentence.first(where: { word($0) == "still" }), before < grade.lowerBound,
      grade.lowerBound - before <= 5
    {
      return .standing
    }
    return .present
  }

  /// "In the previous inspection, the results of which were published in August 2016, the council was": the time is that of
  /// what stands before.
  private func isClosedAside(_ index: Int, before verb: Int) -> Bool {
    ["which", "who", "where"].contains(word(index))
      && span(index + 1, verb).contains { article.breaks($0, at: .comma) }
  }

  /// "just three years after being rated inadequate", "two years after it was judged".
  func isAfterYears(_ governor: Governor) -> Bool {
    for index in span(max(sentence.lowerBound, governor.at - 5), governor.at)
    where word(index) == "after" || word(index) == "since" || word(index) == "from" || word(index) == "on" {
      // "Four years on they have been judged good": now.
      if word(index) == "on", word(index + 1) != "from",
        span(index + 1, governor.at).contains(where: { ["have", "has", "is", "are"].contains(word($0)) })
      {
        continue
      }
      // "celebrating this week after services were rated": the news.
      if has(index - 1, .time), !["this", "last", "that", "same"].contains(word(index - 2)) { return true }
    }
    if isWithinSince(governor) { return true }
    for index in span(max(sentence.lowerBound, governor.at - 3), governor.at) where word(index) == "of" {
      // "After years of being rated inadequate".
      if has(index - 1, .time), word(index + 1) == "being" { return true }
    }
    return false
  }

  /// "It comes three years since inspectors found serious failings and rated it": the second verb of the clause.
  private func isWithinSince(_ governor: Governor) -> Bool {
    guard governor.kind == .verb, wordWithin(governor.at - 1) == "and",
      let since = span(sentence.lowerBound, governor.at).last(where: { index in
        ["since", "after"].contains(word(index)) && has(index - 1, .time)
      }), governor.at - since <= 20
    else { return false }
    let clause = span(since + 1, governor.at)
    return clause.prefix(3).contains { has($0, .inspectorate) }
      && !clause.contains { article.breaks($0, at: [.comma, .semicolon, .dash, .colon]) || has($0, .grade) }
  }

  /// "reported that Ofsted had judged": past of the past is how reported speech puts the past.
  func isReported(before had: Int) -> Bool {
    // "confirmed that the service, run by a company since 2019, had been judged": an aside may stand between.
    let start = max(sentence.lowerBound, had - 30)
    return span(start, had).contains { index in
      (has(index, .speech)
        || ["reported", "noted", "heard", "advised", "pleased", "delighted", "disappointed", "informed"].contains(
          word(index)))
        && word(index + 1) == "that"
    }
      || span(max(start, had - 8), had).contains { word($0) == "that" }
        && span(max(start, had - 8), had).contains { has($0, .speech) || word($0) == "reported" }
  }

  /// "when it was last inspected", "its last full inspection", "back in 2016", "then rated"; not "last week".
  func isPast(_ index: Int) -> Bool {
    if word(index) == "then" {
      return index == sentence.lowerBound || word(index + 1) == "rated" || word(index + 1) == "judged"
        || has(index - 1, .gradeNoun) && ["was", "were"].contains(word(index + 1))
    }
    // "last month", "last Friday": the inspection or its report.
    if has(index + 1, .time), word(index + 1) != "time" { return false }
    // "Last October, Ofsted inspected": its age tells whether it is the one reported.
    if word(index) == "last", DateReader.month(word(index + 1)) != nil, article.isCapitalised(index + 1) {
      return false
    }
    for next in span(index + 1, min(sentence.upperBound, index + 4)) {
      if has(next, [.inspection, .rating]) || word(next) == "time" { return true }
      // "Back in 2016", "back in the spring"; not "back in house".
      if word(next) == "in", word(index) == "back" {
        return dates.contains { (next + 1...next + 2).contains($0.tokens.lowerBound) }
          || ["the", "spring", "summer", "autumn", "winter"].contains(word(next + 1))
          || DateReader.month(word(next + 1)) != nil
      }
    }
    return word(index) == "previous"
  }
}
