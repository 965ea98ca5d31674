internal import Model

/// A row of grades, each with what it is of, and no verb: "There was no doubt: outstanding overall, outstanding for its
/// leadership and outstanding for the help and protection it provides."
struct GradeRun {
  private let clause: Clause
  private let article: Article

  init(_ clause: Clause) {
    self.clause = clause
    article = clause.article
  }

  func claims() -> [GradeClaim] {
    guard clause.mentions.count >= 2, let first = clause.mentions.first?.tokens.lowerBound,
      article.breaks(first, at: [.colon, .dash]), clause.dates.isEmpty, !clause.isScale, !clause.isOthersView,
      !article.isQuoted(first), isPlain, isOfOne(before: first)
    else { return [] }
    var claims: [GradeClaim] = []
    for (index, mention) in clause.mentions.enumerated() {
      let end = mention.tokens.upperBound
      let isSeparate =
        index == 0 || article.breaks(mention.tokens.lowerBound, at: .comma)
        || ["and", "but"].contains(clause.word(mention.tokens.lowerBound - 1))
      guard isSeparate, !clause.isChoice(index) else { return [] }
      let targets: [Area?] =
        clause.wordWithin(end) == "overall" ? [nil] : clause.areasBehind(index).map { Optional($0.area) }
      guard !targets.isEmpty else { return [] }
      let limit = clause.upper(of: index)
      claims += targets.map { target in
        GradeClaim(
          grade: mention.grade, area: target, time: .present, authority: clause.authority(of: index), isStrong: true,
          evidence: span(mention.tokens.lowerBound, limit))
      }
    }
    // The whole is among them, that what was meant is this service.
    return claims.contains { $0.area == nil } ? claims : []
  }

  /// "Neighbouring Dudley fared worse than Coventry:" leaves open whose grades follow, as does a name that is not known.
  private func isOfOne(before first: Int) -> Bool {
    Set(clause.places.filter { $0.tokens.upperBound <= first }.map(\.name)).count <= 1 && !clause.isAside(0)
      && !span(clause.sentence.lowerBound + 1, first).contains { index in
        article.isCapitalised(index) && article.classes[index].isEmpty && !clause.isPlace(index)
      }
  }

  /// "Nobody was left in any doubt" denies nothing.
  private var isPlain: Bool {
    let isDoubt = clause.sentence.contains { clause.word($0) == "doubt" }
    return !clause.sentence.contains { index in
      clause.has(index, [.wish, .stranger, .earlier]) || clause.has(index, .negation) && !isDoubt
        || AreaPairs.councils.contains(clause.word(index)) || ["we", "us", "our", "old"].contains(clause.word(index))
    }
  }
}
