/// People of whom a piece tells the first name only: children and parents.
extension Names {
  private static let parents: Set<String> = [
    "mum", "dad", "mother", "father", "grandmother", "grandfather", "gran", "nan",
  ]

  /// "Nadia, 16, says", "Pupil Theo, six, told us", "Mum Carla, from Hulme, said", "Dawn (not her real name)".
  func isFirstName(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard run.count == 1, block.contains(next + 1), !places.contains(run.lowerBound),
      !common.contains(article.word(run.lowerBound)), article.word(run.lowerBound).utf8.count > 2
    else { return false }
    if article.breaks(next, at: .openBracket), article.word(next) == "not",
      span(next, min(block.upperBound, next + 5)).contains(where: {
        article.word($0) == "real" && article.word($0 + 1) == "name"
      })
    {
      return true
    }
    guard article.breaks(next, at: .comma) else { return false }
    if Names.parents.contains(article.word(run.lowerBound - 1)), article.follows(run.lowerBound, over: .space) {
      return ["from", "of", "who", "whose"].contains(article.word(next)) || article.isNumber(next)
    }
    let isAge = article.isNumber(next) && (Int(article.word(next)).map { (4...99).contains($0) } ?? false)
    return (isAge || article.has(next, .number)) && article.breaks(next + 1, at: .comma)
      && (article.has(next + 1, .speech) || article.word(next + 1) == "who")
  }
}
