/// Areas that a clause names before its subject.
extension Clause {
  private static let headings: [[[String]]] = [
    [["under"], ["the", "its"], ["heading", "headings", "headline", "title", "banner", "category"], ["of"]],
    [["when"], ["it"], ["came", "comes"], ["to"]], [["as"], ["for"]], [["turning"], ["to"]],
    [["in"], ["terms", "respect"], ["of"]], [["in"], ["relation"], ["to"]], [["with"], ["regard", "respect"], ["to"]],
  ]

  /// "Under the heading of leadership the borough did better, with a grade of good", "When it came to help and protection,
  /// the council was rated good": whoever is the subject, the grade is of what the heading names.
  func headed(before governor: Governor, _ mention: Int) -> [Area]? {
    var start = lower(of: mention)
    while start < governor.at,
      has(start, .clause) && word(start) != "when" && word(start) != "as"
        || ["and", "but"].contains(word(start))
    {
      start += 1
    }
    guard
      let lead = Clause.headings.first(where: { phrase in
        phrase.enumerated().allSatisfy { $1.contains(wordWithin(start + $0)) }
      })
    else { return nil }
    let found = listed(from: start + lead.count, before: governor.at)
    guard let first = found.first, let last = found.last, first.tokens.lowerBound - start <= lead.count + 6,
      // "As for leaders, they were pleased that the council was rated good".
      !span(last.tokens.upperBound, governor.at).contains(where: { index in
        has(index, [.clause, .speech, .finding, .wish, .negation, .stranger])
          || has(index, .copula) && governor.at - index > 3
      })
    else { return nil }
    return found.map(\.area)
  }

  /// "On the leadership side the borough did better, with a grade of good": whether a clause opens with an area, so that its
  /// grade is hardly that of the whole. What opens with an inspection names what that was of.
  func opensWithArea(before governor: Governor, _ mention: Int) -> Bool {
    let start = lower(of: mention)
    guard mention == 0, ["on", "in", "for", "when", "at"].contains(word(start)),
      let area = areas.first, area.tokens.upperBound <= governor.at, area.tokens.lowerBound - start <= 5,
      // "In 2010 the council's safeguarding services had been rated": of a subject that the area belongs to.
      let subject = span(area.tokens.upperBound, governor.at).first(where: { index in
        ["the", "it", "they", "its"].contains(word(index)) || isPlace(index)
      }), subject - area.tokens.upperBound <= 3,
      !span(area.tokens.upperBound, subject).contains(where: { has($0, [.service, .copula, .auxiliary]) })
    else { return false }
    return !span(start, area.tokens.lowerBound).contains { index in
      has(index, [.inspection, .inspectorate, .stranger]) || ["since", "after", "before"].contains(word(index))
    }
  }
}
