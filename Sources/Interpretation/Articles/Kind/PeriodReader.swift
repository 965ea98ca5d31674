internal import Model

/// Reads when an inspection was: "from July 8 to July 19", "8 and 9 October", "over four weeks in January and February".
/// A year that is left out is that of the publication, or the one before when the month would lie ahead: what is
/// reported has happened. Without a date of publication there is no year and no answer.
struct PeriodReader {
  let article: Article
  let published: PartialDate?

  func period(in sentence: Range<Int>) -> (start: PartialDate, end: PartialDate?, tokens: Range<Int>)? {
    for date in DateReader(article.text).dates(in: sentence) where date.start.month != nil {
      // "Posted on 9 February 2023 in Inspection": the day of the piece is no day of the inspection.
      if let published, date.start > published || isPublished(date.start) { continue }
      return (date.start, date.end, date.tokens)
    }
    guard let published else { return nil }
    for index in sentence {
      guard let month = month(index), let found = around(index, month, published, in: sentence),
        !isPublished(found.start)
      else { continue }
      return found
    }
    return nil
  }

  private func isPublished(_ date: PartialDate) -> Bool { date.day != nil && date == published }

  /// Whether a year stands in the sentence that is well before the publication.
  func isLongAgo(_ sentence: Range<Int>) -> Bool {
    guard let published else { return false }
    let year = published.year - ((published.month ?? 12) <= 6 ? 1 : 0)
    return sentence.contains { index in
      guard let said = article.year(index) else { return false }
      return (Clause.firstGraded..<max(Clause.firstGraded, year)).contains(said)
    }
  }

  /// The same of the words right at a cue.
  func isLongAgo(around cue: Range<Int>, in sentence: Range<Int>) -> Bool {
    var (start, end) = (cue.lowerBound, cue.upperBound)
    while start > sentence.lowerBound, cue.lowerBound - start < 6,
      !article.breaks(start, at: [.comma, .dash, .semicolon])
    {
      start -= 1
    }
    while end < sentence.upperBound, end - cue.upperBound < 6, !article.breaks(end, at: [.comma, .dash, .semicolon]),
      article.word(end) != "since"
    {
      end += 1
    }
    return isLongAgo(span(start, end))
  }

  private func month(_ index: Int) -> Int? {
    guard article.isCapitalised(index) else { return nil }
    return DateReader.month(article.word(index))
  }

  private func around(
    _ index: Int, _ month: Int, _ published: PartialDate, in sentence: Range<Int>
  ) -> (start: PartialDate, end: PartialDate?, tokens: Range<Int>)? {
    guard let year = year(of: month, published) else { return nil }
    func date(_ month: Int, _ day: Int?) -> PartialDate? {
      self.year(of: month, published).flatMap { PartialDate(year: $0, month: month, day: day) }
    }
    let joints: Set<String> = ["and", "to", "until"]
    // "8 and 9 October", "18 to 29 July", "21 March to 1 April".
    if let last = day(index - 1, in: sentence) {
      if let first = day(index - 3, in: sentence), joints.contains(article.word(index - 2)) {
        return period(date(month, first), date(month, last), index - 3..<index + 1)
      }
      if let next = day(index + 2, in: sentence) ?? day(index + 3, in: sentence),
        joints.contains(article.word(index + 1))
      {
        let at = day(index + 2, in: sentence) != nil ? index + 3 : index + 4
        if sentence.contains(at), let second = self.month(at) {
          return period(date(month, last), date(second, next), span(index - 1, at + 1))
        }
      }
      return period(date(month, last), date(month, last), index - 1..<index + 1)
    }
    // "July 8 to July 19", "October 3 and 4", "April 20".
    if let first = day(index + 1, in: sentence) {
      if sentence.contains(index + 2), joints.contains(article.word(index + 2)) {
        if let last = day(index + 3, in: sentence) {
          return period(date(month, first), date(month, last), index..<index + 4)
        }
        if sentence.contains(index + 3), let second = self.month(index + 3), let last = day(index + 4, in: sentence) {
          return period(date(month, first), date(second, last), index..<index + 5)
        }
      }
      return (PartialDate(year: year, month: month, day: first)).map { ($0, nil, index..<index + 2) }
    }
    // "in January and February", "late January".
    if sentence.contains(index + 2), joints.contains(article.word(index + 1)), let second = self.month(index + 2) {
      return period(date(month, nil), date(second, nil), index..<index + 3)
    }
    return period(date(month, nil), date(month, nil), index..<index + 1)
  }

  private func period(
    _ start: PartialDate?, _ end: PartialDate?, _ tokens: Range<Int>
  ) -> (start: PartialDate, end: PartialDate?, tokens: Range<Int>)? {
    guard let start, let end, start <= end else { return nil }
    return (start, end, tokens)
  }

  private func year(of month: Int, _ published: PartialDate) -> Int? {
    guard let now = published.month else { return nil }
    return month <= now ? published.year : published.year - 1
  }

  private func day(_ index: Int, in sentence: Range<Int>) -> Int? {
    sentence.contains(index) ? DateReader(article.text).day(at: index) : nil
  }
}
