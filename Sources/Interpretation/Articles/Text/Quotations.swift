/// Finds quotations in the article's blocks. A paragraph whose quotation is not closed hands it on to the next one if that
/// opens with a mark of its own: the convention of the British press.
struct Quotations {
  private let text: DocumentText
  private let blocks: [Block]
  private(set) var found: [Quotation] = []
  /// Start of an open quotation, with the block it began in.
  private var open: (start: Int, block: Int)?

  static func find(in text: DocumentText, _ blocks: [Block]) -> [Quotation] {
    var quotations = Quotations(text: text, blocks: blocks)
    for index in blocks.indices where blocks[index].part == .body { quotations.read(index) }
    quotations.close(at: quotations.lastBody)
    return quotations.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private init(text: DocumentText, blocks: [Block]) {
    self.text = text
    self.blocks = blocks
  }

  /// Behind the last token of the block read last.
  private var lastBody = 0

  private mutating func close(at end: Int) {
    if let open, open.start < end {
      found.append(Quotation(tokens: span(open.start, end), block: open.block, isSingle: false))
    }
    open = nil
  }

  private mutating func read(_ block: Int) {
    let range = blocks[block].tokens
    let first = text.tokens[range.lowerBound].gap
    // An open quotation ends with its paragraph unless the next one opens again.
    if open != nil, !first.contains(.openQuote) { close(at: lastBody) }
    var single: Int?
    for index in range {
      let gap = text.tokens[index].gap
      if index > range.lowerBound, gap.contains(.closeQuote) {
        close(at: index)
        if let start = single, start == index { single = nil }
      }
      if gap.contains(.openQuote) {
        if open == nil { open = (index, block) }
      }
      guard open == nil else { continue }
      if let start = single, gap.contains(.closeSingleQuote), closesSingle(index, before: range.upperBound) {
        found.append(Quotation(tokens: span(start, index), block: block, isSingle: true))
        single = nil
      }
      if gap.contains(.openSingleQuote) { single = index }
    }
    let closing = closingMarks(behind: range.upperBound - 1)
    if closing.double { close(at: range.upperBound) }
    if let single, open == nil, closing.single {
      found.append(Quotation(tokens: span(single, range.upperBound), block: block, isSingle: true))
    }
    lastBody = range.upperBound
  }

  /// A mark behind an s may be a possessive's: it closes only if no other mark closes before the next one opens.
  private func closesSingle(_ index: Int, before limit: Int) -> Bool {
    guard text.tokens[index - 1].isPossessive else { return true }
    for later in span(index + 1, min(limit, index + 60)) where later < limit {
      let gap = text.tokens[later].gap
      if gap.contains(.openSingleQuote) { return true }
      if gap.contains(.closeSingleQuote) { return false }
    }
    return !closingMarks(behind: limit - 1).single
  }

  /// The marks behind a block's last word, which belong to the gap before the next block's first word.
  private func closingMarks(behind index: Int) -> (double: Bool, single: Bool) {
    let token = text.tokens[index]
    let page = text.pages[token.page]
    var place = token.end
    var marks = (double: false, single: false)
    while place < page.scalars.count, place < token.end + 4, !page.scalars[place].properties.isWhitespace {
      switch page.scalars[place] {
      case "\"", "\u{201D}", "\u{201C}": marks.double = true
      case "'", "\u{2019}", "\u{2018}": marks.single = true
      default: break
      }
      place += 1
    }
    return marks
  }
}
