internal import Model

/// Puts words and text together, page by page, in one pass over each.
struct LayoutBuilder {
  private static let letterWidth: Float = 6
  private static let lineHeight: Float = 12
  private static let columnWidth: Float = 100_000

  private let text: DocumentText
  private let words: [[Word]]
  private(set) var boxes: [Box] = []
  private(set) var lines: [Line] = []

  init(_ text: DocumentText, words: [[Word]]) {
    self.text = text
    self.words = words
    boxes.reserveCapacity(text.tokens.count)
  }

  mutating func run() {
    for page in text.pages.indices {
      let words = page < words.count ? words[page] : []
      if words.isEmpty { placeTyped(page) } else { place(words, on: page) }
      addLines(of: page, words: words)
    }
  }

  /// A token stands in the word that holds its first scalar.
  private mutating func place(_ words: [Word], on page: Int) {
    var next = 0
    for token in text.tokens[text.pageTokens[page]] {
      while next + 1 < words.count, words[next].end <= token.start { next += 1 }
      let word = words[next]
      boxes.append(Box(x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1))
    }
  }

  private mutating func placeTyped(_ page: Int) {
    let scalars = text.pages[page].scalars
    var line: Float = 0
    var column: Float = 0
    var cell: Float = 0
    var next = 0
    for token in text.tokens[text.pageTokens[page]] {
      while next < token.start {
        switch scalars[next] {
        case "\n":
          line += 1
          column = 0
          cell = 0
        case "\t":
          cell += 1
          column = 0
        default: column += 1
        }
        next += 1
      }
      let x = cell * LayoutBuilder.columnWidth + column * LayoutBuilder.letterWidth
      let y = line * LayoutBuilder.lineHeight
      boxes.append(
        Box(
          x0: x, y0: y, x1: x + Float(token.end - token.start) * LayoutBuilder.letterWidth,
          y1: y + LayoutBuilder.lineHeight - 2))
    }
  }

  private mutating func addLines(of page: Int, words: [Word]) {
    let range = text.pageTokens[page]
    var start = range.lowerBound
    var nextWord = 0
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, text.tokens[end].gap.isDisjoint(with: [.line, .paragraph]) { end += 1 }
      let last = text.tokens[end - 1]
      let firstWord = nextWord
      while nextWord < words.count, words[nextWord].start < last.end { nextWord += 1 }
      lines.append(line(start..<end, page: page, words: words[firstWord..<nextWord]))
      start = end
    }
  }

  /// The letter o, as word processors write a hollow bullet into plain text.
  private func isTypedBullet(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, text.tokens[tokens.lowerBound].word == "o", !text.tokens[tokens.lowerBound].isCapitalised
    else {
      return false
    }
    return text.tokens[tokens.lowerBound + 1].gap.isSubset(of: [.space, .tab])
  }

  /// The median; the number of a note is no part of its line's size.
  private static func usual(_ sizes: [Float]) -> Float { sizes.isEmpty ? 0 : sizes.sorted()[sizes.count / 2] }

  private func line(_ tokens: Range<Int>, page: Int, words: ArraySlice<Word>) -> Line {
    let first = text.tokens[tokens.lowerBound]
    var marker: Line.Marker?
    if first.gap.contains(.bullet) || isTypedBullet(tokens) {
      marker = .bullet
    } else if let number = Int(first.word), first.isNumber, number < 1000, tokens.count == 1 {
      if text.scalar(behind: first) == "." { marker = .number(number) }
    } else if let number = Int(first.word), first.isNumber, number < 1000 {
      let behind = text.tokens[tokens.lowerBound + 1].gap
      if !behind.isDisjoint(with: [.fullStop, .closeBracket, .tab]), behind.isDisjoint(with: [.dash, .slash, .comma]),
        !text.tokens[tokens.lowerBound + 1].isNumber
      {
        marker = .number(number)
      }
    }
    var box = Box(around: boxes[tokens])
    if let word = words.first { box.x0 = min(box.x0, word.x0) }
    let markerTokens = if case .number = marker { 1 } else { isTypedBullet(tokens) ? 1 : 0 }
    let textIndex = min(tokens.lowerBound + markerTokens, tokens.upperBound - 1)
    return Line(
      tokens: tokens, page: page, box: box, textX: boxes[textIndex].x0,
      fontSize: LayoutBuilder.usual(words.map(\.fontSize)),
      bold: !words.isEmpty && words.allSatisfy(\.bold), marker: marker, markerTokens: markerTokens,
      beginsParagraph: !first.gap.isDisjoint(with: [.paragraph, .page]))
  }
}
