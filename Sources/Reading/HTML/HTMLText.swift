internal import CGumbo

/// Writes the wanted part of a page as text: paragraphs, headings, list items and table rows on lines of their own,
/// cells parted by tabs.
struct HTMLText {
  private(set) var blocks = BlockText()
  private(set) var tables: [[[String]]] = []

  private let tree: HTMLTree
  private let unwanted: [Bool]
  /// The data table that is being written, if any.
  private var table: Int?
  private var cellsInRow = 0
  private var isVerbatim = false
  /// For each list around the place: the number of its next item, nil where it has bullets.
  private var lists: [Int?] = []
  /// What stands before the next words: an item's bullet or number. An item without words has none.
  private var marker: String?

  private enum Layout {
    case inline, line, paragraph
  }

  init(tree: HTMLTree, unwanted: [Bool]) {
    self.tree = tree
    self.unwanted = unwanted
  }

  mutating func write(_ root: Int, _ session: ReadingSession) throws {
    var open: [Int] = []
    var index = root
    while index < tree.nodes[root].end {
      while let last = open.last, tree.nodes[last].end <= index {
        leave(last)
        open.removeLast()
      }
      if index.isMultiple(of: 4096) { try session.progress() }
      if unwanted[index] {
        index = tree.nodes[index].end
        continue
      }
      if tree.nodes[index].isText {
        writeText(index)
      } else {
        enter(index)
        open.append(index)
      }
      index += 1
    }
    while let last = open.popLast() { leave(last) }
    blocks.finish()
  }

  private mutating func writeText(_ index: Int) {
    var blocks = self.blocks
    self.blocks = BlockText()
    tree.withText(of: index) { text in
      if let marker, text.contains(where: { $0 > 0x20 }) {
        blocks.write(marker)
        blocks.space()
        self.marker = nil
      }
      if isVerbatim { blocks.writeVerbatim(text) } else { blocks.write(text) }
    }
    self.blocks = blocks
  }

  private mutating func enter(_ index: Int) {
    switch tree.nodes[index].tag {
    case GUMBO_TAG_BR: if table == nil { blocks.line() } else { blocks.space() }
    case GUMBO_TAG_PRE where table == nil:
      blocks.paragraph()
      isVerbatim = true
    case GUMBO_TAG_TABLE:
      blocks.paragraph()
      guard table == nil, let rows = HTMLTable.rows(of: index, tree, without: unwanted) else { break }
      table = index
      tables.append(rows)
    case GUMBO_TAG_TR:
      blocks.line()
      cellsInRow = 0
    case GUMBO_TAG_TD, GUMBO_TAG_TH:
      if table == nil { blocks.line() } else { beginCell() }
    case GUMBO_TAG_UL, GUMBO_TAG_OL:
      separate(.paragraph)
      lists.append(tree.nodes[index].tag == GUMBO_TAG_OL ? 1 : nil)
    case GUMBO_TAG_LI: beginItem()
    default: separate(layout(of: tree.nodes[index].tag))
    }
  }

  /// As Markdown's: `-` or the item's number.
  private mutating func beginItem() {
    separate(.line)
    guard table == nil else { return }
    marker = "-"
    if let number = lists.last ?? nil {
      marker = "\(number)."
      lists[lists.count - 1] = number + 1
    }
  }

  private mutating func leave(_ index: Int) {
    switch tree.nodes[index].tag {
    case GUMBO_TAG_PRE:
      isVerbatim = false
      separate(.paragraph)
    case GUMBO_TAG_TABLE:
      if table == index { table = nil }
      separate(.paragraph)
    case GUMBO_TAG_TR: blocks.line()
    case GUMBO_TAG_TD, GUMBO_TAG_TH: break
    case GUMBO_TAG_UL, GUMBO_TAG_OL:
      _ = lists.popLast()
      marker = nil
      separate(.paragraph)
    case GUMBO_TAG_LI:
      marker = nil
      separate(.line)
    default: separate(layout(of: tree.nodes[index].tag))
    }
  }

  private mutating func beginCell() {
    if cellsInRow > 0 { blocks.tab() }
    cellsInRow += 1
  }

  private mutating func separate(_ layout: Layout) {
    // An item's words follow its bullet, whatever elements they are in.
    if marker != nil { return }
    switch layout {
    case .inline: break
    // A cell is one line, whatever stands in it.
    case .line where table != nil, .paragraph where table != nil: blocks.space()
    case .line: blocks.line()
    case .paragraph: blocks.paragraph()
    }
  }

  private func layout(of tag: GumboTag) -> Layout {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_UL,
      GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_FIGURE,
      GUMBO_TAG_HR, GUMBO_TAG_FIELDSET, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN, GUMBO_TAG_ASIDE,
      GUMBO_TAG_CAPTION:
      .paragraph
    case GUMBO_TAG_DIV, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGCAPTION,
      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_LEGEND, GUMBO_TAG_CENTER, GUMBO_TAG_BODY, GUMBO_TAG_FORM,
      GUMBO_TAG_OPTION:
      .line
    default: .inline
    }
  }
}
