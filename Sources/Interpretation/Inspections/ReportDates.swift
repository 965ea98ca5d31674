internal import Model

/// When an inspection took place, and when its report came out, as the cover prints it.
struct ReportDates {
  struct Found {
    var start: PartialDate?
    var end: PartialDate?
    var inspected: Range<Int>?
    /// The first period, where an inspection took place in several.
    var firstPeriod: FoundDate?
    var published: (date: PartialDate, tokens: [Range<Int>])?

    /// - Parameter end: The end of the last period, where there are several.
    fileprivate mutating func take(_ first: FoundDate, to end: PartialDate, at tokens: Range<Int>) {
      start = first.start
      self.end = end
      firstPeriod = first
      inspected = tokens
    }
  }

  private static let searched = 800
  private let layout: Layout
  private let text: DocumentText
  private let reader: DateReader

  init(_ layout: Layout) {
    self.layout = layout
    text = layout.text
    reader = DateReader(text)
  }

  func find(in family: ReportFamily) -> Found {
    let head = 0..<min(text.tokens.count, ReportDates.searched)
    var found = Found()
    if let label = label(
      [
        ["inspection", "dates"], ["inspection", "date"], ["dates", "of", "inspection"], ["date", "of", "inspection"],
        ["visit", "dates"], ["visit", "date"], ["dates", "of", "visit"], ["date", "of", "visit"], ["inspected", "on"],
        ["inspection", "took", "place", "on"], ["review", "dates"], ["review", "date"],
      ], in: head)
    {
      take(periods(behind: label.upperBound), label: label, into: &found)
    }
    if found.start == nil, !family.isGraded { takeFromLetter(head, into: &found) }
    found.published = published(in: head)
    return found
  }

  private func published(in head: Range<Int>) -> (date: PartialDate, tokens: [Range<Int>])? {
    let labels = [
      ["report", "published"], ["published", "on"], ["published"], ["date", "published"], ["publication", "date"],
    ]
    if let label = label(labels, in: head), let found = firstDate(behind: label.upperBound) {
      return (found.start, [label.lowerBound..<found.tokens.upperBound])
    }
    // Labels in one column and what they label in the next: the date stands beside its label.
    guard let label = text.firstMatch(of: ["published"], in: head), begins(label.lowerBound) else { return nil }
    let near = label.upperBound..<min(head.upperBound, label.upperBound + 12)
    let beside = reader.dates(in: near).first {
      layout.box(of: $0.tokens).rowOverlap(with: layout.box(of: label)) > 0.5
    }
    return beside.map { ($0.start, [label, $0.tokens]) }
  }

  private func begins(_ index: Int) -> Bool {
    !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page, .tab, .bar])
  }

  /// A label begins a line or a cell and is followed by its date.
  private func label(_ labels: [[String]], in head: Range<Int>) -> Range<Int>? {
    text.firstMatch(ofAny: labels, in: head) { begins($0.lowerBound) && firstDate(behind: $0.upperBound) != nil }
  }

  private func firstDate(behind index: Int) -> FoundDate? {
    guard index < text.tokens.count else { return nil }
    let start = text.tokens[index].word == "on" ? index + 1 : index
    guard start < text.tokens.count else { return nil }
    return reader.date(at: start, before: min(text.tokens.count, start + 20))
  }

  /// "30 September to 11 October 2024 and 13 to 16 January 2025".
  private func periods(behind index: Int) -> [FoundDate] {
    var periods: [FoundDate] = []
    var next = index
    while let period = firstDate(behind: next) {
      periods.append(period)
      next = period.tokens.upperBound
      guard next + 1 < text.tokens.count else { break }
      if text.tokens[next].word == "and" {
        next += 1
      } else if !text.tokens[next].gap.isSubset(of: [.comma, .semicolon, .space]) || !text.tokens[next].isNumber {
        break
      }
    }
    return periods
  }

  private func take(_ periods: [FoundDate], label: Range<Int>, into found: inout Found) {
    guard let first = periods.first, let last = periods.last, first.start.day != nil, last.end.day != nil else {
      return
    }
    found.take(first, to: max(first.end, last.end), at: label.lowerBound..<last.tokens.upperBound)
  }

  /// "... the focused visit to Barnsley on 12 and 13 March 2019", in a letter's first sentences.
  private func takeFromLetter(_ head: Range<Int>, into found: inout Found) {
    for index in head where text.tokens[index].word == "visit" || text.tokens[index].word == "inspection" {
      let limit = min(text.tokens.count, index + 40)
      let rest = index..<((index + 1..<limit).first { text.beginsSentence($0) } ?? limit)
      guard let date = reader.dates(in: rest).first(where: { $0.start.day != nil }) else { continue }
      return found.take(date, to: date.end, at: date.tokens)
    }
    // "Between 13 November and 17 November 2017, Ofsted, the Care Quality Commission ... undertook a joint inspection".
    for index in head where text.tokens[index].word == "between" && text.tokens[index].isCapitalised {
      guard let date = reader.dates(in: index..<min(head.upperBound, index + 12)).first, date.start.day != nil else {
        continue
      }
      return found.take(date, to: date.end, at: date.tokens)
    }
  }
}
