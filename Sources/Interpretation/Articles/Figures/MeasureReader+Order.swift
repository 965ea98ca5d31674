/// Which of two figures was first.
extension MeasureReader {
  /// "from 742 days to 561": a duration that a change begins or ends with.
  func isBetween(_ duration: Quantity, _ all: [Quantity]) -> Bool {
    isTakenUp(duration, all)
      || all.contains { $0.tokens != duration.tokens && abs($0.tokens.lowerBound - duration.tokens.upperBound) <= 6 }
        && (article.word(duration.tokens.lowerBound - 1) == "from"
          || article.word(duration.tokens.lowerBound - 1) == "to"
          || article.word(duration.tokens.lowerBound - 1) == "of")
  }

  /// "stands at 11 days for each worker, down from 17"
  private func isTakenUp(_ duration: Quantity, _ all: [Quantity]) -> Bool {
    guard let next = all.first(where: { $0.tokens.lowerBound >= duration.tokens.upperBound }), !next.isPercent else {
      return false
    }
    let from = lastWord(before: next, from: duration.tokens.upperBound)
    return article.word(from) == "from" && ["down", "up"].contains(article.word(from - 1))
  }

  /// True for "from A to B", false for "B, down from A"; nil when the two have nothing to do with each other.
  func order(_ first: Quantity, _ second: Quantity, in sentence: Range<Int>) -> Bool? {
    let between = span(first.tokens.upperBound, second.tokens.lowerBound)
    let isJoined = !between.contains { article.breaks($0, at: [.semicolon, .dash, .openQuote]) }
    // "in the number of children in care from 692 to 604"
    if lead(first, in: sentence).contains("from"), lead(second, in: sentence).contains("to"), isJoined,
      between.count <= 3 || first.isPercent == second.isPercent
    {
      return first.isDuration == second.isDuration || first.isDuration ? true : nil
    }
    let words = between.map { article.word($0) }
    // "Moves fell (14% to 9%)": a range would give its unit once and rise.
    if words == ["to"], first.isPercent, second.isPercent {
      return first.value > second.value || sentence.contains { MeasureReader.moves.contains(article.word($0)) }
        ? true : nil
    }
    // "had been 31 in December and was now 24", "in 2019 we had 58 agency workers, today we've got 17".
    if between.suffix(5).contains(where: { ["now", "today"].contains(article.word($0)) }),
      span(max(sentence.lowerBound, first.tokens.lowerBound - 3), first.tokens.lowerBound).contains(where: {
        ["been", "was", "were", "averaged", "stood", "had", "once", "previously", "formerly"].contains(article.word($0))
      })
    {
      return true
    }
    // "62% of them a year earlier, were found to have risen to 90%".
    if isMovedTo(second, from: first.tokens.upperBound), between.count <= 16,
      between.contains(where: { ["earlier", "before", "ago"].contains(article.word($0)) })
    {
      return true
    }
    // "Agency staff, who once numbered 31, are down to three."
    if isMovedTo(second, from: first.tokens.upperBound), between.count <= 8,
      span(max(sentence.lowerBound, first.tokens.lowerBound - 5), first.tokens.lowerBound).contains(where: {
        article.word($0) == "once" || article.word($0) == "previously"
      })
    {
      return true
    }
    // "17.5 (they were 26 at vesting day)", "91% (2024/25: 74%)".
    if let bracket = between.first(where: { article.breaks($0, at: .openBracket) })
      ?? (article.breaks(second.tokens.lowerBound, at: .openBracket) ? second.tokens.lowerBound : nil),
      second.tokens.lowerBound - bracket <= 4, first.isPercent == second.isPercent
    {
      let inside = span(bracket, min(sentence.upperBound, second.tokens.upperBound + 4))
      if inside.contains(where: { ["was", "were", "from"].contains(article.word($0)) })
        || MomentReader(article: article).reading(of: inside).moment.map({ $0 <= .recent }) ?? false
        || inside.contains(where: { article.year($0) != nil })
        || article.breaks(second.tokens.lowerBound, at: .colon)
          && ["quarter", "q1", "q2", "q3", "q4", "previous", "previously", "last", "prior", "before"].contains(
            article.word(bracket))
      {
        return false
      }
    }
    // "have 19 children each and not 25 as they did last year".
    if words.last == "not", article.word(second.tokens.upperBound) == "as", between.count <= 6 { return false }
    let isDirect = words.suffix(2).first.map { MeasureReader.changes.contains($0) } ?? false && words.last == "from"
    let isCompared = words.suffix(2).first == "compared" || words.last == "against"
    guard between.count <= 10 || (isDirect || isCompared) && between.count <= 18 else { return nil }
    let tail = words.suffix(6)
    if let from = tail.lastIndex(of: "from"),
      lead(first, in: sentence).contains("to") || from > 0 && MeasureReader.changes.contains(words[from - 1])
    {
      return false
    }
    if tail.contains("compared") || tail.contains("compares")
      || tail.contains("against")
      || tail.contains("rather") && tail.last == "than"
      || tail.contains("instead")
    {
      return false
    }
    return nil
  }

  static let changes: Set<String> = [
    "down", "up", "increase", "decrease", "rise", "fall", "drop", "reduction", "improvement", "compared", "reduced",
    "improved",
  ]

  /// What makes two numbers in a row a change and no ages.
  static let moves: Set<String> = moved.union([
    "rises", "falls", "reducing", "reduction", "went", "going", "goes", "drop", "increase", "shot", "improved", "came",
    "moved", "slipped", "been", "now", "more", "fewer", "lower", "higher", "falling", "rising", "dropping",
    "increasing",
    "decreasing", "growing", "climbing", "cutting", "bringing", "halving", "doubling", "improving", "shrinking", "fall",
    "rise", "decrease", "growth", "improvement", "change", "changed", "swing", "leap", "jump", "slide",
  ])

  /// The few words before a number that may make it a beginning or an end: "from just over", "to an average of".
  func lead(_ quantity: Quantity, in sentence: Range<Int>) -> [String] {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 4)
    var words: [String] = []
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      let word = article.word(index)
      words.append(word)
      if word == "from" || word == "to" { break }
      // "from having 60% agency workers"
      if !MeasureReader.approximations.contains(word), word != "having", word != "being" { break }
    }
    return words
  }

  static let approximations: Set<String> = [
    "just", "over", "under", "around", "about", "nearly", "almost", "an", "average", "of", "approximately", "only", "a",
    "mere", "more", "than", "less", "fewer", "roughly", "some", "as", "many", "high", "low", "below", "above", "the",
    "current", "peak", "nearer", "base", "like", "region",
  ]
}
