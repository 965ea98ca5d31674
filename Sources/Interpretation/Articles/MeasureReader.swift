/// Reads figures and changes about the service: "reduced from 313 to zero", "now 14, down from 19", "caseloads of 32",
/// "98 per cent". Budgets, targets, national figures and plain counts are none.
struct MeasureReader {
  let article: Article
  private let reader: QuantityReader

  func quantitiesOf(_ range: Range<Int>) -> [Quantity] { reader.quantities(in: range) }

  init(_ article: Article) {
    self.article = article
    reader = QuantityReader(article: article)
  }

  func measures(in sentences: [Range<Int>]) -> [Measure] {
    var found: [Measure] = []
    /// Numbers that a sentence before has taken with it.
    var taken: Set<Range<Int>> = []
    // "612 children in our care; on Monday it was 571" are two sentences to a reader of figures.
    let sentences = sentences.flatMap { parts(of: $0) }
    for (position, sentence) in sentences.enumerated() {
      guard sentence.count <= Clause.longest else { continue }
      let quantities = reader.quantities(in: sentence).filter { !taken.contains($0.tokens) }
      guard !quantities.isEmpty, !isNational(sentence) else { continue }
      found += read(quantities, in: sentence)
      if position + 1 < sentences.count, let pair = pair(quantities, sentences[position + 1]) {
        found.removeAll { $0.to.tokens == pair.first.tokens }
        taken.insert(pair.second.tokens)
        found.append(pair.measure)
        continue
      }
      if position + 1 < sentences.count, let gone = gone(quantities, sentences[position + 1], in: sentence) {
        found.removeAll { $0.to == gone.from }
        found.append(gone)
      }
    }
    return linked(tidy(found))
  }

  private func read(_ quantities: [Quantity], in sentence: Range<Int>) -> [Measure] {
    var found: [Measure] = []
    var used: Set<Int> = []
    // "96% within 24 hours, compared to 47%": a limit between two figures is none of them.
    let durations = quantities.filter(\.isDuration)
    let quantities =
      durations.count == quantities.count
      ? quantities : quantities.filter { !$0.isDuration || isBetween($0, quantities) || isWait($0, in: sentence) }
    // "from A to B" binds closer than "B, down from A"; what stands between two shares is no beginning or end of one.
    let shares = quantities.indices.filter { quantities[$0].isPercent }
    let pairs = [quantities.indices.map { $0 }, shares].flatMap { indices in
      [true, false].flatMap { wanted in zip(indices, indices.dropFirst()).map { ($0.0, $0.1, wanted) } }
    }
    for (index, other, wanted) in pairs where !used.contains(index) && !used.contains(other) {
      let (first, second) = (quantities[index], quantities[other])
      guard second.tokens.lowerBound - first.tokens.upperBound <= 20, let isRising = order(first, second, in: sentence),
        isRising == wanted
      else { continue }
      let (from, to) = isRising ? (first, second) : (second, first)
      used.formUnion([index, other])
      if isTarget(to, in: sentence) || isTarget(from, in: sentence) || isNational(near: from, in: sentence)
        || isNational(near: to, in: sentence)
      {
        if !isRising, !isNational(near: to, in: sentence), isFigure(to, in: sentence) {
          found.append(measure(nil, to, in: sentence))
        }
        continue
      }
      // "from 16 to 21" may be ages: something must change.
      if isRising, !first.isPercent, !second.isPercent,
        !sentence.contains(where: { MeasureReader.moves.contains(article.word($0)) })
      {
        continue
      }
      let isPercent = from.isPercent || to.isPercent
      guard !isPercent || from.isPercent == to.isPercent || isRising else { continue }
      found.append(measure(from.asPercent(isPercent), to.asPercent(isPercent), in: sentence))
    }
    for index in quantities.indices where !used.contains(index) {
      let quantity = quantities[index]
      guard isFigure(quantity, in: sentence), !isTarget(quantity, in: sentence),
        !isNational(near: quantity, in: sentence)
      else { continue }
      found.append(measure(nil, quantity, in: sentence))
    }
    return found
  }

  /// "from 742 days to 561": a duration that a change begins or ends with.
  private func isBetween(_ duration: Quantity, _ all: [Quantity]) -> Bool {
    all.contains { $0.tokens != duration.tokens && abs($0.tokens.lowerBound - duration.tokens.upperBound) <= 6 }
      && (article.word(duration.tokens.lowerBound - 1) == "from" || article.word(duration.tokens.lowerBound - 1) == "to"
        || article.word(duration.tokens.lowerBound - 1) == "of")
  }

  /// True for "from A to B", false for "B, down from A"; nil when the two have nothing to do with each other.
  private func order(_ first: Quantity, _ second: Quantity, in sentence: Range<Int>) -> Bool? {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let isJoined = !between.contains { article.breaks($0, at: [.semicolon, .dash, .openQuote]) }
    // "in the number of children in care from 692 to 604"
    if lead(first, in: sentence).contains("from"), lead(second, in: sentence).contains("to"), isJoined {
      return first.isDuration == second.isDuration || first.isDuration ? true : nil
    }
    let words = between.map { article.word($0) }
    // "had been 31 in December and was now 24".
    if between.contains(where: { article.word($0) == "now" }),
      span(max(sentence.lowerBound, first.tokens.lowerBound - 3), first.tokens.lowerBound).contains(where: {
        ["been", "was", "were"].contains(article.word($0))
      })
    {
      return true
    }
    // "17.5 (they were 26 at vesting day)", "91% (2024/25: 74%)".
    if let bracket = between.first(where: { article.breaks($0, at: .openBracket) })
      ?? (article.breaks(second.tokens.lowerBound, at: .openBracket) ? second.tokens.lowerBound : nil),
      second.tokens.lowerBound - bracket <= 4, first.isPercent == second.isPercent
    {
      let inside = span(bracket, min(sentence.upperBound, second.tokens.upperBound + 4))
      if inside.contains(where: { ["was", "were", "from"].contains(article.word($0)) })
        || inside.contains(where: {
          article.tokens[$0].isNumber && article.word($0).utf8.count == 4 && article.word($0).hasPrefix("20")
        })
      {
        return false
      }
    }
    let isDirect = words.suffix(2).first.map { MeasureReader.changes.contains($0) } ?? false && words.last == "from"
    // "at 24 per cent two years ago, is 13 per cent today".
    if words.prefix(4).contains("ago"), words.suffix(2).contains(where: { $0 == "is" || $0 == "are" }) { return true }
    let isCompared = words.suffix(2).first == "compared" || words.last == "against"
    if isBetter(than: second, words, in: sentence) { return false }
    guard between.count <= 10 || (isDirect || isCompared) && between.count <= 18 else { return used(first, between) }
    let tail = words.suffix(6)
    if let from = tail.lastIndex(of: "from"),
      lead(first, in: sentence).contains("to") || from > 0 && MeasureReader.changes.contains(words[from - 1])
    {
      return false
    }
    if tail.contains("compared") || tail.contains("compares")
      || tail.contains("against") && !isNational(near: second, in: sentence) || tail.contains("against")
      || tail.contains("rather") && tail.last == "than"
      || tail.contains("instead")
    {
      return false
    }
    return used(first, between)
  }

  private static let changes: Set<String> = [
    "down", "up", "increase", "decrease", "rise", "fall", "drop", "reduction", "improvement", "compared", "reduced",
    "improved",
  ]

  private static let moves: Set<String> = [
    "down", "up", "rose", "risen", "rises", "fell", "fallen", "falls", "reduced", "reducing", "reduction", "cut",
    "gone", "went", "going", "goes", "dropped",
    "drop", "increased", "increase", "decreased", "halved", "doubled", "trebled", "grown", "grew", "climbed", "shot",
    "improved", "brought", "come", "came", "moved", "slipped", "been", "now", "more", "fewer", "lower", "higher",
  ]

  /// "used to have 24 children, now have 18".
  private func used(_ first: Quantity, _ between: Range<Int>) -> Bool? {
    let start = max(0, first.tokens.lowerBound - 8)
    let isPast = (start..<first.tokens.lowerBound).contains {
      article.word($0) == "used" && article.word($0 + 1) == "to"
    }
    return isPast && between.contains { article.word($0) == "now" } ? true : nil
  }

  /// The few words before a number that may make it a beginning or an end: "from just over", "to an average of".
  private func lead(_ quantity: Quantity, in sentence: Range<Int>) -> [String] {
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 4)
    var words: [String] = []
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      let word = article.word(index)
      words.append(word)
      if word == "from" || word == "to" { break }
      if !MeasureReader.approximations.contains(word) { break }
    }
    return words
  }

  private static let approximations: Set<String> = [
    "just", "over", "under", "around", "about", "nearly", "almost", "an", "average", "of", "approximately", "only", "a",
    "mere", "more", "than", "less", "fewer", "roughly", "some", "as", "many", "high", "low", "below", "above", "the",
    "current",
  ]

  /// "There were 92 unallocated cases in 2015. There are none now."
  private func gone(_ quantities: [Quantity], _ next: Range<Int>, in sentence: Range<Int>) -> Measure? {
    let counts = quantities.filter { !$0.isDuration }
    guard counts.count == 1, let quantity = counts.first, !quantity.isPercent,
      next.prefix(9).contains(where: { ["now", "today", "was", "were"].contains(article.word($0)) }),
      let zero = nothing(in: span(next.lowerBound, min(next.upperBound, next.lowerBound + 10)))
    else { return nil }
    return Measure(
      from: quantity, to: zero, evidence: sentence.lowerBound..<zero.tokens.upperBound, what: sentence, period: nil)
  }

  /// "none", "zero", "there aren't any".
  private func nothing(in range: Range<Int>) -> Quantity? {
    if let zero = reader.quantities(in: range).first(where: { $0.value == 0 }) { return zero }
    let any = range.first { index in
      article.word(index) == "any" && ["aren't", "isn't", "not", "longer"].contains(article.word(index - 1))
    }
    return any.map { Quantity(value: 0, isPercent: false, tokens: $0..<$0 + 1, isDuration: false) }
  }

  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count <= Clause.longest else { return [] }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence.dropFirst() where article.breaks(index, at: .semicolon) {
      parts.append(start..<index)
      start = index
    }
    return parts + [start..<sentence.upperBound]
  }

  private func tidy(_ measures: [Measure]) -> [Measure] {
    var changes: Set<[Double]> = []
    for measure in measures { if let from = measure.from { changes.insert([from.value, measure.to.value]) } }
    let ends = Set(changes.map { $0[1] })
    var told: Set<[Double]> = []
    return measures.filter { measure in
      guard let from = measure.from else {
        return !ends.contains(measure.to.value) && told.insert([measure.to.value]).inserted
      }
      return told.insert([from.value, measure.to.value]).inserted
    }
  }
}
