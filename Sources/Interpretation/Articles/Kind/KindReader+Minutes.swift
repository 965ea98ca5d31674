/// Titles and headings of meetings.
extension KindReader {
  private static let records: [[String]] = [
    ["minutes", "of", "the"], ["notes", "of", "the", "meeting"], ["note", "of", "the", "meeting"],
    ["notes", "of", "meeting"], ["record", "of", "the", "meeting"], ["minutes"],
  ]

  /// "Minutes of the Scrutiny Board", "Draft minutes", "Scrutiny Board: minutes"; not how long an article takes to read.
  func minutesTitle() -> Range<Int>? {
    let first = article.blocks.prefix(8)
    guard let place = minutesBehindBody(in: first) ?? heading(KindReader.records, in: first) else { return nil }
    let before = place.lowerBound - 1
    let isCounted =
      before >= 0 && article.follows(place.lowerBound, over: [.space, .hyphen])
      && (article.isNumber(before) || article.has(before, .number))
    return isCounted ? nil : place
  }

  /// "CHILDREN'S COMMITTEE: MINUTES", "Scrutiny Board - Minutes": the title's last word.
  private func minutesBehindBody(in blocks: ArraySlice<Block>) -> Range<Int>? {
    for block in blocks {
      for index in block.tokens.prefix(40) where article.word(index) == "minutes" {
        let line = article.line(around: index, in: block.tokens)
        guard line.count <= 14, article.breaks(index, at: [.colon, .dash]) else { continue }
        return index..<index + 1
      }
    }
    return nil
  }

  /// Minutes say who was there and what was resolved; a council's site shows those of one item of an agenda under that name.
  func tellsWhoCame() -> Bool {
    if heading([["agenda", "item"]], in: article.blocks.prefix(4)) != nil { return true }
    if heading([["present"], ["apologies"], ["resolved"], ["in", "attendance"]], in: article.blocks[...]) != nil {
      return true
    }
    // Behind "Present:" the names may be many.
    return article.blocks.contains { block in
      ["present", "apologies"].contains(article.word(block.tokens.lowerBound)) && block.tokens.count > 1
        && article.breaks(block.tokens.lowerBound + 1, at: .colon)
    }
  }

  private static let proceedings: [[String]] = [
    ["present"], ["apologies"], ["resolved"], ["in", "attendance"], ["declarations", "of", "interest"],
    ["minutes", "of"], ["any", "other", "business"], ["agreed"],
  ]

  /// Three of the headings under which every meeting goes on: minutes whose title says only whose they are.
  func proceedingsWords() -> Range<Int>? {
    let found = KindReader.proceedings.lazy.compactMap { heading([$0], in: article.blocks[...]) }.prefix(3)
    return found.count == 3 || found.count == 2 && isOfCommittee ? found.first : nil
  }

  /// "CHILDREN'S SCRUTINY COMMITTEE" on a line of its own at the head.
  private var isOfCommittee: Bool {
    article.blocks.prefix(3).contains { block in
      article.lines(of: block).contains { line in
        (2...8).contains(line.count) && ["committee", "panel", "cabinet"].contains(article.word(line.upperBound - 1))
          && !line.contains { article.has($0, .speech) }
      }
    }
  }

  /// The first of the phrases that stands at the beginning of a short block or, with a capital, of another of its lines:
  /// the names of council and committee may stand above a meeting's title. Wrapped prose begins lines with any word.
  func heading(_ phrases: [[String]], in blocks: ArraySlice<Block>) -> Range<Int>? {
    for block in blocks where block.tokens.count <= 80 {
      for index in block.tokens {
        let isFirst = index == block.tokens.lowerBound
        guard
          isFirst ? block.tokens.count <= 30 : article.breaks(index, at: .line) && article.isCapitalised(index)
        else { continue }
        let beginning = isFirst ? block.tokens.prefix(8) : article.line(around: index, in: block.tokens).prefix(8)
        for phrase in phrases {
          if let place = article.text.firstMatch(of: phrase, in: beginning), place.lowerBound - index <= 3 {
            return place
          }
        }
      }
    }
    return nil
  }
}
