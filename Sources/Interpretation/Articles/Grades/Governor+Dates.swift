internal import Model

/// A date beside a grade that gives it without a verb of grading.
extension Clause {
  /// A grade beside its date: "Inadequate in 2016, Bromley has been judged good."
  func dateForm(of mention: Int) -> Governor? {
    let grade = mentions[mention]
    let start = grade.tokens.lowerBound
    if let date = datesBehind(mention).first, date.tokens.lowerBound - grade.tokens.upperBound <= 1 {
      if article.breaks(start, at: [.comma, .openBracket]), has(start - 1, .service) || isPlace(start - 1) {
        return Governor(kind: .apposition, at: start - 1)
      }
      // "Inadequate in 2016, Bromley has been judged good."
      if start == sentence.lowerBound, article.breaks(date.tokens.upperBound, at: .comma) {
        return Governor(kind: .apposition, at: start)
      }
    }
    // "Inadequate in 2013. Inadequate again in 2015."
    if start == sentence.lowerBound, !isElsewhere, isAllDate(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "It follows a 'good' in 2018", "after an inadequate in 2013".
    if ["a", "an"].contains(wordWithin(start - 1)),
      ["follows", "following", "followed", "after"].contains(wordWithin(start - 2)), !isElsewhere,
      !sentence.contains(where: { has($0, .stranger) }), ["in", "from"].contains(word(grade.tokens.upperBound)),
      datesBehind(mention).first?.tokens.lowerBound == grade.tokens.upperBound + 1
    {
      return Governor(kind: .apposition, at: start)
    }
    if isNamedByYear(mention) || isThatCame(mention) || isLabelled(mention) || isWordUsed(mention) {
      return Governor(kind: .apposition, at: start)
    }
    // "In 2010: inadequate. In 2013, adequate, just."
    if start > sentence.lowerBound, !isElsewhere, isBareDate(before: start), isClosed(behind: grade.tokens.upperBound) {
      return Governor(kind: .apposition, at: start)
    }
    // "and three years before that at inadequate (2014)".
    if wordWithin(start - 1) == "at", let date = datesBehind(mention).first,
      date.tokens.lowerBound == grade.tokens.upperBound, article.breaks(date.tokens.lowerBound, at: .openBracket)
    {
      return Governor(kind: .apposition, at: start)
    }
    return nil
  }

  /// Whether a date, and nothing else, stands in its sentence before a grade that a comma or colon cuts off.
  func isBareDate(before start: Int) -> Bool {
    guard article.breaks(start, at: [.comma, .colon, .dash]),
      let date = dates.last(where: { $0.tokens.upperBound == start }), start - sentence.lowerBound <= 5
    else { return false }
    return span(sentence.lowerBound, date.tokens.lowerBound).allSatisfy {
      ["in", "back", "then", "and", "again"].contains(word($0))
    }
  }

  /// Whether a sentence ends with a date and has nothing else behind a grade but "again".
  func isAllDate(behind end: Int) -> Bool {
    guard let last = dates.last(where: { $0.tokens.lowerBound >= end }), last.tokens.upperBound == sentence.upperBound
    else { return false }
    return span(end, last.tokens.lowerBound).allSatisfy { ["in", "again", "back", "and"].contains(word($0)) }
  }

  /// "the inadequate they got", "the overall good it was given".
  func isGiven(before start: Int) -> Bool {
    ["the", "that"].contains(wordWithin(start - 1))
      || wordWithin(start - 1) == "overall" && wordWithin(start - 2) == "the"
      // "the limp requires improvement of late 2017".
      || wordWithin(start - 2) == "the" && sentence.contains(start - 1) && article.classes[start - 1].isEmpty
  }

  /// "the inadequate judgement of 2016", "the good grade it was given in 2022", "the inadequate they got in 2018".
  func dated(_ grade: GradeMention, before limit: Int) -> Governor? {
    // "the judgement of good made in November 2017".
    let (start, end) = (grade.tokens.lowerBound, grade.tokens.upperBound)
    if wordWithin(start - 1) == "of", has(start - 2, .gradeNoun), end < limit,
      ["made", "given", "reached", "issued", "delivered", "received", "awarded", "from"].contains(word(end)),
      dates.contains(where: { $0.tokens.lowerBound < limit && (end + 1...end + 4).contains($0.tokens.lowerBound) }),
      // "made by Ofsted in December 2018".
      word(end + 1) != "by" || has(end + 2, .inspectorate)
    {
      return Governor(kind: .apposition, at: start)
    }
    if isOutcome(grade, before: limit) { return Governor(kind: .apposition, at: start) }
    var noun = grade.tokens.upperBound
    if isCounted(grade) { return Governor(kind: .apposition, at: grade.tokens.lowerBound) }
    if !has(noun, .gradeNoun), isGiven(before: grade.tokens.lowerBound) { noun -= 1 }
    guard noun < grade.tokens.upperBound || has(noun, .gradeNoun), noun + 1 < limit else { return nil }
    guard let date = dates.first(where: { $0.tokens.lowerBound > noun }), date.tokens.lowerBound < limit,
      date.tokens.lowerBound - noun <= 7 || isGivenTo(noun, before: date)
    else { return nil }
    let between = span(noun + 1, date.tokens.lowerBound)
    let isGiven =
      [
        "it", "they", "which", "that", "we", "the", "awarded", "given", "received", "pinned", "handed", "won", "earned",
        "achieved", "secured",
      ].contains(word(noun + 1))
      && between.contains { has($0, [.weakRating, .copula]) || ["had", "pinned"].contains(word($0)) }
    // "the 'inadequate' of February 2013", "the inadequates of late 2012".
    let isOf =
      word(between.lowerBound) == "of"
      && between.dropFirst().allSatisfy {
        ["late", "early", "mid", "the", "summer", "autumn", "spring"].contains(word($0))
      }
    let isDirect =
      noun == grade.tokens.upperBound && between.allSatisfy { ["of", "in", "from", "back"].contains(word($0)) }
    guard isGiven || isOf || isDirect else { return nil }
    return Governor(kind: .apposition, at: grade.tokens.lowerBound)
  }

  /// "the outstanding outcome of the full inspection in September 2023".
  private func isOutcome(_ grade: GradeMention, before limit: Int) -> Bool {
    let end = grade.tokens.upperBound
    guard ["outcome", "result"].contains(wordWithin(end)), isGiven(before: grade.tokens.lowerBound),
      let date = dates.first(where: { $0.tokens.lowerBound > end && $0.tokens.lowerBound < limit })
    else { return false }
    let between = span(end + 1, date.tokens.lowerBound)
    return between.contains { has($0, .inspection) }
      && between.allSatisfy { index in
        has(index, [.inspection, .inspectorate, .earlier])
          || [
            "of", "in", "from", "at", "held", "the", "its", "our", "last", "previous", "full", "short", "standard",
            "single",
          ].contains(word(index))
      }
  }

  /// "the subject of three inadequate verdicts, in 2011, 2013 and 2016": as many as there are dates.
  func isCounted(_ grade: GradeMention) -> Bool {
    let counts = ["two": 2, "three": 3, "four": 4]
    let (start, end) = (grade.tokens.lowerBound, grade.tokens.upperBound)
    guard let count = counts[wordWithin(start - 1)], has(end, .gradeNoun) || word(end) == "verdicts",
      mentions.count == 1, areas.isEmpty,
      dates.count == count, dates[0].tokens.lowerBound - end <= 3, !isElsewhere,
      dates[count - 1].tokens.upperBound - dates[0].tokens.lowerBound <= count * 4
    else { return false }
    return !sentence.contains { has($0, [.stranger, .wish, .negation]) }
  }

  /// "the inadequate rating given to the council's services by Ofsted in the summer of 2017".
  private func isGivenTo(_ noun: Int, before date: FoundDate) -> Bool {
    let between = span(noun + 1, date.tokens.lowerBound)
    return between.count <= 12 && ["given", "handed", "awarded"].contains(word(noun + 1)) && word(noun + 2) == "to"
      && between.contains { has($0, .service) }
      && !between.contains { has($0, [.stranger, .clause]) || article.breaks($0, at: [.comma, .semicolon, .dash]) }
  }
}
