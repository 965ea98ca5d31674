internal import Model

/// Grades given by pointing to one just given.
extension ClaimCollector {
  /// How many claims and words back "the same grade" may point.
  static let lookedBack = 64

  /// Adds what a sentence says by pointing to a grade, where it says nothing of the area otherwise.
  func point(_ sentence: Range<Int>, _ dates: DateReader, _ reading: inout Reading) {
    guard
      sentence.contains(where: { ["same", "identical", "that", "different", "repeated"].contains(article.word($0)) })
    else { return }
    let isOfWhole = comparesWithWhole(sentence)
    let present = isOfWhole ? whole(before: sentence, reading.found)?.grade : reference(for: sentence, reading.found)
    if isOfWhole, present == nil { return }
    let last =
      named(before: sentence, reading) ?? reading.found.claims.suffix(ClaimCollector.lookedBack).last { $0.area == nil }
    guard let reference = named(before: sentence, reading)?.grade ?? present ?? last?.grade else { return }
    let clause = clause(sentence, dates, reading, reference: reference)
    guard clause.mentions.contains(where: \.isPointer) else { return }
    if let last, let before = earlier(clause, like: last) {
      reading.found.claims.append(reading.placed(before))
      return
    }
    guard present != nil else { return }
    let told = reading.found.claims.suffix(ClaimCollector.lookedBack)
      .filter { sentence.contains($0.evidence.lowerBound) }.map(\.area)
    reading.found.claims += AreaPairs(clause).claims().filter { !told.contains($0.area) }.map(reading.placed)
  }

  /// "They'd been given the same rating in October 2019", "Five years ago inspectors returned the same verdict": an earlier
  /// inspection with the grade of the whole said last, whenever it was given.
  private func earlier(_ clause: Clause, like last: GradeClaim) -> GradeClaim? {
    // "inadequate in 2013 and, two years later, in 2015, inspectors came to the same verdict": the date is behind the first.
    let dates = clause.dates.filter { $0.tokens.lowerBound >= clause.lower(of: clause.mentions.count - 1) }
      .filter { !last.dates.contains($0.start) }
    guard let published, clause.areas.isEmpty, let mention = clause.mentions.last, mention.isPointer,
      clause.mentions.count <= 2,
      // "It was given the same grade for its parks."
      !isForAnother(mention.tokens.upperBound), let date = dates.first,
      date.start.year < published.year,
      dates.dropFirst().allSatisfy({ clause.joined(date.tokens.upperBound, $0.tokens.lowerBound) })
        || isRow(dates, clause),
      clause.sentence.contains(where: {
        ["had", "been", "returned", "gave", "reached", "was", "were", "came", "drew", "got", "repeated"].contains(
          article.word($0))
      }),
      !clause.sentence.contains(where: { clause.has($0, .stranger) }),
      // "That's the grade we were given in 2018, and many of you had hoped for more."
      !span(clause.sentence.lowerBound, dates[dates.count - 1].tokens.upperBound).contains(where: {
        clause.has($0, .wish) || clause.has($0, .negation) && article.word($0 + 1) != "different"
      }),
      clause.sentence.lowerBound - last.evidence.upperBound <= ClaimCollector.lookedBack, last.dates != [date.start]
    else { return nil }
    return GradeClaim(
      grade: last.grade, area: nil, time: .earlier, dates: dates.map(\.start), authority: last.authority,
      isStrong: true,
      evidence: span(
        min(mention.tokens.lowerBound, date.tokens.lowerBound),
        max(mention.tokens.upperBound, dates[dates.count - 1].tokens.upperBound)))
  }

  /// "the same grade for its parks", not "for its services", "for the second time".
  private func isForAnother(_ end: Int) -> Bool {
    guard article.word(end) == "for" else { return false }
    let next = ["its", "the", "their", "our", "a"].contains(article.word(end + 1)) ? end + 2 : end + 1
    return !article.has(next, [.service, .child, .time, .number, .inspection])
      && !["overall", "work", "third", "fourth", "first", "that"].contains(article.word(next))
  }

  /// "in 2013, again in 2015 and, months before the trust came, in 2017.": all dates of one grade, up to the sentence's end.
  private func isRow(_ dates: [FoundDate], _ clause: Clause) -> Bool {
    dates.last?.tokens.upperBound == clause.sentence.upperBound
      && dates.dropFirst().allSatisfy { date in
        let joint = date.tokens.lowerBound - 1
        return article.word(joint) == "in"
          && (["again", "and"].contains(article.word(joint - 1)) || article.breaks(joint, at: .comma))
      }
  }

  /// "The services haven't been labelled inadequate for once. They got that rating in 2013": the one grade that the sentence
  /// before names, though that gives it to nobody.
  private func named(before sentence: Range<Int>, _ reading: Reading) -> GradeClaim? {
    guard ["they", "it"].contains(article.word(sentence.lowerBound)),
      ["got", "received", "earned"].contains(article.word(sentence.lowerBound + 1)),
      article.word(sentence.lowerBound + 2) == "that", article.has(sentence.lowerBound + 3, .gradeNoun),
      article.word(sentence.lowerBound + 4) == "in", reading.found.sentences.count >= 2
    else { return nil }
    let previous = reading.found.sentences[reading.found.sentences.count - 2]
    let mentions = GradeMention.all(in: previous, of: article)
    guard previous.upperBound == sentence.lowerBound, mentions.count == 1,
      Area.named(in: previous, of: article).isEmpty,
      !previous.contains(where: { article.has($0, .stranger) })
    else { return nil }
    return GradeClaim(
      grade: mentions[0].grade, area: nil, time: .present, isStrong: true, evidence: mentions[0].tokens)
  }

  /// The grade of an area that was read in the two sentences before, in the same paragraph: "Adoption was graded good.
  /// Support for care leavers was good as well."
  func givenBefore(_ sentence: Range<Int>, _ reading: Reading) -> Grade? {
    let before = reading.found.sentences.dropLast().suffix(2)
    guard before.last?.upperBound == sentence.lowerBound, !article.breaks(sentence.lowerBound, at: .paragraph),
      let last = reading.found.claims.last(where: { $0.area != nil }), last.isStrong, last.time == .present,
      last.dates.isEmpty, before.contains(where: { $0.contains(last.evidence.lowerBound) })
    else { return nil }
    return last.grade
  }

  /// The grade that "the same grade" stands for in a sentence: the one given last, not long before.
  private func reference(for sentence: Range<Int>, _ found: Found) -> Grade? {
    if isOfWhole(sentence) {
      return found.claims.last { $0.area == nil && $0.time == .present && $0.dates.isEmpty && $0.isStrong }?.grade
    }
    return found.claims.suffix(ClaimCollector.lookedBack).last {
      $0.time == .present && $0.dates.isEmpty && $0.evidence.lowerBound < sentence.upperBound
    }.flatMap { sentence.lowerBound - $0.evidence.upperBound <= ClaimCollector.lookedBack ? $0.grade : nil }
  }

  /// "in the same bracket as the service as a whole", "the same grade as overall": what is pointed to is the whole's.
  private func isOfWhole(_ sentence: Range<Int>) -> Bool {
    guard let same = sentence.first(where: { ["same", "identical"].contains(article.word($0)) }),
      let `as` = span(same + 1, min(sentence.upperBound, same + 4)).first(where: { article.word($0) == "as" })
    else { return false }
    return span(`as` + 1, min(sentence.upperBound, `as` + 7)).contains {
      ["overall", "whole", "headline"].contains(article.word($0))
    }
  }

  /// "Services are good. The following were outstanding:": whether an item of a list stands under another grade.
  private func isListed(_ clause: Clause, under last: GradeClaim, _ reading: Reading) -> Bool {
    article.blocks[reading.block].isItem
      && GradeMention.all(in: span(last.evidence.upperBound, clause.sentence.lowerBound), of: article).contains {
        $0.grade != last.grade
      }
  }

  private func isWhole(_ index: Int) -> Bool {
    article.word(index) == "overall"
      && (article.has(index + 1, .gradeNoun) || article.word(index + 1) == "effectiveness")
  }

  /// Adds the areas of a sentence, or of its beginning, that repeats the grade just given: "So too was the service for
  /// looked-after children, although the grade for adoption was good."
  func `repeat`(_ clause: Clause, _ reading: inout Reading) {
    let isOfWhole = comparesWithWhole(clause.sentence)
    guard let last = isOfWhole ? whole(before: clause.sentence, reading.found) : repeated(clause.sentence, reading),
      !isListed(clause, under: last, reading), isOfWhole || !isOfOthers(clause.sentence, behind: last),
      last.evidence.upperBound <= clause.sentence.lowerBound
    else { return }
    var end = clause.sentence.upperBound
    if let mention = clause.mentions.first?.tokens.lowerBound {
      guard article.word(clause.sentence.lowerBound) == "so" else { return }
      let turn = span(clause.sentence.lowerBound, mention).last {
        article.has($0, .clause) || ["with", "and"].contains(article.word($0)) && article.breaks($0, at: .comma)
          || article.breaks($0, at: .semicolon)
      }
      guard let turn else { return }
      end = turn
    }
    let beginning = span(clause.sentence.lowerBound, end)
    var targets = Clause.repeated(beginning, of: article).map { Optional($0.area) }
    // "So was the overall grade."
    if targets.isEmpty, article.word(beginning.lowerBound) == "so", beginning.contains(where: { isWhole($0) }) {
      targets = [nil]
    }
    reading.found.claims += targets.map { area in
      var claim = last.also(area, beginning)
      claim.block = reading.block
      return claim
    }
  }
}
