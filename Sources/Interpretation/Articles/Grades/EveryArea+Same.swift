internal import Model

/// The grade of the whole, said of all areas by pointing to it.
extension EveryArea {
  /// "The same grade was handed down in every area bar one: support for care leavers, ..., came out as good": right behind the
  /// sentence that gives it.
  mutating func findSame(in sentence: Range<Int>, behind told: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard told.upperBound == first, sentence.prefix(3).contains(where: { article.word($0) == "same" }),
      let noun = span(first, min(sentence.upperBound, first + 4)).first(where: { index in
        article.has(index, .gradeNoun) && article.word(index - 1) == "same"
      }),
      let joint = span(noun + 1, min(sentence.upperBound, noun + 7)).first(where: {
        ["in", "to", "for", "across"].contains(article.word($0)) && !article.has($0 + 1, .gradeNoun)
      }),
      span(noun + 1, joint).allSatisfy({ index in
        article.has(index, [.copula, .auxiliary, .weakRating])
          || ["handed", "down", "out", "went", "goes", "applied", "applies", "awarded", "also", "reached"].contains(
            article.word(index))
      }), let area = self.noun(behind: joint + 1, in: sentence)
    else { return false }
    return take(span(first, area + 1), in: sentence)
  }
}
