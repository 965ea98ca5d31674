/// Tells the article from the page around it: by what blocks look like, where they stand and what the site calls them.
/// Prose makes an article; what stands before the first prose and looks like no menu is its head.
struct MainText {
  let text: DocumentText
  let classes: [WordClass]
  var blocks: [Block]
  /// How many blocks of prose were taken so far.
  var prose = 0
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
      // "READ MORE" alone on its line: headlines follow.
      if begins(block, with: PageCues.listing), block.tokens.count <= 3, !isProse(block) {
        isListing = true
        continue
      }
      if isOfOtherPages(block) {
        isListing = true
        continue
      }
      if isNotice(block) {
        isDoubtful = isDoubtful || prose >= MainText.leastProse && block.isSentence && block.tokens.count >= 12
        continue
      }
      if begins(block, with: PageCues.listing), !isProse(block) || isRelated(block) {
        isListing = block.tokens.count <= 5
        continue
      }
      // "Analysis: what happens when a council is rated inadequate?" among other pages' headlines is one more.
      if isListing, first != nil, isQuestion(block) { continue }
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
    var isList = text.endsWithColon(blocks[last].tokens)
    // A letter's farewell keeps the lines of name and office behind it.
    var signature = 0
    for index in blocks.indices.dropFirst(last + 1) where blocks[index].part == .body {
      let announces = text.endsWithColon(blocks[index].tokens) || isOffice(blocks[index])
      if isFarewell(blocks[index]) { signature = 3 }
      if !isList, !announces, !blocks[index].isItem, signature == 0, !isGradeRow(blocks[index]), !isSigned(index) {
        blocks[index].part = .page
      }
      signature = max(0, signature - 1)
      isList = isList && (blocks[index].isItem || text.tokens[blocks[index].tokens.lowerBound].isNumber) || announces
    }
  }
}
