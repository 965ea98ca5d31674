/// A document as the articles interpreter sees it: words with their classes, the article told from its page, who is quoted
/// where.
struct Article {
  let text: DocumentText
  let classes: [WordClass]
  let blocks: [Block]
  /// In the order of their first words. One in single marks may hold one in double marks.
  let quotations: [Quotation]
  /// For each token the index of the innermost quotation it stands in, or -1.
  let quotationAt: [Int32]
  /// For each token whether it stands in the article and not in the page around it.
  private let main: [Bool]

  init(_ text: DocumentText) {
    self.text = text
    classes = Vocabulary.classes(of: text.tokens)
    blocks = MainText.parts(of: text, classes)
    quotations = Quotations.find(in: text, blocks)
    var at = [Int32](repeating: -1, count: text.tokens.count)
    for (index, quotation) in quotations.enumerated() {
      for token in quotation.tokens { at[token] = Int32(index) }
    }
    quotationAt = at
    var main = [Bool](repeating: false, count: text.tokens.count)
    for block in blocks where block.part != .page {
      for token in block.tokens { main[token] = true }
    }
    self.main = main
  }

  /// What has more words is no sentence, and would be costly to read.
  static let longestSentence = 250

  var tokens: [Token] { text.tokens }

  /// What is not the page around the article.
  var told: [Block] { blocks.filter { $0.part != .page } }

  // Beyond the text's ends there is no word, of no class, and nothing stands between.

  func word(_ index: Int) -> String { text.tokens.indices.contains(index) ? text.tokens[index].word : "" }

  func has(_ index: Int, _ wordClass: WordClass) -> Bool {
    classes.indices.contains(index) && !classes[index].isDisjoint(with: wordClass)
  }

  func isMain(_ index: Int) -> Bool { main[index] }

  /// Whether somebody speaks at that word: inside double marks, or a long quotation in single ones.
  func isQuoted(_ index: Int) -> Bool {
    guard quotationAt.indices.contains(index) else { return false }
    let quotation = quotationAt[index]
    guard quotation >= 0 else { return false }
    let words = quotations[Int(quotation)]
    // "‘requires improvement to be good’" is set off; "“Leadership is outstanding,”" is said.
    return !words.isShort
      || words.tokens.contains { has($0, [.copula, .auxiliary]) } && !has(words.tokens.lowerBound, .grade)
  }

  func isNumber(_ index: Int) -> Bool { token(index)?.isNumber ?? false }

  func isCapitalised(_ index: Int) -> Bool { token(index)?.isCapitalised ?? false }

  func isPossessive(_ index: Int) -> Bool { token(index)?.isPossessive ?? false }

  func year(_ index: Int) -> Int? { token(index)?.year }

  private func token(_ index: Int) -> Token? { text.tokens.indices.contains(index) ? text.tokens[index] : nil }

  /// Whether only these stand before the word.
  func follows(_ index: Int, over gap: Gap) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].gap.isSubset(of: gap)
  }

  func breaks(_ index: Int, at gap: Gap) -> Bool {
    text.tokens.indices.contains(index) && !text.tokens[index].gap.isDisjoint(with: gap)
  }

  func lines(of block: Block) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.tokens.lowerBound
    for index in block.tokens.dropFirst() where breaks(index, at: .line) {
      lines.append(span(start, index))
      start = index
    }
    return lines + [span(start, block.tokens.upperBound)]
  }

  /// "By BBC News, Devon": lines that say who wrote it and from where.
  var bylines: [Range<Int>] {
    told.map(\.tokens).filter { tokens in
      word(tokens.lowerBound) == "by" && isCapitalised(tokens.lowerBound) && isCapitalised(tokens.lowerBound + 1)
        && tokens.count <= 14
    }
  }

  /// The line of a block that a word stands in, at most forty words to either side: lines without end are no titles.
  func line(around index: Int, in block: Range<Int>) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > block.lowerBound, index - start < 40, !text.beginsLine(start) { start -= 1 }
    while end < block.upperBound, end - index < 40, !text.beginsLine(end) { end += 1 }
    return span(start, end)
  }
}
