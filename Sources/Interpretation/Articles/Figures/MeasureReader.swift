/// Reads figures and changes about the service: "reduced from 313 to zero", "now 14, down from 19", "caseloads of 32",
/// "98 per cent". Budgets, targets, national figures and counts of anything else are none.
struct MeasureReader {
  let article: Article
  let reader: QuantityReader
  /// The year in which the report speaks: the last it names, what is still to come apart.
  let latest: Int?

  init(_ article: Article) {
    self.article = article
    reader = QuantityReader(article: article)
    latest = MeasureReader.latestYear(of: article)
  }

  func measures(in body: [Range<Int>], tables: [Range<Int>]) -> [Measure] {
    let table = MeasureTable(article: article).read(in: tables)
    var found = table.measures
    /// Numbers that a sentence before has taken with it.
    var taken: Set<Range<Int>> = []
    /// Numbers of another time, which only the figure of now makes into one.
    var past: Set<Range<Int>> = []
    // "612 children in our care; on Monday it was 571" are two sentences to a reader of figures.
    let sentences = body.flatMap { article.text.sentences(in: $0) }.flatMap { parts(of: $0) }
      .filter { !$0.contains(where: table.tokens.contains) }
    for (position, sentence) in sentences.enumerated() {
      guard sentence.count <= Article.longestSentence, !isOfSurvey(sentence)
      else {
        continue
      }
      let quantities = reader.quantities(in: sentence).filter {
        !taken.contains($0.tokens) && !isOfOthers($0, in: sentence)
      }
      guard !quantities.isEmpty, !isNational(sentence),
        position == 0 || !isOfThoseCouncils(sentence, behind: sentences[position - 1])
      else { continue }
      var own = read(quantities, in: sentence)
      if own.isEmpty, quantities.count == 1, sentence.count <= 6, article.breaks(sentence.lowerBound, at: .semicolon),
        let last = found.last, last.from == nil, last.evidence.upperBound == sentence.lowerBound,
        isGapped(quantities[0], behind: last.to, in: sentence)
      {
        own = [measure(nil, quantities[0], in: sentence)]
      }
      past.formUnion(quantities.filter { isOfAnotherTime($0, in: sentence, latest: latest) }.map(\.tokens))
      if position > 0, let begun = begun(quantities, in: sentence, behind: sentences[position - 1]) {
        own.removeAll { $0.to == begun.from }
        own.append(begun)
      } else if position + 1 < sentences.count {
        let next = sentences[position + 1]
        let free = quantities.filter { quantity in
          !own.contains { $0.from != nil && ($0.from?.tokens == quantity.tokens || $0.to.tokens == quantity.tokens) }
        }
        if let link = firstLink(free, in: sentence, next) {
          own.removeAll { $0.to.tokens == link.first.tokens }
          if let measure = link.measure { own.append(measure) }
          taken.insert(link.second.tokens)
        } else if let gone = gone(quantities, next, in: sentence) {
          own.removeAll { $0.to == gone.from }
          own.append(gone)
        }
      }
      found += own
    }
    return linked(ToldFigures.once(found.map(\.withoutRough).filter { !$0.to.isRough }, of: article))
      .filter { $0.from != nil || !past.contains($0.to.tokens) }
  }

  func read(_ quantities: [Quantity], in sentence: Range<Int>) -> [Measure] {
    var used: Set<Int> = []
    // "96% within 24 hours, compared to 47%": a limit between two figures is none of them.
    let durations = quantities.filter(\.isDuration)
    let quantities =
      durations.count == quantities.count
      ? quantities : quantities.filter { !$0.isDuration || isBetween($0, quantities) || isWait($0, in: sentence) }
    var found = respective(quantities, &used, in: sentence)
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
      let isPercent = from.isPercent || to.isPercent
      guard !isPercent || from.isPercent == to.isPercent || isRising || isUnitless(from, of: to, in: sentence) else {
        continue
      }
      used.formUnion([index, other])
      if isTarget(to, in: sentence) || isTarget(from, in: sentence) || isNational(near: from, in: sentence)
        || isNational(near: to, in: sentence)
      {
        // The end may stand alone, or have its own beginning further on.
        if !isRising { used.remove(index) }
        continue
      }
      // "from 16 to 21" may be ages: something must change.
      if isRising, !first.isPercent, !second.isPercent,
        !sentence.contains(where: { MeasureReader.moves.contains(article.word($0)) }),
        !span(first.tokens.upperBound, second.tokens.lowerBound).contains(where: { article.word($0) == "today" })
      {
        continue
      }
      found.append(measure(from.asPercent(isPercent), to.asPercent(isPercent), in: sentence))
    }
    found += cleared(quantities, &used, in: sentence)
    found += later(than: quantities, &used, in: sentence)
    for index in quantities.indices where !used.contains(index) {
      let quantity = quantities[index]
      if isGrowth(quantity, in: sentence), !isNational(near: quantity, in: sentence) {
        found.append(measure(nil, quantity, in: sentence))
        continue
      }
      guard isFigure(quantity, in: sentence) || isCoordinate(index, quantities, found, in: sentence),
        !isUnreached(quantity, in: sentence), !isEndOfSpread(quantity, in: sentence), !isTarget(quantity, in: sentence),
        !isSecondLimit(index, quantities, in: sentence), !isBeginning(quantity, in: sentence),
        !isBroughtIn(quantity, in: sentence),
        !isEnded(quantity, in: sentence),
        !isNational(near: quantity, in: sentence)
      else { continue }
      found.append(measure(nil, quantity, in: sentence))
    }
    return found
  }

  private func isCoordinate(
    _ index: Int, _ quantities: [Quantity], _ found: [Measure], in sentence: Range<Int>
  ) -> Bool {
    index > 0 && found.last?.from == nil && found.last?.to == quantities[index - 1]
      && (isSecondCount(quantities[index], behind: quantities[index - 1], in: sentence)
        || isGapped(quantities[index], behind: quantities[index - 1], in: sentence))
  }

  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count <= Article.longestSentence else { return [] }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    var isInBrackets = false
    for index in sentence {
      if article.breaks(index, at: .closeBracket) { isInBrackets = false }
      if article.breaks(index, at: .openBracket) { isInBrackets = true }
      // "(2,310 in 2023; 3,075 in 2025)" is one.
      guard index > start, !isInBrackets, article.breaks(index, at: .semicolon) else { continue }
      parts.append(span(start, index))
      start = index
    }
    return parts + [span(start, sentence.upperBound)]
  }
}
