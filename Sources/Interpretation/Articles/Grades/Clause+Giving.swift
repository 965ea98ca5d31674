internal import Model

/// Verbs of many uses: what makes them give a grade.
extension Clause {
  /// Verbs of many uses grade only with "to be", a noun of grading, or the grade in quotation marks.
  func gives(_ verb: Int, _ grade: GradeMention, isInfinitive: Bool) -> Bool {
    let between = span(verb + 1, grade.tokens.lowerBound)
    if ["get", "gets", "getting", "receive", "receives", "receiving"].contains(word(verb)), !grade.isExtreme {
      return has(grade.tokens.upperBound, .service) && between.count <= 2
    }
    let isAs = between.contains { word($0) == "as" }
    if isInfinitive, !["set", "sets", "put", "puts"].contains(word(verb)) { return true }
    if ["described", "confirmed", "condemned", "regarded"].contains(word(verb)), isAs { return true }
    // "was thought outstanding", "puts the service at good overall".
    if word(verb) == "thought" {
      return between.isEmpty && has(verb - 1, .copula) && grade.tokens.upperBound == sentence.upperBound
    }
    if ["put", "puts", "set", "sets", "placed", "places"].contains(word(verb)), let last = between.last,
      word(last) == "at"
    {
      return isPutByInspectors(verb)
    }
    if ["confirmed", "condemned", "regarded", "set", "sets"].contains(word(verb)) { return false }
    if grade.isExtreme { return !["told", "ruled", "described", "considered"].contains(word(verb)) }
    if word(verb) == "called" {
      return between.count <= 2 && span(max(sentence.lowerBound, verb - 3), verb).contains { has($0, .copula) }
    }
    if ["branded", "dubbed", "hailed", "slammed", "highlighted", "picked", "singled"].contains(word(verb)) {
      if between.count <= 2 || between.last.map({ word($0) == "as" }) ?? false { return true }
    }
    if has(grade.tokens.upperBound, .gradeNoun)
      || has(grade.tokens.upperBound, .inspectorate) && has(grade.tokens.upperBound + 1, .gradeNoun)
      || between.contains(where: { has($0, .gradeNoun) })
    {
      return true
    }
    if ["told", "ruled", "said"].contains(word(verb)) {
      // "was told it required improvement to be good".
      return grade.grade == .requiresImprovement && between.count <= 4
    }
    // "the council got a good".
    if [
      "got", "awarded", "awards", "received", "given", "gives", "gets", "earned", "earning", "earns", "scored",
      "scoring",
      "gave", "handed", "hands",
    ].contains(word(verb)),
      between.count <= 4,
      isClosed(behind: grade.tokens.upperBound) || article.breaks(grade.tokens.upperBound, at: .colon)
        || word(grade.tokens.upperBound) == "in",
      let last = between.last(where: { word($0) != "overall" }), ["a", "an", "another"].contains(word(last))
    {
      return true
    }
    // "In 2017 the council was given good, and ...".
    if word(verb) == "given", between.isEmpty, has(verb - 1, .copula), isClosed(behind: grade.tokens.upperBound),
      !dates.isEmpty
    {
      return true
    }
    // "Salford also got adequate."
    if word(verb) == "got", between.isEmpty, grade.tokens.upperBound == sentence.upperBound { return true }
    // "the first inspection gave us requires improvement".
    if ["gave", "given", "handed", "awarded", "left"].contains(word(verb)), between.count == 1,
      ["us", "it", "them"].contains(word(verb + 1)), isClosed(behind: grade.tokens.upperBound)
    {
      return true
    }
    let isMarked = article.breaks(grade.tokens.lowerBound, at: [.openSingleQuote, .openQuote])
    if isMarked, between.count <= 6 { return true }
    guard ["found", "finds", "considered"].contains(word(verb)) else { return false }
    guard let last = between.last else {
      // "were found inadequate", "was again found inadequate".
      return span(max(sentence.lowerBound, verb - 3), verb).contains { has($0, [.copula]) }
    }
    // "found the council's services for children inadequate overall".
    if has(last, .child), word(last - 1) == "for", has(last - 2, .service) { return true }
    // "In 2010 inspectors found its arrangements inadequate": so inspections called the service until 2013.
    if word(last) == "arrangements", ["its", "their"].contains(word(last - 1)), let date = dates.first,
      (2009...2013).contains(date.start.year)
    {
      return sentence.contains { has($0, .inspectorate) }
    }
    // "in November 2016, when they found us inadequate".
    if word(last) == "us", between.count == 1 { return grade.grade != .good || !dates.isEmpty }
    return has(last, [.service, .thing]) || word(last) == "them" || isPlace(last)
      || areas.contains { $0.tokens.upperBound == last + 1 }
  }

  func isClosed(behind end: Int) -> Bool {
    !sentence.contains(end) || article.breaks(end, at: [.comma, .semicolon, .dash, .fullStop, .closeQuote])
      || word(end) == "for"
  }

  /// Of "gave the city an overall verdict of" the place of "gave".
  func giving(before noun: Int, from lower: Int) -> Int? {
    for index in stride(from: noun - 1, through: max(lower, noun - 12), by: -1) {
      // "The council's previous rating was": no verb.
      if has(index, [.weakRating, .rating, .keeping]), !isNoun(index) { return index }
      if has(index, .clause) { return nil }
    }
    return nil
  }
}
