internal import Model

/// Reads dates as British documents write them: "10 to 21 July 2023", "27 April to 1 May 2026", "12-21 November 2012",
/// "Wednesday, 29th June 2016", "March 11, 2021", "24/03/2023", "January 2015". A year is never guessed.
struct DateReader {
  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun",
  ]

  /// Of this century; above it two digits may mean either, most likely somebody's birth.
  private static let lastShortYear = 39

  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  static func month(_ word: String) -> Int? { months[word] }

  /// Every date and period in a range, from the left, none inside another.
  func dates(in range: Range<Int>) -> [FoundDate] {
    var found: [FoundDate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let date = date(at: index, before: range.upperBound) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        // A day that no month has takes its month and year with it.
        index = max(index + 1, impossible(at: index, before: range.upperBound))
      }
    }
    return found
  }

  /// What a number counts that stands before a month and is no day.
  private static let labels: Set<String> = ["issue", "no", "number", "vol", "volume", "edition", "item", "part"]

  /// The period or date that begins at a token, weekday included.
  func date(at index: Int, before limit: Int) -> FoundDate? {
    let token = text.tokens[index]
    let isStart =
      token.isNumber || DateReader.months[token.word] != nil && token.isCapitalised
      || DateReader.weekdays.contains(token.word)
    guard isStart, let first = piece(at: index, before: limit) else { return nil }
    if let separator = separator(at: first.end, before: limit), let last = piece(at: separator, before: limit),
      let period = period(first, last, from: index)
    {
      return period
    }
    guard let date = first.date else { return nil }
    return FoundDate(start: date, end: date, tokens: index..<first.end)
  }

  /// The index behind a complete date that does not exist; the same index where there is none.
  private func impossible(at index: Int, before limit: Int) -> Int {
    guard text.tokens[index].isNumber, let piece = piece(at: index, before: limit), piece.day != nil,
      piece.month != nil, piece.year != nil, piece.date == nil
    else { return index }
    return piece.end
  }

  /// Part of a date: any of day, month and year may be missing, but not all.
  private struct Piece {
    var day: Int?
    var month: Int?
    var year: Int?
    var end: Int

    var date: PartialDate? {
      guard let year, month != nil || day == nil else { return nil }
      return month == nil ? nil : PartialDate(year: year, month: month, day: day)
    }
  }

  private func piece(at start: Int, before limit: Int) -> Piece? {
    var index = start
    if index < limit, DateReader.weekdays.contains(text.tokens[index].word) {
      index += 1
      if index < limit, text.tokens[index].word == "the" { index += 1 }
    }
    guard index < limit else { return nil }
    if let numeric = numeric(at: index, before: limit) { return numeric }
    if let day = day(at: index) {
      var piece = Piece(day: day, end: index + 1)
      if piece.end < limit, text.tokens[piece.end].word == "of" { piece.end += 1 }
      guard piece.end < limit, let month = DateReader.months[text.tokens[piece.end].word], follows(piece.end) else {
        return Piece(day: day, end: index + 1)
      }
      // "Issue 9, October 2023".
      if index > 0, text.tokens[piece.end].gap.contains(.comma), DateReader.labels.contains(text.tokens[index - 1].word)
      {
        return nil
      }
      piece.month = month
      piece.end += 1
      takeYear(&piece, before: limit)
      return piece
    }
    guard let month = DateReader.months[text.tokens[index].word] else { return nil }
    var piece = Piece(month: month, end: index + 1)
    // "March 11, 2021"; "March 2021" has no day.
    if piece.end < limit, let day = day(at: piece.end), follows(piece.end) {
      var dated = Piece(day: day, month: month, end: piece.end + 1)
      takeYear(&dated, before: limit)
      if dated.year != nil { return dated }
    }
    takeYear(&piece, before: limit)
    return piece
  }

  /// Whether nothing but spaces, a comma, a hyphen or the end of a line stands before the token.
  private func follows(_ index: Int) -> Bool {
    text.tokens[index].gap.isSubset(of: [.space, .comma, .line, .hyphen, .fullStop])
      && !(text.tokens[index].gap.contains(.fullStop) && text.tokens[index - 1].isNumber)
  }

  private func takeYear(_ piece: inout Piece, before limit: Int) {
    guard piece.end < limit,
      follows(piece.end) || text.tokens[piece.end].gap.isSubset(of: [.space, .openSingleQuote, .closeSingleQuote])
    else { return }
    if let year = text.tokens[piece.end].year {
      piece.year = year
      piece.end += 1
    }
  }

  /// The day of a month that a token says: "3", "3rd", "03".
  func day(at index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.isNumber, token.word.utf8.count <= 4 else { return nil }
    let digits = token.word.utf8.prefix { (48...57).contains($0) }
    let ending = token.word.utf8.dropFirst(digits.count)
    guard digits.count <= 2, let day = Int(String(decoding: digits, as: UTF8.self)), (1...31).contains(day),
      ending.isEmpty || ["st", "nd", "rd", "th"].contains(String(decoding: ending, as: UTF8.self))
    else { return nil }
    return day
  }

  /// "24/03/2023", "24-03-2023", "2023-03-24", "24.03.2023" and with a year of two digits after slashes.
  private func numeric(at index: Int, before limit: Int) -> Piece? {
    let tokens = text.tokens
    let parts = tokens[index].word.split(separator: ".")
    if parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      (1900...2100).contains(year), (1...31).contains(day), (1...12).contains(month)
    {
      return Piece(day: day, month: month, year: year, end: index + 1)
    }
    if index + 2 < limit, tokens[index + 1].isNumber, tokens[index + 2].isNumber,
      tokens[index + 1].gap == tokens[index + 2].gap,
      tokens[index + 1].gap == .slash || tokens[index + 1].gap == .hyphen || tokens[index + 1].gap == .fullStop
    {
      let numbers = tokens[index...index + 2].map { Int($0.word) }
      guard let first = numbers[0], let second = numbers[1], var third = numbers[2] else { return nil }
      if let year = tokens[index].year, (1...12).contains(second) {
        return Piece(day: third, month: second, year: year, end: index + 3)
      }
      if tokens[index + 2].word.utf8.count == 2, tokens[index + 1].gap == .slash {
        guard third <= DateReader.lastShortYear else { return nil }
        third += 2000
      }
      guard (1900...2100).contains(third), (1...31).contains(first), (1...12).contains(second) else { return nil }
      return Piece(day: first, month: second, year: third, end: index + 3)
    }
    return nil
  }

  /// The index behind "to", "and", "until" or a dash between two dates.
  private func separator(at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    let token = text.tokens[index]
    if ["to", "until", "and", "through"].contains(token.word), index + 1 < limit {
      return token.gap.isSubset(of: [.space, .line]) ? index + 1 : nil
    }
    return token.gap.isSubset(of: [.space, .dash, .hyphen, .line]) && !token.gap.isDisjoint(with: [.dash, .hyphen])
      ? index : nil
  }

  /// What the first date leaves out, the last one says.
  private func period(_ first: Piece, _ last: Piece, from index: Int) -> FoundDate? {
    guard let end = last.date else { return nil }
    let month = first.month ?? (first.day == nil ? nil : last.month)
    guard let month, first.day != nil || last.day == nil,
      let start = PartialDate(year: first.year ?? end.year, month: month, day: first.day)
    else { return nil }
    guard start <= end else {
      // "26 November to 6 January 2015": the year was left out over its turn.
      guard first.year == nil, let earlier = PartialDate(year: end.year - 1, month: month, day: first.day) else {
        return nil
      }
      return FoundDate(start: earlier, end: end, tokens: index..<last.end)
    }
    return FoundDate(start: start, end: end, tokens: index..<last.end)
  }
}
