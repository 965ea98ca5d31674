internal import Reference

/// Finds where a text names councils. Its tables are built once.
///
/// Of the names that begin at a word the longest counts, legal forms around it included. A name that also means something
/// else counts where it is called a council, or where the same council is named beyond doubt elsewhere in the text; a
/// standard name also where it is the text's title or follows "in".
struct AuthorityFinder: Sendable {
  private struct Candidate {
    let phrase: Int
    let core: Range<Int>
    let tokens: Range<Int>
    var isCouncil: Bool
    /// Whether "councils" behind a list of names makes it one.
    var isListed = false
  }

  private let names: [String]
  private let phrases: [AuthorityPhrase]
  private let firstWords: WordTrie

  init(_ authorities: [Authority]) {
    names = authorities.map(\.name)
    phrases = AuthorityPhrase.all(of: authorities)
    firstWords = WordTrie(words: phrases.enumerated().map { ($0.element.words[0], $0.offset) })
  }

  /// From the left, none within another.
  func mentions(in text: DocumentText, range: Range<Int>) -> [AuthorityMention] {
    let candidates = candidates(in: text, range)
    var certain: Set<Int> = []
    for candidate in candidates where isCertain(candidate, text, range) {
      certain.formUnion(phrases[candidate.phrase].authorities)
    }
    return candidates.compactMap { mention($0, text, certain) }
  }

  private func candidates(in text: DocumentText, _ range: Range<Int>) -> [Candidate] {
    var found: [Candidate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let best = longest(in: text, at: index, range, after: found.last?.tokens.upperBound ?? range.lowerBound)
      else {
        index += 1
        continue
      }
      index = best.tokens.upperBound
      let kind = phrases[best.phrase].kind
      if kind != .lookalike, kind == .trust || best.isCouncil || !NameSurroundings.meansSomethingElse(best.core, text) {
        found.append(best)
      }
    }
    return AuthorityFinder.listed(found, text)
  }

  /// "Westminster and Camden councils": what ends the list is said of each.
  private static func listed(_ found: [Candidate], _ text: DocumentText) -> [Candidate] {
    var found = found
    for index in found.indices.dropFirst().reversed() {
      let (first, second) = (found[index - 1], found[index])
      let between = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
      guard second.isCouncil, text.tokens[second.tokens.upperBound - 1].word == "councils" || second.isListed,
        between.isEmpty && text.tokens[second.tokens.lowerBound].gap.contains(.comma)
          || between.count == 1 && text.tokens[between.lowerBound].word == "and"
      else { continue }
      found[index - 1].isCouncil = true
      found[index - 1].isListed = true
    }
    return found
  }

  private func longest(in text: DocumentText, at index: Int, _ range: Range<Int>, after start: Int) -> Candidate? {
    var best: Candidate?
    var numbers: [Int32] = []
    firstWords.find(text.tokens[index].word, into: &numbers)
    for number in numbers.map({ Int($0) }) {
      let phrase = phrases[number]
      let end = index + phrase.words.count
      guard end <= range.upperBound, text.matches(phrase.words, at: index), reads(phrase, text, index..<end) else {
        continue
      }
      var tokens = index..<end
      var isCouncil = false
      if phrase.kind != .trust, phrase.kind != .lookalike {
        (tokens, isCouncil) = NameSurroundings.legalForm(tokens, text, within: start..<range.upperBound)
      }
      if let best, best.tokens.upperBound > tokens.upperBound { continue }
      if let best, best.tokens.upperBound == tokens.upperBound, best.core.count >= phrase.words.count { continue }
      best = Candidate(phrase: number, core: index..<end, tokens: tokens, isCouncil: isCouncil)
    }
    return best
  }

  /// Whether the words stand there in one piece, and with a capital where they are words of other meaning too.
  private func reads(_ phrase: AuthorityPhrase, _ text: DocumentText, _ range: Range<Int>) -> Bool {
    for index in range.dropFirst() where NameSurroundings.ends(before: index, text) { return false }
    guard phrase.kind == .trust || phrase.kind == .ambiguous else { return true }
    return text.tokens[range.lowerBound].isCapitalised && text.tokens[range.upperBound - 1].isCapitalised
  }

  private func isCertain(_ candidate: Candidate, _ text: DocumentText, _ range: Range<Int>) -> Bool {
    let phrase = phrases[candidate.phrase]
    guard phrase.authorities.count == 1, phrase.kind != .trust else { return false }
    return candidate.isCouncil || phrase.kind != .ambiguous
      || phrase.isStandard && NameSurroundings.isPlace(candidate.core, text, in: range)
  }

  /// A heading that is a name and nothing else: "Bolton", above what a piece tells of it.
  private func isLineAlone(_ tokens: Range<Int>, _ text: DocumentText) -> Bool {
    let ends: Gap = [.line, .paragraph, .page]
    return !text.tokens[tokens.lowerBound].gap.isDisjoint(with: ends)
      && (tokens.upperBound == text.tokens.count || !text.tokens[tokens.upperBound].gap.isDisjoint(with: ends))
  }

  private func mention(_ candidate: Candidate, _ text: DocumentText, _ certain: Set<Int>) -> AuthorityMention? {
    let phrase = phrases[candidate.phrase]
    var meant = phrase.authorities
    if phrase.kind == .ambiguous, !candidate.isCouncil {
      meant = isLineAlone(candidate.core, text) && meant.count == 1 ? meant : meant.filter(certain.contains)
      if meant.isEmpty || NameSurroundings.isSurname(candidate.core, text) { return nil }
    } else if meant.count > 1 {
      let known = meant.filter(certain.contains)
      if known.count == 1 { meant = known }
    }
    let form: AuthorityMention.Form =
      switch phrase.kind {
      case .trust: .trust
      case _ where candidate.isCouncil: .council
      case _ where phrase.isStandard: .name
      default: .alias
      }
    return AuthorityMention(names: meant.map { names[$0] }, form: form, tokens: candidate.tokens)
  }
}
