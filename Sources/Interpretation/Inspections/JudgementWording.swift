internal import Reference

/// How reports word the judgement on one area, as words.
struct JudgementWording: Hashable, Sendable {
  let field: String
  /// As `Token.word`, without a leading article.
  let words: [String]

  /// The wordings of all versions of the frameworks, the longest first, so that "children in care and care leavers" is
  /// not read as "children in care".
  static func wordings(of frameworks: [Framework]) -> [JudgementWording] {
    let all = Set(
      frameworks.flatMap(\.judgements).map { judgement in
        var words = DocumentText.words(of: judgement.wording)
        if words.first == "the" { words.removeFirst() }
        return JudgementWording(field: judgement.field, words: words)
      })
    return all.filter { $0.words.count > 1 }.sorted {
      ($1.words.count, $0.words.joined(separator: " "), $0.field) < (
        $0.words.count, $1.words.joined(separator: " "), $1.field
      )
    }
  }
}
