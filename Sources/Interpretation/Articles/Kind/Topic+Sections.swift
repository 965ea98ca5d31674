/// Pieces about several councils: how many are announced, and where one's section begins.
extension Topic {
  private static func isQuestion(_ block: Block, _ article: Article) -> Bool {
    block.tokens.last.map { article.text.scalar(behind: article.tokens[$0]) == "?" } ?? false
  }

  /// Headings that are a council's name and nothing else part a round-up.
  static func sections(
    of article: Article, _ places: [Place]
  ) -> [(authority: String, blocks: Range<Int>)] {
    var starts: [(name: String, block: Int)] = []
    /// What may be the title of the whole or the first of a newsletter's stories.
    var first: (name: String, block: Int)?
    for (index, block) in article.blocks.enumerated()
    where block.part != .page && block.tokens.count <= (block.isSentence ? 10 : 14)
      && (!block.isSentence || block.tokens.count <= 7 || isQuestion(block, article)) && !block.isItem
    {
      let named = Topic.places(places, in: block.tokens)
      // "Trafford climbs out": a longer heading names one council and stands above a paragraph that does.
      guard let place = named.first, named.count == 1, index + 1 < article.blocks.count else { continue }
      let next = article.blocks[index + 1]
      guard next.part == .body, next.isSentence, next.tokens.count >= 8 else { continue }
      let isName = place.tokens == block.tokens
      if !isName, block.part == .head, starts.isEmpty,
        Topic.places(places, in: next.tokens).contains(where: { $0.name == place.name })
      {
        first = (place.name, index)
      }
      guard
        isName
          || block.part == .body && Topic.places(places, in: next.tokens).contains(where: { $0.name == place.name })
      else { continue }
      starts.append((place.name, index))
    }
    // Beside two more of their kind the last line of the head is such a heading, too.
    if let first, starts.count >= 2, !starts.contains(where: { $0.name == first.name }) { starts.insert(first, at: 0) }
    guard Set(starts.map(\.name)).count >= 2, Set(starts.map(\.name)).count == starts.count else {
      return labelled(in: article, places)
    }
    let ends = starts.map(\.block).dropFirst() + [article.blocks.count]
    return zip(starts, ends).map { start, next in
      // Any other heading ends a section too: a council that was not recognised, what is next.
      let end = article.blocks[span(start.block + 1, next)].firstIndex { block in
        block.part != .page && !block.isSentence && block.tokens.count <= 4 && !block.isItem
      }
      return (start.name, span(start.block + 1, end ?? next))
    }
  }

  /// "Bolton: rated good overall, up from requires improvement in 2016.": paragraphs that begin with a council's name and a
  /// colon tell of that one alone.
  private static func labelled(in article: Article, _ places: [Place]) -> [(authority: String, blocks: Range<Int>)] {
    var found: [(authority: String, blocks: Range<Int>)] = []
    for (index, block) in article.blocks.enumerated() where block.part != .page && block.tokens.count >= 3 {
      guard let place = Topic.places(places, in: block.tokens).first,
        place.tokens.lowerBound == block.tokens.lowerBound, block.tokens.contains(place.tokens.upperBound),
        article.breaks(place.tokens.upperBound, at: [.colon, .dash]),
        !article.breaks(place.tokens.upperBound, at: [.line, .openQuote]),
        block.tokens.contains(where: { article.has($0, [.grade, .inspection]) })
      else { continue }
      found.append((place.name, index..<index + 1))
    }
    let names = Set(found.map(\.authority))
    return names.count >= 2 && names.count == found.count ? found : []
  }

  /// "Reports on three local authorities": of how many councils the piece tells, where its beginning says it.
  static func announced(in article: Article) -> Int? {
    let counts = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    for block in article.told.filter(\.isSentence).prefix(5) {
      for index in block.tokens
      where ["councils", "authorities", "boroughs"].contains(article.word(index)) && !article.isQuoted(index) {
        let before = span(max(block.tokens.lowerBound, index - 3), index)
        guard let number = before.first(where: { counts[article.word($0)] != nil }),
          !["the", "these", "both", "our", "its"].contains(article.word(number - 1)),
          // "six in ten councils".
          !["in", "out"].contains(article.word(number + 1))
        else { continue }
        return counts[article.word(number)]
      }
    }
    return nil
  }
}
