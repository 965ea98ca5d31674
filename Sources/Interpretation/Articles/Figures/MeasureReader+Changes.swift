/// Where figures moved to, how long children wait, and figures that a later paragraph takes up again.
extension MeasureReader {
  private static let amounts: Set<String> = [
    "number", "numbers", "share", "proportion", "rate", "percentage", "use", "backlog", "total", "list", "turnover",
    "caseload", "caseloads", "cases", "vacancies", "referrals", "average",
  ]
  /// Said of a figure that changed, before "to".
  static let moved: Set<String> = [
    "down", "up", "rose", "risen", "fell", "fallen", "reduced", "cut", "dropped", "increased", "decreased", "halved",
    "doubled", "trebled", "grown", "grew", "climbed", "shrunk", "brought", "come", "gone", "cleared", "slashed",
    "lowered",
    "raised", "jumped", "leapt", "plunged", "plummeted", "tumbled", "soared", "surged", "edged", "crept", "eased",
    "trimmed", "ballooned", "swollen", "nudged", "pushed",
  ]

  /// "the number of ... had come down by a third to 104", "the backlog had been cut to 41".
  func isChangedTo(_ quantity: Quantity, _ before: Range<Int>) -> Bool {
    let near = span(max(before.lowerBound, quantity.tokens.lowerBound - 8), quantity.tokens.lowerBound)
    guard let to = near.last(where: { article.word($0) == "to" }), quantity.tokens.lowerBound - to <= 3,
      span(to + 1, quantity.tokens.lowerBound).allSatisfy({
        ["just", "only", "about", "around", "under", "over", "a", "mere", "fewer", "less", "than", "below"].contains(
          article.word($0))
      }),
      let verb = near.last(where: { MeasureReader.moved.contains(article.word($0)) }), verb < to
    else { return false }
    return span(before.lowerBound, verb).contains {
      MeasureReader.amounts.contains(article.word($0))
    }
  }

  /// "187 contacts which nobody had looked at" and, paragraphs later, "the number of unread contacts is down to six".
  func linked(_ measures: [Measure]) -> [Measure] {
    let starts = measures.filter { $0.from == nil && !$0.to.isPercent && isUnseen($0.to) }
    let ends = measures.filter { end in
      let words = lead(to: end).map { article.word($0) }
      return end.from == nil && !end.to.isPercent && isChangedTo(end.to, lead(to: end))
        && words.contains { ["down", "cut", "reduced", "fallen", "dropped", "fell"].contains($0) }
    }
    guard starts.count <= 12, ends.count <= 12 else { return measures }
    var measures = measures
    for end in ends {
      let words = lead(to: end).map { article.word($0) }
      let matching = starts.filter { start in
        guard start.to.value > end.to.value, start.to.tokens.upperBound < end.to.tokens.lowerBound - 10 else {
          return false
        }
        if isWaiting(start.to) { return words.contains("backlog") }
        guard let noun = noun(in: span(start.to.tokens.upperBound, start.to.tokens.upperBound + 5))
        else { return false }
        return (words.contains(article.word(noun)) || words.contains("backlog"))
          && (!words.contains("unallocated") || isUnallocated(behind: noun))
      }
      guard matching.count == 1, let start = matching.first else { continue }
      measures.removeAll { $0 == start || $0 == end }
      measures.append(
        Measure(from: start.to, to: end.to, evidence: end.evidence, what: end.what, period: end.period))
    }
    return measures
  }

  private func lead(to measure: Measure) -> Range<Int> {
    span(max(0, measure.to.tokens.lowerBound - 16), measure.to.tokens.lowerBound)
  }

  /// "1,400 cases without an up-to-date plan" are not the unallocated ones.
  private func isUnallocated(behind noun: Int) -> Bool {
    let words = span(noun + 1, noun + 9).map { article.word($0) }
    return !words.contains("without") || words.contains("worker") || words.contains("workers")
  }

  private func isUnseen(_ quantity: Quantity) -> Bool {
    if isWaiting(quantity) { return true }
    guard let noun = noun(in: span(quantity.tokens.upperBound, quantity.tokens.upperBound + 5)) else { return false }
    let behind = span(noun + 1, min(article.tokens.count, noun + 6)).prefix {
      !["and", "but"].contains(article.word($0)) && !article.text.beginsSentence($0)
    }
    return behind.contains { MeasureReader.unseen.contains(article.word($0)) }
      || isWithout(quantity, noun, in: span(quantity.tokens.lowerBound, noun + 15))
  }

  static let unseen: Set<String> = [
    "waiting", "overdue", "unread", "unallocated", "unassessed", "nobody", "without", "outstanding",
  ]

  /// "she had waited 14 months", "a boy of 15 waited": one person's story.
  private func isSomebody(_ before: Range<Int>) -> Bool {
    before.contains {
      article.has($0, .pronoun)
        || ["i", "one", "boy", "girl", "child", "mother", "mum", "father", "dad", "woman", "man", "teenager", "family"]
          .contains(article.word($0))
    }
  }

  private static let waits: Set<String> = ["waited", "waits", "wait", "take", "takes", "took"]

  /// "children waited up to 19 weeks", "an average of 388 days", "684 days on average".
  func isWait(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    guard quantity.isDuration else { return false }
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    // "The average time between coming into care and moving in with a family is 388 days."
    let reach = article.has(first - 1, .copula) ? 22 : 12
    for index in stride(from: first - 1, through: max(sentence.lowerBound, first - reach), by: -1) {
      // "Average caseloads have dropped from 22 to 16 in the space of two years": of something else.
      if article.word(index).hasPrefix("average") { return !span(index + 1, first).contains { article.isNumber($0) } }
      if MeasureReader.waits.contains(article.word(index)), first - index <= 4 {
        // "It took six years" to get there.
        if article.word(index - 1) == "it", article.word(next).hasPrefix("year") { return false }
        return quantity.value >= 6 && !isSomebody(span(max(sentence.lowerBound, index - 4), index))
      }
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { break }
      if ["within", "inside", "than", "over", "every", "first"].contains(article.word(index)) { return false }
    }
    return span(next, min(sentence.upperBound, next + 4)).contains {
      article.word($0) == "average" && article.word($0 - 1) == "on"
    }
  }
}
