internal import Model

/// The words of a grade, whatever they are said of.
struct GradeMention: Hashable, Sendable {
  let grade: Grade
  let tokens: Range<Int>
  /// The wording that only Ofsted uses: "requires improvement to be good".
  let isFormula: Bool

  /// Those of a range, in order.
  static func all(in range: Range<Int>, of article: Article) -> [GradeMention] {
    var found: [GradeMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if article.has(index, .grade), let mention = mention(at: index, before: range.upperBound, of: article) {
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func mention(at index: Int, before limit: Int, of article: Article) -> GradeMention? {
    switch article.word(index) {
    case "outstanding": return GradeMention(grade: .outstanding, tokens: index..<index + 1, isFormula: false)
    case "good": return GradeMention(grade: .good, tokens: index..<index + 1, isFormula: false)
    case "adequate": return GradeMention(grade: .adequate, tokens: index..<index + 1, isFormula: false)
    case "inadequate": return GradeMention(grade: .inadequate, tokens: index..<index + 1, isFormula: false)
    default: break
    }
    guard index + 1 < limit, article.word(index + 1) == "improvement",
      article.follows(index + 1, over: [.space, .line])
    else { return nil }
    let isNeed = article.word(index).hasPrefix("need")
    if isNeed, !article.breaks(index, at: [.openQuote, .openSingleQuote]) { return nil }
    var end = index + 2
    let formula = ["to", "be", "good"]
    let isFormula = end + 3 <= limit && article.text.matches(formula, at: end)
    if isFormula { end += 3 }
    return GradeMention(grade: .requiresImprovement, tokens: index..<end, isFormula: isFormula)
  }
}
