internal import Model

/// Grades that are told by the time for which they stand, or stood.
extension Clause {
  /// "has been rated good since 2022": when the grade that still stands was given.
  func since(behind mention: Int) -> FoundDate? {
    var next = mentions[mention].tokens.upperBound
    if has(next, .gradeNoun) { next += 1 }
    if wordWithin(next) == "by", has(next + 1, .inspectorate) { next += 2 }
    guard wordWithin(next) == "since", !sentence.contains(where: { ["first", "only", "time"].contains(word($0)) }),
      mentions[mention].tokens.lowerBound - sentence.lowerBound <= 30
    else { return nil }
    return dates.first { $0.tokens.lowerBound == next + 1 && article.year($0.tokens.upperBound - 1) != nil }
  }

  /// "She was deputy in Hillingdon when it was rated good": what was so while somebody was there.
  func isCareer(_ governor: Governor) -> Bool {
    guard let when = span(sentence.lowerBound, governor.at).last(where: { word($0) == "when" }),
      when > sentence.lowerBound, !article.breaks(when, at: [.comma, .dash, .semicolon]),
      ["it", "they", "its", "their"].contains(word(when + 1)), governor.at - when <= 6
    else { return false }
    let before = span(sentence.lowerBound, when)
    return before.contains { has($0, .role) || ["worked", "led", "joined", "ran", "headed"].contains(word($0)) }
      && !before.contains { has($0, [.inspectorate, .inspection]) }
  }
}
