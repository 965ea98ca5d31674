internal import Model

/// A grade, or the words that say that none was given, at one place of a text.
struct GradePhrase: Hashable, Sendable {
  /// Nil for "not judged" and the like.
  let grade: Grade?
  let tokens: Range<Int>

  /// As reports print them; of two that begin alike the longer comes first.
  static let all: [(words: [String], grade: Grade?)] = [
    (["requires", "improvement", "to", "be", "good"], .requiresImprovement),
    (["require", "improvement", "to", "be", "good"], .requiresImprovement),
    (["requires", "improvement"], .requiresImprovement), (["require", "improvement"], .requiresImprovement),
    (["not", "judged"], nil), (["not", "applicable"], nil), (["not", "assessed"], nil),
    (["outstanding"], .outstanding), (["good"], .good), (["adequate"], .adequate), (["inadequate"], .inadequate),
  ]

  static let firstWords = Set(all.map { $0.words[0] })
}

extension DocumentText {
  /// The longest grade that begins at a token: "requires improvement to be good" rather than "requires improvement".
  ///
  /// A hyphen inside, as in "good-quality", makes it another word.
  func gradePhrase(at index: Int, before limit: Int) -> GradePhrase? {
    guard index < limit, GradePhrase.firstWords.contains(tokens[index].word) else { return nil }
    let token = tokens[index]
    if index + 1 < tokens.count, tokens[index + 1].gap.contains(.hyphen), token.word != "requires" { return nil }
    if index > 0, token.gap.contains(.hyphen) { return nil }
    for phrase in GradePhrase.all where index + phrase.words.count <= limit && matches(phrase.words, at: index) {
      return GradePhrase(grade: phrase.grade, tokens: index..<index + phrase.words.count)
    }
    return nil
  }
}
