/// Reads when a figure held from the words before and behind it, and which of two held first.
struct MomentReader {
  struct Reading {
    let moment: Moment?
    let year: Int?
    var month: Int?
  }

  let article: Article

  private static let spans: Set<String> = [
    "year", "month", "week", "quarter", "winter", "spring", "summer", "autumn", "decade", "years", "months", "weeks",
    "inspection", "visit", "time", "report", "morning", "afternoon",
  ]
  private static let present: Set<String> = [
    "is", "are", "has", "have", "stands", "stand", "takes", "take", "we've", "remains", "remain",
  ]
  private static let past: Set<String> = [
    "was", "were", "had", "stood", "took", "waited", "found", "did", "averaged", "reached", "held",
  ]

  func reading(of words: Range<Int>) -> Reading {
    let moments = words.compactMap { told(at: $0, in: words) }
    let years = words.compactMap { article.year($0) }
    let marks = moments.filter { $0 != .past && $0 != .present }
    let tense = moments.last { $0 == .past || $0 == .present }
    // "this winter it was 15": the mark says more than the tense.
    let moment = Set(marks).count <= 1 ? marks.first ?? tense : marks.contains(.now) ? nil : marks.min()
    let months = words.compactMap { article.isCapitalised($0) ? DateReader.month(article.word($0)) : nil }
    return Reading(
      moment: moment, year: Set(years).count == 1 ? years.first : nil,
      month: Set(months).count == 1 ? months.first : nil)
  }

  private func told(at index: Int, in words: Range<Int>) -> Moment? {
    let (word, last, next) = (article.word(index), article.word(index - 1), article.word(index + 1))
    switch word {
    case "now", "today", "currently", "nowadays", "latest": return .now
    case "this":
      // "this time last year" is another time.
      return MomentReader.spans.contains(next) && article.word(index + 2) != "last" ? .now : nil
    case "previously", "formerly", "originally": return .before
    case "used": return next == "to" ? .before : nil
    case "been", "reached", "stood":
      // "had been dealt with" is reported speech.
      return last == "had" && (word != "been" || isAmount(index + 1)) ? .before : verb(word)
    case "once":
      // "Once it was 54 per cent."
      let isOpening = article.text.beginsSentence(index) && ["was", "were"].contains(article.word(index + 2))
      return isOpening || ["had", "was", "were", "where"].contains(last) ? .before : nil
    // "As recently as last summer it was 24".
    case "recently": return last == "as" ? .earlier : nil
    // "In the year the company was set up".
    case "year":
      return last == "the" && article.word(index - 2) == "in"
        && ["the", "it", "they", "we", "she", "he"].contains(next)
        && isPastClause(index, words) ? .earlier : nil
    case "before", "earlier", "previous", "beforehand":
      return word == "previous"
        ? (MomentReader.spans.contains(next) || DateReader.month(next) != nil ? .before : nil)
        : isAdverb(index, words) ? .before : nil
    case "monday", "tuesday", "wednesday", "thursday", "friday", "yesterday": return .now
    // "at our lowest point", "at its worst"
    case "lowest", "highest", "worst", "peak":
      return next == "point" || ["its", "their", "our", "the"].contains(last) ? .earlier : nil
    // "Agency staff held 41% of posts then."
    case "then":
      let isEnd = index + 1 == words.upperBound || article.breaks(index + 1, at: [.fullStop, .semicolon])
      return isEnd && last != "since" && last != "by" ? .earlier : nil
    case "later": return article.has(index - 1, .time) ? .now : nil
    case "ago": return .earlier
    case "last":
      guard MomentReader.spans.contains(next) || DateReader.month(next) != nil else { return nil }
      // "in the same quarter of last year".
      if span(max(words.lowerBound, index - 4), index).contains(where: { article.word($0) == "same" }) {
        return .earlier
      }
      if last != "the", next == "week" || next == "month" { return .lately }
      return last == "the" ? .present : .recent
    case "when":
      // "when inspectors looked".
      if article.has(index + 1, .inspectorate) { return .present }
      return isPastClause(index, words) ? .earlier : nil
    // "over the same months of 2011".
    case "same":
      let isSpan = MomentReader.spans.contains(next) || ["period", "point", "stage"].contains(next)
      return isSpan && ["of", "in", "last"].contains(article.word(index + 2)) ? .earlier : nil
    case "time":
      // "by the time of the inspection".
      if next == "of", span(index + 2, index + 5).contains(where: { article.has($0, .inspection) }),
        !span(index + 2, index + 5).contains(where: { article.has($0, .earlier) })
      {
        return .lately
      }
      // "at the time the direction was issued".
      let isThen = last == "the" && article.word(index - 2) == "at" && next != "of"
      return isThen && isPastClause(index, words) ? .earlier : nil
    default: return article.isContraction(index) ? .present : verb(word)
    }
  }

  private func isAmount(_ index: Int) -> Bool {
    article.has(index, .number) || article.tokens.indices.contains(index) && article.isNumber(index)
      || MeasureReader.approximations.contains(article.word(index)) || article.word(index) == "at"
  }

  private func verb(_ word: String) -> Moment? {
    MomentReader.present.contains(word) ? .present : MomentReader.past.contains(word) ? .past : nil
  }

  /// "it was 93% before", "two years before"; not "before it opened" nor "earlier help".
  private func isAdverb(_ index: Int, _ words: Range<Int>) -> Bool {
    let last = article.word(index - 1)
    if article.has(index - 1, .time) || MomentReader.spans.contains(last) { return true }
    guard article.word(index) != "earlier" || !["an", "the", "and", "with"].contains(last) else { return false }
    return index + 1 == words.upperBound || article.breaks(index + 1, at: [.comma, .semicolon, .fullStop, .closeQuote])
      || article.word(index) == "before" && article.word(index + 1) == "the"
  }

  /// "when I joined", "when she was elected".
  private func isPastClause(_ index: Int, _ words: Range<Int>) -> Bool {
    span(index + 1, min(words.upperBound, index + 6)).contains {
      article.word($0).hasSuffix("ed") || MomentReader.past.contains(article.word($0))
        || ["came", "began", "took", "became"].contains(article.word($0))
    }
  }

  /// True where the first held first; nil where the words do not tell. What has no date is of the day of the report.
  static func isRising(_ first: Reading, _ second: Reading) -> Bool? {
    if let one = first.year, let other = second.year, one != other { return one < other }
    // "18 in 2021, two last year": nothing says which year was the last.
    if let moment = first.year == nil ? first.moment : second.moment, moment <= .recent,
      (first.year == nil) != (second.year == nil)
    {
      return moment == .before ? first.year == nil : nil
    }
    // "Looked after: 672 at 30 June. It was 655 at the end of March."
    if first.year == nil, first.moment == nil, second.year != nil || second.month != nil, second.moment == .past {
      return false
    }
    if let one = first.moment, let other = second.moment, one != other {
      // "Last week there were six, in the summer 140."
      let isOpen = first.year == nil && second.year == nil && Set([one, other]) == [.lately, .past]
      return isOpen || Set([one, other]) == [.recent, .past] ? nil : one < other
    }
    // "60% in January and 88% in May"; "in May and in January" may be of two years.
    if first.year == nil, second.year == nil, let one = first.month, let other = second.month, one != other {
      return one < other ? true : nil
    }
    if first.moment == nil, let other = second.moment {
      return other <= .recent ? false : other == .now ? true : nil
    }
    if second.moment == nil, let one = first.moment {
      return one <= .recent ? true : one == .now ? false : nil
    }
    if first.moment != .now, first.year != nil, second.moment == .present { return true }
    if second.year != nil, first.moment == .present, second.moment != .now { return false }
    return nil
  }
}
