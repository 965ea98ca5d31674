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
      guard
        isName
          || block.part == .body && Topic.places(places, in: next.tokens).contains(where: { $0.name == place.name })
      else { continue }
      starts.append((place.name, index))
    }
    guard Set(starts.map(\.name)).count >= 2, Set(starts.map(\.name)).count == starts.count else { return [] }
    let ends = starts.map(\.block).dropFirst() + [article.blocks.count]
    return zip(starts, ends).map { start, next in
      // Any other heading ends a section too: a council that was not recognised, what is next.
      let end = article.blocks[span(start.block + 1, next)].firstIndex { block in
        block.part != .page && !block.isSentence && block.tokens.count <= 4 && !block.isItem
      }
      return (start.name, span(start.block + 1, end ?? next))
    }
  }

  /// "Reports on three local authorities": of how many councils the piece tells, where its beginning says it.
  static func announced(in article: Article) -> Int? {
    let counts = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
    for block in article.told.filter(\.isSentence).prefix(5) {
      for index in block.tokens where ["councils", "authorities", "boroughs"].contains(article.word(index)) {
        let before = span(max(block.tokens.lowerBound, index - 3), index)
        guard let number = before.first(where: { counts[article.word($0)] != nil }),
          !["the", "these", "both", "our", "its"].contains(article.word(number - 1))
        else { continue }
        return counts[article.word(number)]
      }
    }
    return nil
  }
}
