/// Which single numbers are figures, whose they are, and what they measure.
extension MeasureReader {
  private static let loads: Set<String> = [
    "caseload", "caseloads", "average", "averages", "averaged", "averaging", "workload", "workloads",
  ]
  private static let waiting: Set<String> = [
    "unallocated", "allocated", "waiting", "backlog", "outstanding", "unassessed", "unvisited",
  ]

  private static let rises: Set<String> = [
    "rose", "risen", "fell", "fallen", "grew", "grown", "up", "down", "dropped", "increased", "decreased", "climbed",
  ]

  /// A share, a caseload, cases that nobody has: not every number.
  func isFigure(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    // "140 fewer than": a difference.
    let next = quantity.tokens.upperBound
    if sentence.contains(next), ["fewer", "more", "less", "higher", "lower"].contains(article.word(next)) {
      return isHired(quantity, in: sentence)
    }
    if quantity.isPercent {
      // "Referrals rose 30 per cent"; agency staff "made up 30 per cent".
      let first = quantity.tokens.lowerBound
      return !MeasureReader.rises.contains(article.word(first - 1))
        || ["make", "makes", "made", "making", "take", "takes", "took"].contains(article.word(first - 2))
    }
    if quantity.isDuration { return isWait(quantity, in: sentence) }
    guard quantity.value > 1, !isSample(quantity) else { return false }
    // "The average caseload in the assessment and intervention service at the end of August was 15."
    let isSaidOf = article.has(quantity.tokens.lowerBound - 1, .copula)
    let reach = isSaidOf ? 16 : 10
    let before = span(max(sentence.lowerBound, quantity.tokens.lowerBound - reach), quantity.tokens.lowerBound)
    for index in before.reversed() {
      // "cut caseloads in the two safeguarding teams".
      if MeasureReader.loads.contains(article.word(index)) {
        if ["age", "cost", "price", "salary"].contains(article.word(index + 1)) { return false }
        if isFlow(quantity, in: sentence) { return true }
        return quantity.value < 200 && !isOfTeams(quantity) && !isOnes(index, in: sentence)
      }
      // "manageable caseloads, typically 15".
      let isUsual = ["typically", "usually"].contains(article.word(index)) && index == quantity.tokens.lowerBound - 1
      if article.breaks(index, at: [.comma, .semicolon, .dash]), !isUsual { break }
    }
    if isNumberInCare(before: quantity, in: sentence) || isAverage(behind: quantity, in: sentence)
      || isCountOfChildren(quantity, in: sentence) || isCount(quantity, in: sentence)
    {
      return true
    }
    guard sentence.contains(next), article.follows(next, over: [.space, .line]) else { return false }
    if article.word(next) == "cases",
      sentence.contains(where: { MeasureReader.waiting.contains(article.word($0)) || article.word($0) == "without" })
    {
      return true
    }
    // "four outstanding, nine good" are grades.
    if article.word(next) == "outstanding" {
      return noun(in: span(next + 1, min(sentence.upperBound, next + 4))).map {
        ["cases", "contacts", "referrals", "assessments", "visits", "checks"].contains(article.word($0))
      } ?? false
    }
    if MeasureReader.waiting.contains(article.word(next)) { return true }
    // "14 children each", "18 cases per worker".
    let after = next + 1
    return article.has(next, .counted) && sentence.contains(after)
      && ["each", "apiece", "per"].contains(article.word(after))
      && article.word(next) != "visits"
  }

  /// "The number of children in care stands at 570", "the number of unread contacts was now down to six".
  private func isNumberInCare(before quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 18)
    guard
      let number = span(start, quantity.tokens.lowerBound).last(where: {
        article.word($0) == "number" && article.word($0 + 1) == "of"
      }),
      let verb = span(number, quantity.tokens.lowerBound).last(where: {
        MeasureReader.standing.contains(article.word($0))
      }
      ),
      quantity.tokens.lowerBound - verb <= 4,
      !span(verb + 1, quantity.tokens.lowerBound).contains(where: { article.has($0, .counted) })
    else { return false }
    return span(number, verb).contains { MeasureReader.counted.contains(article.word($0)) }
  }

  private func isOfTeams(_ quantity: Quantity) -> Bool {
    span(quantity.tokens.upperBound, quantity.tokens.upperBound + 3).contains {
      ["team", "teams", "areas", "offices", "districts", "localities"].contains(article.word($0))
    }
  }

  private static let standing: Set<String> = ["stands", "stood", "at", "is", "was", "reached", "to"]
}
