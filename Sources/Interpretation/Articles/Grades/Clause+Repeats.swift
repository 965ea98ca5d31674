internal import Model

/// Earlier inspections that are said to have ended like the one reported.
extension Clause {
  /// "It is the same grade as the council was given in the spring of 2019", "The borough has held the accolade since 2015":
  /// the date of a grade that is the one reported, in a sentence that does not say it.
  static func repeats(
    in sentence: Range<Int>, of article: Article, _ reader: DateReader, _ published: PartialDate?
  ) -> FoundDate? {
    if let matched = matched(in: sentence, of: article, reader, published) { return matched }
    guard let published,
      let start = same(in: sentence, of: article) ?? held(in: sentence, of: article) ?? stays(in: sentence, of: article)
    else {
      return nil
    }
    let dates = Clause.dates(in: sentence, of: article, reader, published).filter { $0.tokens.lowerBound > start }
    guard dates.count == 1, let date = dates.first, date.tokens.lowerBound - start <= 16,
      date.start.year < published.year, !article.isQuoted(start)
    else { return nil }
    return date
  }

  /// "is the same as the one", "remains the same grade as": where "same" stands.
  private static func same(in sentence: Range<Int>, of article: Article) -> Int? {
    sentence.first { index in
      guard article.word(index) == "same", article.word(index - 1) == "the",
        ["is", "are", "remains"].contains(article.word(index - 2)) || article.isContraction(index - 2)
      else { return false }
      let behind = span(index + 1, min(sentence.upperBound, index + 5))
      return behind.contains { place in
        // "This is the same rating it received in 2016."
        ["as", "that"].contains(article.word(place))
          || article.has(place - 1, .gradeNoun) && ["it", "they", "we"].contains(article.word(place))
      }
        && span(sentence.lowerBound, min(sentence.upperBound, index + 5)).contains { article.has($0, .gradeNoun) }
    }
  }

  /// "It matches the grade that the council received in 2018, and confirms ...": up to the first comma.
  private static func matched(
    in sentence: Range<Int>, of article: Article, _ reader: DateReader, _ published: PartialDate?
  ) -> FoundDate? {
    let comma = sentence.dropFirst().first { index in
      // "the result of its last inspection, which took place in 2017".
      article.breaks(index, at: [.comma, .semicolon, .dash])
        && !(["in", "which"].contains(article.word(index)) && article.has(index - 1, .inspection)
          && span(max(sentence.lowerBound, index - 4), index).contains {
            ["last", "previous"].contains(article.word($0))
          })
    }
    let head = span(sentence.lowerBound, comma ?? sentence.upperBound)
    guard let published, let start = matches(in: head, of: article), !article.isQuoted(start) else { return nil }
    let dates = Clause.dates(in: head, of: article, reader, published)
    guard dates.count == 1, dates[0].tokens.lowerBound > start, dates[0].start.year < published.year else { return nil }
    return dates[0]
  }

  static let matching: Set<String> = [
    "matches", "matching", "matched", "mirrors", "mirroring", "repeats", "repeating", "echoes", "echoing", "equals",
    "equalling",
  ]

  /// "It matches the grade that the council received in 2018", "This is the rating that we were given in 2019".
  private static func matches(in sentence: Range<Int>, of article: Article) -> Int? {
    guard GradeMention.all(in: sentence, of: article).isEmpty,
      !sentence.contains(where: { article.has($0, [.negation, .wish, .stranger]) })
    else { return nil }
    let first = sentence.lowerBound
    guard ["it", "this", "that", "which"].contains(article.word(first)) else { return nil }
    guard
      let the = sentence.prefix(4).first(where: { ["the", "its"].contains(article.word($0)) }),
      matching.contains(article.word(the - 1)) || the == first + 2 && ["is", "was"].contains(article.word(first + 1)),
      article.has(the + 1, .gradeNoun) || ["result", "outcome"].contains(article.word(the + 1)),
      matching.contains(article.word(the - 1))
        || span(the + 2, min(sentence.upperBound, the + 7)).contains(where: {
          ["given", "received", "got", "awarded", "achieved"].contains(article.word($0))
        })
    else { return nil }
    return the
  }

  /// "The borough's score stays where it was when it was last inspected, in January 2019."
  private static func stays(in sentence: Range<Int>, of article: Article) -> Int? {
    guard GradeMention.all(in: sentence, of: article).isEmpty, sentence.contains(where: { article.has($0, .gradeNoun) })
    else { return nil }
    return sentence.first { index in
      ["stays", "stayed", "remains", "remained", "is"].contains(article.word(index))
        && (article.word(index + 1) == "unchanged"
          || article.word(index + 1) == "where" && article.word(index + 2) == "it" && article.word(index + 3) == "was")
    }
  }

  /// "has held the accolade since", "held on to its previous grade, given in 2018", "kept the grade it was first given in
  /// 2019": where the verb stands.
  private static func held(in sentence: Range<Int>, of article: Article) -> Int? {
    guard GradeMention.all(in: sentence, of: article).isEmpty else { return nil }
    return sentence.first { index in
      guard ["held", "kept", "retained", "enjoyed"].contains(article.word(index)) else { return false }
      let behind = span(index + 1, min(sentence.upperBound, index + 6))
      guard
        let noun = behind.first(where: {
          article.has($0, .gradeNoun) || ["accolade", "title", "honour"].contains(article.word($0))
        })
      else { return false }
      let isSince = article.has(index - 1, .auxiliary) && article.word(noun + 1) == "since"
      let isGiven = span(noun + 1, min(sentence.upperBound, noun + 6)).contains {
        ["given", "awarded", "received", "got"].contains(article.word($0))
      }
      return isSince || isGiven
    }
  }
}
