/// Grades that are said to be that of the service as a whole, and those of the rest.
extension ClaimCollector {
  /// "Inadequate overall. Inadequate for help and protection, inadequate for ...": a grade and "overall" alone, before a
  /// sentence that goes on with grades of areas in the same form.
  func alone(_ clause: Clause, in block: Block) -> GradeClaim? {
    let sentence = clause.sentence
    guard clause.mentions.count == 1, let mention = clause.mentions.first,
      mention.tokens.lowerBound == sentence.lowerBound, mention.tokens.upperBound + 1 == sentence.upperBound,
      article.word(mention.tokens.upperBound) == "overall", !article.isQuoted(sentence.lowerBound),
      !clause.isElsewhere, !clause.followsOthersView, !clause.followsAnother,
      let next = article.text.sentences(in: block.tokens).first(where: { $0.lowerBound == sentence.upperBound }),
      let area = GradeMention.all(in: next, of: article).first, area.tokens.lowerBound == next.lowerBound,
      ["for", "on", "in"].contains(article.word(area.tokens.upperBound)),
      Area.named(in: next, of: article).contains(where: { $0.tokens.lowerBound - area.tokens.upperBound <= 4 })
    else { return nil }
    return GradeClaim(
      grade: mention.grade, area: nil, time: .present, isStrong: true,
      evidence: span(sentence.lowerBound, sentence.upperBound))
  }

  /// "went the same way as the whole", "the same bracket as the service as a whole", "the same as the overall grade".
  func comparesWithWhole(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      guard ["same", "identical"].contains(article.word(index)) else { return false }
      let behind = span(index + 1, min(sentence.upperBound, index + 10))
      guard let like = behind.first(where: { article.word($0) == "as" }) else { return false }
      return span(like + 1, min(sentence.upperBound, like + 8)).contains { word in
        article.word(word) == "overall"
          || article.word(word) == "whole" && ["a", "the"].contains(article.word(word - 1))
      }
    }
  }

  /// The grade of the whole that was told last before a sentence.
  func whole(before sentence: Range<Int>, _ found: Found) -> GradeClaim? {
    let told = found.claims.suffix(ClaimCollector.lookedBack).filter { claim in
      claim.area == nil && claim.isStrong && claim.dates.isEmpty && (claim.time == .present || claim.time == .standing)
        && claim.evidence.upperBound <= sentence.lowerBound
    }
    guard let last = told.last, told.allSatisfy({ $0.grade == last.grade && $0.authority == last.authority }) else {
      return nil
    }
    return last
  }

  /// "The other three went the same way", behind the grade of one area: whether that area's or the whole's way, nothing says.
  func isOfOthers(_ sentence: Range<Int>, behind last: GradeClaim) -> Bool {
    last.area != nil
      && sentence.prefix(4).contains { ["other", "others", "rest", "remaining"].contains(article.word($0)) }
  }

  /// The grade that a sentence may repeat: the one told right before it. Where that was given under another framework, "In 2011,
  /// under the old one, services were adequate", a new paragraph goes on about the one before it: "Inspectors came to the same
  /// verdict on ...".
  func repeated(_ sentence: Range<Int>, _ reading: Reading) -> GradeClaim? {
    let told = reading.found.claims.suffix(8).filter { $0.time == .present || $0.time == .standing }
    guard let last = told.last else { return nil }
    let current = told.last { claim in claim.dates.allSatisfy { Judgements.age(of: $0, published) == .new } }
    if let current, isBehindAside(sentence, current, reading) { return current }
    return sentence.lowerBound - last.evidence.upperBound <= 14 ? last : nil
  }

  private func isBehindAside(_ sentence: Range<Int>, _ claim: GradeClaim, _ reading: Reading) -> Bool {
    let sentences = reading.found.sentences.suffix(3)
    guard sentences.count == 3, let told = sentences.first, let between = sentences.dropFirst().first,
      told.contains(claim.evidence.lowerBound), between.upperBound == sentence.lowerBound, claim.area == nil,
      article.breaks(sentence.lowerBound, at: .paragraph), ["in", "back"].contains(article.word(between.lowerBound)),
      between.prefix(4).contains(where: { article.year($0) != nil }), between.count <= 30,
      between.contains(where: { index in
        article.word(index) == "under" && ["the", "its", "an"].contains(article.word(index + 1))
          && ["old", "previous", "former", "earlier"].contains(article.word(index + 2))
      })
    else { return false }
    // "had", "then" go on about that year.
    return !sentence.contains { ["had", "then", "that"].contains(article.word($0)) }
  }
}
