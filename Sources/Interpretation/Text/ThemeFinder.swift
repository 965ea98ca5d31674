internal import Reference

/// Finds the themes that a range of a text speaks of. Its tables are built once.
///
/// Most words begin some phrase and few go on with it, so what is looked at first lies flat: one bit tells nearly always
/// that a word is not the next one of a phrase.
struct ThemeFinder: Sendable {
  private struct Phrase: Sendable {
    let theme: Int
    let isException: Bool
    /// Of `steps`.
    let parts: Range<Int>
  }

  private struct Step: Sendable {
    let gap: Int
    let bits: UInt64
  }

  private let ids: [String]
  private let phrases: [Phrase]
  private let steps: [Step]
  /// As many as steps.
  private let parts: [Term.Part]
  private let firstWords: WordTrie

  init(_ themes: [Theme]) {
    ids = themes.map(\.id)
    var phrases: [Phrase] = []
    var parts: [Term.Part] = []
    for (index, theme) in themes.enumerated() {
      for (terms, isException) in [(theme.terms, false), (theme.exceptions, true)] {
        for term in terms {
          let range = parts.count..<parts.count + term.parts.count
          phrases.append(Phrase(theme: index, isException: isException, parts: range))
          parts += term.parts
        }
      }
    }
    let firsts = phrases.enumerated().map { (number: $0.offset, part: parts[$0.element.parts.lowerBound]) }
    firstWords = WordTrie(
      words: firsts.flatMap { first in first.part.words.map { ($0, first.number) } },
      stems: firsts.flatMap { first in first.part.stems.map { ($0, first.number) } })
    self.phrases = phrases
    self.parts = parts
    steps = parts.map { Step(gap: $0.gap, bits: WordBits.bits($0)) }
  }

  /// In the order of the reference data.
  func themes(of text: DocumentText, in range: Range<Int>) -> [FoundTheme] {
    var found = [[Range<Int>]](repeating: [], count: ids.count)
    var exceptions = found
    let bits = text.tokens[range].map { WordBits.bit($0.word) }
    var candidates: [Int32] = []
    for index in range {
      firstWords.find(text.tokens[index].word, into: &candidates)
      for number in candidates {
        let phrase = phrases[Int(number)]
        guard let match = match(phrase, text, at: index, in: range, bits) else { continue }
        if phrase.isException { exceptions[phrase.theme].append(match) } else { found[phrase.theme].append(match) }
      }
    }
    return ids.indices.compactMap { theme in
      let counted = ThemeFinder.apart(found[theme], from: exceptions[theme])
      return counted.isEmpty ? nil : FoundTheme(id: ids[theme], matches: ThemeFinder.outermost(counted))
    }
  }

  /// Matches that share no word with an exception. Both begin in order; their ends may not.
  private static func apart(_ matches: [Range<Int>], from exceptions: [Range<Int>]) -> [Range<Int>] {
    guard !exceptions.isEmpty else { return matches }
    // How far an exception, or any before it, reaches.
    var reach: [Int] = []
    for exception in exceptions { reach.append(max(exception.upperBound, reach.last ?? 0)) }
    return matches.filter { match in
      var (low, high) = (0, exceptions.count)
      while low < high {
        let middle = (low + high) / 2
        if exceptions[middle].lowerBound < match.upperBound { low = middle + 1 } else { high = middle }
      }
      return low == 0 || reach[low - 1] <= match.lowerBound
    }
  }

  /// Each part at its first place; no phrase reaches over the end of a sentence.
  private func match(
    _ phrase: Phrase, _ text: DocumentText, at start: Int, in range: Range<Int>, _ bits: [UInt64]
  ) -> Range<Int>? {
    var end = start + 1
    for part in phrase.parts.dropFirst() {
      let step = steps[part]
      let last = min(range.upperBound - 1, end + step.gap)
      var index = end
      while index <= last,
        bits[index - range.lowerBound] & step.bits == 0 || !parts[part].matches(text.tokens[index].word)
      { index += 1 }
      guard index <= last, !(end...index).contains(where: text.beginsSentence) else { return nil }
      end = index + 1
    }
    return parts[phrase.parts.lowerBound].matches(text.tokens[start].word) ? start..<end : nil
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
