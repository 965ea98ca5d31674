/// What stands right before a number and right behind it.
extension MeasureReader {
  func lastWord(before quantity: Quantity, from lowest: Int) -> Int {
    var index = quantity.tokens.lowerBound - 1
    while index >= lowest, quantity.tokens.lowerBound - index <= 5,
      MeasureReader.approximations.contains(article.word(index))
    {
      index -= 1
    }
    return index
  }

  /// "has fallen to", "is down to".
  func isMovedTo(_ second: Quantity, from start: Int) -> Bool {
    let index = lastWord(before: second, from: start)
    return article.word(index) == "to"
      && span(max(start, index - 4), index).contains { MeasureReader.moved.contains(article.word($0)) }
  }

  /// Nothing stands behind a number that would make it a count of something else.
  func isBare(
    _ second: Quantity, _ firsts: [Quantity], in sentence: Range<Int>, behind before: Range<Int>
  ) -> Bool {
    let next = second.tokens.upperBound
    guard next < sentence.upperBound, article.follows(next, over: [.space, .line, .hyphen, .percent]) else {
      return true
    }
    if second.isDuration { return true }
    let word = article.word(next)
    if article.has(next, [.clause, .copula, .auxiliary, .present]) { return true }
    if [
      "in", "at", "on", "by", "a", "an", "the", "last", "this", "and", "but", "before", "when", "earlier", "previously",
      "then", "two", "three", "across", "so", "each", "apiece",
    ].contains(word) {
      return true
    }
    return firsts.contains { first in
      noun(in: span(next, min(sentence.upperBound, next + 4))).map { found in
        !article.isPossessive(found)
          && span(first.tokens.upperBound, min(next, first.tokens.upperBound + 5)).contains {
            article.word($0) == article.word(found)
          } && isSaidAgain(second, in: sentence, of: first, in: before)
      } ?? false
    }
  }

  func tail(of quantity: Quantity, in sentence: Range<Int>, limit: Int) -> Int {
    var end = quantity.tokens.upperBound
    while end < sentence.upperBound, end - quantity.tokens.upperBound < limit,
      !article.breaks(end, at: [.comma, .semicolon, .dash, .closeQuote, .openBracket])
    { end += 1 }
    return end
  }

  func clause(before first: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = first
    while start > sentence.lowerBound, first - start < 22,
      !article.breaks(start, at: [.semicolon, .dash, .openBracket])
    {
      start -= 1
    }
    return span(start, first)
  }

  func clause(behind end: Int, in sentence: Range<Int>) -> Range<Int> {
    var last = end
    while last < sentence.upperBound, last - end < 12,
      last == end
        || !article.breaks(last, at: [.comma, .semicolon, .dash, .colon, .openBracket, .openQuote, .closeQuote])
    { last += 1 }
    return last == end || article.breaks(end, at: [.comma, .semicolon, .colon, .openBracket])
      ? end..<end : span(end, last)
  }

  /// What is counted: the noun at the end of the few words behind a number.
  func noun(in range: Range<Int>) -> Int? {
    var found: Int?
    for index in range.prefix(5) {
      // "194 looked-after children"
      if found == nil, article.word(index) == "after", article.word(index - 1) == "looked" { continue }
      if MeasureReader.counted.contains(article.word(index)) {
        guard !article.isPossessive(index) else { return nil }
        found = index
      } else if found != nil || article.has(index, [.auxiliary, .copula, .clause])
        || !isHyphened(index)
          && ["of", "in", "on", "to", "for", "with", "and", "or", "at", "by", "from", "per"].contains(
            article.word(index))
      {
        break
      }
    }
    return found
  }

  /// "in-house foster carers"
  private func isHyphened(_ index: Int) -> Bool { article.breaks(index + 1, at: .hyphen) }
}
