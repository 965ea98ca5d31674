internal import Model

/// What a sentence takes from the one before it to tell when its grade was given.
extension ClaimCollector {
  /// The date from which "Four years earlier" counts at the beginning of a sentence: that of the grade told right before,
  /// or of the publication where that is the one reported.
  func anchor(before sentence: Range<Int>, _ reading: Reading, _ dates: DateReader) -> PartialDate? {
    guard
      let year = sentence.prefix(4).first(where: { article.word($0).hasPrefix("year") })
        ?? sentence.first(where: { article.word($0) == "year" && article.word($0 - 1) == "same" }),
      let distance = Clause.distance(at: year, in: sentence, of: article),
      let previous = reading.found.sentences.last(where: { $0.upperBound <= sentence.lowerBound })
    else { return nil }
    let told = Clause.dates(in: previous, of: article, dates, published)
    if let last = reading.found.claims.last, last.area == nil, previous.contains(last.evidence.lowerBound) {
      if let date = last.dates.max() { return date }
      if told.isEmpty, last.time == .present || last.time == .standing, distance.years < 0 { return published }
    }
    return told.count == 1 ? told[0].start : nil
  }

  /// "When Ofsted came in the autumn of 2016 it found children at risk. Its verdict was inadequate": the one date of a
  /// sentence that begins by telling of inspectors then, where the next goes on as past.
  func narrated(_ sentence: Range<Int>, behind previous: Range<Int>) -> PartialDate? {
    let first = sentence.lowerBound
    guard let published, previous.upperBound == first, !article.breaks(first, at: .paragraph),
      ["when", "in", "back"].contains(article.word(previous.lowerBound)),
      previous.contains(where: { article.has($0, [.inspectorate, .inspection]) }),
      ["its", "their", "the"].contains(article.word(first))
        && ["verdict", "grade", "rating", "judgement", "conclusion"].contains(article.word(first + 1))
        || ["it", "they", "inspectors"].contains(article.word(first))
          && article.has(first + 1, [.rating, .weakRating]),
      !sentence.contains(where: {
        article.has($0, .present) || ["is", "are", "has", "have"].contains(article.word($0))
      })
    else { return nil }
    let dates = Clause.dates(in: previous, of: article, DateReader(article.text), published)
    return dates.count == 1 && dates[0].start.year < published.year - 1 ? dates[0].start : nil
  }

  /// "In the summer of 2016 it was a very different story. Back then the department was given ...": the one date of the
  /// sentence before.
  func thatTime(_ sentence: Range<Int>, behind previous: Range<Int>) -> PartialDate? {
    guard let published, previous.upperBound == sentence.lowerBound, Clause.looksBack(sentence, of: article) else {
      return nil
    }
    let dates = Clause.dates(in: previous, of: article, DateReader(article.text), published)
    return dates.count == 1 && dates[0].start.year < published.year ? dates[0].start : nil
  }

  /// "... on where we stood in 2022. You'll remember how that felt. We were requires improvement then": the one date that the
  /// sentences just before tell.
  func thenDate(_ clause: Clause, in sentences: [Range<Int>]) -> PartialDate? {
    guard let published,
      clause.mentions.indices.contains(where: { mention in
        clause.governor(of: mention).map { clause.isThen(mention, $0) } ?? false
      })
    else { return nil }
    var start = clause.sentence.lowerBound
    for sentence in sentences.dropLast().suffix(3).reversed() where sentence.upperBound == start {
      let dates = Clause.dates(in: sentence, of: article, DateReader(article.text), published)
      if !dates.isEmpty { return dates.count == 1 && dates[0].start.year < published.year ? dates[0].start : nil }
      start = sentence.lowerBound
    }
    return nil
  }

  /// "Both times it was found to be good": the dates of the two inspections that the sentence before names.
  func bothTimes(in sentence: Range<Int>, _ sentences: [Range<Int>], _ dates: DateReader) -> [PartialDate] {
    let start = article.word(sentence.lowerBound) == "on" ? sentence.lowerBound + 1 : sentence.lowerBound
    guard let published, sentences.count >= 2, ["both", "each"].contains(article.word(start)),
      ["times", "time", "occasions", "occasion", "inspections"].contains(article.word(start + 1))
    else { return [] }
    let previous = sentences[sentences.count - 2]
    let told = Clause.dates(in: previous, of: article, dates, published).map(\.start)
    return told.count == 2 && told.allSatisfy { $0.year < published.year - 1 } ? told : []
  }

  /// "That was 2012": the date of an earlier grade that the sentence before told without one.
  func dateLast(by sentence: Range<Int>, _ dates: DateReader, _ reading: inout Reading) {
    let first = sentence.lowerBound
    guard ["that", "this", "it"].contains(article.word(first)), article.word(first + 1) == "was",
      reading.found.sentences.count >= 2, let last = reading.found.claims.last, last.area == nil, last.dates.isEmpty,
      last.time == .earlier,
      reading.found.sentences[reading.found.sentences.count - 2].contains(last.evidence.lowerBound),
      let date = Clause.dates(in: sentence, of: article, dates, published).first,
      span(first + 2, date.tokens.lowerBound).allSatisfy({
        ["in", "back", "way", "only", "as"].contains(article.word($0))
      })
    else { return }
    reading.found.claims[reading.found.claims.count - 1].dates = [date.start]
  }
}
