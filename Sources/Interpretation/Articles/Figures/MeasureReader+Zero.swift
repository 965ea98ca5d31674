/// Figures that have come down to nothing.
extension MeasureReader {
  /// "A backlog of 58 cases has been cleared": what there no longer is. How many are left is not said.
  func isEnded(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let end = tail(of: quantity, in: sentence, limit: 12)
    guard
      let verb = span(quantity.tokens.upperBound, end).first(where: {
        ["has", "have", "had", "was", "were"].contains(article.word($0))
      })
    else { return false }
    return span(verb + 1, min(end, verb + 5)).contains {
      article.word($0) == "gone" && $0 + 1 == end
        || ["cleared", "eliminated", "eradicated", "ended", "disappeared", "vanished"].contains(article.word($0))
    }
  }

  /// "The backlog, which stood at 430 in May, has been cleared": a number of before, and none since.
  func cleared(_ quantities: [Quantity], _ used: inout Set<Int>, in sentence: Range<Int>) -> [Measure] {
    var found: [Measure] = []
    for (index, quantity) in quantities.enumerated()
    where !used.contains(index) && !quantity.isPercent && !quantity.isDuration && quantity.value > 1 {
      let near = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 7), quantity.tokens.lowerBound)
      guard let which = near.last(where: { article.word($0) == "which" }),
        article.breaks(which, at: .comma) || article.word(which - 1) == "of",
        !near.contains(where: { MeasureReader.moved.contains(article.word($0)) }),
        let verb = span(quantity.tokens.upperBound, min(sentence.upperBound, quantity.tokens.upperBound + 8)).first(
          where: { article.breaks($0, at: .comma) && ["has", "have", "had", "was", "were"].contains(article.word($0)) }
        ),
        let end = span(verb + 1, min(sentence.upperBound, verb + 5)).first(where: {
          ["cleared", "eliminated", "eradicated"].contains(article.word($0))
            || article.word($0) == "wiped" && article.word($0 + 1) == "out"
        }),
        article.word(end + 1) != "to"
      else { continue }
      used.insert(index)
      let zero = Quantity(value: 0, isPercent: false, tokens: span(end, end + 1), isDuration: false)
      found.append(
        Measure(
          from: quantity, to: zero, evidence: span(sentence.lowerBound, end + 1),
          what: span(sentence.lowerBound, which), period: nil))
    }
    return found
  }

  /// "There were 92 unallocated cases in 2015. There are none now."
  func gone(_ quantities: [Quantity], _ next: Range<Int>, in sentence: Range<Int>) -> Measure? {
    let counts = quantities.filter { !$0.isDuration }
    guard counts.count == 1, let quantity = counts.first, !quantity.isPercent,
      next.prefix(9).contains(where: {
        ["now", "today", "was", "were"].contains(article.word($0))
          || article.word($0) == "time" && article.word($0 - 1) == "this"
      }),
      let zero = nothing(in: span(next.lowerBound, min(next.upperBound, next.lowerBound + 10)))
        ?? (next.prefix(9).contains { ["now", "today"].contains(article.word($0)) } ? nobody(in: next) : nil)
    else { return nil }
    return Measure(
      from: quantity, to: zero, evidence: span(sentence.lowerBound, zero.tokens.upperBound), what: sentence, period: nil
    )
  }

  /// "Nobody was waiting for a social worker. A year ago there were 92 children on that list."
  func begun(_ quantities: [Quantity], in sentence: Range<Int>, behind last: Range<Int>) -> Measure? {
    guard last.upperBound == sentence.lowerBound, last.count <= Article.longestSentence, let zero = nobody(in: last),
      quantities.count == 1, let quantity = quantities.first, !quantity.isPercent, !quantity.isDuration,
      quantity.value > 1, reader.quantities(in: last).isEmpty, !isTarget(quantity, in: sentence)
    else { return nil }
    let reading = MomentReader(article: article).reading(of: sentence)
    let isEarlier = reading.moment.map { $0 <= .recent || $0 == .past && reading.year != nil } ?? false
    let pointsBack = sentence.contains { index in
      ["that", "this", "the"].contains(article.word(index))
        && ["list", "queue", "backlog", "position"].contains(article.word(index + 1))
    }
    let isBare =
      beginning(of: quantity, in: sentence, behind: last) != nil && isBare(quantity, [], in: sentence, behind: last)
    guard isEarlier, pointsBack || isBare else { return nil }
    return Measure(
      from: quantity, to: zero, evidence: span(zero.tokens.lowerBound, quantity.tokens.upperBound), what: last,
      period: nil)
  }

  /// "nobody was waiting", "no children are without a social worker"; not "nobody was to blame".
  private func nobody(in sentence: Range<Int>) -> Quantity? {
    for index in sentence where ["nobody", "no"].contains(article.word(index)) {
      var verb = index + 1
      if article.word(index) == "no" {
        guard
          let noun = span(index + 1, min(sentence.upperBound, index + 4)).first(where: {
            article.word($0) == "one" || MeasureReader.counted.contains(article.word($0))
          })
        else { continue }
        verb = noun + 1
      }
      if article.has(verb, .copula),
        span(verb, min(sentence.upperBound, verb + 4)).contains(where: {
          MeasureReader.unseen.contains(article.word($0))
        })
      {
        return Quantity(value: 0, isPercent: false, tokens: span(index, verb), isDuration: false)
      }
    }
    return nil
  }

  /// "none", "zero", "there aren't any", "did not find a single one".
  private func nothing(in range: Range<Int>) -> Quantity? {
    if let zero = reader.quantities(in: range).first(where: { $0.value == 0 }) { return zero }
    let any = range.first { index in
      article.word(index) == "any" && ["aren't", "isn't", "not", "longer"].contains(article.word(index - 1))
    }
    let single = range.first { index in
      article.word(index) == "single" && article.word(index - 1) == "a"
        && span(max(range.lowerBound, index - 4), index).contains {
          article.word($0) == "not" || article.word($0).hasSuffix("n't")
        }
    }
    return (any ?? single).map { Quantity(value: 0, isPercent: false, tokens: $0..<$0 + 1, isDuration: false) }
  }
}
