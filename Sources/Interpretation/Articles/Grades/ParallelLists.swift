internal import Model

/// As many grades as areas, list beside list: "Leadership, help and protection, children in care, care leavers: good, good,
/// outstanding and good", "Leadership and adoption were rated good and outstanding respectively". Which belongs to which the
/// order tells, and nothing else could.
struct ParallelLists {
  private let clause: Clause

  init(_ clause: Clause) { self.clause = clause }

  func claims() -> [GradeClaim] {
    let (areas, mentions) = (clause.areas, clause.mentions)
    guard areas.count >= 2, areas.count == mentions.count, Set(areas.map(\.area)).count == areas.count,
      let lastArea = areas.last, let firstGrade = mentions.first, let lastGrade = mentions.last,
      lastArea.tokens.upperBound <= firstGrade.tokens.lowerBound, clause.dates.isEmpty, !clause.isOthersView,
      !mentions.contains(where: \.isExtreme), !mentions.contains(where: \.isPointer),
      !clause.article.isQuoted(firstGrade.tokens.lowerBound), isNow
    else { return [] }
    let isListed =
      zip(areas, areas.dropFirst()).allSatisfy { isJoint($0.tokens.upperBound, $1.tokens.lowerBound) }
      && zip(mentions, mentions.dropFirst()).allSatisfy { isJoint($0.tokens.upperBound, $1.tokens.lowerBound) }
    guard isListed, isTied(lastArea.tokens.upperBound, firstGrade.tokens.lowerBound, lastGrade.tokens.upperBound) else {
      return []
    }
    return zip(areas, mentions).map { area, mention in
      GradeClaim(
        grade: mention.grade, area: area.area, time: .present,
        authority: clause.authority(of: 0), isStrong: true,
        evidence: span(areas[0].tokens.lowerBound, lastGrade.tokens.upperBound))
    }
  }

  private var isNow: Bool {
    !clause.sentence.contains { index in
      !clause.mentions.contains { $0.tokens.contains(index) }
        && clause.has(index, [.wish, .negation, .stranger, .change])
        || ["had", "previous", "previously", "last", "ago", "or"].contains(clause.word(index))
        || AreaPairs.councils.contains(clause.word(index))
    }
  }

  /// Nothing but small words and commas between the items of a list.
  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    span(start, end).allSatisfy { clause.has($0, .glue) && !clause.has($0, .rating) }
      && !span(start + 1, end + 1).contains { clause.article.breaks($0, at: [.semicolon, .colon, .fullStop]) }
  }

  /// A colon or dash between the lists and nothing behind them, or a verb between and "respectively" behind.
  private func isTied(_ areas: Int, _ grades: Int, _ end: Int) -> Bool {
    let between = span(areas, grades)
    if clause.wordWithin(end) == "respectively" {
      return between.count <= 6
        && between.contains { clause.has($0, [.copula, .rating]) }
        && between.allSatisfy { clause.has($0, [.copula, .auxiliary, .rating, .weakRating, .glue]) }
    }
    return between.isEmpty && clause.article.breaks(grades, at: [.colon, .dash]) && end == clause.sentence.upperBound
  }
}
