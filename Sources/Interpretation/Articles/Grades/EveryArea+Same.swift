internal import Model

/// The grade of the whole, said of all areas by pointing to it.
extension EveryArea {
  /// "The same grade was handed down in every area bar one: support for care leavers, ..., came out as good": right behind the
  /// sentence that gives it.
  mutating func findSame(in sentence: Range<Int>, behind told: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard told.upperBound == first, !article.isQuoted(first), !Clause.turnsAway(sentence, of: article),
      sentence.prefix(4).contains(where: { article.word($0) == "same" }),
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
      }), article.year(joint + 1) == nil, let area = self.noun(behind: joint + 1, in: sentence)
    else { return false }
    return take(span(first, area + 1), in: sentence)
  }

  /// How many words may stand between the grade of the whole and "All three were given the same grade".
  private static let lookedBack = 160

  /// "All three areas were given the same grade as the service overall", "All four judgements were given the same rating":
  /// where the grade of the whole is the only one told before, or the sentence before turns to the new report.
  mutating func findAlike(in sentence: Range<Int>, behind before: Range<Int>?, _ claims: [GradeClaim]) -> Bool {
    let first = sentence.lowerBound
    guard EveryArea.whole.contains(article.word(first)), !article.isQuoted(first),
      let noun = noun(behind: first, in: sentence),
      let same = span(noun + 1, sentence.upperBound).first(where: { index in
        article.word(index) == "same" && article.word(index - 1) == "the" && article.has(index + 1, .gradeNoun)
      }),
      ["given", "awarded", "received", "got", "handed", "get", "earned"].contains(article.word(same - 2)),
      isAside(span(noun + 1, same - 2)), !Clause.turnsAway(sentence, of: article),
      !sentence.contains(where: { article.has($0, .negation) || article.year($0) != nil }),
      let whole = claims.last(where: { $0.evidence.lowerBound < first && isOfWhole($0) })
    else { return false }
    let end = same + 2
    let between = claims.filter { $0.evidence.lowerBound > whole.evidence.lowerBound && $0.evidence.lowerBound < first }
    guard !between.contains(where: { $0.area != nil }) else { return false }
    if isLikeWhole(end, before: sentence.upperBound) { return take(span(first, end), in: sentence) }
    let isEnd =
      end == sentence.upperBound || ["too", "also"].contains(article.word(end)) && end + 1 == sentence.upperBound
    guard isEnd, first - whole.evidence.upperBound <= EveryArea.lookedBack,
      between.allSatisfy(isOfWhole) || before.map(isOfNewReport) ?? false
    else { return false }
    return take(span(first, end), in: sentence)
  }

  private func isOfWhole(_ claim: GradeClaim) -> Bool {
    claim.area == nil && claim.grade == grade && claim.isStrong && claim.time == .present && claim.dates.isEmpty
  }

  /// "which were inspected – help and protection, ... and leadership – were": nothing is said of what was counted but which
  /// they are.
  private func isAside(_ words: Range<Int>) -> Bool {
    guard let verb = words.last,
      article.has(verb, [.copula, .auxiliary]) || article.word(verb) == "all" || words.isEmpty
    else { return words.isEmpty }
    let opening = words.first { article.breaks($0, at: [.dash, .comma, .openBracket]) } ?? verb
    let isRelative = span(words.lowerBound, opening).allSatisfy { index in
      article.has(index, [.copula, .auxiliary, .rating, .inspectorate])
        || ["which", "that", "inspected", "looked", "at", "assessed", "they", "examined", "all", "were"].contains(
          article.word(index))
    }
    guard opening < verb else { return isRelative }
    let closing = span(opening + 1, words.upperBound).last { article.breaks($0, at: [.dash, .comma, .closeBracket]) }
    let aside = span(opening, closing ?? opening)
    return isRelative && closing.map { words.upperBound - $0 <= 2 } ?? false
      && Area.named(in: aside, of: article).count >= 2
      && !aside.contains { article.has($0, [.clause, .grade, .stranger]) }
  }

  /// "as the service overall", "as the council as a whole".
  private func isLikeWhole(_ start: Int, before end: Int) -> Bool {
    guard article.word(start) == "as" else { return false }
    let like = span(start + 1, end)
    return like.count <= 7
      && like.contains { article.word($0) == "overall" || article.word($0) == "whole" && article.word($0 - 1) == "a" }
      && like.allSatisfy { index in
        article.has(index, [.service, .child, .gradeNoun])
          || ["the", "its", "as", "a", "whole", "overall", "effectiveness", "council"].contains(article.word(index))
      }
  }

  /// "The latest report says that services have improved since the last inspection, when they were inadequate."
  private func isOfNewReport(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(3).contains { index in
      ["latest", "new", "newest"].contains(article.word(index))
        && (article.has(index + 1, .inspection) || article.word(index + 1) == "report")
    } && !sentence.contains { article.year($0) != nil }
  }
}
