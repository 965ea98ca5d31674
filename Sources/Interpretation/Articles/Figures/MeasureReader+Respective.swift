/// Two figures and, behind them, the two that they were: "29 children were adopted and 41 left care, against 18 and 27 the year
/// before". The first belongs to the first.
extension MeasureReader {
  func respective(_ quantities: [Quantity], _ used: inout Set<Int>, in sentence: Range<Int>) -> [Measure] {
    var found: [Measure] = []
    for index in quantities.indices where index >= 2 && index + 1 < quantities.count {
      let (before, last) = (quantities[index], quantities[index + 1])
      guard isOnlyAnd(between: before, last), !before.isDuration, !last.isDuration, isBroughtIn(before, in: sentence)
      else { continue }
      let (first, second) = (quantities[index - 2], quantities[index - 1])
      used.formUnion(index - 2...index + 1)
      let between = span(first.tokens.upperBound, second.tokens.lowerBound)
      // Else it is not told which is whose.
      guard between.contains(where: { article.word($0) == "and" }), !first.isDuration, !second.isDuration,
        Set([first.isPercent, second.isPercent, last.isPercent]).count == 1,
        before.tokens.lowerBound - second.tokens.upperBound <= 16,
        isBare(last, [first, second], in: sentence, behind: sentence)
      else { continue }
      found.append(measure(before.asPercent(first.isPercent), first, in: sentence))
      found.append(measure(last, second, in: sentence))
    }
    return found
  }

  private func isOnlyAnd(between first: Quantity, _ second: Quantity) -> Bool {
    second.tokens.lowerBound == first.tokens.upperBound + 1 && article.word(first.tokens.upperBound) == "and"
      && article.follows(first.tokens.upperBound, over: [.space, .percent])
  }

  /// "6.1 per cent, down from 9.8": the unit is said once.
  func isUnitless(_ from: Quantity, of to: Quantity, in sentence: Range<Int>) -> Bool {
    to.isPercent && !from.isPercent && !from.isDuration && isBare(from, [], in: sentence, behind: sentence)
  }
}
