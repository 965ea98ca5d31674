/// Counts that stand apart, beside what they count.
extension MeasureReader {
  /// "Children in care: 640".
  func isLabelled(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.value >= 10, article.breaks(first, at: .colon), first - sentence.lowerBound <= 8,
      next == sentence.upperBound || article.breaks(next, at: [.semicolon, .openBracket])
        || next + 1 == sentence.upperBound && MeasureReader.counted.contains(article.word(next))
    else { return false }
    let label = span(sentence.lowerBound, first)
    return label.contains { MeasureReader.counted.contains(article.word($0)) && !article.isPossessive($0) }
      && !label.contains { isMeeting($0) || article.has($0, [.inspectorate, .stranger]) }
  }

  /// "54 – apprentices taken on since 2020" at the head of a line.
  func isKeyFigure(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return quantity.value >= 20 && article.breaks(first, at: .block) && article.breaks(next, at: .dash)
  }
}
