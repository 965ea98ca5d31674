internal import Model

/// A grade told by how far it is below the others.
extension Judgements {
  /// "support for care leavers, which falls a grade short of the rest": of three areas or more that have one grade, and of
  /// which the sentence says none.
  mutating func stepDown(_ area: Area, _ evidence: Range<Int>) {
    let others = areas.filter { $0.key != area && $0.key != .lscb }
    guard areas[area] == nil, others.count >= 3, let first = others.first?.value.grade,
      others.values.allSatisfy({ $0.grade == first }), let next = Judgements.below[first]
    else { return }
    areas[area] = GradeClaim(grade: next, area: area, time: .present, isStrong: true, evidence: evidence)
  }

  private static let below: [Grade: Grade] = [
    .outstanding: .good, .good: .requiresImprovement, .requiresImprovement: .inadequate,
  ]

  /// The one area of a sentence that is said to be a grade below the rest, with the words.
  static func below(_ sentence: Range<Int>, of article: Article) -> (area: Area, words: Range<Int>)? {
    guard
      let noun = sentence.first(where: { index in
        ["grade", "notch", "rung", "step"].contains(article.word(index))
          && ["a", "one"].contains(article.word(index - 1)) && !article.isQuoted(index)
      })
    else { return nil }
    let end =
      article.text.matches(["short", "of"], at: noun + 1) || article.text.matches(["lower", "than"], at: noun + 1)
      ? noun + 3 : ["below", "behind", "beneath"].contains(article.word(noun + 1)) ? noun + 2 : sentence.upperBound
    guard article.word(end) == "the", ["rest", "others"].contains(article.word(end + 1)), sentence.contains(end + 1),
      // "the rest of the country".
      article.word(end + 2) != "of" || !sentence.contains(end + 2),
      GradeMention.all(in: sentence, of: article).isEmpty,
      !span(sentence.lowerBound, end).contains(where: { article.has($0, [.negation, .wish, .stranger]) })
    else { return nil }
    let named = Area.named(in: sentence, of: article)
    guard let area = named.first, Set(named.map(\.area)).count == 1, area.tokens.upperBound <= noun else { return nil }
    return (area.area, span(area.tokens.lowerBound, end + 2))
  }
}
