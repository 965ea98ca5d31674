/// Bare counts of what has been named before: some of those whom the last sentence was about, the number that it asked for,
/// and the load of one place.
extension MeasureReader {
  /// "Care leavers need better homes. Seven of them were in bed and breakfast." "Of these, 40 were placed outside the county."
  func isPartOfLast(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    let start = lastWord(before: quantity, from: sentence.lowerBound)
    let last = words(before: sentence)
    if quantity.value >= 10, start == sentence.lowerBound + 1, article.word(start - 1) == "of",
      ["these", "them", "those"].contains(article.word(start)),
      article.has(next, [.copula, .auxiliary]) || MeasureReader.living.contains(article.word(next))
    {
      return names(last) && !last.contains(where: isMeeting)
    }
    let near = span(max(sentence.lowerBound, start - 5), start + 1)
    if quantity.value >= 10, article.word(next) == "of", article.word(next + 1) == "them",
      article.word(start) == "with",
      near.contains(where: { ["touch", "contact"].contains(article.word($0)) })
    {
      // "It had lost touch with 44 of them."
      return names(last) && !near.contains(where: isMeeting)
    }
    // "31 of those awaiting a social worker".
    if quantity.value >= 10, article.word(next) == "of", article.word(next + 1) == "those",
      MeasureReader.unseen.contains(article.word(next + 2)) || article.word(next + 2) == "awaiting"
    {
      return !near.contains(where: isMeeting)
    }
    return quantity.value >= 2 && beginsClause(start, in: sentence)
      && !["and", "but"].contains(article.word(start)) && !article.breaks(start + 1, at: .comma)
      && !["will", "would", "could", "may"].contains(article.word(next + 2)) && article.word(next) == "of"
      && ["them", "these", "those"].contains(article.word(next + 1))
      && article.has(next + 2, [.copula, .auxiliary])
      && names(last) && !last.contains(where: isMeeting)
  }

  /// "How many were placed far from home? There were 29", "The number of children in care is high. There are 1,100 now."
  func isAnswer(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    var index = lastWord(before: quantity, from: sentence.lowerBound)
    while index > sentence.lowerBound, ["now", "then", "currently"].contains(article.word(index)) { index -= 1 }
    guard quantity.value >= 2, index > sentence.lowerBound, article.has(index, .copula),
      article.word(index - 1) == "there",
      next == sentence.upperBound || ["at", "on", "in", "now", "when", "last", "or"].contains(article.word(next))
        || article.breaks(next, at: [.comma, .closeBracket, .dash])
    else { return false }
    // "fewer children came into care (there were 131 last March)"
    if article.breaks(index - 1, at: [.openBracket, .dash, .semicolon]) {
      return names(span(max(0, index - 13), index - 1))
    }
    guard index - sentence.lowerBound <= 6 else { return false }
    let last = words(before: sentence)
    return last.contains { index in
      article.word(index) == "how" && article.word(index + 1) == "many"
        && (names(span(index + 2, index + 6)) || article.has(index + 2, [.copula, .auxiliary]))
        || article.word(index) == "number" && article.word(index + 1) == "of" && names(span(index, index + 6))
    }
  }

  /// "Each worker has 27 children on average, and in one office it was 45."
  func isPlace(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 7)
    guard quantity.value < 200,
      let place = span(start, quantity.tokens.lowerBound).last(where: { isPart(at: $0) || isNamed(at: $0) }),
      span(isPart(at: place) ? place + 3 : place + 2, quantity.tokens.lowerBound).allSatisfy({
        ["it", "there", "that", "this", "closer", "nearer", "to"].contains(article.word($0)) || article.has($0, .copula)
          || article.isCapitalised($0)
          || MeasureReader.approximations.contains(article.word($0))
      })
    else { return false }
    let isOfLoads: (Int) -> Bool = { ["each", "average", "caseload", "caseloads"].contains(self.article.word($0)) }
    return span(max(sentence.lowerBound, place - 16), place).contains(where: isOfLoads)
      || place == sentence.lowerBound && words(before: sentence).contains(where: isOfLoads)
  }

  /// "in some offices 40": the number of a part, beside that of the whole.
  func isOfPart(_ quantity: Quantity) -> Bool {
    span(max(0, quantity.tokens.lowerBound - 5), quantity.tokens.lowerBound).contains(where: isPart)
  }

  /// "In Kingston it is 16."
  private func isNamed(at index: Int) -> Bool {
    article.word(index) == "in" && article.isCapitalised(index + 1) && DateReader.month(article.word(index + 1)) == nil
  }

  private func isPart(at index: Int) -> Bool {
    article.word(index) == "in"
      && ["one", "some", "another", "those", "these", "both"].contains(article.word(index + 1))
      && ["office", "offices", "team", "teams", "area", "areas", "district", "districts"].contains(
        article.word(index + 2))
  }

  /// "of whom the county cares for 104"
  func isEndOfRelative(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = lastWord(before: quantity, from: sentence.lowerBound)
    let near = span(max(sentence.lowerBound, start - 6), start + 1)
    let end = quantity.tokens.upperBound
    // "its foster carers, of whom there are 166"
    if end == sentence.upperBound || article.breaks(end, at: .comma), ["are", "were"].contains(article.word(start)),
      article.word(start - 1) == "there", article.word(start - 2) == "whom"
    {
      return true
    }
    return end == sentence.upperBound
      && near.contains { article.word($0) == "whom" && article.word($0 - 1) == "of" }
      && (article.word(start) == "for" && article.word(start - 1).hasPrefix("care")
        || article.word(start) == "after" && article.word(start - 1).hasPrefix("look")
        || ["has", "have", "had"].contains(article.word(start)))
  }

  /// Whether children, workers or cases are named.
  func names(_ words: Range<Int>) -> Bool {
    words.contains { MeasureReader.counted.contains(article.word($0)) && !article.isPossessive($0) }
  }

  /// The sentence before, as far as it matters.
  func words(before sentence: Range<Int>) -> Range<Int> {
    let end = sentence.lowerBound
    var start = end
    while start > 0, end - start < 40, !(start < end && article.text.beginsSentence(start)) { start -= 1 }
    return span(start, end)
  }
}
