/// Figures of which one sentence gives the beginning and the next the end.
extension MeasureReader {
  struct Pair {
    let first: Quantity
    let second: Quantity
    let measure: Measure
  }

  /// "44 per cent of posts were empty. That figure is now 19 per cent." "It is 62 per cent. It was 80% before."
  func pair(_ quantities: [Quantity], _ next: Range<Int>) -> Pair? {
    if let pair = earlier(quantities, next) ?? later(quantities, next) { return pair }
    guard next.count <= 60, let second = reader.quantities(in: next).first,
      let first = quantities.last(where: { $0.isPercent == second.isPercent && $0.value > 0 }),
      second.tokens.lowerBound - next.lowerBound <= 6, !first.isDuration, !second.isDuration,
      ["it", "they", "that", "this", "the", "today", "now", "there", "we", "we're"].contains(
        article.word(next.lowerBound))
    else { return nil }
    let start = next.lowerBound..<second.tokens.lowerBound
    let isFigure =
      ["it", "they"].contains(article.word(next.lowerBound))
      || ["today", "now", "there", "we", "we're"].contains(article.word(next.lowerBound))
      || article.has(next.lowerBound + 1, [.auxiliary, .copula])
      || ["figure", "number", "rate", "average", "proportion", "share"].contains(article.word(next.lowerBound + 1))
    guard isFigure, !isNational(next), !isTarget(second, in: next) else { return nil }
    let words = start.map { article.word($0) }
    let behind = span(second.tokens.upperBound, min(next.upperBound, second.tokens.upperBound + 5)).map {
      article.word($0)
    }
    if words.contains("to"), words.contains(where: { ["fallen", "risen", "dropped", "gone", "come"].contains($0) }) {
      return Pair(first: first, second: second, measure: joined(first, second))
    }
    if words.contains("now") || words.contains("today") || behind.contains("now") || behind.contains("today") {
      return Pair(first: first, second: second, measure: joined(first, second))
    }
    if words.contains("was") || words.contains("were") || words.contains("been"),
      behind.contains("before") || behind.contains("previously") || behind.contains("in") || behind.contains("ago")
    {
      return Pair(first: first, second: second, measure: joined(second, first))
    }
    return nil
  }

  /// "The average caseload is 28. In 2014, when ..., it was 19."
  private func earlier(_ quantities: [Quantity], _ next: Range<Int>) -> Pair? {
    guard let first = quantities.last(where: { !$0.isDuration && $0.value > 0 }), next.count <= 30, !isNational(next)
    else { return nil }
    for second in reader.quantities(in: next) where second.isPercent == first.isPercent && !second.isDuration {
      let start = second.tokens.lowerBound
      guard ["was", "were"].contains(article.word(start - 1)), ["it", "they"].contains(article.word(start - 2)),
        next.prefix(8).contains(where: { article.tokens[$0].year != nil || article.word($0) == "ago" })
      else { continue }
      return Pair(first: first, second: second, measure: joined(second, first))
    }
    return nil
  }

  /// "an average of 29 cases. That has fallen to 18." "In 2018 we had 60 agency workers. Today there are nine." "In
  /// January we had 612; on Monday it was 571." "You wait 420 days now; it used to be 590."
  private func later(_ quantities: [Quantity], _ next: Range<Int>) -> Pair? {
    guard next.count <= 40, !isNational(next), let second = reader.quantities(in: next).first,
      let first = quantities.last(where: { $0.isPercent == second.isPercent && $0.value > 0 }),
      second.tokens.lowerBound - next.lowerBound <= 8, !isTarget(second, in: next), isAlone(second, first, in: next)
    else { return nil }
    let lead = (next.lowerBound..<second.tokens.lowerBound).map { article.word($0) }
    let refers = lead.first.map { ["it", "they", "that", "this", "these"].contains($0) } ?? false
    if refers, lead.suffix(3) == ["used", "to", "be"] {
      return Pair(first: first, second: second, measure: joined(second, first))
    }
    if refers, lead.last == "to", lead.contains(where: MeasureReader.moved.contains) {
      return Pair(first: first, second: second, measure: joined(first, second))
    }
    let before = (max(0, first.tokens.lowerBound - 14)..<first.tokens.lowerBound)
    let isPast = before.contains { ["had", "was", "were", "found", "been"].contains(article.word($0)) }
    guard isPast, !first.isDuration, !second.isDuration else { return nil }
    let isNow = lead.contains("now") || lead.first == "today"
    let isThen = lead.suffix(2) == ["it", "was"] || lead.suffix(2) == ["they", "were"]
    let isDated = before.contains {
      article.word($0) == "ago" || article.word($0) == "last" || article.tokens[$0].year != nil
    }
    guard isNow || isThen && isDated && !lead.contains("ago") && !lead.contains("in") else { return nil }
    return Pair(first: first, second: second, measure: joined(first, second))
  }

  /// A number that counts what the one before counted: no other noun behind it.
  private func isAlone(_ second: Quantity, _ first: Quantity, in sentence: Range<Int>) -> Bool {
    let next = second.tokens.upperBound
    guard sentence.contains(next), !article.breaks(next, at: [.comma, .dash, .closeQuote, .fullStop]) else {
      return true
    }
    return article.has(next, [.clause, .copula, .auxiliary, .present])
      || ["and", "or", "in", "on", "by", "a", "this", "today"].contains(article.word(next))
  }

  private func joined(_ from: Quantity, _ to: Quantity) -> Measure {
    let start = min(from.tokens.lowerBound, to.tokens.lowerBound)
    let end = max(from.tokens.upperBound, to.tokens.upperBound)
    return Measure(from: from, to: to, evidence: start..<end, what: start..<end, period: nil)
  }

  /// "Thirteen is the average number of children per social worker."
  func isAverage(behind quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    return sentence.contains(next) && article.has(next, .copula)
      && span(next, min(sentence.upperBound, next + 4)).contains { article.word($0) == "average" }
  }

  /// "489 children in care", "584 children were in care", "a backlog of 170 children", "each social worker had 21 children".
  func isCountOfChildren(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    let before = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 3), quantity.tokens.lowerBound).map {
      article.word($0)
    }
    if before.contains("backlog") { return true }
    let behind = span(next, min(sentence.upperBound, next + 5)).map { article.word($0) }
    guard let noun = behind.first(where: { ["children", "cases", "youngsters"].contains($0) }),
      noun == behind.first || behind.dropFirst().first == noun
    else { return false }
    let phrase = behind.joined(separator: " ")
    if phrase.contains("in care") || phrase.contains("looked after") || phrase.contains("in need")
      || phrase.contains("with a plan") || phrase.contains("subject to")
    {
      return quantity.value >= 20
    }
    let worker = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 9), quantity.tokens.lowerBound).map {
      article.word($0)
    }
    return worker.contains("worker")
      && (worker.contains("each") || worker.contains("average") || worker.contains("typical"))
  }
}
