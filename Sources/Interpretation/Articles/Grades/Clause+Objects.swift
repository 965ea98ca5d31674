/// What stands where a judgement has its subject or object: who receives a service, somebody else, a list of areas in front.
extension Clause {
  /// "Children in care receive a service that requires improvement": who receives it; nil where nothing is received.
  func receivers(before verb: Int, from lower: Int) -> [Area?]? {
    guard ["that", "which"].contains(word(verb - 1)), word(verb - 2) == "service",
      ["a", "the"].contains(word(verb - 3)),
      ["receive", "receives", "received", "receiving", "get", "gets", "got", "getting"].contains(word(verb - 4))
    else { return nil }
    var start = verb - 4
    // "were both said to be receiving".
    if word(start - 1) == "be", word(start - 2) == "to", ["said", "found"].contains(word(start - 3)) { start -= 3 }
    guard let areas = areasBefore(start, from: lower), !areas.isEmpty else { return nil }
    return areas.map { $0.area }
  }

  /// "where schools are", "where the police's work was", "even there the caseloads were": something of its own is judged.
  func namesAnother(_ range: Range<Int>) -> Bool {
    range.contains { index in
      has(index, .stranger)
        || article.classes[index].isEmpty && !isPlace(index) && !word(index).hasSuffix("ly")
          && !["we", "we've", "still", "just"].contains(word(index))
    }
  }

  /// "found the Board to be good": between the verb and the grade stands what is graded, and it is none of ours.
  func isAnotherObject(_ between: Range<Int>) -> Bool {
    between.contains { index in
      guard ["the", "its", "their", "our", "this", "that", "her", "his"].contains(word(index)),
        between.contains(index + 1)
      else { return false }
      return !has(index + 1, [.gradeNoun, .present, .service, .grade]) && word(index + 1) != "overall"
    }
  }

  /// "For help and protection, the council was rated inadequate."
  func areasFronted(_ mention: Int, _ governor: Governor) -> [(area: Area, tokens: Range<Int>)] {
    var start = lower(of: mention)
    while start < governor.at, has(start, .clause) || ["and", "but"].contains(word(start)) { start += 1 }
    guard ["for", "in", "on"].contains(word(start)), mention == 0 || start > lower(of: mention) else { return [] }
    let found = listed(from: start, before: governor.at)
    guard let last = found.last else { return [] }
    let next = last.tokens.upperBound
    return article.breaks(next, at: .comma) || ["the", "it", "they"].contains(word(next)) || isPlace(next) ? found : []
  }

  /// Whether something else is the subject right before a verb: "Westminster was rated", where it is not known to be a
  /// council; "attendance was rated".
  func isAnothers(_ governor: Governor) -> Bool {
    guard governor.kind == .verb || governor.kind == .copula || governor.kind == .keeping else { return false }
    var index = governor.at - 1
    while index > sentence.lowerBound,
      has(index, [.auxiliary, .copula, .present]) || word(index).hasSuffix("ly")
        || ["also", "still", "again", "each", "both", "all", "since", "not", "once", "twice"].contains(word(index))
    {
      index -= 1
    }
    guard index >= sentence.lowerBound, index < governor.at - 1 || governor.kind == .copula, !isPlace(index),
      article.follows(index + 1, over: [.space, .line]), article.quotationAt[index] < 0,
      article.classes[index].isEmpty, !areas.contains(where: { $0.tokens.contains(index) })
    else { return false }
    // "services for children as a whole were".
    if word(index) == "whole" { return false }
    if article.isCapitalised(index) { return true }
    // "services in the area", "the grade it was given": more may stand between.
    return !span(max(sentence.lowerBound, index - 3), index).contains { Clause.positions.contains(word($0)) }
      && !has(index - 1, [.service, .thing])
  }

  /// Of "gave the city an overall verdict of" the place of "gave".
  func giving(before noun: Int, from lower: Int) -> Int? {
    for index in stride(from: noun - 1, through: max(lower, noun - 12), by: -1) {
      if has(index, [.weakRating, .rating, .keeping]) { return index }
      if has(index, .clause) { return nil }
    }
    return nil
  }
}
