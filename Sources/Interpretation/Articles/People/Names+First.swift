/// People of whom a piece tells the first name only: children and parents.
extension Names {
  private static let parents: Set<String> = [
    "mum", "dad", "mother", "father", "grandmother", "grandfather", "gran", "nan",
  ]

  private static let openings: Set<String> = ["meet", "pupil", "student", "apprentice", "teenager"]

  /// Without what begins the sentence and is no name: "Meet Dawn", "Pupil Theo".
  func withoutOpening(_ run: Range<Int>) -> Range<Int> {
    // "Will Jane Firth be asked?"
    let isAsked =
      ["will", "can", "has", "is", "did", "does"].contains(article.word(run.lowerBound)) && parts(of: run) > 2
    return run.count > 1 && (isAsked || Names.openings.contains(article.word(run.lowerBound)))
      && article.text.beginsSentence(run.lowerBound)
      ? span(run.lowerBound + 1, run.upperBound) : run
  }

  /// "Nadia, 16, says", "Pupil Theo, six, told us", "Mum Carla, from Hulme, said".
  func isFirstName(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard run.count == 1, block.contains(next + 1), !places.contains(run.lowerBound),
      !common.contains(article.word(run.lowerBound)), article.word(run.lowerBound).utf8.count > 2
    else { return false }
    guard article.breaks(next, at: .comma) else { return false }
    if Names.parents.contains(article.word(run.lowerBound - 1)), article.follows(run.lowerBound, over: .space) {
      return ["from", "of", "who", "whose"].contains(article.word(next)) || article.isNumber(next)
    }
    let isAge = article.isNumber(next) && (Int(article.word(next)).map { (4...99).contains($0) } ?? false)
    guard isAge || article.has(next, .number), article.breaks(next + 1, at: .comma) else { return false }
    if article.has(next + 1, .speech) || article.word(next + 1) == "who" { return true }
    // "Jay, 16, from the Children in Care Council, said"
    return ["from", "of", "a", "an"].contains(article.word(next + 1))
      && span(next + 2, min(block.upperBound, next + 14)).contains {
        article.breaks($0, at: .comma) && article.has($0, .speech)
      }
  }
}
