internal import Model

/// One area's grades of two councils, told apart by their names behind: "Care leavers' services were outstanding in Richmond
/// but require improvement in Kingston."
struct PlacePairs {
  private let clause: Clause
  private let article: Article

  init(_ clause: Clause) {
    self.clause = clause
    article = clause.article
  }

  func claims() -> [GradeClaim] {
    guard clause.mentions.count == 2, let first = clause.mentions.first, !clause.isOthersView, clause.dates.isEmpty,
      !article.isQuoted(first.tokens.lowerBound), isPlain
    else { return [] }
    let placed = clause.mentions.compactMap { mention in place(behind: mention.tokens.upperBound) }
    guard placed.count == 2, placed[0].name != placed[1].name,
      clause.places.filter({ $0.tokens.lowerBound < first.tokens.lowerBound }).isEmpty,
      joins(placed[0].tokens.upperBound, clause.mentions[1].tokens.lowerBound)
    else { return [] }
    let named = clause.areas.filter { $0.tokens.upperBound <= first.tokens.lowerBound }
    guard !named.isEmpty, clause.areas.allSatisfy({ area in named.contains { $0.tokens == area.tokens } }) else {
      return []
    }
    guard let governor = clause.governor(of: 0), clause.isPredicate(0, governor),
      let subject = clause.areasBefore(governor.at, from: clause.sentence.lowerBound), !subject.isEmpty
    else { return [] }
    return zip(clause.mentions, placed).flatMap { mention, place in
      subject.map { area in
        GradeClaim(
          grade: mention.grade, area: area.area, time: .present, authority: place.name, isStrong: true,
          evidence: span(area.tokens.lowerBound, place.tokens.upperBound))
      }
    }
  }

  private func place(behind end: Int) -> Place? {
    guard ["in", "for", "at"].contains(clause.wordWithin(end)) else { return nil }
    return clause.places.first { $0.tokens.lowerBound == end + 1 }
  }

  /// "but", "and were": nothing else between the first council and the second grade.
  private func joins(_ start: Int, _ end: Int) -> Bool {
    let between = span(start, end)
    return between.count <= 3 && between.contains { ["but", "and", "while", "yet"].contains(clause.word($0)) }
      && between.allSatisfy {
        ["but", "and", "while", "yet", "only", "just"].contains(clause.word($0))
          || clause.has($0, [.copula, .auxiliary])
      }
  }

  private var isPlain: Bool {
    !clause.sentence.contains { index in
      clause.has(index, [.wish, .negation, .stranger])
        || ["had", "previously", "formerly", "ago"].contains(clause.word(index))
    }
  }
}
