internal import Model

/// A grade, or the words that say that none was given, at one place of a text.
struct GradePhrase: Hashable, Sendable {
  /// Nil for "not judged" and the like.
  let grade: Grade?
  let tokens: Range<Int>
}

extension DocumentText {
  /// The longest grade that begins at a token: "requires improvement to be good" rather than "requires improvement".
  ///
  /// A hyphen inside, as in "good-quality", makes it another word.
  func gradePhrase(at index: Int, before limit: Int) -> GradePhrase? {
    guard index < limit else { return nil }
    let token = tokens[index]
    if index + 1 < tokens.count, tokens[index + 1].gap.contains(.hyphen), token.word != "requires" { return nil }
    if index > 0, token.gap.contains(.hyphen) { return nil }
    switch token.word {
    case "outstanding": return GradePhrase(grade: .outstanding, tokens: index..<index + 1)
    case "good": return GradePhrase(grade: .good, tokens: index..<index + 1)
    case "adequate": return GradePhrase(grade: .adequate, tokens: index..<index + 1)
    case "inadequate": return GradePhrase(grade: .inadequate, tokens: index..<index + 1)
    case "requires", "require":
      guard index + 1 < limit, tokens[index + 1].word == "improvement" else { return nil }
      let whole = ["improvement", "to", "be", "good"]
      let end = index + 5 <= limit && matches(whole, at: index + 1) ? index + 5 : index + 2
      return GradePhrase(grade: .requiresImprovement, tokens: index..<end)
    case "not":
      guard index + 1 < limit, ["judged", "applicable", "assessed"].contains(tokens[index + 1].word) else { return nil }
      return GradePhrase(grade: nil, tokens: index..<index + 2)
    default: return nil
    }
  }
}
