internal import Reading

/// Walks a part of WordprocessingML (ECMA-376, part 1, 17) and collects its blocks.
final class WordText: XMLHandler {
  /// The relationships of headers and footers, in the order of the sections that name them.
  private(set) var frames: [String] = []
  private(set) var noteList: WordNoteList
  /// The words of the first paragraph in the style "Title".
  private(set) var title: String?

  private let numbering: WordNumbering
  private let styles: WordStyles
  private let budget: OfficeBudget
  private var blocks: OfficeBlocks
  private var visibility = WordVisibility()
  private var fields = WordFields()
  /// Of the open paragraphs: one stands in another where a text box hangs on it.
  private var paragraphs: [WordParagraphProperties] = []
  private var tables = WordTables()
  private var inParagraphProperties = false
  private var isHidden = false
  private var isCapturing = false

  /// - Parameter notes: Those that the document refers to, while a part of notes is read.
  init(_ numbering: WordNumbering, _ styles: WordStyles, _ budget: OfficeBudget, notes: WordNoteList = WordNoteList()) {
    self.numbering = numbering
    self.styles = styles
    noteList = notes
    self.budget = budget
    blocks = OfficeBlocks(budget)
  }

  func takeBlocks() -> [OfficeBlock] { blocks.take() }

  func begin(_ element: XMLElement) {
    if visibility.hides(element, inProperties: inParagraphProperties || tables.inRowProperties) { return }
    if WordSpace.isMath(element.space) {
      isCapturing = element.name == "t"
    } else if WordSpace.isWord(element.space) {
      if inParagraphProperties, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].take(element) }
      switch element.name {
      case "headerReference", "footerReference": frames += element.attribute("id").map { [$0] } ?? []
      case _ where inParagraphProperties: break
      case "pPr": inParagraphProperties = true
      case "t": isCapturing = true
      case "p", "tbl", "tr", "tc", "txbxContent", "footnote", "endnote": beginBlock(element)
      case "trPr", "gridBefore", "gridSpan", "vMerge", "del":
        if let before = tables.take(element) { blocks.addCell(before) }
      default: beginInline(element)
      }
    }
  }

  func end(_ name: String, space: String) {
    if visibility.hid(name, space: space) { return }
    if name == "t" {
      isCapturing = false
    } else if WordSpace.isWord(space) {
      switch name {
      case "pPr": inParagraphProperties = false
      case _ where inParagraphProperties: break
      case "trPr": tables.endRowProperties()
      case "r": isHidden = false
      default: endBlock(name)
      }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isCapturing { add(bytes) }
  }

  private func add(_ words: some Sequence<UInt8>) {
    guard fields.showText, !isHidden, !budget.isSpent else { return }
    blocks.withParagraph { paragraph in
      let before = paragraph.text.count
      paragraph.add(words)
      budget.take(bytes: paragraph.text.count - before)
    }
    fields.note()
  }

  private func beginBlock(_ element: XMLElement) {
    switch element.name {
    case "p":
      // A paragraph whose end was deleted goes on.
      if !(paragraphs.isEmpty && blocks.hasOpenParagraph) { blocks.beginParagraph() }
      paragraphs.append(WordParagraphProperties())
    case "tbl": blocks.beginTable()
    case "tr":
      blocks.beginRow()
      tables.beginRow()
    case "tc":
      blocks.beginFlow()
      tables.beginCell()
    case "txbxContent": blocks.beginFlow()
    default:
      blocks.beginFlow()
      noteList.begin(element)
    }
  }

  private func endBlock(_ name: String) {
    switch name {
    case "p": endParagraph()
    case "tbl": blocks.endTable()
    case "tr": blocks.endRow(dropped: tables.endRow())
    case "tc":
      var cell = tables.endCell()
      cell.blocks = blocks.endFlow()
      blocks.addCell(cell)
    case "txbxContent": blocks.addAside(blocks.endFlow())
    case "footnote", "endnote": noteList.end(blocks.endFlow())
    default: break
    }
  }

  private func endParagraph() {
    guard let properties = paragraphs.popLast() else { return }
    guard !properties.endIsDeleted else { return }
    let label = numbering.label(for: properties)
    let style = properties.style.flatMap { styles.name(of: $0) } ?? ""
    blocks.withParagraph { paragraph in
      guard !paragraph.isBlank else { return }
      if let label { paragraph.label(label, isListItem: !style.hasPrefix("heading")) }
      if title == nil, style == "title" {
        title = String(decoding: paragraph.text, as: UTF8.self).trimmed
      }
    }
    blocks.endParagraph()
  }

  private func beginInline(_ element: XMLElement) {
    switch element.name {
    case "vanish": isHidden = !["0", "false", "off"].contains(element.attribute("val"))
    case "tab", "ptab": add("\t".utf8)
    case "br", "cr": add("\n".utf8)
    case "noBreakHyphen": add("-".utf8)
    case "sym":
      let number = element.attribute("char").flatMap { UInt32($0, radix: 16) }
      add((number.flatMap(SymbolFont.character) ?? "").utf8)
    case "footnoteReference", "endnoteReference":
      if fields.showText, !isHidden { add(noteList.refer(element).utf8) }
    case "footnoteRef", "endnoteRef": add("\(noteList.currentLabel) ".utf8)
    default: if let shown = fields.take(element) { add(shown.utf8) }
    }
  }
}
