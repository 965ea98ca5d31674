internal import Model

/// Dates of other inspections that ended like this one, or of the grade that it put an end to.
extension Clause {
  /// The dates of "– the same as it was in ...", ", as it was in 2015", "first won in 2017", "which it has held since
  /// 2016": another inspection that ended alike.
  func echo(of mention: Int) -> [FoundDate] {
    let range = span(mentions[mention].tokens.upperBound, upper(of: mention))
    let place = range.first { index in
      word(index) == "same" || has(index, .keeping) && word(index + 1) == "the" && has(index + 2, .gradeNoun)
        // "– that was our rating following the inspection in 2019 –", ", which is the mark that it was given in 2014".
        || ["that", "which"].contains(word(index)) && has(index + 1, .copula)
          && article.breaks(index, at: [.dash, .comma, .openBracket])
          && (["what", "where"].contains(word(index + 2))
            || span(index + 2, index + 5).contains { has($0, .gradeNoun) })
        || word(index) == "as" && ["it", "they"].contains(word(index + 1))
          && (index + 2...index + 3).contains { has($0, [.copula, .auxiliary]) }
          && !["should", "would", "could", "might", "will"].contains(word(index + 2))
        || ["first", "last"].contains(word(index)) && has(index + 1, [.rating, .weakRating])
        // "requires improvement, matching the result in 2019".
        || Clause.matching.contains(word(index)) && ["the", "its", "their"].contains(word(index + 1))
          && (has(index + 2, .gradeNoun) || ["result", "outcome"].contains(word(index + 2)))
        // "inadequate since 2015, with that grade repeated in January 2018".
        || word(index) == "repeated" && has(index - 1, .gradeNoun) && word(index + 1) == "in"
        // "its second in a row, following another in 2018".
        || ["one", "another"].contains(word(index)) && ["after", "following"].contains(word(index - 1))
          && ["in", "from"].contains(word(index + 1))
        // "that it was inadequate, and it said so once more when it returned in 2013".
        || word(index) == "so" && ["said", "did", "ruled", "found"].contains(word(index - 1))
        || isTimeRunning(index)
        || article.breaks(index, at: .openBracket)
          && span(index, index + 3).contains { ["other", "first", "last", "previous"].contains(word($0)) }
        || isItsGrade(index)
        // "kept its rating of requires improvement, having also been given that grade in 2019".
        || word(index) == "having" && article.breaks(index, at: .comma)
          && span(index + 1, index + 7).contains {
            has($0, .gradeNoun) && ["that", "same", "this"].contains(word($0 - 1))
          }
        // "for the third time in a row, following similar verdicts in 2014 and 2017".
        || ["similar", "identical"].contains(word(index)) && has(index + 1, .gradeNoun)
          && ["following", "after"].contains(word(index - 1))
        || ["dates", "goes"].contains(word(index)) && ["back", "from"].contains(word(index + 1))
        || has(index, .keeping) && word(index + 1) == "since"
    }
    guard let place,
      place - range.lowerBound <= 8 || Clause.matching.contains(word(place)) || article.breaks(place, at: .openBracket)
    else { return [] }
    // "it still requires improvement, five years after it got the same grade".
    if word(place) == "same", let date = dates.last(where: { $0.tokens.upperBound <= place }),
      date.tokens.lowerBound >= range.lowerBound, word(date.tokens.upperBound - 1) == "after"
    {
      return [date]
    }
    let behind = dates.filter {
      $0.tokens.lowerBound > place && range.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - place <= 20
    }
    guard let first = behind.first, first.tokens.lowerBound - place <= 16 else { return [] }
    // "the same as in 2012 and 2017".
    return chain(behind, from: first)
  }

  /// ", the grade it was given in 2018", "the same service, the rating that they also received in 2018": where "the" stands.
  func isItsGrade(_ index: Int) -> Bool {
    guard ["the", "a"].contains(word(index)), has(index + 1, .gradeNoun), article.breaks(index, at: [.comma, .dash])
    else {
      return false
    }
    let next = ["that", "which"].contains(word(index + 2)) ? index + 3 : index + 2
    return [
      "it", "they", "we", "given", "first", "also", "reached", "handed", "awarded", "received", "returned", "recorded",
    ].contains(word(next))
  }
}
