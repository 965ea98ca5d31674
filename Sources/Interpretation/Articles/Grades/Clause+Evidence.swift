/// Whose a grade is, and which words show it.
extension Clause {
  /// The council nearest before the grade in its sentence; nil where none stands before it.
  func authority(of mention: Int) -> String? {
    let grade = mentions[mention].tokens
    // "Sandwell, which borders Dudley, was rated": not whom the aside names.
    if let first = places.first, first.tokens.upperBound <= grade.lowerBound,
      let verb = governor(of: mention)?.at, aside(behind: first, before: verb) != nil
    {
      return first.name
    }
    return places.last {
      $0.tokens.upperBound <= grade.lowerBound && !isCompany($0) && !isHelper($0, before: grade.lowerBound)
    }?.name
  }

  /// "which was run in partnership with Hampshire County Council": beside whom, not who.
  private func isCompany(_ place: Place) -> Bool {
    ["with", "alongside"].contains(word(place.tokens.lowerBound - 1))
  }

  /// "We were inadequate in 2013, when Hampshire came in to run the service, and good in 2018": who came.
  private func isHelper(_ place: Place, before grade: Int) -> Bool {
    word(place.tokens.lowerBound - 1) == "when"
      && ["came", "was", "took", "stepped", "began"].contains(word(place.tokens.upperBound))
      && ["in", "over", "sent", "brought", "to", "asked"].contains(word(place.tokens.upperBound + 1))
      && span(place.tokens.upperBound, grade).contains { article.breaks($0, at: .comma) }
  }

  /// "Westminster and Camden councils have been rated": the council that shares the subject with the nearest one.
  func partner(of mention: Int) -> String? {
    let grade = mentions[mention].tokens
    guard let last = places.lastIndex(where: { $0.tokens.upperBound <= grade.lowerBound }), last > 0 else { return nil }
    let (first, second) = (places[last - 1], places[last])
    guard first.name != second.name, word(first.tokens.upperBound) == "and",
      first.tokens.upperBound + 1 == second.tokens.lowerBound,
      span(second.tokens.upperBound, second.tokens.upperBound + 3).contains(where: {
        ["have", "were", "are", "both"].contains(word($0))
      })
    else { return nil }
    return first.name
  }

  /// "nearby Birmingham", "Neighbouring Dudley".
  func isAside(_ mention: Int) -> Bool {
    guard let place = places.last(where: { $0.tokens.upperBound <= mentions[mention].tokens.lowerBound }) else {
      return false
    }
    if isMeasured(against: place) { return true }
    return span(max(sentence.lowerBound, place.tokens.lowerBound - 3), place.tokens.lowerBound).contains {
      word($0).hasPrefix("neighbour") || ["nearby", "unlike", "like", "elsewhere", "including"].contains(word($0))
    }
  }

  func evidenceStart(of mention: Int, _ governor: Governor) -> Int {
    var start = min(governor.at, mentions[mention].tokens.lowerBound)
    if let area = areasBefore(governor.at, from: lower(of: mention))?.first {
      start = min(start, area.tokens.lowerBound)
    }
    for index in stride(from: start - 1, through: lower(of: mention), by: -1) {
      if start - index > 8 { break }
      if has(index, [.service, .thing]) || isPlace(index) { return index }
      if has(index, .clause) || article.breaks(index + 1, at: [.comma, .dash, .semicolon]) { break }
    }
    return start
  }
}
