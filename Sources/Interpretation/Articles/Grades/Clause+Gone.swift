internal import Model

/// Grades that are told to stand no longer.
extension Clause {
  /// "Children's services are no longer rated inadequate": a grade of the service that is told to stand no longer.
  func isGone(_ mention: Int, before verb: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    return
      (span(max(sentence.lowerBound, start - 3), start).contains {
        word($0) == "longer" && ["no", "not"].contains(word($0 - 1))
      } || isAmongNoLonger(start))
      && areas.isEmpty && !isElsewhere
      && !sentence.contains { has($0, [.stranger, .wish]) }
      && subject(in: span(sentence.lowerBound, longer(before: start) ?? verb)) == true && mentions.count == 1
  }

  /// The date of a grade that no longer stands; nil when none is given, or an area is meant.
  func gone(_ mention: Int) -> FoundDate? {
    let start = mentions[mention].tokens.lowerBound
    guard
      span(max(sentence.lowerBound, start - 3), start).contains(where: { word($0) == "longer" })
        || isAmongNoLonger(start),
      !areas.contains(where: { $0.tokens.lowerBound < start }), !isOfUnknown(before: start)
    else { return nil }
    return echo(of: mention).first ?? given(behind: mention)
  }

  /// "no longer among the councils with an inadequate rating", "no longer one of those rated inadequate".
  private func isAmongNoLonger(_ grade: Int) -> Bool {
    guard let longer = longer(before: grade), ["among", "amongst", "one"].contains(word(longer + 1)) else {
      return false
    }
    return span(longer + 2, grade).allSatisfy { index in
      has(index, [.rating, .number])
        || [
          "of", "the", "those", "councils", "authorities", "with", "an", "a", "few", "as", "handful", "that", "have",
          "are",
        ].contains(word(index))
    }
  }

  /// "Ashby is no longer rated inadequate": a name that is not known as a council's.
  private func isOfUnknown(before grade: Int) -> Bool {
    guard let longer = longer(before: grade) else { return false }
    var index = longer - 2
    while index > sentence.lowerBound, has(index, [.copula, .auxiliary]) { index -= 1 }
    return sentence.contains(index) && article.isCapitalised(index) && article.classes[index].isEmpty && !isPlace(index)
  }

  private func longer(before grade: Int) -> Int? {
    span(max(sentence.lowerBound, grade - 10), grade).last { word($0) == "longer" && word($0 - 1) == "no" }
  }

  /// "an inadequate rating, which it was given in December 2018": the date behind what tells whence the grade came.
  private func given(behind mention: Int) -> FoundDate? {
    var which = mentions[mention].tokens.upperBound
    if has(which, .gradeNoun) { which += 1 }
    guard ["which", "that"].contains(wordWithin(which)), ["it", "they", "we"].contains(word(which + 1)),
      let verb = span(which + 2, min(sentence.upperBound, which + 5)).first(where: {
        ["given", "received", "got", "handed", "awarded"].contains(word($0))
      }),
      let date = datesBehind(mention).first, ["in", "since"].contains(word(verb + 1)),
      date.tokens.lowerBound == verb + 2
    else { return nil }
    return date
  }
}
