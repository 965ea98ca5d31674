internal import Model

/// When a grade was given, as far as its sentence says.
extension Clause {
  /// Dates behind a grade, before the next one, that do not belong to the next.
  func datesBehind(_ mention: Int) -> [FoundDate] {
    let range = mentions[mention].tokens.upperBound..<upper(of: mention)
    let isFirst = sentence.contains { word($0) == "first" || word($0) == "time" }
    let echo = echo(of: mention)
    let behind = dates.filter { date in
      range.contains(date.tokens.lowerBound) && !echo.contains { $0.tokens == date.tokens }
    }
    .filter { !(isFirst && word($0.tokens.lowerBound - 1) == "since") }
    guard mention + 1 < mentions.count else { return behind }
    return behind.filter { !opensNext($0) }
  }

  /// The dates of "– the same as it was in ...", ", as it was in 2015": another inspection that ended alike.
  func echo(of mention: Int) -> [FoundDate] {
    let range = mentions[mention].tokens.upperBound..<upper(of: mention)
    let place = range.first { index in
      word(index) == "same" || has(index, .keeping) && word(index + 1) == "the" && has(index + 2, .gradeNoun)
        || word(index) == "as" && ["it", "they"].contains(word(index + 1)) && has(index + 2, .copula)
    }
    guard let place, place - range.lowerBound <= 4 else { return [] }
    return dates.first {
      $0.tokens.lowerBound > place && range.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - place <= 16
    }
    .map { [$0] } ?? []
  }

  private func datesBefore(_ mention: Int) -> [FoundDate] {
    let range = lower(of: mention)..<mentions[mention].tokens.lowerBound
    let before = dates.filter {
      range.contains($0.tokens.lowerBound) && !isAside($0, before: mentions[mention].tokens.lowerBound)
    }
    return mention == 0 ? before : before.filter { opensNext($0) }
  }

  /// "which since 2018 has run the service, ": a date of something else.
  private func isAside(_ date: FoundDate, before grade: Int) -> Bool {
    if ["since", "until", "by", "after", "before"].contains(word(date.tokens.lowerBound - 1)),
      word(date.tokens.upperBound) != "when"
    {
      return true
    }
    let isClosed = span(date.tokens.upperBound, grade).contains { article.breaks($0, at: .comma) }
    var index = date.tokens.lowerBound - 1
    while index > sentence.lowerBound, date.tokens.lowerBound - index < 18, !article.breaks(index + 1, at: .comma) {
      if word(index) == "which" || word(index) == "who" { return isClosed }
      index -= 1
    }
    return false
  }

  /// ", but in 2019 it was": a date behind a clause's opening belongs to what follows.
  private func opensNext(_ date: FoundDate) -> Bool {
    // "its 2019 verdict of requires improvement".
    if has(date.tokens.upperBound, [.gradeNoun, .inspection]) { return true }
    var index = date.tokens.lowerBound - 1
    while index > sentence.lowerBound, ["in", "back", "on", "during", "from"].contains(word(index)) { index -= 1 }
    guard index + 1 < date.tokens.lowerBound else { return false }
    return has(index, .clause) || ["and", "but"].contains(word(index))
      || article.breaks(index + 1, at: [.semicolon, .dash, .fullStop])
  }

  func dates(of mention: Int) -> [FoundDate] {
    let behind = datesBehind(mention)
    if let first = behind.first {
      // "in 2010 and 2013" are two; another date later in the sentence is something else's.
      return behind.filter { $0.tokens == first.tokens || joined(first.tokens.upperBound, $0.tokens.lowerBound) }
    }
    let before = datesBefore(mention)
    guard let last = before.last else { return [] }
    return before.filter { $0.tokens == last.tokens || joined($0.tokens.upperBound, last.tokens.lowerBound) }
  }

  /// "in 2010 and 2013", "in 2018 and again in November 2022".
  private func joined(_ start: Int, _ end: Int) -> Bool {
    let between = span(start, end)
    return between.count <= 3 && between.contains { word($0) == "and" }
      && between.allSatisfy { ["and", "again", "in", "then", "both"].contains(word($0)) }
  }

  private static let cues: Set<String> = [
    "previously", "formerly", "earlier", "previous", "former", "ago", "predecessor", "inherited",
  ]

  func time(of mention: Int, _ governor: Governor) -> GradeClaim.Time {
    let grade = mentions[mention].tokens
    if governor.kind == .apposition { return .earlier }
    if governor.kind == .keeping, ["lost", "loses", "lose", "losing", "shed", "shaken"].contains(word(governor.at)) {
      return .earlier
    }
    if isAfterYears(governor) { return .earlier }
    var start = lower(of: mention)
    // A clause has its own time.
    for index in span(start, governor.at)
    where has(index, .clause) && !["as", "following", "when", "that"].contains(word(index))
      || article.breaks(index, at: [.dash, .semicolon])
    {
      start = index
    }
    for index in start..<grade.lowerBound {
      if word(index) == "before", word(index + 1) == "that" { return .earlier }
      if Clause.cues.contains(word(index)), mention == 0 || word(index) != "ago" { return .earlier }
      if !isMinutes || word(index) == "having",
        word(index) == "had" || word(index) == "having" || word(index).hasSuffix("'d"), index < governor.at + 1,
        governor.at - index <= 5 || governor.kind == .noun && grade.lowerBound - index <= 12,
        !span(index + 1, governor.at).contains(where: { article.breaks($0, at: .comma) })
      {
        return isReported(before: index) && dates(of: mention).isEmpty ? .reported : .earlier
      }
      if word(index) == "last" || word(index) == "back" || word(index) == "then", isPast(index) { return .earlier }
    }
    var index = grade.upperBound
    while index < upper(of: mention), index - grade.upperBound <= 12 {
      if word(index) == "ago" || word(index) == "previously" { return .earlier }
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

  /// "just three years after being rated inadequate", "two years after it was judged".
  private func isAfterYears(_ governor: Governor) -> Bool {
    for index in span(max(sentence.lowerBound, governor.at - 5), governor.at)
    where word(index) == "after" || word(index) == "since" || word(index) == "from" || word(index) == "on" {
      if has(index - 1, .time) { return true }
    }
    for index in span(max(sentence.lowerBound, governor.at - 3), governor.at) where word(index) == "of" {
      // "After years of being rated inadequate".
      if has(index - 1, .time), word(index + 1) == "being" { return true }
    }
    return false
  }

  /// "reported that Ofsted had judged": past of the past is how reported speech puts the past.
  private func isReported(before had: Int) -> Bool {
    let start = max(sentence.lowerBound, had - 8)
    return span(start, had).contains {
      has($0, .speech) || ["reported", "noted", "heard", "advised"].contains(word($0))
    }
      && span(start, had).contains { word($0) == "that" }
  }

  /// "when it was last inspected", "its last full inspection", "back in 2016", "then rated"; not "last week".
  private func isPast(_ index: Int) -> Bool {
    if word(index) == "then" {
      return index == sentence.lowerBound || word(index + 1) == "rated" || word(index + 1) == "judged"
    }
    for next in span(index + 1, min(sentence.upperBound, index + 4)) {
      if has(next, [.inspection, .rating]) || word(next) == "time" || word(next) == "in" && word(index) == "back" {
        return true
      }
    }
    return word(index) == "previous"
  }

  /// The council nearest before the grade in its sentence, or the only one behind it.
  func authority(of mention: Int) -> String? {
    let grade = mentions[mention].tokens
    if let before = places.last(where: { $0.tokens.upperBound <= grade.lowerBound }) { return before.name }
    return nil
  }

  /// "nearby Birmingham", "Neighbouring Dudley".
  func isAside(_ mention: Int) -> Bool {
    guard let place = places.last(where: { $0.tokens.upperBound <= mentions[mention].tokens.lowerBound }) else {
      return false
    }
    return span(max(sentence.lowerBound, place.tokens.lowerBound - 3), place.tokens.lowerBound).contains {
      word($0).hasPrefix("neighbour") || ["nearby", "unlike", "like", "elsewhere", "including"].contains(word($0))
    }
  }

  func evidenceStart(of mention: Int, _ governor: Governor) -> Int {
    var start = min(governor.at, mentions[mention].tokens.lowerBound)
    if let area = areasBefore(governor.at, from: lower(of: mention))?.first {
      start = min(start, area.tokens.lowerBound)
    }
    for index in stride(from: start - 1, through: lower(of: mention), by: -1) {
      if start - index > 8 { break }
      if has(index, [.service, .thing]) || isPlace(index) { return index }
      if has(index, .clause) || article.breaks(index + 1, at: [.comma, .dash, .semicolon]) { break }
    }
    return start
  }
}
