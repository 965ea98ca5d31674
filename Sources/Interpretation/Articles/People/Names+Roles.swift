/// Offices before and behind a name.
extension Names {
  /// ", director of children's services at ..." until the sentence goes on; "as children's commissioner".
  func role(behind run: Range<Int>, before limit: Int) -> Range<Int>? {
    var start = run.upperBound
    // "Jill Colbert OBE, chief executive": honours are passed over.
    while start < limit, article.follows(start, over: .space), Names.honours.contains(article.word(start)) {
      start += 1
    }
    guard start < limit, !article.isPossessive(run.upperBound - 1) else { return nil }
    // "Ribble Valley MP Nadia Hart": a place.
    if article.word(start) == "mp", start + 1 < limit, article.follows(start + 1, over: .space),
      isPart(start + 1) || article.has(start + 1, .title)
    {
      return nil
    }
    // "(Lab, Harrow Hill), cabinet member for children": the ward of somebody named before.
    if article.breaks(start, at: .closeBracket), article.breaks(run.lowerBound, at: .comma) { return nil }
    if article.word(start) == "mp" || article.word(start) == "as", article.follows(start, over: .space) {
      let end = min(start + 6, limit)
      return span(start, end).contains { article.has($0, .role) } ? span(start, apposition(start, before: limit)) : nil
    }
    guard article.breaks(start, at: [.comma, .openBracket, .dash]), !article.breaks(start, at: [.fullStop, .block])
    else { return nil }
    let end = apposition(start, before: limit)
    let isClause = article.word(start) == "who"
    if isClause, end < limit, article.has(end, .speech), article.breaks(end, at: .comma) { return span(start, end) }
    if isClause, span(start, min(end, start + 4)).contains(where: { Names.memberships.contains(article.word($0)) }) {
      return span(start, end)
    }
    let window = span(start, min(end, start + (isClause ? 10 : 14)))
    guard window.contains(where: { article.has($0, .role) && !article.has($0, .speech) }) else { return nil }
    // "Hopper, Mr Smith": the office is the next one's.
    if article.has(start, .title), start + 1 < end, isPart(start + 1) { return nil }
    return span(start, end)
  }

  /// Where what explains a name ends: at the verb that goes on behind a comma, or at a stop.
  func apposition(_ start: Int, before limit: Int) -> Int {
    var firstComma: Int?
    for index in span(start + 1, min(limit, start + 30)) {
      let gap = article.tokens[index].gap
      if !gap.isDisjoint(with: [.fullStop, .exclamation, .colon, .semicolon, .openQuote, .closeQuote, .dash, .block]) {
        return index
      }
      if gap.contains(.closeBracket), article.breaks(start, at: .openBracket) { return index }
      if gap.contains(.comma) {
        if article.has(index, [.speech, .finding, .auxiliary, .pronoun]) || article.word(index) == "who" {
          return index
        }
        firstComma = firstComma ?? index
      } else if article.has(index, .speech), index > start + 1 {
        return index
      }
    }
    return firstComma ?? min(limit, start + 12)
  }

  /// "Director of Children, Young People and Learning, Marcus Tidswell": what a department is for may be a list.
  private func isOfDepartment(_ words: Range<Int>) -> Bool {
    words.allSatisfy { index in
      article.has(index, .child) || Names.departments.contains(article.word(index))
    }
  }

  private static let departments: Set<String> = [
    "people", "adults", "adult", "learning", "skills", "education", "communities", "community", "health", "social",
    "care",
    "culture", "inclusion", "wellbeing", "services", "and", "achievement", "schools", "housing", "safeguarding",
    "prevention", "partnerships", "lifelong", "work",
  ]

  /// "Strategic director Lindsay Crowther", "The watchdog's chief inspector of adult social care, Julian Osgood,".
  func role(before run: Range<Int>, from limit: Int) -> Range<Int>? {
    var start = run.lowerBound
    // A title may stand between.
    while start > limit, article.has(start - 1, .title), article.follows(start, over: [.space, .fullStop, .line]) {
      start -= 1
    }
    guard start > limit, article.follows(start, over: [.space, .comma, .line]) else { return nil }
    let isApposed = article.breaks(start, at: .comma)
    // "Commissioner Decision Making meeting": what goes on as a noun was no name.
    if !isApposed, start == run.lowerBound, article.follows(run.upperBound, over: [.space, .line]),
      Names.bodies.contains(article.word(run.upperBound))
    {
      return nil
    }
    if !isApposed, Names.prepositions.contains(article.word(start - 1)) || article.word(start - 1) == "and" {
      return nil
    }
    // "The parent carer forum, One Voice,": a body.
    if isApposed, Names.bodies.contains(article.word(start - 1)), article.has(start - 2, .role) { return nil }
    var index = start - 1
    var first: Int?
    while index >= limit, start - index <= 12, !article.isQuoted(index) {
      if article.has(index, [.speech, .auxiliary, .clause]) || article.word(index) == "with" { break }
      // "The letter, addressed to executive director Amy Marlow, says": nobody's office.
      if article.word(index) == "to", ["addressed", "sent", "written", "letter"].contains(article.word(index - 1)) {
        break
      }
      let isWorker = article.word(index) == "social" && article.word(index + 1) == "worker" && index + 2 == start
      // "Her opposite number at the county, Jo Wend,".
      let isCounterpart =
        article.word(index) == "counterpart" || article.word(index) == "number" && article.word(index - 1) == "opposite"
      if article.has(index, .role) || isWorker || isCounterpart
        || index == start - 1 && article.word(index) == "inspectors"
      {
        first = index
      }
      let isListed = isApposed && first == nil && isOfDepartment(span(index, start))
      if article.breaks(index, at: [.fullStop, .colon, .semicolon, .dash, .openQuote, .closeQuote, .block])
        || article.breaks(index, at: .comma) && !isListed
      {
        index -= 1
        break
      }
      index -= 1
    }
    guard first != nil else { return nil }
    return span(index + 1, start)
  }
}
