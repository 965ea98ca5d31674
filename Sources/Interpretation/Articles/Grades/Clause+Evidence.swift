/// Whose a grade is, and which words show it.
extension Clause {
  /// The council nearest before the grade in its sentence; nil where none stands before it.
  func authority(of mention: Int) -> String? {
    let grade = mentions[mention].tokens
    return places.last { $0.tokens.upperBound <= grade.lowerBound }?.name
  }

  /// "nearby Birmingham", "Neighbouring Dudley".
  func isAside(_ mention: Int) -> Bool {
    guard let place = places.last(where: { $0.tokens.upperBound <= mentions[mention].tokens.lowerBound }) else {
      return false
    }
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
