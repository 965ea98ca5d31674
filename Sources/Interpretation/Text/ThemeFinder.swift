internal import Reference

/// Finds the themes that a range of a text speaks of. Its tables are built once.
struct ThemeFinder: Sendable {
  private struct Phrase: Sendable {
    let theme: Int
    let isException: Bool
    let parts: [Term.Part]
  }

  private let ids: [String]
  private let phrases: [Phrase]
  private let firstWords: WordTrie

  init(_ themes: [Theme]) {
    ids = themes.map(\.id)
    var phrases: [Phrase] = []
    for (index, theme) in themes.enumerated() {
      phrases += theme.terms.map { Phrase(theme: index, isException: false, parts: $0.parts) }
      phrases += theme.exceptions.map { Phrase(theme: index, isException: true, parts: $0.parts) }
    }
    var trie = WordTrie()
    for (number, phrase) in phrases.enumerated() {
      for word in phrase.parts[0].words { trie.insert(word: word, number) }
      for stem in phrase.parts[0].stems { trie.insert(stem: stem, number) }
    }
    self.phrases = phrases
    firstWords = trie
  }

  /// In the order of the reference data.
  func themes(of text: DocumentText, in range: Range<Int>) -> [FoundTheme] {
    var found = [[Range<Int>]](repeating: [], count: ids.count)
    var exceptions = found
    for index in range {
      firstWords.forEach(matching: text.tokens[index].word) { number in
        let phrase = phrases[number]
        guard let match = ThemeFinder.match(phrase.parts, text, at: index, before: range.upperBound) else { return }
        if phrase.isException {
          exceptions[phrase.theme].append(match)
        } else {
          found[phrase.theme].append(match)
        }
      }
    }
    return ids.indices.compactMap { theme in
      let counted = found[theme].filter { match in !exceptions[theme].contains { $0.overlaps(match) } }
      return counted.isEmpty ? nil : FoundTheme(id: ids[theme], matches: ThemeFinder.outermost(counted))
    }
  }

  /// Each part at its first place; no phrase reaches over the end of a sentence.
  private static func match(
    _ parts: [Term.Part], _ text: DocumentText, at start: Int, before limit: Int
  ) -> Range<Int>? {
    guard parts[0].matches(text.tokens[start].word) else { return nil }
    var end = start + 1
    for part in parts.dropFirst() {
      var index = end
      while true {
        guard index < limit, index <= end + part.gap, !text.beginsSentence(index) else { return nil }
        if part.matches(text.tokens[index].word) { break }
        index += 1
      }
      end = index + 1
    }
    return start..<end
  }

  /// Without those that lie within another; in order, of two that begin together the longer.
  private static func outermost(_ matches: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for match in matches.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
    where kept.last.map({ $0.upperBound < match.upperBound }) ?? true {
      kept.append(match)
    }
    return kept
  }
}
