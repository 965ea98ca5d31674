/// The words that give a figure, and of them those that say what is measured and since when.
extension MeasureReader {
  func measure(_ from: Quantity?, _ to: Quantity, in sentence: Range<Int>) -> Measure {
    let first = min(from?.tokens.lowerBound ?? to.tokens.lowerBound, to.tokens.lowerBound)
    let last = max(from?.tokens.upperBound ?? 0, to.tokens.upperBound)
    var start = isSetApart(to) ? numberOf(before: first) ?? first : first
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
    let before = trimmed(span(start, first))
    let after = span(to.tokens.upperBound, end)
    return Measure(
      from: from, to: to, evidence: span(start, end),
      what: before.count >= 2 || after.isEmpty ? (before.isEmpty ? span(start, end) : before) : after,
      period: period(in: span(last, end)))
  }

  /// Without the verb and the words that lead to the number.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first,
      ["and", "the", "a", "that", "but", "while", "just", "only"].contains(article.word(first))
    {
      range = span(first + 1, range.upperBound)
    }
    while let last = range.last,
      article.has(last, [.change, .auxiliary, .copula, .keeping, .glue, .present])
        || MeasureReader.fill.contains(article.word(last))
    {
      range = span(range.lowerBound, last)
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
      span(start + 1, min(range.upperBound, start + 6)).contains(where: {
        article.has($0, .time) || article.isNumber($0)
      })
    else { return nil }
    return span(start, range.upperBound)
  }
}
