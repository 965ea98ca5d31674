/// Which single numbers are figures, whose they are, and what they measure.
extension MeasureReader {
  private static let loads: Set<String> = [
    "caseload", "caseloads", "average", "averages", "averaged", "averaging", "workload", "workloads",
  ]
  private static let waiting: Set<String> = [
    "unallocated", "allocated", "waiting", "backlog", "outstanding", "unassessed", "unvisited",
  ]

  /// A share, a caseload, cases that nobody has: not every number.
  func isFigure(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    // "140 fewer than": a difference.
    if ["fewer", "more", "less", "higher", "lower"].contains(article.word(quantity.tokens.upperBound)) { return false }
    if quantity.isPercent { return true }
    if quantity.isDuration { return isWait(quantity, in: sentence) }
    guard quantity.value > 1 else { return false }
    let before = max(sentence.lowerBound, quantity.tokens.lowerBound - 10)..<quantity.tokens.lowerBound
    for index in before.reversed() {
      if MeasureReader.loads.contains(article.word(index)) { return quantity.value < 200 }
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { break }
    }
    if isNumberInCare(before: quantity, in: sentence) || isAverage(behind: quantity, in: sentence)
      || isCountOfChildren(quantity, in: sentence) || isCount(quantity, in: sentence)
    {
      return true
    }
    let next = quantity.tokens.upperBound
    guard sentence.contains(next), article.follows(next, over: [.space, .line]) else { return false }
    if article.word(next) == "cases",
      sentence.contains(where: { MeasureReader.waiting.contains(article.word($0)) || article.word($0) == "without" })
    {
      return true
    }
    if MeasureReader.waiting.contains(article.word(next)) { return true }
    // "14 children each", "18 cases per worker".
    let after = next + 1
    return article.has(next, .counted) && sentence.contains(after)
      && ["each", "apiece", "per"].contains(article.word(after))
      && article.word(next) != "visits"
  }

  /// "The number of children in care stands at 570", "the number of unread contacts was now down to six".
  private func isNumberInCare(before quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 18)
    guard
      let number = (start..<quantity.tokens.lowerBound).last(where: {
        article.word($0) == "number" && article.word($0 + 1) == "of"
      }),
      let verb = (number..<quantity.tokens.lowerBound).last(where: { MeasureReader.standing.contains(article.word($0)) }
      ),
      quantity.tokens.lowerBound - verb <= 4,
      !span(verb + 1, quantity.tokens.lowerBound).contains(where: { article.has($0, .counted) })
    else { return false }
    return (number..<verb).contains { MeasureReader.counted.contains(article.word($0)) }
  }

  private static let standing: Set<String> = ["stands", "stood", "at", "is", "was", "reached", "to"]

  private static let wishes: Set<String> = ["would", "aim", "aims", "aiming", "wants", "hopes", "target"]
  private static let targets: Set<String> = [
    "target", "targets", "aim", "aims", "aiming", "goal", "would", "will", "should", "could", "must", "limit",
    "maximum", "expected", "hopes", "wants", "if",
  ]

  /// "would get this down to 14 by the end of the year".
  func isTarget(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 12)
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      if article.breaks(index + 1, at: [.semicolon, .dash]) { return false }
      let word = article.word(index)
      if word == "by" {
        // "cut by 12 per cent" is a difference, no figure.
        if index == quantity.tokens.lowerBound - 1 { return true }
        continue
      }
      if MeasureReader.targets.contains(word), quantity.tokens.lowerBound - index <= 7 || Self.wishes.contains(word) {
        return true
      }
    }
    return false
  }

  /// A sentence about the country alone.
  func isNational(_ sentence: Range<Int>) -> Bool {
    // What a union or a paper asked its readers says nothing of this council.
    if sentence.contains(where: { ["survey", "poll"].contains(article.word($0)) }),
      sentence.contains(where: { ["union", "unison", "readers", "association"].contains(article.word($0)) })
    {
      return true
    }
    guard let first = sentence.first(where: { article.has($0, .national) }) else { return false }
    if first - sentence.lowerBound <= 2,
      !["councils", "authorities", "similar", "neighbouring"].contains(article.word(first))
    {
      return true
    }
    let isCompared = sentence.contains {
      ["compared", "than", "against", "while", "whereas", "above", "below", "similar"].contains(article.word($0))
    }
    return !isCompared
  }

  /// The country's or other councils' figure in a sentence that compares.
  func isNational(near quantity: Quantity, in sentence: Range<Int>) -> Bool {
    var index = quantity.tokens.upperBound
    while index < sentence.upperBound, index - quantity.tokens.upperBound <= 8 {
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { break }
      if article.word(index) == "compared" || article.word(index) == "against" { break }
      if article.has(index, .national) { return true }
      index += 1
    }
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 6)
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      if article.has(index, .national) { return true }
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { return false }
    }
    return false
  }

  func measure(_ from: Quantity?, _ to: Quantity, in sentence: Range<Int>) -> Measure {
    let first = min(from?.tokens.lowerBound ?? to.tokens.lowerBound, to.tokens.lowerBound)
    let last = max(from?.tokens.upperBound ?? 0, to.tokens.upperBound)
    var start = first
    while start > sentence.lowerBound, first - start < 16,
      !article.breaks(start, at: [.semicolon, .dash, .openQuote, .fullStop]),
      !(article.breaks(start, at: .comma) && first - start >= 3), !article.has(start - 1, .clause)
    {
      start -= 1
    }
    var end = last
    while end < sentence.upperBound, end - last < 10,
      !article.breaks(end, at: [.comma, .semicolon, .dash, .closeQuote, .fullStop]),
      !article.has(end, .clause), article.word(end) != "and"
    {
      end += 1
    }
    let before = trimmed(start..<first)
    let after = span(to.tokens.upperBound, end)
    return Measure(
      from: from, to: to, evidence: start..<end,
      what: before.count >= 2 || after.isEmpty ? (before.isEmpty ? start..<end : before) : after,
      period: period(in: last..<end))
  }

  /// Without the verb and the words that lead to the number.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first,
      ["and", "the", "a", "that", "but", "while", "just", "only"].contains(article.word(first))
    {
      range = first + 1..<range.upperBound
    }
    while let last = range.last,
      article.has(last, [.change, .auxiliary, .copula, .keeping, .glue, .present])
        || MeasureReader.fill.contains(article.word(last))
    {
      range = range.lowerBound..<last
    }
    return range
  }

  private static let fill: Set<String> = [
    "just", "over", "under", "around", "about", "nearly", "almost", "average", "from", "down", "reduced", "cut",
    "stands",
    "increased", "decreased", "shot", "more", "than", "halved", "doubled", "come", "came", "only", "now", "currently",
    "stand",
  ]

  private func period(in range: Range<Int>) -> Range<Int>? {
    guard let start = range.first(where: { ["in", "since", "over", "within", "during"].contains(article.word($0)) }),
      (start + 1..<min(range.upperBound, start + 6)).contains(where: {
        article.has($0, .time) || article.tokens[$0].isNumber
      })
    else { return nil }
    return start..<range.upperBound
  }
}

extension Quantity {
  /// "from 58 to 95 per cent" says the unit once.
  func asPercent(_ isPercent: Bool) -> Quantity {
    isPercent ? Quantity(value: value, isPercent: true, tokens: tokens, isDuration: false) : self
  }
}
