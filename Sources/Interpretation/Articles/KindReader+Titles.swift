/// Titles and headings that tell a kind of text.
extension KindReader {
  /// Ofsted's own title for summaries, and councils' for theirs.
  private static let summary: [[String]] = [
    ["summary", "report", "for", "children"], ["young", "people", "version"], ["children", "version"],
    ["child", "friendly"], ["for", "children", "and", "young", "people", "summary"],
    ["what", "ofsted", "said", "about", "us"],
    ["summary", "for", "children"], ["version", "for", "children"],
    ["short", "version"], ["young", "person", "version"], ["easy", "read"],
  ]
  private static let readers = ["for", "children", "and", "young", "people"]
  private static let writings: Set<String> = [
    "summary", "version", "report", "guide", "letter", "leaflet", "information", "edition",
  ]

  /// A title among the first lines that says for whom the text was written.
  func summaryWords() -> Range<Int>? {
    for block in article.blocks.prefix(12)
    where block.tokens.count <= 16 && !block.tokens.contains(where: { article.has($0, [.role, .speech]) }) {
      for phrase in KindReader.summary {
        if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
      }
      if let place = readersWords(in: block) { return place }
    }
    return nil
  }

  /// "A report for children and young people", "For children and young people" at a line's end; services for them are
  /// what headlines speak of.
  private func readersWords(in block: Block) -> Range<Int>? {
    guard let place = article.text.firstMatch(of: KindReader.readers, in: block.tokens),
      place.upperBound == block.tokens.upperBound || article.breaks(place.upperBound, at: .line),
      !block.tokens.contains(where: { article.has($0, [.grade, .rating]) })
    else { return nil }
    let first = place.lowerBound
    let begins = first == block.tokens.lowerBound || !article.follows(first, over: .space)
    return begins || KindReader.writings.contains(article.word(first - 1)) ? place : nil
  }

  private static let paper: [[String]] = [
    ["report", "author"], ["agenda", "item"], ["key", "decision"], ["background", "papers"], ["executive", "summary"],
    ["purpose", "of", "the", "report"], ["purpose", "of", "report"], ["financial", "implications"],
    ["meeting", "date"],
    ["date", "of", "meeting"], ["wards", "affected"], ["report", "of", "the"], ["recommendations"],
    ["legal", "implications"], ["portfolio", "holder"], ["minutes", "of"], ["apologies"], ["report", "to"],
    ["overview", "and", "scrutiny", "committee"], ["report", "title"], ["resolved", "that"],
  ]

  /// Three of the headings that every committee's template has.
  func paperWords() -> Range<Int>? {
    let found = Array(
      KindReader.paper.lazy.compactMap { phrase in
        firstPlace(of: [phrase], in: article.blocks[...]) { place, block in isHeading(place, of: block) }
      }.prefix(3))
    return found.count == 3 ? found.first : nil
  }

  /// "Minutes of the Scrutiny Board", "Draft minutes"; not how long an article takes to read.
  func minutesTitle() -> Range<Int>? {
    let titles = [["minutes", "of", "the"], ["notes", "of", "the", "meeting"], ["minutes"]]
    return firstPlace(of: titles, in: article.blocks.prefix(8)) { place, block in
      let before = place.lowerBound - 1
      let isCounted =
        before >= 0 && article.follows(place.lowerBound, over: [.space, .hyphen])
        && (article.tokens[before].isNumber || article.has(before, .number))
      guard !isCounted else { return false }
      return isHeading(place, of: block)
        || !block.isSentence && block.tokens.count <= 30 && article.breaks(place.lowerBound, at: .line)
    }
  }

  /// Minutes say who was there and what was resolved.
  func tellsWhoCame() -> Bool {
    let labels = [["present"], ["apologies"], ["resolved"], ["in", "attendance"]]
    let found = firstPlace(of: labels, in: article.blocks[...]) { place, block in
      // Behind "Present:" the names may be many.
      let isLabel =
        article.breaks(place.lowerBound, at: [.line, .paragraph, .page])
        && place.upperBound < block.tokens.upperBound && article.breaks(place.upperBound, at: .colon)
      return isLabel || isHeading(place, of: block)
    }
    return found != nil
  }

  /// Whether it stands at the beginning of a short block.
  private func isHeading(_ place: Range<Int>, of block: Block) -> Bool {
    block.tokens.count <= 30 && place.lowerBound - block.tokens.lowerBound <= 3
  }

  private func firstPlace(
    of phrases: [[String]], in blocks: ArraySlice<Block>, where isMeant: (Range<Int>, Block) -> Bool
  ) -> Range<Int>? {
    for block in blocks {
      for phrase in phrases {
        for index in block.tokens where article.word(index) == phrase[0] && article.text.matches(phrase, at: index) {
          let place = index..<index + phrase.count
          if isMeant(place, block) { return place }
        }
      }
    }
    return nil
  }
}
