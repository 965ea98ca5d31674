internal import Model

/// The date an article gives itself: after "published", or alone in a line at its head or foot, where bylines stand.
struct ArticleDate {
  let article: Article
  let reader: DateReader

  /// How many blocks a paper's own head may have.
  private static let headed = 12

  func find() -> FoundDate? {
    for block in article.blocks.prefix(ArticleDate.headed) {
      if let date = meeting(in: block) { return date }
    }
    var best: (rank: Int, date: FoundDate)?
    var prose = 0
    for block in article.blocks {
      let isProse = block.part == .body && block.isSentence && block.tokens.count > 25
      if prose < 3 || block.tokens.count <= 12, block.tokens.count <= 40, !isProse,
        let found = date(in: block, isEarly: prose == 0), best.map({ found.rank < $0.rank }) ?? true
      {
        best = found
      }
      if isProse { prose += 1 }
      if prose > 0, block.part == .page, block.tokens.count > 25 { break }
    }
    // Where the head gives a month alone, or nothing.
    if best?.date.start.day == nil, let today = today(within: best?.date) { return today }
    return best?.date ?? foot()
  }

  /// "The report has been published today (Monday 4 July 2022)": the day that a release calls its own.
  private func today(within head: FoundDate?) -> FoundDate? {
    for block in article.blocks.filter({ $0.part == .body && $0.isSentence }).prefix(4) {
      for date in reader.dates(in: block.tokens) where date.start == date.end && date.start.day != nil {
        let first = date.tokens.lowerBound
        guard
          let today = span(max(block.tokens.lowerBound, first - 2), first).first(where: { article.word($0) == "today" }
          ),
          (today + 1...first).contains(where: { article.breaks($0, at: [.openBracket, .comma]) }),
          !article.isQuoted(today),
          head.map({ $0.start.year == date.start.year && $0.start.month == date.start.month }) ?? true
        else { continue }
        return date
      }
    }
    return nil
  }

  /// A line of a date alone that ends the text, where nothing else gives one.
  private func foot() -> FoundDate? {
    guard let last = article.blocks.last, last.tokens.count <= 20 else { return nil }
    let line = article.line(around: last.tokens.upperBound - 1, in: last.tokens)
    guard let date = reader.dates(in: line).first, date.start == date.end, date.start.month != nil else { return nil }
    // "Town Hall, High Street. Printed February 2016".
    if article.word(date.tokens.lowerBound - 1) == "printed", date.tokens.upperBound == line.upperBound { return date }
    guard date.start.day != nil else { return nil }
    return line.count == date.tokens.count ? date : nil
  }

  /// "At a meeting of the committee held in the town hall on Thursday, 5 March 2020", "Report to the meeting to be held on
  /// 7 February": whatever else is dated in it, the paper is that meeting's. What minutes confirm is another's.
  private func meeting(in block: Block) -> FoundDate? {
    let words = block.tokens
    guard words.count <= 48, let meeting = words.first(where: { article.word($0) == "meeting" }),
      let held = words.first(where: { $0 > meeting && article.word($0) == "held" }),
      !words.contains(where: { ["confirmed", "approved", "agreed", "resolved", "record"].contains(article.word($0)) }),
      !isOfOther(words)
    else { return nil }
    return reader.dates(in: span(held, words.upperBound)).first {
      $0.start == $0.end && $0.start.day != nil && $0.tokens.lowerBound - held <= 20
    }
  }

  /// "Submitted - The minutes (previously circulated) of the meeting held on 26 February": an earlier meeting's.
  private func isOfOther(_ words: Range<Int>) -> Bool {
    words.contains { article.word($0) == "minutes" }
      && words.contains { ["submitted", "previous", "previously", "circulated"].contains(article.word($0)) }
  }

  /// "The report had been published on 11 March": told in a sentence or an item, it is something else's date.
  private func isTold(_ block: Block) -> Bool {
    guard block.tokens.count > 14 else { return false }
    return block.isSentence || block.tokens.contains { article.has($0, .auxiliary) }
  }

  private func date(in block: Block, isEarly: Bool) -> (rank: Int, date: FoundDate)? {
    let dates = reader.dates(in: block.tokens)
    guard let first = dates.first(where: { $0.start == $0.end }) else { return nil }
    let before = span(max(block.tokens.lowerBound, first.tokens.lowerBound - 4), first.tokens.lowerBound)
    guard !before.contains(where: { article.has($0, .inspection) }) else { return nil }
    // "Closing date: 19 May": when an advertisement ends.
    guard !block.tokens.contains(where: { ["closing", "closes", "deadline"].contains(article.word($0)) }) else {
      return nil
    }
    for label in ["published", "posted", "issued", "date", "dated", "meeting", "held"] {
      // "Posted by: ..., Posted on: 11 March 2022".
      let found = dates.first { date in
        date.start == date.end && (date.start.day != nil || !["meeting", "held"].contains(label))
          && span(max(block.tokens.lowerBound, date.tokens.lowerBound - 8), date.tokens.lowerBound).contains {
            article.word($0) == label
          }
      }
      if let found, !isTold(block), !isOfOther(block.tokens) { return (label == "published" ? 0 : 1, found) }
    }
    // A menu, or "NEWS   By Joe Lenton   Local Democracy Reporter   05:00, 29 NOV 2023".
    let isSigned = first.start.day != nil && block.tokens.contains { article.word($0) == "by" }
    guard isEarly, block.part != .page || block.tokens.count <= (isSigned ? 18 : 10) else { return nil }
    // Little else may stand in the line: a time, a name, a place.
    let rest = block.tokens.count - first.tokens.count
    guard rest <= 14, !block.isSentence else { return nil }
    if first.start.month == nil { return nil }
    return (first.start.day == nil ? 4 : rest <= 3 ? 2 : 3, first)
  }
}
