import Model

/// Sentences that go on about a time that was told before, and counts over a time.
extension Clause {
  /// "Back then the department was", "At that time it was", "The outcome then was": of the past, whatever the verb; not "At the
  /// time of the visit", which may be the one reported.
  static func looksBack(_ sentence: Range<Int>, of article: Article) -> Bool {
    let first = sentence.lowerBound
    switch article.word(first) {
    case "back": return article.word(first + 1) == "then"
    case "at":
      return ["that", "the"].contains(article.word(first + 1))
        && ["time", "point", "stage"].contains(article.word(first + 2))
        && !["of", "when", "that"].contains(article.word(first + 3))
    case "in": return article.word(first + 1) == "those" && article.word(first + 2) == "days"
    case "the", "its", "our":
      return (article.has(first + 1, .gradeNoun) || ["outcome", "result"].contains(article.word(first + 1)))
        && article.word(first + 2) == "then" && article.has(first + 3, .copula)
    default: return false
    }
  }

  /// "declared good in a big turnaround since they were slated in 2016": when the one before was.
  func isOfSince(_ date: FoundDate, behind mention: Int) -> Bool {
    let between = span(mentions[mention].tokens.upperBound, date.tokens.lowerBound)
    guard let since = between.first(where: { word($0) == "since" }) else { return false }
    // "the lowest rating since the new inspections came in last year".
    let begins: Set<String> = ["came", "began", "begun", "started", "introduced", "launched", "changed", "toughened"]
    if span(since + 1, date.tokens.lowerBound).contains(where: { begins.contains(word($0)) }) { return true }
    guard since - between.lowerBound >= 2 else { return false }
    return has(since + 1, [.thing, .service]) && span(since + 2, since + 4).contains { has($0, [.copula, .auxiliary]) }
  }

  /// "rated inadequate three times between 2012 and 2015": when exactly, nothing says.
  func isScattered(_ mention: Int) -> Bool {
    let behind = span(mentions[mention].tokens.upperBound, upper(of: mention))
    return sentence.contains { ["times", "occasions", "twice", "repeatedly", "various"].contains(word($0)) }
      && (behind.contains { isBetween($0) }
        || span(lower(of: mention), mentions[mention].tokens.lowerBound).contains { isBetween($0) })
  }

  /// "had rated inadequate the summer before": before what, nothing says.
  func isBeforeUntold(_ mention: Int) -> Bool {
    let next = mentions[mention].tokens.upperBound
    return word(next) == "the" && ["year", "spring", "summer", "autumn", "winter"].contains(wordWithin(next + 1))
      && wordWithin(next + 2) == "before" && isClosed(behind: next + 3) && dates(of: mention).isEmpty
  }

  /// "between 2012 and".
  private func isBetween(_ index: Int) -> Bool {
    word(index) == "between" && dates.contains { (index + 1...index + 2).contains($0.tokens.lowerBound) }
  }
}
