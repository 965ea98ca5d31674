internal import Model

/// Two lists side by side.
extension AreaPairs {
  /// "Leadership, help and protection, children in care: good, good and requires improvement", "were rated good, good and
  /// outstanding respectively": as many grades as areas, each list without a word of its own.
  func inOrder() -> [GradeClaim] {
    let (areas, mentions) = (clause.areas, clause.mentions)
    guard areas.count >= 2, mentions.count == areas.count, Set(areas.map(\.area)).count == areas.count,
      let last = areas.last, let first = mentions.first, last.tokens.upperBound <= first.tokens.lowerBound,
      let end = mentions.last?.tokens.upperBound,
      areas.count >= 3 && article.breaks(first.tokens.lowerBound, at: [.colon, .dash])
        || clause.wordWithin(end) == "respectively",
      first.tokens.lowerBound - last.tokens.upperBound <= 4,
      span(last.tokens.upperBound, first.tokens.lowerBound).allSatisfy({ index in
        article.has(index, [.copula, .auxiliary, .rating, .weakRating, .glue]) || article.word(index) == "to"
      }),
      zip(areas, areas.dropFirst()).allSatisfy({ isJoined(span($0.tokens.upperBound, $1.tokens.lowerBound)) }),
      zip(mentions, mentions.dropFirst()).allSatisfy({ first, second in
        span(first.tokens.upperBound, second.tokens.lowerBound).allSatisfy { article.word($0) == "and" }
      }),
      !clause.sentence.contains(where: { article.has($0, [.wish, .negation, .stranger]) }),
      !article.isQuoted(first.tokens.lowerBound), clause.dates.isEmpty
    else { return [] }
    return zip(areas, mentions).map { area, mention in
      GradeClaim(
        grade: mention.grade, area: area.area, time: .present, authority: clause.authority(of: mentions.count - 1),
        isStrong: true, evidence: span(area.tokens.lowerBound, mention.tokens.upperBound))
    }
  }
}
