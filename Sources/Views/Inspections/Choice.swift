/// One of a few words that a person must get right.
package enum Choice {
  /// The word that is meant: the case makes no difference, and a space is as good as an underscore.
  package static func find(_ text: String, among words: [String]) -> String? {
    words.first { plain($0) == plain(text) }
  }

  /// All of them, the likeliest first.
  package static func suggestions(_ text: String, among words: [String]) -> [String] {
    let text = plain(String(text.prefix(100)))
    let ranked = words.enumerated().map { index, word in
      (word, plain(word).contains(text) && !text.isEmpty ? 0 : EditDistance.between(text, plain(word)), index)
    }
    return ranked.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }
}
