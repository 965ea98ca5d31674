internal import Model

/// Reads the grade of the service as a whole where no reading by grammar finds one: it asks for no particular verb, only
/// that nothing in the sentence makes the grade anything else's or another time's. One such sentence proves little, so
/// what it says counts only if all of them in a text agree.
struct OverallReader {
  private let clause: Clause
  private let article: Article

  init(_ clause: Clause) {
    self.clause = clause
    article = clause.article
  }

  func claims() -> [GradeClaim] {
    guard !clause.mentions.isEmpty, clause.areas.isEmpty, !clause.isScale, !clause.isOthersView, !isAboutOthers else {
      return []
    }
    return clause.mentions.indices.compactMap { mention in
      guard isCandidate(mention) else { return nil }
      return GradeClaim(
        grade: clause.mentions[mention].grade, area: nil, time: .present, authority: clause.authority(of: mention),
        isStrong: true, evidence: clause.mentions[mention].tokens)
    }
  }

  private var isAboutOthers: Bool {
    clause.sentence.contains { index in
      article.has(index, [.stranger, .national]) || ["councils", "authorities"].contains(article.word(index))
        || article.word(index).hasPrefix("neighbour")
    }
  }

  private static let past: Set<String> = [
    "had", "previously", "previous", "formerly", "former", "earlier", "ago", "before", "last", "once", "then", "since",
    "until", "first", "predecessor", "used", "another", "other", "others", "elsewhere",
  ]

  /// What tells of another time near the grade, or makes it the beginning of a change.
  private func isPast(_ part: Range<Int>, _ grade: Range<Int>) -> Bool {
    let near = max(part.lowerBound, grade.lowerBound - 8)..<min(part.upperBound, grade.upperBound + 6)
    return near.contains { OverallReader.past.contains(article.word($0)) }
      || span(max(part.lowerBound, grade.lowerBound - 3), grade.lowerBound).contains { article.word($0) == "from" }
  }

  private func isCandidate(_ mention: Int) -> Bool {
    let grade = clause.mentions[mention].tokens
    let part = part(around: grade)
    guard !article.isQuoted(grade.lowerBound), !clause.isChoice(mention), !clause.isDenied(mention),
      clause.endsWell(mention), !isPraise(grade),
      clause.dates(of: mention).isEmpty, !isPast(part, grade), !part.contains(where: { article.has($0, .wish) })
    else { return false }
    return isOurs(part, grade)
      && part.contains { index in
        article.has(index, [.inspectorate, .rating, .weakRating, .gradeNoun, .inspection, .keeping])
          || ["overall", "now", "verdict"].contains(article.word(index)) || Clause.changed.contains(article.word(index))
      } || article.breaks(part.lowerBound, at: .colon)
  }

  /// "a good start": what stands before a noun that is no grade.
  private func isPraise(_ grade: Range<Int>) -> Bool {
    let next = grade.upperBound
    guard clause.sentence.contains(next), article.follows(next, over: [.space, .line]) else { return false }
    return !clause.has(next, .gradeNoun) && !Clause.followers.contains(article.word(next))
      && !clause.has(next, [.copula, .auxiliary]) && !["authority", "council", "service"].contains(article.word(next))
  }

  /// Whether the part names the service or the council as what is graded.
  private func isOurs(_ part: Range<Int>, _ grade: Range<Int>) -> Bool {
    if clause.subject(in: part.lowerBound..<grade.lowerBound) == true { return true }
    // "the borough, which has been downgraded to inadequate", "The result: 'requires improvement'".
    let before = part.lowerBound - 1
    if article.word(part.lowerBound) == "which", clause.has(before, .service) || clause.isPlace(before) { return true }
    return part.contains { ["overall", "authority"].contains(article.word($0)) }
      || article.breaks(part.lowerBound, at: .colon)
        && ["result", "outcome", "verdict", "conclusion", "judgement"].contains(article.word(before))
  }

  /// The clause of the grade: from the last turn of the sentence before it to the next one behind it.
  private func part(around grade: Range<Int>) -> Range<Int> {
    func turns(_ index: Int) -> Bool {
      article.breaks(index, at: [.semicolon, .dash, .colon])
        || ["while", "whilst", "whereas", "but", "although", "though", "however", "when", "where", "who", "which"]
          .contains(article.word(index))
    }
    let start = span(clause.sentence.lowerBound, grade.lowerBound + 1).last(where: turns) ?? clause.sentence.lowerBound
    let end = span(grade.upperBound, clause.sentence.upperBound).first(where: turns) ?? clause.sentence.upperBound
    return start..<max(end, grade.upperBound)
  }
}
