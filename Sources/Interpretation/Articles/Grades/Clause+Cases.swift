/// Subjects that stand in another clause than the verb of their grade.
extension Clause {
  /// The areas that such a subject is; nil where there is none.
  func apart(from governor: Governor, _ mention: Int) -> [Area]? {
    eachCase(before: governor, mention) ?? cleft(before: governor, mention) ?? here(before: governor, mention)
      ?? reviewed(before: governor, mention) ?? only(before: governor, mention)
  }

  /// "The work with children in care, and with care leavers, fares a little better, yet in each case it still requires
  /// improvement": all that were named before.
  private func eachCase(before governor: Governor, _ mention: Int) -> [Area]? {
    let grade = mentions[mention].tokens.lowerBound
    let each = span(lower(of: mention), grade).last { index in
      ["each", "both"].contains(word(index)) && ["case", "cases"].contains(word(index + 1)) && word(index - 1) == "in"
    }
    guard let each,
      span(each + 2, grade).allSatisfy({ index in
        has(index, [.auxiliary, .copula, .thing, .present, .rating, .gradeNoun, .inspectorate])
          || ["still", "the", "a", "an", "as", "of", "to", "also", "again", "found", "gave"].contains(word(index))
      })
    else { return nil }
    let before = areas.filter { $0.tokens.lowerBound >= lower(of: mention) && $0.tokens.upperBound < each }
    return Set(before.map(\.area)).count >= 2 ? before.map(\.area) : nil
  }

  /// "It is support for care leavers that has fallen short and, according to the report, 'requires improvement'": what is put
  /// first is the subject of all that "that" opens, where nothing else can be.
  private func cleft(before governor: Governor, _ mention: Int) -> [Area]? {
    let first = sentence.lowerBound
    guard mention == 0, word(first) == "it" && has(first + 1, .copula) || word(first) == "it's" else { return nil }
    let found = listed(from: word(first) == "it's" ? first + 1 : first + 2, before: governor.at)
    guard let last = found.last, let area = found.first, area.tokens.lowerBound - first <= 8,
      let that = span(last.tokens.upperBound, min(governor.at, last.tokens.upperBound + 3)).first(where: {
        ["that", "which"].contains(word($0))
      }), !article.breaks(that, at: [.comma, .dash, .semicolon]),
      // "that worried inspectors when the council was rated".
      has(that + 1, [.auxiliary, .copula]),
      !span(that + 1, governor.at).contains(where: { index in
        has(index, [.service, .thing, .stranger, .clause]) && word(index - 1) != "according" || isPlace(index)
      })
    else { return nil }
    return found.map(\.area)
  }

  /// "Young people who have left care get a less happy report. Here the council is said to require improvement": of what the
  /// sentence before names.
  private func here(before governor: Governor, _ mention: Int) -> [Area]? {
    let first = sentence.lowerBound
    guard word(first) == "here", let area = namedBefore, areas.isEmpty, places.isEmpty, mention == 0,
      ["the", "it", "they", "inspectors", "ofsted"].contains(word(first + 1)), governor.at - first <= 8
    else { return nil }
    return [area]
  }

  /// "A separate review of the Safeguarding Children Board, which ..., judged it to be good": what was reviewed.
  private func reviewed(before governor: Governor, _ mention: Int) -> [Area]? {
    guard word(governor.at + 1) == "it", has(governor.at, [.rating, .weakRating]),
      let area = areas.first, area.tokens.upperBound <= governor.at,
      let noun = span(lower(of: mention), area.tokens.lowerBound).first(where: {
        ["review", "inspection"].contains(word($0)) && ["of", "into"].contains(word($0 + 1))
      }), area.tokens.lowerBound - noun <= 6,
      !areas.contains(where: { $0.area != area.area && $0.tokens.upperBound <= governor.at })
    else { return nil }
    return [area.area]
  }

  /// "children in care, which stays where it was in 2023, at requires improvement": what stays.
  func staying(_ governor: Governor) -> [Area?]? {
    guard governor.kind == .keeping, word(governor.at + 1) == "where" else { return nil }
    if let areas = areasBefore(governor.at, from: sentence.lowerBound) { return areas.map { $0.area } }
    let before = left(of: governor)
    return areas.isEmpty && subject(in: before) == true && !before.contains { has($0, .stranger) } ? [nil] : []
  }

  /// "Only the service for care leavers, where ..., dipped below, at requires improvement": a clause that begins with "only"
  /// and the one area that it names.
  private func only(before governor: Governor, _ mention: Int) -> [Area]? {
    let start = mentions[mention].tokens.lowerBound
    guard governor.at == start - 1, ["at", "as", "with"].contains(word(start - 1)),
      let only = span(sentence.lowerBound, start).first(where: { index in
        word(index) == "only" && (index == sentence.lowerBound || article.breaks(index, at: .comma))
      })
    else { return nil }
    let named = areas.filter { span(only, start).contains($0.tokens.lowerBound) }
    guard let area = named.first, area.tokens.lowerBound - only <= 4, Set(named.map(\.area)).count == 1 else {
      return nil
    }
    return [area.area]
  }
}
