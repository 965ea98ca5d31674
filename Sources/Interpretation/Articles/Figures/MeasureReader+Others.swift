/// Shares and numbers of other matters than the service: votes, pay, taxes, pupils, inspectors, and per cents that only
/// stress ("I am 100 per cent behind our staff", "Staff gave 110 per cent").
extension MeasureReader {
  static let matters: Set<String> = [
    "vote", "votes", "voted", "voters", "ballot", "turnout", "petition", "signatures", "majority", "pay", "tax",
    "taxes",
    "wage", "wages", "inflation", "bonus", "discount", "fees", "fares", "pupils", "residents", "electorate", "shares",
    "profit", "profits", "grades", "pages", "readers", "interest", "precept", "rent", "poverty", "vaccination", "flu",
    "uptake", "population", "seats", "apr", "mortgage", "deposit",
  ]
  private static let stressed: Set<String> = [
    "behind", "committed", "sure", "certain", "deserve", "deserves", "right", "focused", "clear", "agree", "confident",
    "determined", "support", "supportive", "honest", "effort",
  ]

  /// Whether the words around a figure, its clause at most, speak of another matter.
  func isOfOthers(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    var near = span(max(sentence.lowerBound, first - 8), min(sentence.upperBound, next + 6))
    if let start = near.last(where: {
      $0 <= first && (article.breaks($0, at: [.semicolon, .dash]) || article.word($0) == "and")
    }) {
      near = span(start, near.upperBound)
    }
    // "the children in care population" is the service's.
    if near.contains(where: {
      MeasureReader.matters.contains(article.word($0))
        && (article.word($0) != "population" || article.word($0 - 1) != "care")
    }) {
      return true
    }
    if near.prefix(while: { $0 < first }).contains(where: { ["inspector", "inspectors"].contains(article.word($0)) }),
      span(near.lowerBound, first).contains(where: { article.word($0) == "number" })
    {
      return true
    }
    // "some of the best schools in London, with 95% of them rated good".
    if article.word(next) == "of", article.word(next + 1) == "them",
      span(sentence.lowerBound, first).contains(where: { article.has($0, .stranger) && article.word($0).hasSuffix("s") }
      )
    {
      return true
    }
    return quantity.isPercent && (isStress(quantity, in: sentence) || isOfNothing(next))
  }

  private func isStress(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    guard quantity.value >= 100 else { return false }
    let next = quantity.tokens.upperBound
    return quantity.value > 100 && article.word(quantity.tokens.lowerBound - 1).hasPrefix("g")
      || span(next, min(sentence.upperBound, next + 5)).contains { MeasureReader.stressed.contains(article.word($0)) }
  }

  /// "60 per cent of the way", "90 per cent of success": of nothing that is counted.
  private func isOfNothing(_ next: Int) -> Bool {
    if article.word(next) == "off" { return true }
    guard article.word(next) == "of" else { return false }
    if span(next + 1, next + 5).contains(where: { ["schools", "nurseries", "academies"].contains(article.word($0)) }) {
      return true
    }
    // "38 per cent of the city's budget"
    if span(next + 1, next + 5).contains(where: { ["budget", "spending", "spend"].contains(article.word($0)) }) {
      return true
    }
    let noun = article.word(next + 1) == "the" ? next + 2 : next + 1
    return ["way", "success", "job", "battle", "problem", "time", "story", "budget", "vote"].contains(
      article.word(noun))
  }
}
