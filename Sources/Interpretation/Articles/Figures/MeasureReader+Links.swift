/// A second clause that gives a figure anew, with a subject that only points back: "It was 29% in 2021", "and today it is
/// one in five", "When I was elected there were 200", "it used to be 47".
extension MeasureReader {
  /// A figure and the one that takes it up. Without a measure the words do not tell which was first: then neither is one.
  struct Link {
    let first: Quantity
    let second: Quantity
    let measure: Measure?
  }

  /// Of `firsts`, figures of the sentence or of the one before that no other has taken, and a number of `sentence` behind.
  func link(_ firsts: [Quantity], in before: Range<Int>, to second: Quantity, in sentence: Range<Int>) -> Link? {
    guard
      let start = beginning(of: second, in: sentence, behind: before)
        ?? (before == sentence ? ellipsis(second, in: sentence) : nil)
          ?? shortened(second, in: sentence, isSame: before == sentence)
          ?? repeated(second, firsts, in: sentence, behind: before)
          ?? fragment(second, in: sentence, behind: before)
          ?? lightly(second, in: sentence, behind: before),
      isBare(second, firsts, in: sentence, behind: before),
      !isTarget(second, in: sentence), !isNational(near: second, in: sentence)
    else { return nil }
    let counts = firsts.filter { !$0.isDuration }
    var alike = firsts.filter {
      isAlike($0, second) && (!isTarget($0, in: before) || isSupposed($0, in: before))
        && ($0.isDuration == second.isDuration || isTold($0, counts, before))
    }
    // "29 children each, and in some offices 40. Nowadays the figure is 18."
    if alike.count > 1, alike.contains(where: { !isOfPart($0) }) { alike.removeAll(where: isOfPart) }
    // "Of the 437 children, too many were waiting (76 per cent had been seen; it had been 83)": of a part.
    if alike.count > 1, alike.contains(where: { !isWholeOf($0, in: before) }) {
      alike.removeAll { isWholeOf($0, in: before) }
    }
    // "90 workers, and each has an average of 15 cases, where it used to be 25": the nearest, a load, is taken up.
    if alike.count > 1, before == sentence, let last = alike.last, start - last.tokens.upperBound <= 4,
      isAverageLoad(last, in: sentence)
    {
      alike = [last]
    }
    // "The 29 children had on average waited 498 days. In the year before it was 612."
    if alike.count > 1, !second.isPercent, let average = alike.last, isAveraged(average, in: before),
      alike.dropLast().allSatisfy({ !isAveraged($0, in: before) })
    {
      alike = [average]
    }
    guard let first = alike.last, isOfService(first, in: before) else { return nil }
    if !second.isPercent, alike.count > 1 { return Link(first: second, second: second, measure: nil) }
    let reader = MomentReader(article: article)
    let later = reader.reading(of: span(start, tail(of: second, in: sentence, limit: 9)))
    let lead = max(before.lowerBound, first.tokens.lowerBound - 24)
    let end =
      before == sentence ? min(start, tail(of: first, in: before, limit: 24)) : tail(of: first, in: before, limit: 24)
    let earlier = reader.reading(of: span(lead, max(first.tokens.upperBound, end)))
    let isRising =
      isMovedTo(second, from: start)
      ? true
      : MomentReader.isRising(earlier, later) ?? fallsBack(earlier, later, second, in: sentence, behind: before)
        ?? recalls(earlier, later, second, in: sentence, behind: before)
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
    let all = span(first.tokens.lowerBound, second.tokens.upperBound)
    return Measure(from: from, to: to, evidence: all, what: all, period: nil)
  }

  private func isAveraged(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    span(max(sentence.lowerBound, quantity.tokens.lowerBound - 5), quantity.tokens.lowerBound).contains {
      ["average", "averaged", "averages", "averaging"].contains(article.word($0))
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
          article.has($0, [.inspectorate, .inspection, .stranger, .money]) && article.word($0) != "agency"
        }
  }

  func firstLink(_ quantities: [Quantity], in sentence: Range<Int>, _ next: Range<Int>) -> Link? {
    guard next.count <= Article.longestSentence, !isNational(next) else { return nil }
    // "We have since funded two teams, and the average today is 19."
    let seconds = reader.quantities(in: next).prefix(2).filter { !isOfOthers($0, in: next) }
    let links = seconds.enumerated().compactMap { position, second -> Link? in
      // "In Kingston it is 16, having been 20": a change of its own.
      if position + 1 < seconds.count, compared(seconds[position + 1], to: [second], in: next) != nil { return nil }
      if position > 0, compared(second, to: Array(seconds[..<position]), in: next) != nil { return nil }
      // "There were 88 when they left, and this morning there are nine": nearer than any before.
      let isThere = span(max(next.lowerBound, second.tokens.lowerBound - 4), second.tokens.lowerBound).contains {
        article.word($0) == "there"
      }
      let isTaken = isThere && link(Array(seconds[..<position]), in: next, to: second, in: next)?.measure != nil
      return isTaken
        ? nil
        : link(quantities.suffix(4), in: sentence, to: second, in: next)
          ?? fewer(quantities, in: sentence, than: second, in: next)
    }
    return links.first { $0.measure != nil } ?? links.first
  }

  /// "There were 560. That is fewer than the 641 of three years earlier", "That compares with 565 days in 2013".
  private func fewer(
    _ quantities: [Quantity], in sentence: Range<Int>, than second: Quantity, in next: Range<Int>
  ) -> Link? {
    let verb = next.lowerBound + 1
    guard ["that", "this", "it", "which"].contains(article.word(next.lowerBound)),
      article.has(verb, .copula) || ["compares", "compared"].contains(article.word(verb)),
      !isNational(near: second, in: next), !isTarget(second, in: next),
      second.tokens.lowerBound - next.lowerBound <= 8, isBroughtIn(second, in: next),
      let first = quantities.last, quantities.filter({ isAlike($0, second) }).count == 1, isAlike(first, second),
      !isTarget(first, in: sentence)
    else { return nil }
    return Link(
      first: first, second: second, measure: measure(second.asPercent(first.isPercent), first, around: first, second))
  }

  private func isDated(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return ["today", "now"].contains(article.word(next)) || article.word(next) == "in" && article.year(next + 1) != nil
  }

  /// Changes that a later clause of the sentence tells; what it leaves unclear is used up as well.
  func later(than quantities: [Quantity], _ used: inout Set<Int>, in sentence: Range<Int>) -> [Measure] {
    var found: [Measure] = []
    // "402 in 2015, 455 in 2016, 561 today": from which to which is not told.
    let dated = quantities.indices.filter { isDated(quantities[$0]) }
    if dated.count >= 3, zip(dated, dated.dropFirst()).allSatisfy({ $1 - $0 == 1 }) { used.formUnion(dated) }
    for index in quantities.indices.dropFirst() where !used.contains(index) {
      let second = quantities[index]
      let free = quantities.indices[..<index].suffix(4).filter { !used.contains($0) }
      if let first = compared(second, to: free.map { quantities[$0] }, in: sentence) {
        used.formUnion(free.filter { quantities[$0] == first } + [index])
        found.append(measure(second.asPercent(first.isPercent), first, in: sentence))
      } else if !second.isDuration || isWait(second, in: sentence),
        let link = link(free.map { quantities[$0] }, in: sentence, to: second, in: sentence)
      {
        used.formUnion(free.filter { quantities[$0] == link.first } + [index])
        if let measure = link.measure { found.append(measure) }
      }
    }
    return found
  }
}
