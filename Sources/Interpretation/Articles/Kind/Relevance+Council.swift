/// Pieces that name a place and call its council "the council".
extension Relevance {
  private static let matters: [[String]] =
    certain + [
      ["children", "in", "care"], ["looked", "after", "children"], ["care", "leavers"],
      ["special", "educational", "needs"],
    ]
  /// Others whose news such a beginning may be.
  private static let bodies: Set<String> = [
    "charity", "charities", "club", "home", "homes", "village", "parish", "company", "firm", "owner", "owners",
    "volunteers", "church", "court", "jury", "police",
  ]

  /// "The bill for looking after children in care on the Isle of Wight is set to rise", and later "the council": the one
  /// place that the beginning names, where it speaks of what only a council does and of nobody else.
  var speaksOfItsCouncil: Bool {
    guard let main = topic.main else { return false }
    let beginning = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(2).map(\.tokens)
    let named = Set(beginning.flatMap { topic.places(in: $0).map(\.name) })
    guard let first = beginning.first, named == [main], count(Relevance.matters, in: [first]) > 0,
      topic.places(in: first).contains(where: { $0.name == main }),
      !first.contains(where: { Relevance.bodies.contains(article.word($0)) || article.has($0, .stranger) })
    else { return false }
    let told = article.told.filter { $0.part == .body && $0.isSentence }.map(\.tokens).joined()
    // "The parish council".
    guard !told.contains(where: { ["parish", "town"].contains(article.word($0)) && article.word($0 + 1) == "council" })
    else { return false }
    return told.filter { index in
      article.word(index) == "council" && article.word(index - 1) == "the" && !article.isCapitalised(index)
        && !["tax", "house", "houses", "estate", "chamber"].contains(article.word(index + 1))
        && !article.isQuoted(index)
    }.count >= 2
  }
}
