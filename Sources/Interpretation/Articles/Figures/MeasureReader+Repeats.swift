/// A count whose words are said again with another time: "The number of children on plans is 212. A year ago 260 children were
/// on plans."
extension MeasureReader {
  private static let small: WordClass = [
    .glue, .copula, .auxiliary, .change, .present, .keeping, .clause, .number, .pronoun, .thing, .time, .counted,
    .service,
    .earlier,
  ]

  /// The beginning of the sentence that says them again; nil where a count is of something else, or of no other time.
  func repeated(
    _ second: Quantity, _ firsts: [Quantity], in sentence: Range<Int>, behind before: Range<Int>
  ) -> Int? {
    if sentence != before, isAverageLoad(second, in: sentence), !second.isPercent,
      second.tokens.lowerBound - sentence.lowerBound <= 8,
      before.contains(where: { ["caseload", "caseloads"].contains(article.word($0)) }),
      span(sentence.lowerBound, second.tokens.lowerBound).contains(where: isTime)
    {
      // "Caseloads average 17. In 2020 social workers had 29 each."
      return sentence.lowerBound
    }
    guard sentence != before, !second.isPercent, !second.isDuration,
      second.tokens.lowerBound - sentence.lowerBound <= 8,
      let first = firsts.last(where: { !$0.isPercent && !$0.isDuration }),
      span(sentence.lowerBound, second.tokens.lowerBound).contains(where: isTime)
    else { return nil }
    return !telling(around: second, in: sentence).isEmpty && isSaidAgain(second, in: sentence, of: first, in: before)
      ? sentence.lowerBound : nil
  }

  /// Whether a count's words were those of the one before.
  func isSaidAgain(
    _ second: Quantity, in sentence: Range<Int>, of first: Quantity, in before: Range<Int>
  ) -> Bool {
    sentence == before || telling(around: second, in: sentence).isSubset(of: telling(around: first, in: before))
  }

  /// Words with a meaning of their own, times apart.
  private func telling(around quantity: Quantity, in sentence: Range<Int>) -> Set<String> {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    let words = [
      span(max(sentence.lowerBound, first - 10), first), span(next, min(sentence.upperBound, next + 8)),
    ].joined()
    return Set(
      words.filter {
        (!article.has($0, MeasureReader.small) || article.has($0, .area)) && !isTime($0) && !article.isNumber($0)
          && article.word($0).utf8.count > 3
      }.map { article.word($0) })
  }
}
