/// Averages, and counts of children by the words right behind them.
extension MeasureReader {
  /// "Thirteen is the average number of children per social worker."
  func isAverage(behind quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    return sentence.contains(next) && article.has(next, .copula)
      && span(next, min(sentence.upperBound, next + 4)).contains { article.word($0) == "average" }
  }

  /// "an average of 15 cases", "15 cases each".
  func isAverageLoad(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return article.word(first - 1) == "of" && article.word(first - 2) == "average"
      || span(next, min(sentence.upperBound, next + 4)).contains { ["each", "apiece"].contains(article.word($0)) }
  }

  /// "489 children in care", "584 children were in care", "a backlog of 170 children", "each social worker had 21 children".
  func isCountOfChildren(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    let before = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 3), quantity.tokens.lowerBound).map {
      article.word($0)
    }
    if before.contains("backlog")
      || article.word(lastWord(before: quantity, from: sentence.lowerBound)) == "backlog"
    {
      return true
    }
    if isMet(quantity, in: sentence) { return false }
    let behind = span(next, min(sentence.upperBound, next + 5)).map { article.word($0) }
    guard let noun = behind.first(where: { ["children", "cases", "youngsters"].contains($0) }),
      noun == behind.first || behind.dropFirst().first == noun || behind.prefix(2) == ["looked", "after"]
    else { return false }
    let phrase = behind.joined(separator: " ")
    if phrase.contains("in care") || phrase.contains("looked after") || phrase.contains("in need")
      || phrase.contains("with a plan") || phrase.contains("subject to")
    {
      return quantity.value >= 20
    }
    let worker = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 9), quantity.tokens.lowerBound).map {
      article.word($0)
    }
    return worker.contains("worker")
      && (worker.contains("each") || worker.contains("average") || worker.contains("typical"))
  }
}
