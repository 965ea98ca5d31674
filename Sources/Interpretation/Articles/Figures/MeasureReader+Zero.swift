/// Figures that have come down to nothing.
extension MeasureReader {
  /// "A backlog of 58 cases has been cleared": what there no longer is. How many are left is not said.
  func isEnded(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let end = tail(of: quantity, in: sentence, limit: 12)
    guard
      let verb = span(quantity.tokens.upperBound, end).first(where: {
        ["has", "have", "had"].contains(article.word($0))
      })
    else { return false }
    return span(verb + 1, min(end, verb + 5)).contains {
      article.word($0) == "gone" && $0 + 1 == end
        || ["cleared", "eliminated", "eradicated", "ended", "disappeared", "vanished"].contains(article.word($0))
    }
  }

  /// "There were 92 unallocated cases in 2015. There are none now."
  func gone(_ quantities: [Quantity], _ next: Range<Int>, in sentence: Range<Int>) -> Measure? {
    let counts = quantities.filter { !$0.isDuration }
    guard counts.count == 1, let quantity = counts.first, !quantity.isPercent,
      next.prefix(9).contains(where: { ["now", "today", "was", "were"].contains(article.word($0)) }),
      let zero = nothing(in: span(next.lowerBound, min(next.upperBound, next.lowerBound + 10)))
    else { return nil }
    return Measure(
      from: quantity, to: zero, evidence: sentence.lowerBound..<zero.tokens.upperBound, what: sentence, period: nil)
  }

  /// "none", "zero", "there aren't any".
  private func nothing(in range: Range<Int>) -> Quantity? {
    if let zero = reader.quantities(in: range).first(where: { $0.value == 0 }) { return zero }
    let any = range.first { index in
      article.word(index) == "any" && ["aren't", "isn't", "not", "longer"].contains(article.word(index - 1))
    }
    return any.map { Quantity(value: 0, isPercent: false, tokens: $0..<$0 + 1, isDuration: false) }
  }
}
