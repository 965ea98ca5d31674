/// Clauses without a subject: a number, its time, at most a verb.
extension MeasureReader {
  func isNow(_ words: Range<Int>) -> Bool { words.contains { ["now", "currently"].contains(article.word($0)) } }

  /// Whether one clause leads from the number before to a verb.
  func runsOn(to verb: Int, in sentence: Range<Int>) -> Bool {
    let words = span(max(sentence.lowerBound, verb - 14), verb)
    guard let number = words.last(where: { article.has($0, .number) || article.isNumber($0) }) else {
      return false
    }
    return !span(number + 1, verb + 1).contains {
      article.breaks($0, at: [.comma, .semicolon, .dash, .colon]) || article.has($0, .clause)
        || ["and", "or", "that"].contains(article.word($0))
    }
  }

  /// "19% in 2022 and 13% in 2024", "but 86 per cent are now": a number, its time and nothing else.
  func ellipsis(_ second: Quantity, in sentence: Range<Int>) -> Int? {
    let start = lastWord(before: second, from: sentence.lowerBound)
    guard start >= sentence.lowerBound,
      ["and", "but"].contains(article.word(start))
        || article.breaks(start + 1, at: [.comma, .semicolon, .dash])
    else { return nil }
    let next = second.tokens.upperBound
    let end = min(tail(of: second, in: sentence, limit: 9), sentence.upperBound)
    let isTold = article.has(next, .copula) && article.has(next + 1, .present) && next + 2 >= end
    let isDated =
      ["in", "by"].contains(article.word(next)) && article.tokens.indices.contains(next + 1)
      && (article.year(next + 1) != nil
        || article.isCapitalised(next + 1) && DateReader.month(article.word(next + 1)) != nil)
    let isThen =
      ["last", "a", "the", "two", "three", "now", "today", "this", "previously", "before"].contains(article.word(next))
      && MomentReader(article: article).reading(of: span(next, min(end, next + 4))).moment != nil
    return isTold || isDated && next + 2 < end + 1 || isThen ? start + 1 : nil
  }

  /// "Dental checks: 79 per cent had one. 85 last year.", "91 per cent of meetings are held in time; eighteen months ago, 82": a
  /// number and its time alone.
  func fragment(_ second: Quantity, in sentence: Range<Int>, behind before: Range<Int>) -> Int? {
    guard sentence != before, sentence.count <= 7 else { return nil }
    let words = sentence.filter { !second.tokens.contains($0) }
    let small: Set<String> = ["in", "the", "a", "at", "of", "by", "only", "just"]
    let reading = MomentReader(article: article).reading(of: sentence)
    return (reading.moment != nil || reading.year != nil)
      && words.allSatisfy {
        isTime($0) || small.contains(article.word($0)) || article.has($0, .number) || article.isNumber($0)
      } ? sentence.lowerBound : nil
  }

  /// "79 per cent had one. 85 last year": what a number and its time alone add is what it was.
  func fallsBack(
    _ first: MomentReader.Reading, _ second: MomentReader.Reading, _ number: Quantity, in sentence: Range<Int>,
    behind before: Range<Int>
  ) -> Bool? {
    let isPlain = first.year == nil && first.month == nil && first.moment.map { $0 == .past || $0 == .present } ?? true
    guard isPlain, let moment = second.moment, moment <= .recent,
      fragment(number, in: sentence, behind: before) != nil
    else { return nil }
    return false
  }

  /// "22 per cent of them were placed far away. It was 35 per cent in 2022": a year before the report's.
  func recalls(
    _ first: MomentReader.Reading, _ second: MomentReader.Reading, _ number: Quantity, in sentence: Range<Int>,
    behind before: Range<Int>
  ) -> Bool? {
    guard let latest, let year = second.year, year < latest, second.moment == .past, first.year == nil,
      first.month == nil, first.moment.map({ $0 == .past || $0 == .present }) ?? true, sentence != before,
      ["it", "that"].contains(article.word(sentence.lowerBound)), number.tokens.lowerBound - sentence.lowerBound <= 4
    else { return nil }
    return false
  }

  /// "where a year ago 88 per cent were": a time, a number and a verb alone.
  func shortened(_ second: Quantity, in sentence: Range<Int>, isSame: Bool) -> Int? {
    let next = second.tokens.upperBound
    guard article.has(next, [.copula, .auxiliary]), next + 1 >= tail(of: second, in: sentence, limit: 3) else {
      return nil
    }
    return clause(endingAt: lastWord(before: second, from: sentence.lowerBound), in: sentence, isSame: isSame)
  }
}
