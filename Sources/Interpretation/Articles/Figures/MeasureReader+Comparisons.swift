/// An earlier figure that words of comparison bring in, however far behind: "92 per cent of ... are in touch ..., an increase
/// from 77 per cent", "although that was an improvement on 38% the year before".
extension MeasureReader {
  private static let directions: Set<String> = [
    "down", "up", "increase", "decrease", "rise", "fall", "drop", "reduction", "improvement", "advance", "jump", "leap",
    "reduced", "improved", "increased", "risen", "fallen", "dropped", "climb",
  ]
  private static let comparatives: Set<String> = [
    "better", "worse", "higher", "lower", "more", "fewer", "less", "rather", "greater", "shorter", "longer", "quicker",
  ]

  /// The figure that a number is an earlier one of; `firsts` are those before it in its sentence.
  func compared(_ second: Quantity, to firsts: [Quantity], in sentence: Range<Int>) -> Quantity? {
    guard isBroughtIn(second, in: sentence), !isNational(near: second, in: sentence),
      !isTarget(second, in: sentence),
      let first = firsts.last(where: {
        isAlike($0, second) && (second.isPercent || $0.isDuration == second.isDuration || $0.isDuration)
      }),
      second.tokens.lowerBound - first.tokens.upperBound <= 45, !isNational(near: first, in: sentence),
      !isTarget(first, in: sentence)
    else { return nil }
    return first
  }

  /// "From having 60 vacancies ...": a beginning whose end was not found.
  func isBeginning(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    var index = lastWord(before: quantity, from: sentence.lowerBound)
    if article.word(index) == "having" { index -= 1 }
    return article.word(index) == "from" && index >= sentence.lowerBound
  }

  func isBroughtIn(_ second: Quantity, in sentence: Range<Int>) -> Bool {
    var index = second.tokens.lowerBound - 1
    while index > sentence.lowerBound, second.tokens.lowerBound - index <= 5,
      MeasureReader.approximations.contains(article.word(index)), article.word(index) != "than"
    { index -= 1 }
    let last = article.word(index - 1)
    switch article.word(index) {
    case "from": return MeasureReader.directions.contains(last) || article.breaks(index, at: .comma)
    case "on": return MeasureReader.directions.contains(last)
    case "with", "to": return last.hasPrefix("compar")
    case "against": return true
    // "fallen to 88, having been 206 in May"
    case "been", "had", "numbered", "averaged": return last == "having"
    // "which now average 17, having peaked at 29"
    case "at": return ["stood", "peaked", "been"].contains(last) && article.word(index - 2) == "having"
    case "than":
      let behind = span(second.tokens.upperBound, min(sentence.upperBound, second.tokens.upperBound + 7))
      return span(max(sentence.lowerBound, index - 4), index).contains {
        MeasureReader.comparatives.contains(article.word($0))
      } && (isEarlier(MomentReader(article: article).reading(of: behind)) || isWhereWeWere(behind))
    default: return false
    }
  }

  /// "than the 23 we were at", "than the 40 it was".
  private func isWhereWeWere(_ behind: Range<Int>) -> Bool {
    guard let first = behind.first else { return false }
    return ["we", "it", "they", "there", "i"].contains(article.word(first))
      && ["was", "were", "had"].contains(article.word(first + 1))
  }

  private func isEarlier(_ reading: MomentReader.Reading) -> Bool {
    reading.moment.map { $0 <= .recent } ?? (reading.year != nil)
  }
}
