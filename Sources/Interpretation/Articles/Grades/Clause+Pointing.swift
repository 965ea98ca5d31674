/// What a grade is of, and when it was, by words that point to what was just said.
extension Clause {
  /// "Care leavers come off better: their service is good", "Their support was rated good" behind a sentence about them: those
  /// whose service it is, where they are children or young people.
  func cared(before governor: Governor) -> Area? {
    guard
      let their = span(max(sentence.lowerBound, governor.at - 5), governor.at).last(where: { word($0) == "their" }),
      ["service", "services", "support", "care"].contains(word(their + 1)),
      span(their + 2, governor.at).allSatisfy({ has($0, [.auxiliary, .copula, .present]) || word($0) == "also" })
    else { return nil }
    let before = span(sentence.lowerBound, their)
    guard !before.contains(where: { has($0, .speech) }) else { return nil }
    let said = before.isEmpty ? namedBefore : Clause.introduced(by: before, areas, article).last?.area
    guard before.isEmpty || article.breaks(their, at: [.colon, .semicolon, .dash]) else { return nil }
    return said.flatMap { [.inCare, .careLeavers].contains($0) ? $0 : nil }
  }

  /// "In both, and in the final verdict, it requires improvement": the two areas that the sentence before names, and the whole.
  func bothFronted(before governor: Governor) -> [Area?]? {
    let first = sentence.lowerBound
    guard bothBefore.count == 2, areas.isEmpty, ["in", "for", "on"].contains(word(first)), word(first + 1) == "both",
      first + 2 < governor.at, article.breaks(first + 2, at: .comma) || has(first + 2, [.thing, .service])
    else { return nil }
    let aside = span(first + 2, governor.at)
    let isWhole = aside.contains { index in
      word(index) == "overall" || word(index) == "verdict" && ["final", "overall"].contains(word(index - 1))
    }
    return bothBefore.map { $0 } + (isWhole ? [nil] : [])
  }

  /// "Leadership was said to require improvement, and that is also the overall grade.": where the whole is given the same.
  func wholeAlike(_ mention: Int) -> Range<Int>? {
    let range = span(mentions[mention].tokens.upperBound, upper(of: mention))
    return range.first { index in
      // "requires improvement for care leavers and for leadership, as it is overall".
      if word(index) == "as", ["it", "they"].contains(word(index + 1)), has(index + 2, .copula),
        word(index + 3) == "overall", isClosed(behind: index + 4)
      {
        return true
      }
      // "Leadership was rated good, as was the council overall", "and so was overall effectiveness".
      if ["as", "so"].contains(word(index)), has(index + 1, .copula),
        article.breaks(index, at: [.comma, .dash]) || word(index - 1) == "and"
      {
        var end = index + 2
        if ["the", "its", "their", "our"].contains(word(end)) { end += 1 }
        if has(end, .child), has(end + 1, .service) { end += 2 } else if has(end, .service) || isPlace(end) { end += 1 }
        if word(end) == "overall", end > index + 2 || word(end + 1) == "effectiveness" || has(end + 1, .gradeNoun) {
          end += word(end + 1) == "effectiveness" || has(end + 1, .gradeNoun) ? 2 : 1
          if isClosed(behind: end), word(end) != "for" { return true }
        }
      }
      guard ["that", "this", "which"].contains(word(index)), has(index + 1, .copula),
        article.breaks(index, at: [.comma, .semicolon, .dash]) || word(index - 1) == "and"
      else { return false }
      let the = word(index + 2) == "also" ? index + 3 : index + 2
      return ["the", "its"].contains(word(the)) && word(the + 1) == "overall" && has(the + 2, .gradeNoun)
        && isClosed(behind: the + 3)
    }.map { $0..<range.upperBound }
  }

  /// "We were requires improvement overall then.": the past, as the verb and the sentence's end say.
  func isThen(_ mention: Int, _ governor: Governor) -> Bool {
    guard governor.kind == .copula || governor.kind == .verb else { return false }
    let isPast = span(max(lower(of: mention), governor.at - 2), mentions[mention].tokens.lowerBound).contains {
      ["was", "were"].contains(word($0))
    }
    var end = mentions[mention].tokens.upperBound
    // "outstanding for adoption then".
    while end < upper(of: mention), word(end) != "then", !article.breaks(end, at: [.comma, .semicolon, .dash]),
      !has(end, [.clause, .copula]), end - mentions[mention].tokens.upperBound < 8
    {
      end += 1
    }
    return isPast && wordWithin(end) == "then" && isClosed(behind: end + 1)
      && !article.breaks(end, at: [.comma, .dash])
  }

  /// "the lowest category, inadequate", "the top mark of outstanding": whether the words for the end of the scale are followed
  /// by the grade itself.
  func isExplained(_ mention: Int) -> Bool {
    guard mention + 1 < mentions.count, mentions[mention + 1].grade == mentions[mention].grade else { return false }
    let between = span(mentions[mention].tokens.upperBound, mentions[mention + 1].tokens.lowerBound)
    return between.allSatisfy { ["of", "a", "an"].contains(word($0)) } && between.count <= 1
  }

  /// ", as older readers will remember,": between commas, of what somebody does with what is told.
  func asOthersDo(in range: Range<Int>) -> Range<Int> {
    guard
      let start = range.first(where: { word($0) == "as" && article.breaks($0, at: .comma) && !has($0 + 1, .copula) }),
      let end = span(start + 1, min(range.upperBound, start + 8)).first(where: { article.breaks($0, at: .comma) }),
      span(start, end).contains(where: { ["remember", "recall", "know", "reported"].contains(word($0)) })
    else { return range.lowerBound..<range.lowerBound }
    return start..<end
  }

  /// "– the fourth time running it has got that answer, following inspections in 2016 and 2019": those before ended alike.
  func isTimeRunning(_ index: Int) -> Bool {
    guard ["second", "third", "fourth", "fifth"].contains(word(index)), word(index + 1) == "time",
      word(index + 2) == "running" || word(index + 2) == "in" && ["a", "succession"].contains(word(index + 3))
    else { return false }
    return span(index, sentence.upperBound).contains {
      ["following", "after"].contains(word($0)) && ["inspections", "visits", "reports"].contains(word($0 + 1))
    }
  }
}
