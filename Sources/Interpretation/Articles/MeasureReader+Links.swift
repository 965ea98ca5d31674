/// A second clause that gives a figure anew, with a subject that only points back: "It was 29% in 2021", "and today it is
/// one in five", "When I was elected there were 200", "it used to be 47".
extension MeasureReader {
  /// A figure and the one that takes it up. Without a measure the words do not tell which was first: then neither is one.
  struct Link {
    let first: Quantity
    let second: Quantity
    let measure: Measure?
  }

  private static let pointers: Set<String> = ["it", "they", "there", "we", "that", "this", "these", "i", "you"]
  private static let points: Set<String> = [
    "figure", "number", "rate", "proportion", "share", "total", "average", "percentage", "wait", "backlog",
  ]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "been", "stands", "stood", "it's", "there's", "we've", "we're",
    "took", "takes", "waited", "wait", "averaged", "average", "reached", "held", "runs", "ran",
  ]
  private static let adverbs: Set<String> = ["now", "then", "currently", "already", "still", "once", "since", "only"]
  private static let openings: Set<String> = ["and", "but", "though", "although", "while", "whereas", "yet", "so"]

  /// Of `firsts`, figures of the sentence or of the one before that no other has taken, and a number of `sentence` behind.
  func link(_ firsts: [Quantity], in before: Range<Int>, to second: Quantity, in sentence: Range<Int>) -> Link? {
    guard let start = beginning(of: second, in: sentence, behind: before), isBare(second, firsts, in: sentence),
      !isTarget(second, in: sentence), !isNational(near: second, in: sentence)
    else { return nil }
    let counts = firsts.filter { !$0.isDuration }
    let alike = firsts.filter {
      isAlike($0, second) && !isTarget($0, in: before)
        && ($0.isDuration == second.isDuration || isTold($0, counts, before))
    }
    guard let first = alike.last, isOfService(first, in: before) else { return nil }
    if !second.isPercent, alike.count > 1 { return Link(first: second, second: second, measure: nil) }
    let reader = MomentReader(article: article)
    let later = reader.reading(of: start..<tail(of: second, in: sentence, limit: 9))
    let lead = max(before.lowerBound, first.tokens.lowerBound - 24)
    let end =
      before == sentence ? min(start, tail(of: first, in: before, limit: 24)) : tail(of: first, in: before, limit: 24)
    let earlier = reader.reading(of: lead..<max(first.tokens.upperBound, end))
    let isRising = isMovedTo(second, from: start) ? true : MomentReader.isRising(earlier, later)
    guard let isRising else {
      guard isFigure(first, in: before) else { return nil }
      return Link(first: first, second: second, measure: nil)
    }
    let end2 = second.asPercent(first.isPercent)
    return Link(
      first: first, second: second,
      measure: measure(isRising ? first : end2, isRising ? end2 : first, around: first, second))
  }

  private func measure(_ from: Quantity, _ to: Quantity, around first: Quantity, _ second: Quantity) -> Measure {
    let all = first.tokens.lowerBound..<second.tokens.upperBound
    return Measure(from: from, to: to, evidence: all, what: all, period: nil)
  }

  /// Where the clause begins that gives a number with a verb and no subject of its own; nil where another one has it.
  private func beginning(of second: Quantity, in sentence: Range<Int>, behind before: Range<Int>) -> Int? {
    let lowest = sentence.lowerBound
    var index = lastWord(before: second, from: lowest)
    var hasVerb = false
    if index - 2 >= lowest, article.word(index) == "be", article.word(index - 1) == "to",
      article.word(index - 2) == "used"
    {
      (index, hasVerb) = (index - 3, true)
    } else if article.word(index) == "to" || article.word(index) == "at" {
      index -= 1
    }
    while index >= lowest, second.tokens.lowerBound - index <= 9 {
      let word = article.word(index)
      guard
        MeasureReader.verbs.contains(word) || MeasureReader.adverbs.contains(word)
          || MeasureReader.moved.contains(word)
      else { break }
      hasVerb = hasVerb || MeasureReader.verbs.contains(word) || MeasureReader.moved.contains(word)
      index -= 1
    }
    guard hasVerb else { return nil }
    let isContracted = article.word(index + 1).contains("'")
    if index >= lowest, !isContracted, !article.breaks(index + 1, at: [.comma, .semicolon, .dash]) {
      if MeasureReader.pointers.contains(article.word(index)) {
        index -= 1
      } else if MeasureReader.points.contains(article.word(index)),
        ["that", "this", "the", "its", "our"].contains(article.word(index - 1))
      {
        index -= 2
      } else if sentence != before || !["and", "but"].contains(article.word(index)) {
        return nil
      }
    } else if !isContracted {
      // "The backlog, which once reached 480, had been cleared to 20".
      return sentence == before && index >= lowest ? index + 1 : nil
    }
    return clause(endingAt: index, in: sentence, isSame: sentence == before)
  }

  /// Before the subject a time may be told, and little else.
  private func clause(endingAt last: Int, in sentence: Range<Int>, isSame: Bool) -> Int? {
    var start = last + 1
    while start > sentence.lowerBound, last - start < 14 {
      if isSame, start <= last + 1, article.breaks(start, at: [.comma, .semicolon, .dash, .openBracket]),
        start <= last || !isTime(start - 1)
      {
        break
      }
      if article.word(start - 1) == "and" || article.word(start - 1) == "but" { break }
      start -= 1
    }
    guard isSame || start == sentence.lowerBound || MeasureReader.openings.contains(article.word(start - 1)) else {
      return nil
    }
    let words = span(start, last + 1).filter { !MeasureReader.openings.contains(article.word($0)) }
    return words.isEmpty || words.contains(where: isTime) ? start : nil
  }

  private func isTime(_ index: Int) -> Bool {
    article.has(index, [.time, .present]) || article.tokens[index].year != nil
      || DateReader.month(article.word(index)) != nil
      || ["when", "before", "previously", "winter", "summer", "spring", "autumn", "today"].contains(article.word(index))
  }

  private func lastWord(before quantity: Quantity, from lowest: Int) -> Int {
    var index = quantity.tokens.lowerBound - 1
    while index >= lowest, quantity.tokens.lowerBound - index <= 5,
      MeasureReader.approximations.contains(article.word(index))
    {
      index -= 1
    }
    return index
  }

  /// "has fallen to", "is down to".
  private func isMovedTo(_ second: Quantity, from start: Int) -> Bool {
    let index = lastWord(before: second, from: start)
    return article.word(index) == "to"
      && span(max(start, index - 4), index).contains { MeasureReader.moved.contains(article.word($0)) }
  }

  /// Nothing stands behind a number that would make it a count of something else.
  private func isBare(_ second: Quantity, _ firsts: [Quantity], in sentence: Range<Int>) -> Bool {
    let next = second.tokens.upperBound
    guard next < sentence.upperBound, article.follows(next, over: [.space, .line, .hyphen, .percent]) else {
      return true
    }
    if second.isDuration { return true }
    let word = article.word(next)
    if article.has(next, [.clause, .copula, .auxiliary, .present]) { return true }
    if [
      "in", "at", "on", "by", "a", "an", "the", "last", "this", "and", "but", "before", "when", "earlier", "previously",
      "then", "two", "three", "across", "so",
    ].contains(word) {
      return true
    }
    return firsts.contains { first in
      noun(in: span(next, min(sentence.upperBound, next + 4))).map { found in
        !article.tokens[found].isPossessive
          && span(first.tokens.upperBound, min(next, first.tokens.upperBound + 5)).contains {
            article.word($0) == article.word(found)
          }
      } ?? false
    }
  }

  func isAlike(_ first: Quantity, _ second: Quantity) -> Bool {
    if second.isPercent { return first.isPercent }
    if second.isDuration {
      return first.isDuration && article.word(first.tokens.upperBound) == article.word(second.tokens.upperBound)
    }
    return first.value != 1
  }

  /// A time that a bare number may take up: "29 days on average; it used to be 47".
  private func isTold(_ duration: Quantity, _ counts: [Quantity], _ sentence: Range<Int>) -> Bool {
    counts.isEmpty || isWait(duration, in: sentence)
  }

  /// Neither the inspectors' own number nor whom they met.
  private func isOfService(_ first: Quantity, in sentence: Range<Int>) -> Bool {
    let near = span(max(sentence.lowerBound, first.tokens.lowerBound - 7), first.tokens.lowerBound)
    return first.isPercent
      || !near.contains(where: isMeeting)
        && !span(first.tokens.upperBound, min(sentence.upperBound, first.tokens.upperBound + 2)).contains {
          article.has($0, [.inspectorate, .inspection, .stranger, .money])
        }
  }

  private func tail(of quantity: Quantity, in sentence: Range<Int>, limit: Int) -> Int {
    var end = quantity.tokens.upperBound
    while end < sentence.upperBound, end - quantity.tokens.upperBound < limit,
      !article.breaks(end, at: [.comma, .semicolon, .dash, .closeQuote, .openBracket])
    { end += 1 }
    return end
  }
}
