/// Who receives a service that is judged, and what a judgement is of where it is none of ours.
extension Clause {
  /// "Children in care receive a service that requires improvement": who receives it; nil where nothing is received.
  func receivers(before verb: Int, from lower: Int) -> [Area?]? {
    var joint = verb - 1
    // "a better service, which inspectors considered required improvement".
    while joint > lower, verb - joint <= 3,
      has(joint, [.inspectorate, .finding, .rating, .weakRating]) || word(joint) == "they"
    {
      joint -= 1
    }
    let adjective = word(joint - 2) == "better" || word(joint - 2) == "poorer" || word(joint - 2) == "different" ? 1 : 0
    guard ["that", "which"].contains(word(joint)), word(joint - 1) == "service",
      ["a", "the"].contains(word(joint - 2 - adjective)),
      ["receive", "receives", "received", "receiving", "get", "gets", "got", "getting"].contains(
        word(joint - 3 - adjective))
    else { return nil }
    var start = joint - 3 - adjective
    // "were both said to be receiving".
    if word(start - 1) == "be", word(start - 2) == "to", ["said", "found"].contains(word(start - 3)) { start -= 3 }
    guard let areas = areasBefore(start, from: lower), !areas.isEmpty else { return nil }
    return areas.map { $0.area }
  }

  /// "where schools are", "where the police's work was", "even there the caseloads were": something of its own is judged.
  func namesAnother(_ range: Range<Int>) -> Bool {
    range.contains { index in
      has(index, [.stranger, .counted]) || ["police", "nhs", "health"].contains(word(index))
        || article.classes[index].isEmpty && !isPlace(index) && !word(index).hasSuffix("ly")
          && !["we", "we've", "still", "just"].contains(word(index))
    }
  }

  /// "The work of the Board was judged": of the safeguarding children board, in a text that names it.
  func isOfBoard(_ governor: Governor) -> Bool {
    let before = span(lower(of: 0), governor.at)
    guard governor.kind == .verb, areas.isEmpty, mentions.count == 1,
      let board = before.last(where: { word($0) == "board" && article.isCapitalised($0) }),
      ["the", "this", "our"].contains(word(board - 1)),
      span(board + 1, governor.at).allSatisfy({
        has($0, [.copula, .auxiliary]) || ["itself", "also"].contains(word($0))
      }),
      span(sentence.lowerBound, board - 1).allSatisfy({ ["the", "effectiveness", "of"].contains(word($0)) })
    else { return false }
    return article.tokens.indices.contains {
      word($0) == "safeguarding" && article.text.matches(["safeguarding", "children", "board"], at: $0)
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
}
