/// What is said of two councils at once.
extension ClaimCollector {
  /// Whether the sentence right before names two councils and no area.
  func areTwo(before sentence: Range<Int>, _ reading: Reading) -> Bool {
    guard reading.council == nil, article.word(sentence.lowerBound) == "both",
      let before = reading.found.sentences.dropLast().last, before.upperBound == sentence.lowerBound,
      !article.breaks(sentence.lowerBound, at: .paragraph)
    else { return false }
    return (Set(topic.places(in: before).map(\.name)).count == 2 || countsTwo(before))
      && Area.named(in: before, of: article).isEmpty && !Clause.turnsAway(before, of: article)
  }

  /// "It is the first time that the two boroughs have had different grades. Both were judged good in 2019."
  private func countsTwo(_ sentence: Range<Int>) -> Bool {
    topic.places(in: sentence).isEmpty
      && sentence.contains { index in
        ["boroughs", "councils", "authorities"].contains(article.word(index)) && article.word(index - 1) == "two"
          && ["the", "these"].contains(article.word(index - 2))
      }
  }

  /// "The trust runs services for Westshire and Eastshire councils. Both were judged to require improvement": for each of the
  /// two that the sentence before names, where no areas may be meant.
  func paired(_ claims: [GradeClaim]) -> [GradeClaim] {
    claims.flatMap { claim -> [GradeClaim] in
      guard claim.authority == nil, claim.area == nil, claim.isStrong else { return [claim] }
      let sentences = article.text.sentences(in: article.blocks[claim.block].tokens)
      guard let place = sentences.firstIndex(where: { $0.contains(claim.evidence.lowerBound) }), place > 0 else {
        return [claim]
      }
      let (before, sentence) = (sentences[place - 1], sentences[place])
      // Where it only counts them, those that the piece's first sentence names.
      let first = article.blocks.first { $0.part == .body && $0.isSentence }?.tokens ?? 0..<0
      let names = Set(topic.places(in: countsTwo(before) ? first : before).map(\.name))
      guard article.word(sentence.lowerBound) == "both",
        article.has(sentence.lowerBound + 1, [.copula, .auxiliary, .rating, .weakRating, .keeping]),
        names.count == 2, topic.places(in: sentence).isEmpty, Area.named(in: before, of: article).isEmpty
      else { return [claim] }
      return names.sorted().map(claim.of)
    }
  }
}
