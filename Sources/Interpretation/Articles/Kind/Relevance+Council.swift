/// Pieces that name a place and call its council "the council".
extension Relevance {
  private static let matters: [[String]] =
    certain + [
      ["children", "in", "care"], ["looked", "after"], ["care", "leavers"], ["special", "educational", "needs"],
      ["foster", "carers"],
    ]

  /// "The bill for looking after children in care on the Isle of Wight is set to rise", and later "the council": the one
  /// place that the beginning names, where it speaks of what only a council does.
  var speaksOfItsCouncil: Bool {
    guard let main = topic.main else { return false }
    let beginning = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(2).map(\.tokens)
    let named = Set(beginning.flatMap { topic.places(in: $0).map(\.name) })
    guard named == [main], count(Relevance.matters, in: beginning) > 0 else { return false }
    let told = article.told.filter { $0.part == .body && $0.isSentence }.map(\.tokens).joined()
    return told.filter { index in
      article.word(index) == "council" && article.word(index - 1) == "the" && !article.isCapitalised(index)
        && !["tax", "house", "houses", "estate", "chamber"].contains(article.word(index + 1))
        && !article.isQuoted(index)
    }.count >= 2
  }
}
