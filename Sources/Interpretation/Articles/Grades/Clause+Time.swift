internal import Model

/// When a grade was given, as far as its sentence says.
extension Clause {
  /// Dates behind a grade, before the next one, that do not belong to the next.
  func datesBehind(_ mention: Int) -> [FoundDate] {
    let range = span(mentions[mention].tokens.upperBound, upper(of: mention))
    let isFirst = sentence.contains { word($0) == "first" || word($0) == "time" }
    let echo = echo(of: mention)
    var behind = dates.filter { date in
      range.contains(date.tokens.lowerBound) && !echo.contains { $0.tokens == date.tokens }
    }
    // "inadequate, a fall from two years ago": what it is compared with.
    .filter { date in
      !["from", "on"].contains(word(date.tokens.lowerBound - 1))
        || !["fall", "drop", "rise", "step", "improvement", "decline", "slide", "change"].contains(
          word(date.tokens.lowerBound - 2))
    }
    // "the first to be rated good since the tougher inspections began in 2013".
    .filter { date in !(isFirst && span(range.lowerBound, date.tokens.lowerBound).contains { word($0) == "since" }) }
    .filter { date in
      !isOfSince(date, behind: mention) && !isOfNextClause(date, behind: mention) && !isLoss(date, of: mention)
    }
    // "told they are good, four years after they were told to improve": of what is behind it.
    .filter { date in
      !Clause.isYearsAfter(date.tokens.upperBound - 1, in: sentence, of: article)
    }
    // "Adoption is good: the 29 children adopted in 2013 had waited".
    .filter { date in
      guard let colon = span(range.lowerBound, date.tokens.lowerBound).last(where: { article.breaks($0, at: .colon) })
      else { return true }
      return span(colon, date.tokens.lowerBound).allSatisfy { index in
        ["in", "and", "again", "then", "first", "once", "both", "back", "by"].contains(word(index))
          || dates.contains { $0.tokens.contains(index) }
      }
    }
    // "rated good, as it should have been in 2015".
    behind = behind.filter { date in
      !span(range.lowerBound, date.tokens.lowerBound).contains { index in
        ["should", "would", "could"].contains(word(index)) && word(index + 1) == "have"
      }
    }
    // "rated good, six years on from an inspection which found it inadequate": of what is behind it.
    .filter { date in word(date.tokens.upperBound - 1) != "from" || word(date.tokens.upperBound - 2) != "on" }
    // "It had been good until 2018": when it ended.
    .filter { date in !["until", "till"].contains(word(date.tokens.lowerBound - 1)) }
    guard mention + 1 < mentions.count else { return behind.filter { !opensClause($0) } }
    return behind.filter { !opensNext($0) }
  }

  func datesBefore(_ mention: Int) -> [FoundDate] {
    let range = span(lower(of: mention), mentions[mention].tokens.lowerBound)
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
    // "which stays where it was in 2023, at": where it stands.
    if word(date.tokens.lowerBound - 1) == "in", ["was", "were"].contains(word(date.tokens.lowerBound - 2)),
      ["it", "they"].contains(word(date.tokens.lowerBound - 3)), word(date.tokens.lowerBound - 4) == "where"
    {
      return true
    }
    if isOfFounding(date, before: grade) { return true }
    // "Those of you who were with us in 2019, when Ofsted found".
    if word(date.tokens.upperBound) == "when" { return false }
    // "the one that I wrote two years ago (it is here), when Ofsted's verdict".
    if article.breaks(date.tokens.upperBound, at: .openBracket),
      let end = span(date.tokens.upperBound, min(grade, date.tokens.upperBound + 8)).first(where: {
        article.breaks($0, at: .closeBracket)
      }), word(end) == "when"
    {
      return false
    }
    // "the company set up in 2018 to run them".
    let made = word(date.tokens.lowerBound - 2) == "up" ? date.tokens.lowerBound - 3 : date.tokens.lowerBound - 2
    if word(date.tokens.lowerBound - 1) == "in", !has(made - 1, .copula),
      ["founded", "created", "established", "launched", "formed", "abolished"].contains(
        word(date.tokens.lowerBound - 2))
        || word(date.tokens.lowerBound - 2) == "up" && word(date.tokens.lowerBound - 3) == "set"
    {
      return true
    }
    // "By January 2018 they had moved up to": when it was so.
    if ["since", "until", "by", "after", "before"].contains(word(date.tokens.lowerBound - 1)),
      word(date.tokens.lowerBound - 1) != "by"
        || date.tokens.lowerBound - 1 != sentence.lowerBound && !opensClause(date)
    {
      return true
    }
    let isClosed = span(date.tokens.upperBound, grade).contains { article.breaks($0, at: .comma) }
    var index = date.tokens.lowerBound - 1
    while index > sentence.lowerBound, date.tokens.lowerBound - index < 18, !article.breaks(index + 1, at: .comma) {
      if word(index) == "which" || word(index) == "who" {
        // "In the previous inspection, the results of which were published in August 2016,": that one's.
        let isLast = span(sentence.lowerBound, index).contains { isPast($0) }
        return isClosed && !isLast
      }
      index -= 1
    }
    return false
  }

  /// "the company set up in 2018 to run them for the council, as good": when somebody began.
  private func isOfFounding(_ date: FoundDate, before grade: Int) -> Bool {
    word(date.tokens.lowerBound - 1) == "in"
      && (word(date.tokens.lowerBound - 2) == "up" && word(date.tokens.lowerBound - 3) == "set"
        || ["created", "founded", "formed", "established", "launched"].contains(word(date.tokens.lowerBound - 2)))
      && !has(date.tokens.lowerBound - 4, .copula) && !has(date.tokens.lowerBound - 3, .copula)
      && span(date.tokens.upperBound, grade + 1).contains { article.breaks($0, at: .comma) }
  }

  func dates(of mention: Int) -> [FoundDate] {
    if let since = since(behind: mention) { return [since] }
    // "since 2022, when it was lifted from requires improvement": when it was lifted, not when that was given.
    if let date = datesBefore(mention).last, wordWithin(date.tokens.upperBound) == "when",
      let change = change(before: mentions[mention].tokens.lowerBound, from: lower(of: mention)), change.kind == .from,
      word(change.at) != "with", change.at - date.tokens.upperBound <= 5
    {
      return []
    }
    // "inadequate overall for the second time running (the first was in 2022)": of another one.
    let behind = datesBehind(mention).filter { date in
      let bracket = span(mentions[mention].tokens.upperBound, date.tokens.lowerBound + 1).first {
        article.breaks($0, at: .openBracket)
      }
      return bracket.map { date.tokens.lowerBound - $0 <= 1 } ?? true
    }
    if let first = behind.first {
      if let shifted = shifted(first, behind: mentions[mention].tokens.upperBound) { return [shifted] }
      // "in 2010 and 2013" are two; another date later in the sentence is something else's.
      return chain(behind, from: first)
    }
    // "in November 2020 (report published January 2021)": what brackets hold is said beside it.
    let all = change(to: mention) ?? datesBefore(mention)
    let plain = all.filter { !isBracketed($0) }
    let before = plain.isEmpty ? all : plain
    guard let last = before.last else { return handedOn(to: mention).map { [$0] } ?? [] }
    let grade = mentions[mention].tokens
    if let moved = moved(last, behind: grade.upperBound) ?? moved(last, before: grade.lowerBound) { return moved }
    return chain(before, to: last)
  }

  /// "in 2010, 2013 and 2015": the first and those that go on from it.
  func chain(_ dates: [FoundDate], from first: FoundDate) -> [FoundDate] {
    let isList = dates.dropFirst().contains {
      word($0.tokens.upperBound) == "and" || word($0.tokens.lowerBound - 1) == "and"
    }
    var chain = [first]
    // "rated inadequate between 2012 and 2015": from when.
    if word(first.tokens.lowerBound - 1) == "between" { return chain }
    for date in dates.dropFirst() {
      let last = chain[chain.count - 1].tokens.upperBound
      // "in 2010, 2013 and 2015", "in 2010, in 2013 and in 2015".
      let isIn = word(last) == "in" && date.tokens.lowerBound == last + 1
      let isNext =
        isList && (date.tokens.lowerBound == last || isIn) && article.follows(last, over: [.comma, .space])
      guard isNext || joined(last, date.tokens.lowerBound) else { continue }
      chain.append(date)
    }
    return chain
  }

  /// "In 2013, 2015 and 2018 it was": the last and those before it that go on to it; "between 2012 and 2016": the first.
  private func chain(_ dates: [FoundDate], to last: FoundDate) -> [FoundDate] {
    var chain = [last]
    for date in dates.reversed() where date.tokens.upperBound <= chain[0].tokens.lowerBound {
      let start = chain[0].tokens.lowerBound
      let isNext = chain.count > 1 && date.tokens.upperBound == start && article.follows(start, over: [.comma, .space])
      guard isNext || joined(date.tokens.upperBound, start) else { break }
      chain.insert(date, at: 0)
    }
    return word(chain[0].tokens.lowerBound - 1) == "between" ? [chain[0]] : chain
  }

  /// "in 2010 and 2013", "in 2018 and again in November 2022".
  func joined(_ start: Int, _ end: Int) -> Bool { Clause.joined(start, end, article) }

  static func joined(_ start: Int, _ end: Int, _ article: Article) -> Bool {
    let between = span(start, end)
    // "first in 2015 under the single inspection framework and then again in 2018".
    let isAgain =
      between.count <= 10 && between.suffix(2).map(article.word) == ["again", "in"]
      && between.suffix(4).contains { article.word($0) == "and" }
      && !between.contains { article.has($0, [.clause, .copula, .auxiliary, .rating, .thing]) }
    if isAgain { return true }
    return between.count <= 8 && between.contains { article.word($0) == "and" }
      && between.allSatisfy {
        ["and", "again", "in", "back", "then", "both", "once", "more", "for", "a", "second", "third", "time"].contains(
          article.word($0))
          // "in 2019 and, before that, in 2015".
          || article.word($0) == "before" && ["that", "then"].contains(article.word($0 + 1))
          || article.word($0) == "that" && article.word($0 - 1) == "before"
      }
  }

  func isBracketed(_ date: FoundDate) -> Bool {
    span(max(sentence.lowerBound, date.tokens.lowerBound - 5), date.tokens.lowerBound + 1).contains {
      article.breaks($0, at: .openBracket)
    } && article.breaks(date.tokens.upperBound, at: .closeBracket)
  }

  /// "When the trust was set up in April 2018, they had been found inadequate the year before": the date is another's, and
  /// tells this one's year at most.
  func moved(_ date: FoundDate, behind grade: Int) -> [FoundDate]? {
    // "it was inadequate, and three years before that": of another.
    let tail = span(grade, min(sentence.upperBound, grade + 5)).prefix {
      !article.breaks($0, at: [.comma, .semicolon, .dash]) && word($0) != "and"
    }
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
  func moved(_ date: FoundDate, before grade: Int) -> [FoundDate]? {
    let after = span(date.tokens.upperBound, grade).first { index in
      word(index) == "after" && word(index - 1).hasPrefix("year")
    }
    guard let after else { return nil }
    guard let years = Clause.years(after - 2..<after - 1, article),
      let start = PartialDate(year: date.start.year - years)
    else { return [] }
    return [FoundDate(start: start, end: start, tokens: after - 2..<after + 1)]
  }
}
