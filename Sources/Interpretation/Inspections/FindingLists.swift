/// Reads the lists of points below their headings, line by line through the whole report.
struct FindingLists {
  private struct Pending {
    let x: Float
    /// Nil for a bullet.
    let number: Int?
    var tokens: [Range<Int>]
    /// Where the text of its first line begins.
    let textX: Float

    var isNumber: Bool { number != nil }
  }

  /// The board's name on a cover, or in a list of contents, is no heading.
  private static let lastCoverPage = 1
  /// Words.
  private static let farBehind = 4000

  private let layout: Layout
  private let text: DocumentText
  private let furniture: PageFurniture
  private let body: Float
  /// Whether a part of the report is about the board.
  private let hasBoardPart: Bool

  private var lists: [FindingList] = []
  /// Behind the heading of the authority's last list, strengths aside.
  private var authorityEnd: Int?
  private var open: (section: FindingSection, addressee: FindingSection.Addressee, heading: Range<Int>)?
  private var pending: [Pending] = []
  private var part = FindingSection.Addressee.authority
  /// Whether the point before goes on with the next line.
  private var continues = false
  /// Whether a heading that is not known has come since the last point: the list goes on below it only if its numbers do.
  private var isInterrupted = false
  /// Of the numbered points of the open list, the last one's number and how many there are.
  private var lastNumber: Int?
  private var numbers = 0

  init(_ layout: Layout, family: ReportFamily) {
    self.layout = layout
    text = layout.text
    furniture = PageFurniture(layout)
    body = layout.bodyFontSize
    hasBoardPart = if case .sif = family { true } else { false }
    if family == .boardReview { part = .lscb }
  }

  /// In the order of the report. Headings with nothing below them are left out.
  mutating func read() -> [FindingList] {
    for index in layout.lines.indices where !furniture.lines.contains(index) {
      let line = layout.lines[index]
      let isPageNumber = line.tokens.count == 1 && line.marker == nil && text.tokens[line.tokens.lowerBound].isNumber
      if !isPageNumber { take(line) }
    }
    close()
    return lists
  }

  private mutating func take(_ line: Line) {
    if let section = FindingSection.opened(by: line, in: text), isHeadingLike(line) {
      close()
      if hasBoardPart { part = section.addressee ?? (isFarBehindLists(line) ? .lscb : part) }
      let addressee = section.addressee ?? part
      open = (section, addressee, line.tokens)
      return
    }
    if hasBoardPart, line.page > FindingLists.lastCoverPage || !lists.isEmpty, isBoardHeading(line) { part = .lscb }
    guard open != nil else { return }
    if continues, line.marker == nil, pending.last?.tokens.isEmpty == true {
      append(line.tokens)
    } else if endsSection(line) {
      close()
    } else if isHeading(line), !isTimescale(line) {
      // Points to improve are grouped under headings; strengths are not, and their numbers run on into what follows.
      if open?.section.kind == .strength, !pending.isEmpty { return close() }
      isInterrupted = true
      continues = false
    } else if let marker = line.marker {
      add(line, marker)
    } else if continues, !line.beginsParagraph || continuesOverPage(line) {
      append(line.tokens)
    } else {
      continues = false
    }
  }

  /// The board's part comes last: a list far behind the authority's own is the board's, even where its heading was missed.
  private func isFarBehindLists(_ line: Line) -> Bool {
    authorityEnd.map { line.tokens.lowerBound - $0 > FindingLists.farBehind } ?? false
  }

  private mutating func add(_ line: Line, _ marker: Line.Marker) {
    let number: Int? = if case .number(let number) = marker { number } else { nil }
    if isInterrupted, !pending.isEmpty {
      guard let number, let lastNumber, number == lastNumber + 1, numbers > 1 || pending.count == 1 else {
        return close()
      }
    }
    isInterrupted = false
    if let number {
      lastNumber = number
      numbers += 1
    }
    pending.append(
      Pending(
        x: line.box.x0, number: number, tokens: line.textTokens.isEmpty ? [] : [line.textTokens], textX: line.textX))
    continues = true
  }

  private mutating func append(_ tokens: Range<Int>) {
    guard let last = pending.indices.last else { return }
    if let place = pending[last].tokens.indices.last, pending[last].tokens[place].upperBound == tokens.lowerBound {
      pending[last].tokens[place] = pending[last].tokens[place].lowerBound..<tokens.upperBound
    } else {
      pending[last].tokens.append(tokens)
    }
  }

  /// The first line of a page goes on with a point that has not ended.
  private func continuesOverPage(_ line: Line) -> Bool {
    guard let item = pending.last, let last = item.tokens.last else { return false }
    let token = text.tokens[line.tokens.lowerBound]
    guard text.tokens[last.upperBound - 1].page < line.page, !token.gap.isDisjoint(with: [.page, .paragraph]) else {
      return false
    }
    return !isHeading(line)
      && (!token.isCapitalised || !token.gap.contains(.fullStop) && abs(line.box.x0 - item.textX) < 6)
  }

  /// A heading stands alone: a line of prose that begins with the same words goes on.
  private func isHeadingLike(_ line: Line) -> Bool {
    line.beginsParagraph || line.bold || line.fontSize > body + 0.9 || line.fontSize == 0
  }

  private func isHeading(_ line: Line) -> Bool {
    guard line.marker == nil, line.tokens.count <= 24 else { return false }
    if line.fontSize > 0 { return line.fontSize > body + 0.9 || line.bold && line.beginsParagraph }
    // Without sizes: a short line that begins like a sentence and does not end like one.
    let last = text.tokens[line.tokens.upperBound - 1]
    let end = text.scalar(behind: last).map { ".,;:".unicodeScalars.contains($0) } ?? false
    // A hanging line goes on with its point.
    if let item = pending.last, line.box.x0 > item.x + 3, line.box.x0 >= item.textX - 3 { return false }
    let first = text.tokens[line.tokens.lowerBound]
    return line.tokens.count <= 16 && beginsTyped(line) && first.isCapitalised && !first.gap.contains(.openBracket)
      && !end
  }

  /// In typed text a line may begin a block without an empty line above, where the line above has ended its sentence.
  private func beginsTyped(_ line: Line) -> Bool {
    line.beginsParagraph || line.fontSize == 0 && text.tokens[line.tokens.lowerBound].gap.contains(.fullStop)
  }

  private static let ends: [[String]] = [
    "the experiences and progress", "experiences and progress", "the impact of leaders", "impact of leaders",
    "information about", "summary for children", "executive summary", "inspection findings", "inspection judgements",
    "inspection judgement", "key strengths and weaknesses",
    "main findings", "section 2", "section 1", "what the inspection",
    "the local safeguarding children board", "the effectiveness of the local safeguarding", "outcomes",
    "quality of provision",
    "yours sincerely", "next steps", "the local authority strengths", "about this inspection", "safeguarding services",
    "services for looked after", "capacity to improve", "capacity for improvement", "findings",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Headings that follow a list.
  private func endsSection(_ line: Line) -> Bool {
    guard line.marker == nil, beginsTyped(line) else { return false }
    let start = line.tokens.lowerBound
    return FindingLists.ends.contains { text.matches($0, at: start) }
      && (line.tokens.count <= 24 || text.matches(["yours"], at: start))
  }

  /// "Immediately:", "Within three months:" stand between the points of one list (2009 to 2013).
  private func isTimescale(_ line: Line) -> Bool {
    ["immediately", "within", "by"].contains(text.tokens[line.tokens.lowerBound].word) && line.tokens.count <= 8
  }

  /// "Section 2: The effectiveness of the local safeguarding children board", "The Local Safeguarding Children Board (LSCB)".
  private func isBoardHeading(_ line: Line) -> Bool {
    guard line.tokens.count <= 16, line.marker == nil, isHeadingLike(line),
      !isContentsEntry(line)
    else { return false }
    if text.firstMatch(of: ["safeguarding", "children", "board"], in: line.tokens) == nil {
      guard
        text.firstMatch(of: ["effectiveness", "of", "the", "local", "safeguarding"], in: line.tokens) != nil
          || text.firstMatch(of: ["the", "lscb"], in: line.tokens) != nil, isHeading(line)
      else { return false }
    }
    return isHeading(line) || text.matches(["section", "2"], at: line.tokens.lowerBound)
  }

  /// A line of a list of contents ends with a page's number.
  private func isContentsEntry(_ line: Line) -> Bool {
    let last = text.tokens[line.tokens.upperBound - 1]
    return last.isNumber && !last.gap.isDisjoint(with: [.tab, .space, .fullStop]) && line.tokens.count > 2
  }

  /// A single numbered paragraph before bullets says what they are: "In order to improve ..., the local authority should
  /// take the following action."
  private mutating func dropIntroduction() {
    guard pending.count > 2, pending[0].isNumber, pending.dropFirst().allSatisfy({ !$0.isNumber }) else { return }
    pending.removeFirst()
  }

  /// "There are no areas for priority and immediate action", "None".
  private func saysNone(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    return text.matches(["there", "are", "no"], at: start) || text.matches(["there", "were", "no"], at: start)
      || text.tokens[start].word == "none" || text.firstMatch(of: ["did", "not", "find", "any"], in: tokens) != nil
  }

  private mutating func close() {
    defer {
      open = nil
      pending = []
      continues = false
      isInterrupted = false
      lastNumber = nil
      numbers = 0
    }
    pending = pending.filter { !$0.tokens.isEmpty }
    // Among other points the same words say what is to be done: "There are no clear targets".
    if pending.count == 1, saysNone(pending[0].tokens[0]) { return }
    guard let open, !pending.isEmpty else { return }
    dropIntroduction()
    let numbered = pending.filter(\.isNumber)
    let top = (numbered.isEmpty || pending[0].isNumber == false ? pending : numbered).map(\.x).min() ?? 0
    var items: [[Range<Int>]] = []
    let topIsNumber = pending[0].isNumber
    for entry in pending {
      let isTop = entry.x < top + 8 && (!topIsNumber || entry.isNumber)
      if isTop || items.isEmpty { items.append(entry.tokens) } else { items[items.count - 1] += entry.tokens }
    }
    if open.addressee == .authority, open.section.kind != .strength { authorityEnd = open.heading.upperBound }
    lists.append(
      FindingList(
        section: open.section, addressee: open.addressee, heading: open.heading,
        items: items.map { FindingItem(section: open.section, addressee: open.addressee, tokens: $0) }))
  }
}
