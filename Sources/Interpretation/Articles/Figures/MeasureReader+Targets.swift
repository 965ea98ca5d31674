/// Figures that are still to be: targets, wishes, limits.
extension MeasureReader {
  private static let wishes: Set<String> = [
    "must", "should", "would", "aim", "aims", "aiming", "wants", "hopes", "target",
  ]
  private static let targets: Set<String> = [
    "target", "targets", "aim", "aims", "aiming", "goal", "cap", "ceiling", "would", "will", "should", "could", "must",
    "by", "limit",
    "maximum", "expected", "hopes", "wants", "if",
  ]

  private static let measuresOfTargets: Set<String> = ["target", "targets", "limit", "maximum", "goal"]

  /// "plans to hire 40", "money to pay for 12": what is still to be.
  private func isIntended(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    if isStillToCome(quantity, in: sentence) { return true }
    var last = lastWord(before: quantity, from: sentence.lowerBound)
    // "to recruit another 40 families"
    while ["another", "further", "extra", "up", "to"].contains(article.word(last)),
      MeasureReader.acquiring.contains(article.word(last - 1)) || article.word(last - 1) == "up"
    {
      last -= 1
    }
    let to = last - 1
    // "moves to open a hub and to recruit ten foster carers"
    if article.word(to) == "to", MeasureReader.acquiring.contains(article.word(to + 1)),
      !["able", "managed", "helped", "went", "allowed", "enabled"].contains(article.word(to - 1))
    {
      return true
    }
    // "Pathway plans up to date: 84%".
    guard to > sentence.lowerBound, article.word(to) == "to", article.word(to - 1) != "up", !article.isNumber(to + 1),
      !article.has(to + 1, [.change, .number])
    else { return false }
    return span(max(sentence.lowerBound, to - 3), to).contains {
      article.has($0, [.wish, .money]) || MeasureReader.intents.contains(article.word($0))
    }
  }

  /// "we have started recruiting another 30", "had 25 new social workers starting in April".
  private func isStillToCome(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    let isSought = span(max(sentence.lowerBound, first - 3), first).contains {
      ["recruiting", "hiring", "seeking", "advertising"].contains(article.word($0))
    }
    return isSought
      || span(next, min(sentence.upperBound, next + 5)).contains { index in
        ["starting", "joining", "arriving"].contains(article.word(index))
          && ["in", "next", "on", "later", "soon", "this"].contains(article.word(index + 1))
      }
  }

  /// "Without agency staff I would have lost 41 per cent of my team": no wish, and the beginning of a change at most.
  func isSupposed(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    span(max(sentence.lowerBound, quantity.tokens.lowerBound - 7), quantity.tokens.lowerBound).contains { index in
      ["would", "i'd", "we'd"].contains(article.word(index)) && article.word(index + 1) == "have"
        && article.word(index + 2) != "to"
    }
  }

  private static let acquiring: Set<String> = [
    "recruit", "hire", "appoint", "attract", "train", "employ", "create", "open", "build", "find", "approve",
  ]

  private static let intents: Set<String> = [
    "need", "needs", "needed", "asked", "agreed", "due", "ready", "moves", "efforts", "calls", "calling", "enough",
    "room",
    "space", "going", "campaign", "drive",
  ]

  /// "against a target of 18, and 36% are from agencies": the target has its own number.
  private func isReached(_ target: Int, before quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return ["target", "limit", "goal", "maximum", "cap", "ceiling"].contains(article.word(target))
      && ["of", "is", "was"].contains(article.word(target + 1)) && target + 2 < first - 1
      && (article.isNumber(target + 2) || article.has(target + 2, .number))
      && span(target + 3, first + 1).contains { article.breaks($0, at: [.comma, .semicolon, .closeBracket]) }
  }

  /// "a maximum of 18 cases for experienced staff and 12 for new ones": what goes on as a limit did is one too.
  func isSecondLimit(_ index: Int, _ quantities: [Quantity], in sentence: Range<Int>) -> Bool {
    guard index > 0 else { return false }
    let (first, second) = (quantities[index - 1], quantities[index])
    let between = span(first.tokens.upperBound, second.tokens.lowerBound)
    return first.isPercent == second.isPercent && between.count <= 8
      && ["and", "or"].contains(article.word(lastWord(before: second, from: first.tokens.upperBound)))
      && ["for", "in", "at", "if", "among"].contains(article.word(second.tokens.upperBound))
      && !between.contains { article.has($0, [.copula, .auxiliary, .clause]) || article.breaks($0, at: .semicolon) }
      && isTarget(first, in: sentence)
  }

  /// "would get this down to 14 by the end of the year".
  func isTarget(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 12)
    if isIntended(quantity, in: sentence) { return true }
    var hasMoved = false
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      if article.breaks(index + 1, at: [.semicolon, .dash]) { return false }
      let word = article.word(index)
      // "It wants work started sooner, and says the 31 children ...": told anew.
      if ["says", "said"].contains(word), article.word(index - 1) == "and" { return false }
      // "within the limit of 20 weeks rose from 41 per cent"
      if MeasureReader.moved.contains(word) || word == "went" { hasMoved = true }
      if word == "by" {
        // "cut by 12 per cent" is a difference, no figure.
        if index == quantity.tokens.lowerBound - 1, article.word(index - 1) != "joined" { return true }
        continue
      }
      if MeasureReader.targets.contains(word), quantity.tokens.lowerBound - index <= 7 || Self.wishes.contains(word) {
        if hasMoved, MeasureReader.measuresOfTargets.contains(word) { continue }
        if isReached(index, before: quantity) { continue }
        // "we could only say that of 87 per cent"
        if word == "could", span(index + 1, index + 3).contains(where: { article.word($0) == "say" }) { continue }
        return true
      }
    }
    return false
  }
}
