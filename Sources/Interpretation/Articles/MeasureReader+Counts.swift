/// Plain counts that say how a service stands: "it has 642 fostering households", "71 contacts were waiting to be read",
/// "hired 15 social workers". How many inspectors came and how many children they met are none.
extension MeasureReader {
  static let counted: Set<String> = [
    "children", "youngsters", "teenagers", "babies", "people", "families", "households", "leavers", "workers", "staff",
    "practitioners", "carers", "adopters", "apprentices", "advisers", "cases", "contacts", "referrals", "assessments",
    "olds", "vacancies", "posts", "plans", "visits", "placements", "checks", "conferences",
  ]
  private static let holding: Set<String> = [
    "has", "have", "had", "held", "hold", "holds", "helped", "helps", "supports", "supported", "kept", "keeps", "hired",
    "recruited", "appointed", "employed", "employs", "placed", "working", "works", "worked", "after", "we've", "having",
    "taken",
  ]
  private static let states: Set<String> = [
    "waiting", "adopted", "placed", "missing", "without", "subject", "unallocated", "overdue", "unread", "unassessed",
    "joined", "touch", "employed", "leave", "plan", "plans", "homes", "left", "families", "nobody", "care", "need",
  ]
  /// What inspectors do with those whom they choose.
  private static let gathering: Set<String> = [
    "talked", "spoke", "spoken", "met", "sampled", "examined", "looked", "read", "tracked", "interviewed", "heard",
    "considered", "visited", "reviewed", "audited", "saw", "seen", "asked", "i", "my", "i've", "i'd", "surveyed",
  ]

  func isCount(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    let before = clause(before: first, in: sentence)
    if isChangedTo(quantity, before) { return true }
    let behind = clause(behind: quantity.tokens.upperBound, in: sentence)
    if isAverage(behind), quantity.value < 200 { return true }
    if isPart(quantity, behind, in: sentence) { return true }
    guard let noun = noun(in: behind) else { return false }
    let rest = span(noun + 1, min(behind.upperBound, noun + 7))
    let isUnseen = rest.prefix(3).contains { article.word($0) == "nobody" }
    guard !(span(max(before.lowerBound, first - 7), first)).contains(where: isGathering),
      isUnseen || !rest.prefix(4).contains(where: isGathering), quantity.value < 20_000
    else { return false }
    if article.word(noun) == "vacancies" { return true }
    if isSomebodys(span(max(before.lowerBound, first - 8), first)) { return false }
    // "six social workers in 14 months" were one child's.
    if ["in", "over"].contains(article.word(noun + 1)), article.tokens.indices.contains(noun + 2),
      article.tokens[noun + 2].isNumber || article.has(noun + 2, .number)
    {
      return false
    }
    if isKeyFigure(quantity) { return true }
    if quantity.value >= 10, article.word(first - 1) == "of", first - 1 == sentence.lowerBound, rest.count > 1 {
      return true
    }
    guard quantity.value >= 10, article.word(noun) != "plans" else { return false }
    let isHeld = span(max(before.lowerBound, first - 5), first).contains { index in
      MeasureReader.holding.contains(article.word(index)) && (article.word(index) != "after" || isLookedAfter(index))
    }
    return isHeld || rest.contains { MeasureReader.states.contains(article.word($0)) }
  }

  /// "Of 53 children referred to the team, 39 had not been arrested again."
  private func isPart(_ quantity: Quantity, _ behind: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    guard article.word(sentence.lowerBound) == "of", first - sentence.lowerBound <= 14,
      article.breaks(first, at: .comma), let next = behind.first, article.has(next, [.auxiliary, .copula]),
      let whole = quantitiesOf(sentence.lowerBound..<first).first, whole.tokens.lowerBound == sentence.lowerBound + 1
    else { return false }
    return isCount(whole, in: sentence)
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
        guard start.to.value > end.to.value, start.to.tokens.upperBound < end.to.tokens.lowerBound - 10,
          let noun = noun(in: span(start.to.tokens.upperBound, start.to.tokens.upperBound + 5))
        else { return false }
        return words.contains(article.word(noun)) || words.contains("backlog")
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

  private func isUnseen(_ quantity: Quantity) -> Bool {
    guard let noun = noun(in: span(quantity.tokens.upperBound, quantity.tokens.upperBound + 5)) else { return false }
    return span(noun + 1, noun + 6).contains { MeasureReader.unseen.contains(article.word($0)) }
  }

  private static let unseen: Set<String> = [
    "waiting", "overdue", "unread", "unallocated", "unassessed", "nobody", "without", "outstanding",
  ]

  private func isGathering(_ index: Int) -> Bool { MeasureReader.gathering.contains(article.word(index)) }

  /// "the paper has 30 staff", "she has fostered 60 children": not the service's.
  private func isSomebodys(_ before: Range<Int>) -> Bool {
    before.suffix(3).contains { article.has($0, .pronoun) || ["wife", "husband", "couple"].contains(article.word($0)) }
      || before.contains {
        ["paper", "newspaper", "readers", "charity", "company", "school", "nursery", "home", "union"].contains(
          article.word($0))
      }
  }

  private func isLookedAfter(_ index: Int) -> Bool { article.word(index - 1).hasPrefix("look") }

  private func clause(before first: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = first
    while start > sentence.lowerBound, first - start < 22,
      !article.breaks(start, at: [.semicolon, .dash, .openBracket])
    {
      start -= 1
    }
    return start..<first
  }

  private func clause(behind end: Int, in sentence: Range<Int>) -> Range<Int> {
    var last = end
    while last < sentence.upperBound, last - end < 12,
      last == end
        || !article.breaks(last, at: [.comma, .semicolon, .dash, .colon, .openBracket, .openQuote, .closeQuote])
    { last += 1 }
    return last == end || article.breaks(end, at: [.comma, .semicolon, .colon, .openBracket]) ? end..<end : end..<last
  }

  /// What is counted: the noun at the end of the few words behind a number.
  private func noun(in range: Range<Int>) -> Int? {
    var found: Int?
    for index in range.prefix(5) {
      if MeasureReader.counted.contains(article.word(index)) {
        guard !article.tokens[index].isPossessive else { return nil }
        found = index
      } else if found != nil || article.has(index, [.auxiliary, .copula, .clause])
        || ["of", "in", "on", "to", "for", "with", "and", "or", "at", "by", "from", "per"].contains(article.word(index))
      {
        break
      }
    }
    return found
  }

  /// "members have 27 on average", "22 young people each".
  private func isAverage(_ behind: Range<Int>) -> Bool {
    for index in behind.prefix(5) {
      if article.word(index) == "average" { return article.word(index - 1) == "on" }
      if article.word(index) == "each" || article.word(index) == "apiece" {
        return index > behind.lowerBound && MeasureReader.counted.contains(article.word(index - 1))
      }
      if article.has(index, [.auxiliary, .copula]) { return false }
    }
    return false
  }

  private static let amounts: Set<String> = [
    "number", "numbers", "share", "proportion", "rate", "percentage", "use", "backlog", "total", "list", "turnover",
    "caseload", "caseloads", "cases", "vacancies", "referrals", "average",
  ]
  static let moved: Set<String> = [
    "down", "up", "rose", "risen", "fell", "fallen", "reduced", "cut", "dropped", "increased", "decreased", "halved",
    "doubled", "trebled", "grown", "grew", "climbed", "shrunk", "brought", "come", "gone",
  ]

  /// "the number of ... had come down by a third to 104", "the backlog had been cut to 41".
  private func isChangedTo(_ quantity: Quantity, _ before: Range<Int>) -> Bool {
    let near = span(max(before.lowerBound, quantity.tokens.lowerBound - 8), quantity.tokens.lowerBound)
    guard let to = near.last(where: { article.word($0) == "to" }), quantity.tokens.lowerBound - to <= 3,
      span(to + 1, quantity.tokens.lowerBound).allSatisfy({
        ["just", "only", "about", "around", "under", "over", "a", "mere"].contains(article.word($0))
      }),
      let verb = near.last(where: { MeasureReader.moved.contains(article.word($0)) }), verb < to
    else { return false }
    return span(before.lowerBound, verb).contains {
      MeasureReader.amounts.contains(article.word($0))
    }
  }

  /// "54 – apprentices taken on since 2020" at the head of a line.
  private func isKeyFigure(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return quantity.value >= 20 && article.breaks(first, at: .block) && article.breaks(next, at: .dash)
  }

  /// "children waited up to 19 weeks", "an average of 388 days", "684 days on average".
  func isWait(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    guard quantity.isDuration else { return false }
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    for index in stride(from: first - 1, through: max(sentence.lowerBound, first - 12), by: -1) {
      if article.word(index).hasPrefix("average") { return true }
      if ["waited", "waits"].contains(article.word(index)), first - index <= 4 { return quantity.value >= 6 }
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { break }
      if ["within", "inside", "than", "over", "every", "first"].contains(article.word(index)) { return false }
    }
    return span(next, min(sentence.upperBound, next + 4)).contains {
      article.word($0) == "average" && article.word($0 - 1) == "on"
    }
  }

  /// "69 per cent, which is a good deal better than the 22 per cent at our lowest point": an end and its beginning.
  func isBetter(than second: Quantity, _ between: [String], in sentence: Range<Int>) -> Bool {
    let tail = between.suffix(8)
    guard let than = tail.lastIndex(of: "than"), tail.endIndex - than <= 4, between.count <= 20,
      tail[..<than].contains(where: {
        ["better", "worse", "higher", "lower", "more", "fewer", "less", "up"].contains($0)
      }), !isNational(near: second, in: sentence)
    else { return false }
    return span(second.tokens.upperBound, min(sentence.upperBound, second.tokens.upperBound + 6)).contains {
      ["before", "earlier", "ago", "last", "previous", "previously", "year", "lowest", "highest", "then", "when"]
        .contains(
          article.word($0))
    }
  }
}
