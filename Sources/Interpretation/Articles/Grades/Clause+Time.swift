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

  /// The dates of "– the same as it was in ...", ", as it was in 2015", "first won in 2017", "which it has held since
  /// 2016": another inspection that ended alike.
  func echo(of mention: Int) -> [FoundDate] {
    let range = mentions[mention].tokens.upperBound..<upper(of: mention)
    let place = range.first { index in
      word(index) == "same" || has(index, .keeping) && word(index + 1) == "the" && has(index + 2, .gradeNoun)
        || word(index) == "as" && ["it", "they"].contains(word(index + 1))
          && (index + 2...index + 3).contains { has($0, [.copula, .auxiliary]) }
        || ["first", "last"].contains(word(index)) && has(index + 1, [.rating, .weakRating])
        || article.breaks(index, at: .openBracket)
          && span(index, index + 3).contains { ["other", "first", "last", "previous"].contains(word($0)) }
        || word(index) == "the" && has(index + 1, .gradeNoun) && article.breaks(index, at: .comma)
          && ["it", "they", "we", "given"].contains(word(index + 2))
        || ["dates", "goes"].contains(word(index)) && ["back", "from"].contains(word(index + 1))
        || has(index, .keeping) && word(index + 1) == "since"
    }
    guard let place, place - range.lowerBound <= 8 || article.breaks(place, at: .openBracket) else { return [] }
    let behind = dates.filter {
      $0.tokens.lowerBound > place && range.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - place <= 20
    }
    guard let first = behind.first, first.tokens.lowerBound - place <= 16 else { return [] }
    // "the same as in 2012 and 2017".
    return behind.filter { $0.tokens == first.tokens || joined(first.tokens.upperBound, $0.tokens.lowerBound) }
  }

  func datesBefore(_ mention: Int) -> [FoundDate] {
    let range = lower(of: mention)..<mentions[mention].tokens.lowerBound
    let before = dates.filter {
      range.contains($0.tokens.lowerBound) && !isAside($0, before: mentions[mention].tokens.lowerBound)
    }
    return mention == 0 ? before : before.filter { opensNext($0) }
  }

  /// "which since 2018 has run the service, ", "failed in 2011 but has now been rated": a date of something else.
  func isAside(_ date: FoundDate, before grade: Int) -> Bool {
    let isOver = span(date.tokens.upperBound, grade).contains {
      ["but", "yet", "now", "today"].contains(word($0)) || article.breaks($0, at: .semicolon)
    }
    if isOver { return true }
    // "By January 2018 they had moved up to": when it was so.
    if ["since", "until", "by", "after", "before"].contains(word(date.tokens.lowerBound - 1)),
      word(date.tokens.upperBound) != "when",
      word(sentence.lowerBound) != "by" || date.tokens.lowerBound - 1 != sentence.lowerBound
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
  func opensNext(_ date: FoundDate) -> Bool {
    // "at requires improvement following a 2017 visit".
    let lead = ["a", "an", "the", "its"].contains(word(date.tokens.lowerBound - 1)) ? 2 : 1
    if ["following", "after"].contains(word(date.tokens.lowerBound - lead)), has(date.tokens.upperBound, .inspection) {
      return false
    }
    // "its 2019 verdict of requires improvement".
    if has(date.tokens.upperBound, [.gradeNoun, .inspection]) { return true }
    var index = date.tokens.lowerBound - 1
    while index > sentence.lowerBound,
      Clause.leadsToDate.contains(
        word(index))
        || has(index, .inspection)
    {
      index -= 1
    }
    // "and, when inspectors returned in the spring of 2015, it was".
    let isWhen =
      span(max(sentence.lowerBound, index - 6), index).contains { word($0) == "when" }
      && article.breaks(date.tokens.upperBound, at: .comma)
    if isWhen { return true }
    guard index + 1 < date.tokens.lowerBound else { return false }
    return has(index, .clause) || ["and", "but"].contains(word(index))
      || article.breaks(index + 1, at: [.semicolon, .dash, .fullStop])
  }

  /// "When the trust was set up in April 2018, they had been found inadequate the year before": the date is another's, and
  /// tells this one's year at most.
  private func moved(_ date: FoundDate, behind grade: Int) -> [FoundDate]? {
    let tail = span(grade, min(sentence.upperBound, grade + 5))
    guard let year = tail.first(where: { word($0) == "year" || word($0) == "years" }) else { return nil }
    let isBefore =
      ["before", "earlier", "previously"].contains(wordWithin(year + 1)) || wordWithin(year - 1) == "previous"
    let isAfter = ["later", "after", "on"].contains(wordWithin(year + 1)) || wordWithin(year - 1) == "following"
    guard isBefore || isAfter else { return nil }
    guard isBefore, word(year) == "year", ["a", "the", "previous"].contains(word(year - 1)),
      let start = PartialDate(year: date.start.year - 1)
    else { return [] }
    return [FoundDate(start: start, end: start, tokens: year - 1..<year + 1)]
  }

  /// "It took over in December 2018, two years after the department had been declared inadequate."
  private func moved(_ date: FoundDate, before grade: Int) -> [FoundDate]? {
    let after = span(date.tokens.upperBound, grade).first { index in
      word(index) == "after" && word(index - 1).hasPrefix("year")
    }
    guard let after else { return nil }
    guard let years = Clause.years(after - 2..<after - 1, article),
      let start = PartialDate(year: date.start.year - years)
    else { return [] }
    return [FoundDate(start: start, end: start, tokens: after - 2..<after + 1)]
  }

  private func isBracketed(_ date: FoundDate) -> Bool {
    span(max(sentence.lowerBound, date.tokens.lowerBound - 5), date.tokens.lowerBound + 1).contains {
      article.breaks($0, at: .openBracket)
    } && article.breaks(date.tokens.upperBound, at: .closeBracket)
  }

  private static let leadsToDate: Set<String> = [
    "in", "back", "on", "during", "from", "at", "of", "the", "its", "a", "last", "previous", "full", "early", "late",
    "mid", "spring", "summer", "autumn", "winter",
  ]

  func dates(of mention: Int) -> [FoundDate] {
    // "inadequate overall for the second time running (the first was in 2022)": of another one.
    let behind = datesBehind(mention).filter { date in
      let bracket = span(mentions[mention].tokens.upperBound, date.tokens.lowerBound + 1).first {
        article.breaks($0, at: .openBracket)
      }
      return bracket.map { date.tokens.lowerBound - $0 <= 1 } ?? true
    }
    if let first = behind.first {
      // "in 2010 and 2013" are two; another date later in the sentence is something else's.
      return behind.filter { $0.tokens == first.tokens || joined(first.tokens.upperBound, $0.tokens.lowerBound) }
    }
    // "in November 2020 (report published January 2021)": what brackets hold is said beside it.
    let all = datesBefore(mention)
    let plain = all.filter { !isBracketed($0) }
    let before = plain.isEmpty ? all : plain
    guard let last = before.last else { return [] }
    let grade = mentions[mention].tokens
    if let moved = moved(last, behind: grade.upperBound) ?? moved(last, before: grade.lowerBound) { return moved }
    return before.filter { $0.tokens == last.tokens || joined($0.tokens.upperBound, last.tokens.lowerBound) }
  }

  /// "in 2010 and 2013", "in 2018 and again in November 2022".
  func joined(_ start: Int, _ end: Int) -> Bool {
    let between = span(start, end)
    return between.count <= 3 && between.contains { word($0) == "and" }
      && between.allSatisfy { ["and", "again", "in", "then", "both"].contains(word($0)) }
  }

  /// The council nearest before the grade in its sentence; nil where none stands before it.
  func authority(of mention: Int) -> String? {
    let grade = mentions[mention].tokens
    return places.last { $0.tokens.upperBound <= grade.lowerBound }?.name
  }

  /// The date of a grade that no longer stands; nil when none is given, or an area is meant.
  func gone(_ mention: Int) -> FoundDate? {
    let start = mentions[mention].tokens.lowerBound
    guard span(max(sentence.lowerBound, start - 3), start).contains(where: { word($0) == "longer" }),
      !areas.contains(where: { $0.tokens.lowerBound < start })
    else { return nil }
    return echo(of: mention).first
  }

  /// Until 2012 "safeguarding" was the inspection's name for the service as a whole.
  func isSafeguarding(_ mention: Int, _ target: Area?) -> Bool {
    guard target == .helpAndProtection, let date = dates(of: mention).first, date.start.year <= 2013 else {
      return false
    }
    return sentence.contains { word($0) == "safeguarding" } && !sentence.contains { word($0) == "protection" }
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
