internal import Model

/// So many of an inspection's areas with one grade, of which the others are told apart: "outstanding in three of the four
/// areas. The other, support for care leavers, was good", "Leadership was good. The other two areas require improvement".
/// Which they are follows where as many as are missing were read with a grade of their own.
struct CountedAreas {
  let grade: Grade
  /// How many have the grade.
  let part: Int
  /// Of how many; nil where they are "the other two".
  let whole: Int?
  /// Whether the grade of the whole is counted among them.
  let includesOverall: Bool
  let evidence: Range<Int>

  private static let counts = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5]
  /// Words of another time, or of a part of what is counted.
  private static let excluding: Set<String> = [
    "previously", "previous", "had", "earlier", "before", "ago", "formerly", "former", "almost", "nearly", "least",
  ]

  /// Those of some sentences. `isOther` says whether a sentence names another council.
  static func all(
    in sentences: [Range<Int>], of article: Article, published: PartialDate?, isOther: (Range<Int>) -> Bool
  ) -> [CountedAreas] {
    sentences.flatMap { sentence -> [CountedAreas] in
      guard
        !sentence.contains(where: { index in
          excluding.contains(article.word(index)) || article.has(index, [.wish, .negation])
            || article.word(index) == "last" && span(index + 1, index + 4).contains { article.has($0, .inspection) }
        }),
        !Clause.turnsAway(sentence, of: article), !isOther(sentence)
      else { return [] }
      let mentions = GradeMention.all(in: sentence, of: article).filter { mention in
        !mention.isPointer && !article.isQuoted(mention.tokens.lowerBound)
          && !EveryArea.isPast(mention.tokens, in: sentence, of: article, published)
      }
      return sentence.compactMap { index in
        counted(at: index, in: sentence, mentions, of: article)
          ?? others(at: index, in: sentence, mentions, of: article)
      }
    }
  }

  /// "three out of four areas" at its first number, with the grade that stands right before or behind.
  private static func counted(
    at start: Int, in sentence: Range<Int>, _ mentions: [GradeMention], of article: Article
  ) -> CountedAreas? {
    guard let part = counts[article.word(start)] else { return nil }
    var index = start + 1
    if article.word(index) == "out" { index += 1 }
    guard article.word(index) == "of" else { return nil }
    index += 1
    if ["the", "its", "their", "our"].contains(article.word(index)) { index += 1 }
    guard let whole = counts[article.word(index)], whole > part, whole >= 3,
      let noun = noun(behind: index + 1, in: sentence, of: article),
      let mention = mentions.first(where: { gives($0.tokens, start, noun, article) })
    else { return nil }
    let rest = span(noun + 1, min(sentence.upperBound, noun + 6))
    return CountedAreas(
      grade: mention.grade, part: part, whole: whole,
      includesOverall: rest.contains { article.word($0) == "including" }
        && rest.contains { article.word($0) == "overall" },
      evidence: span(min(mention.tokens.lowerBound, start), max(mention.tokens.upperBound, noun + 1)))
  }

  /// "the other two areas all require improvement", "good for the remaining three judgements" at "other".
  private static func others(
    at start: Int, in sentence: Range<Int>, _ mentions: [GradeMention], of article: Article
  ) -> CountedAreas? {
    guard ["other", "remaining"].contains(article.word(start)), article.word(start - 1) == "the",
      let part = counts[article.word(start + 1)], (2...3).contains(part),
      let noun = noun(behind: start + 2, in: sentence, of: article),
      let mention = mentions.first(where: { gives($0.tokens, start - 1, noun, article) })
    else { return nil }
    return CountedAreas(
      grade: mention.grade, part: part, whole: nil, includesOverall: false,
      evidence: span(min(mention.tokens.lowerBound, start), max(mention.tokens.upperBound, noun + 1)))
  }

  private static func noun(behind start: Int, in sentence: Range<Int>, of article: Article) -> Int? {
    let noun = span(start, min(sentence.upperBound, start + 4)).first { EveryArea.nouns.contains(article.word($0)) }
    return noun.flatMap { noun in
      span(start, noun).allSatisfy { EveryArea.kinds.contains(article.word($0)) } && article.word(noun + 1) != "of"
        ? noun : nil
    }
  }

  /// "the top grade in three of", "outstanding for three of"; "three of the four areas were judged to be good".
  private static func gives(_ grade: Range<Int>, _ start: Int, _ noun: Int, _ article: Article) -> Bool {
    if grade.upperBound <= start {
      let before = span(grade.upperBound, start)
      return before.count <= 5
        && before.last.map { ["in", "for", "on", "across"].contains(article.word($0)) } ?? false
        && before.allSatisfy { index in
          article.has(index, .gradeNoun)
            || ["in", "for", "on", "across", "overall", "and"].contains(article.word(index))
        }
    }
    guard grade.lowerBound > noun else { return false }
    let behind = span(noun + 1, grade.lowerBound)
    let isVerb = article.word(grade.lowerBound).hasPrefix("require")
    return behind.count <= 7
      && (isVerb || behind.contains { article.has($0, .copula) || ["as", "came"].contains(article.word($0)) })
      && behind.allSatisfy { index in
        article.has(index, [.copula, .auxiliary, .rating, .weakRating, .inspection])
          || light.contains(article.word(index))
      }
  }

  private static let light: Set<String> = [
    "as", "to", "be", "came", "out", "also", "it", "they", "looked", "at", "assessed", "all", "both", "each", "still",
    "now",
  ]
}
