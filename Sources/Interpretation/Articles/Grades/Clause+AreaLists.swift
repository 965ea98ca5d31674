/// Lists of areas before and behind a grade.
extension Clause {
  /// "Services are good in every area", where the sentence before listed the areas that inspectors looked at.
  func introducedEach(behind mention: Int) -> [Area] {
    let next = mentions[mention].tokens.upperBound
    guard ["in", "for", "across"].contains(word(next)), introduced.count >= 3,
      ["every", "each", "all"].contains(word(next + 1)),
      span(next + 2, next + 5).contains(where: {
        ["area", "areas", "one", "part", "parts", "these"].contains(word($0))
      }),
      !span(next + 2, upper(of: mention)).contains(where: { Clause.exceptions.contains(word($0)) })
    else { return [] }
    return introduced.map(\.area)
  }

  /// "children in care and care leavers, where ...": with those that stand right before it.
  func joined(endingWith last: (area: Area, tokens: Range<Int>)) -> [(area: Area, tokens: Range<Int>)] {
    var found = [last]
    for area in areas.reversed() where area.tokens.upperBound <= last.tokens.lowerBound {
      guard let first = found.first, area.tokens.upperBound + 1 == first.tokens.lowerBound,
        word(area.tokens.upperBound) == "and"
      else { continue }
      found.insert(area, at: 0)
    }
    return found
  }

  /// "good for each of leadership, help and protection, and children in care": areas that a preposition ties to the grade.
  func areasBehind(_ mention: Int) -> [(area: Area, tokens: Range<Int>)] {
    var index = mentions[mention].tokens.upperBound
    let limit = upper(of: mention)
    while index < limit,
      has(index, .gradeNoun) || word(index) == "as" && word(index + 1) == "well" && word(index + 2) != "as"
        || word(index) == "well" && word(index - 1) == "as"
        || ["overall", "again", "too", "also"].contains(word(index))
        || word(index) == "time" && word(index - 1) == "this" || word(index) == "this" && word(index + 1) == "time"
    {
      index += 1
    }
    // "They also graded as good the leadership which ...".
    if word(mentions[mention].tokens.lowerBound - 1) == "as",
      ["the", "its", "their"].contains(wordWithin(index)) || areas.contains(where: { $0.tokens.lowerBound == index }),
      areas.contains(where: { $0.tokens.lowerBound - index <= 3 && $0.tokens.lowerBound >= index })
    {
      return withoutNextSubject(listed(from: index, before: limit))
    }
    // "The same grade, requires improvement, was given to adoption and to ...".
    if has(index, .copula), ["given", "awarded", "handed"].contains(word(index + 1)), word(index + 2) == "to" {
      return withoutNextSubject(listed(from: index + 3, before: limit))
    }
    // "two more outstandings: one for ..., and one for ...".
    if word(index) == "one", article.breaks(index, at: [.colon, .dash]) { index += 1 }
    // "graded as inadequate three of the areas they examined: help and protection, ...".
    if word(mentions[mention].tokens.lowerBound - 1) == "as", has(index, .number), word(index + 1) == "of",
      let colon = span(index, min(limit, index + 10)).first(where: { article.breaks($0, at: .colon) })
    {
      return withoutNextSubject(listed(from: colon, before: limit))
    }
    guard index < limit, ["for", "in", "across", "on"].contains(word(index)) else { return [] }
    // "inadequate in two of the four areas inspected: leadership, and ...".
    if let colon = counted(from: index + 1, before: limit) {
      return withoutNextSubject(listed(from: colon, before: limit))
    }
    var found: [(area: Area, tokens: Range<Int>)] = []
    var passed = 0
    /// Whether words may lead to the next area as to the first.
    var isLed = true
    // "and good in the third, which is the experiences of ...".
    if word(index) == "in", word(index + 1) == "the", ["third", "fourth", "other", "last"].contains(word(index + 2)),
      word(index + 3) == "which", has(index + 4, .copula)
    {
      index += 5
    }
    // "good, across the board: for leaders".
    if word(index) == "across" { index += 1 }
    while index < limit, passed <= 14 {
      if let area = areas.first(where: { $0.tokens.lowerBound == index }) {
        found.append(area)
        index = area.tokens.upperBound
        passed = 0
        isLed = false
        continue
      }
      // "for its overall effectiveness and for the experiences and progress of".
      if word(index) == "effectiveness", word(index - 1) == "overall" { passed = 0 }
      // ", with care leavers the exception": something else begins.
      if article.breaks(index, at: .comma), ["with", "but", "while", "although"].contains(word(index)) { break }
      if ["except", "excluding", "bar", "apart", "besides"].contains(word(index)) { break }
      if !found.isEmpty, article.breaks(index, at: [.fullStop, .dash]) { break }
      // "for the way that its leaders run ...": other words may lead to the first area, a verb of grading may not.
      let isWay =
        isLed
        && (article.tokens[index].gap.isSubset(of: [.space, .line, .hyphen])
          // "good, across the board: for leaders", "outstanding in each part: leaders and adoption".
          || article.breaks(index, at: .colon) && passed > 0)
        && !has(index, [.copula, .auxiliary, .speech, .rating, .stranger, .inspection])
        && (!has(index, .clause) || word(index) == "that")
      if !(has(index, .glue) || isPlace(index) || isWay) {
        // ", and one for": the next of those counted.
        guard !found.isEmpty,
          let next = span(index, min(limit, index + 12)).first(where: {
            ["one", "another"].contains(word($0)) && ["for", "in"].contains(word($0 + 1)) && word($0 - 1) == "and"
          })
        else { break }
        index = next + 1
        passed = 0
        isLed = true
        continue
      }
      index += 1
      passed += 1
    }
    // What a verb follows is the subject of another judgement.
    if let last = found.last, index < limit, has(index, [.copula, .auxiliary]), index - last.tokens.upperBound <= 3,
      found.count > 1
    {
      found.removeLast()
    }
    return found
  }

  /// "two of the four areas that were inspected:", "three areas:": where what is counted begins to be listed.
  private func counted(from start: Int, before limit: Int) -> Int? {
    guard has(start, .number) || isSmallNumber(start),
      let noun = span(start + 1, min(limit, start + 6)).first(where: { ["areas", "categories"].contains(word($0)) })
    else { return nil }
    return span(noun + 1, min(limit, noun + 7)).first { article.breaks($0, at: [.colon, .dash]) }
  }

  /// A list without its last area where a verb follows that: "graded as good the leadership, and adoption was outstanding".
  private func withoutNextSubject(
    _ list: [(area: Area, tokens: Range<Int>)]
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard list.count > 1, let last = list.last, has(last.tokens.upperBound, [.copula, .auxiliary]) else { return list }
    return list.dropLast()
  }

  /// "rated adoption as good, and the experiences of care leavers as good": the areas between two grades of one verb.
  func areasBetween(_ mention: Int) -> [(area: Area, tokens: Range<Int>)] {
    var end = mentions[mention].tokens.lowerBound
    let lower = lower(of: mention)
    while end > lower, ["as", "to", "be", "being", "all", "both", "each"].contains(word(end - 1)) { end -= 1 }
    guard end < mentions[mention].tokens.lowerBound || areas.contains(where: { $0.tokens.upperBound == end }) else {
      return []
    }
    return areasBefore(end, from: lower) ?? []
  }

  /// Areas one after the other with nothing but light words between.
  func listed(from start: Int, before limit: Int) -> [(area: Area, tokens: Range<Int>)] {
    var found: [(area: Area, tokens: Range<Int>)] = []
    var index = start
    var passed = 0
    while index < limit, index == start || !endsList(index) {
      if let area = areas.first(where: { $0.tokens.lowerBound == index }) {
        found.append(area)
        index = area.tokens.upperBound
        passed = 0
      } else if has(index, .glue) || word(index) == "those" || isWhoAre(index)
        || passed < 6 && article.follows(index, over: [.space, .line, .hyphen])
          && !has(index, [.copula, .auxiliary, .speech, .rating, .stranger, .clause])
      {
        passed += has(index, .glue) ? 0 : 1
        index += 1
      } else {
        break
      }
    }
    return found
  }

  /// "the care it gives to those who are looked after".
  private func isWhoAre(_ index: Int) -> Bool {
    word(index) == "who" && word(index - 1) == "those"
      || word(index) == "are" && word(index - 1) == "who" && word(index - 2) == "those"
  }

  /// Whether a list of areas ends before a word: at a full stop, or at a semicolon behind which another judgement begins:
  /// "as do care leavers; help and protection is inadequate". In "each of: leadership; adoption" it goes on.
  func endsList(_ index: Int) -> Bool {
    if article.breaks(index, at: .fullStop) { return true }
    // "as are those of care leavers, with help and protection found to be good".
    if article.breaks(index, at: .comma), ["with", "while", "but", "although", "whereas"].contains(word(index)) {
      return true
    }
    guard article.breaks(index, at: .semicolon) else { return false }
    guard var area = areas.first(where: { $0.tokens.lowerBound >= index && $0.tokens.lowerBound - index <= 4 }) else {
      return true
    }
    // "inadequate for leadership; children in care and care leavers got requires improvement".
    for next in areas where next.tokens.lowerBound >= area.tokens.upperBound {
      guard
        span(area.tokens.upperBound, next.tokens.lowerBound).allSatisfy({
          has($0, .glue) && !article.breaks($0, at: .semicolon)
        })
      else { break }
      area = next
    }
    return has(area.tokens.upperBound, [.copula, .auxiliary, .grade, .rating, .weakRating])
  }

  /// "They gave that grade to leadership; adoption and care leavers require improvement": a clause with a verb of its own
  /// ends at a semicolon, a list without one goes on over it.
  func endsClause(before index: Int) -> Bool {
    guard article.breaks(index, at: .semicolon) else { return false }
    let clause = span(sentence.lowerBound, index)
    return clause.contains {
      has($0, [.rating, .weakRating, .copula, .auxiliary])
        || ["gave", "given", "gives", "handed", "awarded", "got", "gets"].contains(word($0))
    } && !clause.contains { article.breaks($0, at: .colon) }
  }
}
