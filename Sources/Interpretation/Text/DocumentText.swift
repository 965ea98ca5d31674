internal import Model

/// A document as words, in reading order over all pages. Interpreters work on ranges of `tokens` and turn them into
/// evidence at the end, so that what they found is always what stands on the page.
struct DocumentText: Sendable {
  let pages: [PageText]
  let tokens: [Token]
  /// For each page the range of its tokens.
  let pageTokens: [Range<Int>]

  init(_ document: ReadDocument) {
    pages = document.contents.pages.map { PageText($0) }
    var tokens: [Token] = []
    var pageTokens: [Range<Int>] = []
    let positioned = !document.words.isEmpty
    for (index, page) in pages.enumerated() {
      let start = tokens.count
      tokens += Tokenizer.tokens(of: page, at: index, positioned: positioned)
      pageTokens.append(start..<tokens.count)
    }
    self.tokens = tokens
    self.pageTokens = pageTokens
  }

  /// The words of a phrase that stands in a list of ours, as `Token.word` has them.
  static func words(of phrase: String) -> [String] {
    let page = PageText(Page(number: 1, text: phrase))
    return Tokenizer.tokens(of: page, at: 0, positioned: true).map(\.word)
  }

  /// The exact words of a range, one span a page.
  func evidence(_ range: Range<Int>) -> [Evidence] {
    var spans: [Evidence] = []
    var first = range.lowerBound
    while first < range.upperBound {
      let page = tokens[first].page
      let last = min(range.upperBound, pageTokens[page].upperBound) - 1
      spans.append(pages[page].evidence(tokens[first].start..<tokens[last].end))
      first = last + 1
    }
    return spans
  }

  /// The words of a range as one line: every run of white space is a space. A page's end is one too.
  func line(_ range: Range<Int>) -> String {
    let text = evidence(range).map(\.text).joined(separator: " ")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the words stand at `index`, whatever is between them.
  func matches(_ words: [String], at index: Int) -> Bool {
    guard index >= 0, index + words.count <= tokens.count else { return false }
    return zip(words, tokens[index...]).allSatisfy { $0 == $1.word }
  }

  /// The first place in `range` where the words stand one after the other and which `fits`.
  func firstMatch(
    of words: [String], in range: Range<Int>, where fits: (Range<Int>) -> Bool = { _ in true }
  ) -> Range<Int>? {
    guard let first = words.first, range.count >= words.count else { return nil }
    for index in range.lowerBound...range.upperBound - words.count
    where tokens[index].word == first && matches(words, at: index) {
      let place = index..<index + words.count
      if fits(place) { return place }
    }
    return nil
  }

  /// The first place of the first phrase that has one.
  func firstMatch(
    ofAny phrases: [[String]], in range: Range<Int>, where fits: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    for words in phrases {
      if let place = firstMatch(of: words, in: range, where: fits) { return place }
    }
    return nil
  }

  /// Whether a token is the first of a line.
  func beginsLine(_ index: Int) -> Bool {
    index == 0 || !tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page])
  }

  /// The scalar directly behind a token, if any: `%`, a closing bracket.
  func scalar(behind token: Token) -> Unicode.Scalar? {
    token.end < pages[token.page].scalars.count ? pages[token.page].scalars[token.end] : nil
  }

  /// Whether a number's unit is per cent: "43%", "43 per cent", "43 percent".
  func isPercent(_ index: Int) -> Bool {
    if scalar(behind: tokens[index]) == "%" || tokens[index].word.hasSuffix("pc") { return true }
    guard index + 1 < tokens.count else { return false }
    return ["percent", "pc"].contains(tokens[index + 1].word)
      || tokens[index + 1].word == "per" && index + 2 < tokens.count && tokens[index + 2].word == "cent"
  }

  /// The scalar directly before a token, if any: `£`.
  func scalar(before token: Token) -> Unicode.Scalar? {
    token.start > 0 ? pages[token.page].scalars[token.start - 1] : nil
  }
}

extension DocumentText {
  /// Whether a colon stands directly behind the range's last word: it announces what follows.
  func endsWithColon(_ range: Range<Int>) -> Bool { range.last.map { scalar(behind: tokens[$0]) == ":" } ?? false }

  /// The next few scalars behind a token.
  func scalars(behind index: Int, count: Int) -> ArraySlice<Unicode.Scalar> {
    let (end, all) = (tokens[index].end, pages[tokens[index].page].scalars)
    return all[end..<min(all.count, end + count)]
  }
}
