/// Numbers with a unit that measure nothing: differences, thresholds, ranges.
extension QuantityReader {
  /// "Nearly half", "more than a quarter".
  func isRoughly(_ index: Int) -> Bool {
    ["nearly", "almost", "about", "around", "roughly", "over", "under", "approximately"].contains(
      article.word(index - 1))
      || article.word(index - 1) == "than" && ["more", "less", "fewer"].contains(article.word(index - 2))
  }

  /// "Just over half (52%)", "more than four in ten, 43 per cent": the exact figure is meant.
  func isSaidAgain(behind end: Int, before limit: Int) -> Bool {
    for index in span(end, min(limit, end + 10)) {
      if article.has(index, [.copula, .auxiliary, .clause, .present]) || article.word(index) == "and" { return false }
      if article.isNumber(index) { return article.text.isPercent(index) }
    }
    return false
  }

  /// "Three or more moves", "four times", "every eight weeks": what is looked for, not what was found.
  func isThreshold(_ tokens: Range<Int>, before limit: Int) -> Bool {
    let next = tokens.upperBound
    if article.word(tokens.lowerBound - 1) == "every" { return true }
    guard next < limit else { return false }
    if article.word(next) == "times" { return true }
    // "caseloads of 25 or more", "caseloads in two teams stood at 25 or more" are had.
    if ["of", "at", "was", "were"].contains(article.word(tokens.lowerBound - 1)),
      span(max(0, tokens.lowerBound - 8), tokens.lowerBound).contains(where: { article.word($0).hasPrefix("caseload") })
    {
      return false
    }
    return article.word(next) == "or" && next + 1 < limit
      && ["more", "fewer", "less", "over", "above", "older", "under", "younger", "longer"].contains(
        article.word(next + 1))
  }

  /// "140 fewer than", "three percentage points", "a rise of 22": how far, not how many.
  func isDifference(_ tokens: Range<Int>, before limit: Int) -> Bool {
    let next = tokens.upperBound
    if next + 1 < limit, article.follows(next, over: [.space, .line]) {
      if next == tokens.lowerBound + 1, ["fewer", "more", "less", "higher", "lower"].contains(article.word(next)),
        article.word(next + 1) == "than"
      {
        return true
      }
      if article.word(next) == "points" || article.word(next) == "percentage" { return true }
    }
    return article.word(tokens.lowerBound - 1) == "of"
      && ["rise", "fall", "drop", "increase", "decrease", "reduction", "cut"].contains(
        article.word(tokens.lowerBound - 2))
  }

  /// "The score has been raised from 9 to 12": points in a scale of somebody's own, as risks are rated by.
  func isOfScore(_ tokens: Range<Int>) -> Bool {
    for index in stride(from: tokens.lowerBound - 1, through: max(0, tokens.lowerBound - 9), by: -1) {
      if article.breaks(index + 1, at: [.fullStop, .paragraph, .colon]) { return false }
      if ["score", "scores", "scored"].contains(article.word(index)) { return true }
    }
    return false
  }

  /// "aged 19-21", "16 and 17-year-olds".
  func isOfRange(_ tokens: Range<Int>) -> Bool {
    let (first, next) = (tokens.lowerBound, tokens.upperBound)
    guard article.isNumber(first) else { return false }
    // "aged 19 to 21"
    if first > 2, ["to", "and", "or"].contains(article.word(first - 1)), article.isNumber(first - 2),
      QuantityReader.labels.contains(article.word(first - 3))
    {
      return true
    }
    // "from March 4 to 15"
    if first > 2, ["to", "and"].contains(article.word(first - 1)), article.isNumber(first - 2),
      article.year(first - 2) == nil, article.isCapitalised(first - 3), DateReader.month(article.word(first - 3)) != nil
    {
      return true
    }
    // "aged from 12 to 17"
    let start = ["to", "and"].contains(article.word(first - 1)) ? first - 3 : first - 1
    if ["from", "between"].contains(article.word(start)), ["aged", "age", "ages"].contains(article.word(start - 1)) {
      return true
    }
    if article.breaks(first, at: .hyphen), first > 0, article.isNumber(first - 1) { return true }
    guard next < article.tokens.count else { return false }
    if article.breaks(next, at: .hyphen), article.isNumber(next) { return true }
    return ["and", "or", "to"].contains(article.word(next)) && article.word(next + 2) == "year"
      && article.breaks(next + 2, at: .hyphen)
  }

  /// "Between 20 and 30 per cent", "20 to 30 per cent": neither end is a figure.
  func withoutRanges(_ found: [Quantity]) -> [Quantity] {
    var isEnd = [Bool](repeating: false, count: found.count)
    for (index, second) in found.enumerated().dropFirst() {
      let first = found[index - 1]
      guard second.tokens.lowerBound == first.tokens.upperBound + 1 else { continue }
      let (before, joint) = (article.word(first.tokens.lowerBound - 1), article.word(first.tokens.upperBound))
      if before == "between" && joint == "and"
        || joint == "to" && second.isPercent && !first.isPercent && before != "from"
      {
        (isEnd[index - 1], isEnd[index]) = (true, true)
      }
      // "20 to 25 cases"
      if joint == "to", !first.isPercent, !second.isPercent, first.value < second.value, before != "from",
        ["cases", "children", "families"].contains(article.word(second.tokens.upperBound)),
        !span(max(0, first.tokens.lowerBound - 6), first.tokens.lowerBound).contains(where: {
          MeasureReader.moves.contains(article.word($0))
        })
      {
        (isEnd[index - 1], isEnd[index]) = (true, true)
      }
    }
    return zip(found, isEnd).filter { !$0.1 }.map(\.0)
  }
}
