internal import Model

/// Whether a grade is of the service as a whole.
extension Clause {
  /// "rates as inadequate leadership, adoption and the council's overall effectiveness": the whole is last in the list.
  func isWholeListed(behind areas: [(area: Area, tokens: Range<Int>)], of mention: Int) -> Bool {
    guard word(mentions[mention].tokens.lowerBound - 1) == "as", let last = areas.last,
      let overall = span(last.tokens.upperBound, min(upper(of: mention), last.tokens.upperBound + 6)).first(where: {
        word($0) == "overall" && word($0 + 1) == "effectiveness"
      })
    else { return false }
    return word(overall + 2) != "of"
      && span(last.tokens.upperBound, overall).allSatisfy { has($0, [.glue, .service]) || isPlace($0) }
  }

  /// "graded inadequate for overall effectiveness, for leadership and for help and protection", "good for leadership and for
  /// overall effectiveness": the whole is the first or last in the list.
  func isWholeAmong(_ areas: [(area: Area, tokens: Range<Int>)], behind mention: Int) -> Bool {
    let end = mentions[mention].tokens.upperBound
    guard ["for", "in", "on"].contains(word(end)), let first = areas.first, let last = areas.last else { return false }
    let lead = ["the", "its", "their"].contains(word(end + 1)) ? end + 2 : end + 1
    if word(lead) == "overall", lead < first.tokens.lowerBound {
      let next = word(lead + 1) == "effectiveness" ? lead + 2 : lead + 1
      return next <= first.tokens.lowerBound && (article.breaks(next, at: .comma) || word(next) == "and")
    }
    var index = last.tokens.upperBound
    guard word(index) == "and" else { return false }
    index += 1
    while ["for", "in", "on", "the", "its", "their"].contains(word(index)) { index += 1 }
    return word(index) == "overall" && word(index + 1) == "effectiveness" && isClosed(behind: index + 2)
      && index + 2 <= upper(of: mention) && word(index + 2) != "for"
  }

  func isOverall(behind grade: Range<Int>) -> Bool {
    let next = grade.upperBound
    // "Overall we rated Rochdale as inadequate for how ..."
    if word(sentence.lowerBound) == "overall", mentions.first?.tokens == grade { return true }
    // "to require improvement, both overall and in relation to leadership".
    if isBothOverall(next) { return true }
    guard sentence.contains(next), !article.breaks(next, at: [.comma, .semicolon, .fullStop]) else { return false }
    if word(next) == "overall" { return true }
    return has(next, .gradeNoun) && sentence.contains(next + 1) && word(next + 1) == "overall"
  }

  func isBothOverall(_ index: Int) -> Bool {
    wordWithin(index) == "both" && wordWithin(index + 1) == "overall" && wordWithin(index + 2) == "and"
      && !article.breaks(index, at: [.semicolon, .colon, .fullStop])
  }

  /// Whether nothing behind a grade says that it is of something else: "rated good for its parks".
  func isBare(behind end: Int, before limit: Int) -> Bool {
    guard end < limit, ["for", "in"].contains(word(end)) else { return true }
    // "inadequate for failing to hold agencies to account".
    if word(end) == "for", word(end + 1).hasSuffix("ing") { return true }
    if word(end) == "in", ["place", "contrast", "what"].contains(word(end + 1)) { return true }
    // "declared good in a big turnaround since they were slated".
    if word(end) == "in", ["a", "an"].contains(word(end + 1)),
      span(end + 2, min(limit, end + 6)).contains(where: { Clause.events.contains(word($0)) })
    {
      return true
    }
    // "good in three of four areas": not in all.
    if word(end) == "in", has(end + 1, .number) || isSmallNumber(end + 1) {
      return false
    }
    for index in span(end + 1, min(limit, end + 7)) {
      if has(index, [.service, .time, .inspection, .inspectorate, .number, .gradeNoun, .present]) { return true }
      if isPlace(index)
        || ["overall", "effectiveness", "time", "all", "every", "each", "row", "succession", "line"].contains(
          word(index))
      {
        return true
      }
      if article.isNumber(index) || DateReader.month(word(index)) != nil { return true }
      if article.breaks(index, at: [.comma, .fullStop, .dash, .semicolon]) { return false }
    }
    return false
  }

  /// What the press calls a result.
  private static let events: Set<String> = [
    "turnaround", "boost", "blow", "transformation", "reversal", "milestone", "verdict", "move",
  ]

  func isSmallNumber(_ index: Int) -> Bool {
    sentence.contains(index) && article.isNumber(index) && word(index).utf8.count < 4
  }

  /// Until 2013 "safeguarding" and "child protection" were the inspections' names for the service as a whole.
  func isSafeguarding(_ mention: Int, _ target: Area?) -> Bool {
    guard target == .helpAndProtection, let date = dates(of: mention).first, date.start.year <= 2013 else {
      return false
    }
    return sentence.contains { index in
      ["safeguarding", "protection"].contains(word(index)) && word(index - 2) != "help"
        // "services to protect children".
        || word(index) == "protect" && word(index - 1) == "to"
    }
      // "an adequate rating for safeguarding and for looked-after children", "good for safeguarding and good for looked-after
      // children": one grade for both.
      && areas.allSatisfy {
        $0.area == .helpAndProtection
          || $0.area == .inCare && mentions.allSatisfy { $0.grade == mentions[mention].grade }
      }
  }
}
