/// Tells the article from the page around it: by what blocks look like, where they stand and what the site calls them.
/// Prose makes an article; what stands before the first prose and looks like no menu is its head.
struct MainText {
  private let text: DocumentText
  private let classes: [WordClass]
  private var blocks: [Block]
  /// How many blocks of prose were taken so far.
  private var prose = 0
  /// Whether other pages' headlines are being passed over.
  private var isListing = false
  /// Whether an advertisement stood in the article: what follows must speak of the matter to belong to it.
  private var isDoubtful = false

  private static let leastProse = 3

  static func parts(of text: DocumentText, _ classes: [WordClass]) -> [Block] {
    var main = MainText(text: text, classes: classes, blocks: text.blocks())
    main.run()
    return main.blocks
  }

  private init(text: DocumentText, classes: [WordClass], blocks: [Block]) {
    self.text = text
    self.classes = classes
    self.blocks = blocks
  }

  private mutating func run() {
    var first: Int?
    for index in blocks.indices {
      let block = blocks[index]
      if begins(block, with: PageCues.ending), prose >= MainText.leastProse || first != nil && block.tokens.count <= 4 {
        if prose >= MainText.leastProse { break }
        continue
      }
      if isMenu(block) { continue }
      if isNotice(block) {
        isDoubtful = isDoubtful || prose >= MainText.leastProse && block.isSentence && block.tokens.count >= 12
        continue
      }
      if begins(block, with: PageCues.listing), !isProse(block) || isRelated(block) {
        isListing = block.tokens.count <= 5
        continue
      }
      if isProse(block) {
        // Behind an advertisement what does not speak of the matter may be readers'.
        if isDoubtful, !speaksOfTheMatter(block) { continue }
        isDoubtful = false
        isListing = false
        prose += 1
        first = first ?? index
        blocks[index].part = .body
      } else if first == nil {
        isListing = false
        blocks[index].part = .head
      } else if !isListing, !isDoubtful {
        blocks[index].part = .body
      }
    }
    dropTail()
  }

  /// Short lines behind the last prose belong to the page, but for the items of a list that a colon announced.
  private mutating func dropTail() {
    guard let last = blocks.lastIndex(where: { $0.part == .body && isProse($0) }) else { return }
    var isList = endsWithColon(blocks[last])
    // A letter's farewell keeps the lines of name and office behind it.
    var signature = 0
    for index in blocks.indices.dropFirst(last + 1) where blocks[index].part == .body {
      let announces = endsWithColon(blocks[index]) || isOffice(blocks[index])
      if isFarewell(blocks[index]) { signature = 3 }
      if !isList, !announces, !blocks[index].isItem, signature == 0, !isGradeRow(blocks[index]) {
        blocks[index].part = .page
      }
      signature = max(0, signature - 1)
      isList = isList && (blocks[index].isItem || text.tokens[blocks[index].tokens.lowerBound].isNumber) || announces
    }
  }

  private func isProse(_ block: Block) -> Bool {
    let count = block.tokens.count
    if block.columns > 1, count < 40 { return false }
    if count >= 25 { return true }
    if block.isSentence { return count >= 9 || count >= 3 && isQuotation(block) || prose > 0 && count >= 3 }
    return prose > 0 && count >= 12 && (isQuotation(block) || endsWithColon(block))
  }

  private func isQuotation(_ block: Block) -> Bool {
    !text.tokens[block.tokens.lowerBound].gap.isDisjoint(with: [.openQuote, .openSingleQuote])
      || block.tokens.contains { classes[$0].contains(.speech) }
  }

  private func endsWithColon(_ block: Block) -> Bool {
    guard let last = block.tokens.last else { return false }
    return text.scalar(behind: text.tokens[last]) == ":"
  }

  /// "Children in care: Good".
  private func isGradeRow(_ block: Block) -> Bool {
    guard let last = block.tokens.last, block.tokens.count <= 60,
      classes[last].contains(.grade) || text.tokens[last].word == "improvement"
    else { return false }
    return block.tokens.dropFirst().contains { index in
      classes[index].contains(.grade)
        && (text.separatesColumns(index) || !text.tokens[index].gap.isDisjoint(with: [.colon, .dash]))
    }
  }

  /// "Minister for Children and Families" below a letter.
  private func isOffice(_ block: Block) -> Bool {
    block.tokens.count <= 10 && (block.tokens.contains { classes[$0].contains(.role) } || isFarewell(block))
  }

  private func isFarewell(_ block: Block) -> Bool {
    block.tokens.count <= 4
      && block.tokens.contains { ["yours", "sincerely", "faithfully", "regards"].contains(text.tokens[$0].word) }
  }

  /// Links side by side: "News | Sport | Business", "Home > News", "Home  News  Sport".
  private func isMenu(_ block: Block) -> Bool {
    if block.isSentence, block.tokens.count >= 12 { return false }
    // "From: ..." heads a letter.
    if block.tokens.count > 1, text.tokens[block.tokens.lowerBound + 1].gap.contains(.colon),
      ["from", "to", "sent", "date", "subject", "cc"].contains(text.tokens[block.tokens.lowerBound].word)
    {
      return false
    }
    // A table of judgements.
    let grades = block.tokens.filter { classes[$0].contains(.grade) }.count
    if grades >= 3 || grades == 2 && block.tokens.contains(where: { classes[$0].contains(.area) }) { return false }
    if block.columns >= 2, block.columns * 4 >= block.tokens.count { return true }
    guard block.tokens.count <= 30, !block.isSentence else { return false }
    var marks = 0
    for index in block.tokens.dropFirst() {
      let gap = text.tokens[index].gap
      if gap.contains(.mark) || gap.contains(.slash)
        || gap.contains(.closeQuote) && gap.contains(.space)
          && text.scalar(behind: text.tokens[index - 1]) == " "
      {
        marks += 1
      }
    }
    return marks >= 2 && marks * 5 >= block.tokens.count
  }

  /// "READ MORE: Shropshire children's services told 'requires improvement'" is one line about another page.
  private func isRelated(_ block: Block) -> Bool { block.tokens.count <= 25 }

  private func isNotice(_ block: Block) -> Bool {
    if begins(block, with: PageCues.single), block.tokens.count <= 40,
      !speaksOfTheMatter(block) || block.tokens.count <= 20
    {
      return true
    }
    guard block.tokens.count <= 60 else { return false }
    for index in block.tokens {
      guard let phrases = PageCues.anywhere[text.tokens[index].word] else { continue }
      if phrases.contains(where: { text.matches($0, at: index) }) { return true }
    }
    return false
  }

  private func begins(_ block: Block, with phrases: [String: [[String]]]) -> Bool {
    var start = block.tokens.lowerBound
    // "5 COMMENTS", "6 Responses to", "[ADVERTISEMENT]".
    if text.tokens[start].isNumber, block.tokens.count > 1 { start += 1 }
    guard let candidates = phrases[text.tokens[start].word] else { return false }
    return candidates.contains { phrase in
      guard start + phrase.count <= block.tokens.upperBound, text.matches(phrase, at: start) else { return false }
      let end = start + phrase.count
      // One word alone must be all of the line, or a label.
      return phrase.count > 1 || end >= block.tokens.upperBound || end + 2 >= block.tokens.upperBound
        || text.tokens[end].gap.contains(.colon)
    }
  }

  private func speaksOfTheMatter(_ block: Block) -> Bool {
    block.tokens.contains { index in
      let word = text.tokens[index].word
      return word == "ofsted" || word == "council" || classes[index].contains(.speech) || word == "inspectors"
    }
  }
}
