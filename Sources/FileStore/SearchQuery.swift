/// What a person typed, as a query of FTS5 that is always well formed: words, "phrases" and prefix*, all of which must
/// match. Everything is quoted, and so no character of it means anything to FTS5.
struct SearchQuery {
  /// Bounded, because each term costs a walk through the index.
  private static let highestTermCount = 32

  /// Nil when there is nothing to search for.
  let expression: String?

  init(_ text: String) {
    var terms: [String] = []
    var word = ""
    var isPhrase = false
    func finish(prefix: Bool) {
      if word.unicodeScalars.contains(where: \.properties.isAlphabetic) || word.contains(where: \.isNumber) {
        terms.append("\"\(word)\"\(prefix ? " *" : "")")
      }
      word = ""
    }
    for character in text.prefix(1000) {
      if SearchQuery.isQuote(character) {
        finish(prefix: false)
        isPhrase.toggle()
      } else if !isPhrase, character == "*" {
        finish(prefix: true)
      } else if !isPhrase, character.isWhitespace {
        finish(prefix: false)
      } else if character != "\0" {
        word.append(character)
      }
    }
    finish(prefix: false)
    expression = terms.isEmpty ? nil : terms.prefix(SearchQuery.highestTermCount).joined(separator: " AND ")
  }

  private static func isQuote(_ character: Character) -> Bool { "\"“”„".contains(character) }
}
