/// Clauses whose subject only points back to a figure: "in 2017 it was 12", "and today that number is 30".
extension MeasureReader {
  private static let pointers: Set<String> = [
    "it", "they", "there", "we", "that", "this", "these", "i", "you", "which",
  ]
  private static let points: Set<String> = [
    "figure", "number", "rate", "proportion", "share", "total", "average", "percentage", "wait", "backlog", "norm",
    "level",
  ]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "been", "stands", "stood", "we've", "we're",
    "they're",
    "took", "takes", "waited", "wait", "averaged", "average", "reached", "held", "runs", "ran", "running", "become",
    "became",
  ]
  private static let adverbs: Set<String> = [
    "today", "now", "then", "currently", "already", "still", "once", "since", "only",
  ]
  private static let openings: Set<String> = [
    "and", "but", "though", "although", "while", "whereas", "yet", "so", "where",
  ]

  /// Where the clause begins that gives a number with a verb and no subject of its own; nil where another one has it.
  func beginning(of second: Quantity, in sentence: Range<Int>, behind before: Range<Int>) -> Int? {
    let lowest = sentence.lowerBound
    var index = lastWord(before: second, from: lowest)
    // "They now average 20."
    var hasVerb =
      span(index + 1, second.tokens.lowerBound).contains { article.word($0) == "average" }
      && (article.has(index, [.present, .thing]) || article.word(index) == "they")
    if index - 2 >= lowest, ["be", "have"].contains(article.word(index)), article.word(index - 1) == "to",
      article.word(index - 2) == "used"
    {
      (index, hasVerb) = (index - 3, true)
    } else if article.word(index) == "to" || article.word(index) == "at" {
      index -= 1
    }
    while index >= lowest, second.tokens.lowerBound - index <= 9 {
      let word = article.word(index)
      // "the average today is 19": a noun.
      let isNoun = word == "average" && ["the", "our", "its", "that"].contains(article.word(index - 1))
      guard
        MeasureReader.verbs.contains(word) && !isNoun || MeasureReader.adverbs.contains(word)
          || MeasureReader.moved.contains(word)
      else {
        if article.isContraction(index) { (index, hasVerb) = (index - 1, true) }
        break
      }
      hasVerb =
        hasVerb || MeasureReader.verbs.contains(word)
        || MeasureReader.moved.contains(word)
      index -= 1
    }
    guard hasVerb else { return nil }
    let isContracted = article.word(index + 1).contains("'") || article.isContraction(index + 1)
    if sentence == before, index >= lowest, !article.breaks(index + 1, at: [.comma, .semicolon, .dash]),
      article.isNumber(index) || ["cent", "percent"].contains(article.word(index))
        || MeasureReader.counted.contains(article.word(index)) && article.isNumber(index - 1)
          && isMovedTo(second, from: index)
    {
      // "Turnover of 34 per cent has been cut to 11."
      return index + 1
    }
    if index >= lowest, !isContracted, !article.breaks(index + 1, at: [.comma, .semicolon, .dash]) {
      if MeasureReader.pointers.contains(article.word(index)) {
        index -= 1
      } else if MeasureReader.points.contains(article.word(index)),
        ["that", "this", "the", "its", "our"].contains(article.word(index - 1))
      {
        index -= 2
      } else if sentence == before, isNow(span(index + 1, second.tokens.lowerBound)),
        runsOn(to: index + 1, in: sentence)
      {
        // "Workers who used to have 24 children on their books now have 18."
        return index + 1
      } else if sentence == before, isMovedTo(second, from: index), let joint = joint(before: index + 1, from: lowest) {
        // "stood at 1,475 in 2012 and at the time of the inspection had come down to 1,264".
        return joint + 1
      } else if sentence != before || !["and", "but"].contains(article.word(index)) {
        return nil
      }
    } else if !isContracted {
      // "The backlog, which once reached 480, had been cleared to 20".
      return sentence == before && index >= lowest ? index + 1 : nil
    }
    return clause(endingAt: index, in: sentence, isSame: sentence == before)
  }

  /// Where "and" or "but" stands before a verb with nothing but a time between.
  private func joint(before verb: Int, from lowest: Int) -> Int? {
    let words = span(max(lowest, verb - 8), verb)
    guard let joint = words.last(where: { ["and", "but"].contains(article.word($0)) }) else { return nil }
    let time = span(joint + 1, verb)
    return !time.isEmpty
      && time.allSatisfy { index in
        isTime(index) || article.has(index, [.inspection, .earlier])
          || ["at", "the", "time", "of", "in", "by", "its", "end", "start", "on"].contains(article.word(index))
      } ? joint : nil
  }

  /// Before the subject a time may be told, and little else.
  func clause(endingAt last: Int, in sentence: Range<Int>, isSame: Bool) -> Int? {
    var start = last + 1
    while start > sentence.lowerBound, last - start < 14 {
      if isSame, start <= last + 1, article.breaks(start, at: [.comma, .semicolon, .dash, .openBracket]),
        start <= last || !isTime(start - 1)
      {
        break
      }
      if ["and", "but", "where", "whereas"].contains(article.word(start - 1)) { break }
      start -= 1
    }
    guard isSame || start == sentence.lowerBound || MeasureReader.openings.contains(article.word(start - 1)) else {
      return nil
    }
    let words = span(start, last + 1).filter {
      !MeasureReader.openings.contains(article.word($0)) && !isFigureItself($0)
        && !(isSame && article.word($0) == "that") && article.word($0) != "once"
    }
    return words.isEmpty || words.contains(where: isTime) || isReport(words) ? start : nil
  }

  /// "officers said that it was now 14", "Officers told members the figure was now 14".
  private func isReport(_ words: [Int]) -> Bool {
    words.count <= 4 && words.contains { article.has($0, .speech) || article.word($0) == "told" }
  }

  /// "a figure that has dropped to", "a rate which is now".
  private func isFigureItself(_ index: Int) -> Bool {
    MeasureReader.points.contains(article.word(index)) && article.word(index - 1) == "a"
      || article.word(index) == "a" && MeasureReader.points.contains(article.word(index + 1))
  }

  private static let times: Set<String> = [
    "when", "before", "previously", "previous", "last", "winter", "summer", "spring", "autumn", "today", "nowadays",
    "morning", "afternoon", "ago", "monday",
    "tuesday", "wednesday",
    "thursday", "friday", "yesterday",
  ]

  func isTime(_ index: Int) -> Bool {
    article.has(index, [.time, .present, .inspection]) || article.year(index) != nil
      || DateReader.month(article.word(index)) != nil
      || MeasureReader.times.contains(article.word(index))
      || article.word(index) == "time"
        && (["this", "last"].contains(article.word(index - 1))
          // "By the time they left".
          || article.word(index - 1) == "the" && article.word(index - 2) == "by")
  }
}
