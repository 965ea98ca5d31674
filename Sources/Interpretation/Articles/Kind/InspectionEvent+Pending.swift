/// Inspections whose outcome is still to come.
extension InspectionEvent {
  /// "Inspectors will report in the new year", "A draft report has been sent", "The outcome will not be known until May":
  /// whether the title or the beginning says that nothing is published yet. What grades such a piece tells were given before.
  static func isPending(in article: Article) -> Bool {
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens)
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(6).map(\.tokens)
    return (head + body).contains { tokens in
      tokens.contains { !article.isQuoted($0) && isAhead($0, in: tokens, of: article) }
    }
  }

  private static let outcomes: Set<String> = [
    "outcome", "outcomes", "result", "results", "findings", "verdict", "inspectors", "report", "publication",
  ]
  private static let appearing: Set<String> = [
    "report", "publish", "published", "known", "announced", "released", "revealed",
  ]

  private static func isAhead(_ index: Int, in block: Range<Int>, of article: Article) -> Bool {
    switch article.word(index) {
    case "draft": return article.word(index + 1) == "report"
    case "being": return article.word(index + 1) == "inspected" && ["is", "are"].contains(article.word(index - 1))
    case "put": return article.word(index + 1) == "off" && isSubject(before: index, in: block, of: article)
    case "will":
      return span(index + 1, min(block.upperBound, index + 5)).contains { appearing.contains(article.word($0)) }
        && isSubject(before: index, in: block, of: article)
    default: return false
    }
  }

  /// Whether the nearest thing before a verb that may be published is what an inspection ends in: not "The action plan will
  /// be published".
  private static func isSubject(before verb: Int, in block: Range<Int>, of article: Article) -> Bool {
    for index in span(max(block.lowerBound, verb - 14), verb).reversed() {
      if outcomes.contains(article.word(index)) { return true }
      if ["plan", "response", "strategy", "letter", "council", "committee", "review", "he", "she", "we"].contains(
        article.word(index))
        || article.breaks(index + 1, at: [.fullStop, .semicolon])
      {
        return false
      }
    }
    return false
  }
}
