/// Takes a document's text apart into blocks.
extension DocumentText {
  /// In order, without gaps. A page's end alone ends no block: a paragraph may go on behind it.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for index in tokens.indices.dropFirst() where beginsBlock(index) {
      blocks.append(block(span(start, index)))
      start = index
    }
    if start < tokens.count { blocks.append(block(span(start, tokens.count))) }
    return blocks
  }

  private func beginsBlock(_ index: Int) -> Bool {
    let gap = tokens[index].gap
    return gap.contains(.paragraph) || gap.contains(.bullet) && !gap.isDisjoint(with: [.line, .page])
  }

  private func block(_ range: Range<Int>) -> Block {
    var columns = 0
    for index in range.dropFirst() where separatesColumns(index) { columns += 1 }
    return Block(
      tokens: range, isSentence: endsSentence(range),
      isItem: tokens[range.lowerBound].gap.contains(.bullet), columns: columns)
  }

  /// Whether a table's or a menu's columns part before a token: a tab, a bar, wide space, dots that lead the eye.
  func separatesColumns(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, token) = (tokens[index - 1], tokens[index])
    if !token.gap.isDisjoint(with: [.tab, .bar]) { return true }
    guard before.page == token.page, token.gap.isDisjoint(with: [.line, .paragraph]) else { return false }
    let width = token.start - before.end
    return width >= 4 || width >= 2 && token.gap == .space || token.gap == .mark && token.start - before.end == 3
  }

  /// Whether a full stop or its like follows the last word, closing marks passed over.
  func endsSentence(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let page = pages[tokens[last].page]
    var place = tokens[last].end
    var passed = 0
    while place < page.scalars.count, passed < 4 {
      switch page.scalars[place] {
      case ".", "!", "?", "\u{2026}": return true
      case "\"", "'", "\u{2019}", "\u{201D}", ")", "]", "%", "*", "_": break
      default: return false
      }
      place += 1
      passed += 1
    }
    return false
  }
}
