/// Which council a report is about: the name in its title, above it or just below; in a letter the first council that
/// is called one.
struct AuthorityOnCover {
  /// Words below the title in which the name is looked for, and words of a letter's head.
  private static let below = 30
  private static let head = 250

  private let text: DocumentText
  private let title: ReportTitle
  private let finder: AuthorityFinder
  private let names: [[String]: String]

  init(_ text: DocumentText, title: ReportTitle, lexicon: Lexicon) {
    self.text = text
    self.title = title
    finder = lexicon.authorities
    names = lexicon.authorityNames
  }

  /// A line of the cover that holds a name and nothing else means the council, whatever else the word can mean. It begins
  /// in `range`.
  private func nameAlone(in range: Range<Int>) -> (name: String, tokens: Range<Int>)? {
    let tokens = text.tokens
    for start in range where text.beginsLine(start) {
      var end = start + 1
      while end < tokens.count, !text.beginsLine(end) { end += 1 }
      guard let line = names[tokens[start..<end].map(\.word)] else { continue }
      return (line, start..<end)
    }
    return nil
  }

  /// The standard name and the words that give it; nil where they fit several councils, or none.
  func find() -> (name: String, tokens: Range<Int>)? {
    let end = text.tokens.count
    guard let words = title.tokens.first else { return nil }
    let head = 0..<min(end, AuthorityOnCover.head)
    let mentions = finder.mentions(in: text, range: head)
    func first(in range: Range<Int>) -> AuthorityMention? {
      mentions.first { range.contains($0.tokens.lowerBound) && $0.form != .trust }
    }
    let below = words.upperBound..<min(end, words.upperBound + AuthorityOnCover.below)
    let places = title.family.isGraded ? [words, 0..<words.lowerBound, below] : [words, below, head]
    for place in places {
      guard let found = first(in: place) else { continue }
      return found.name.map { ($0, found.tokens) }
    }
    if let name = nameAlone(in: 0..<below.upperBound) { return name }
    // A name that is a word too counts where the text calls it a council, which may be anywhere.
    let all = finder.mentions(in: text, range: 0..<end).prefix { head.contains($0.tokens.lowerBound) }
    guard let found = all.first(where: { $0.form != .trust }) else { return nil }
    return found.name.map { ($0, found.tokens) }
  }
}
