internal import CMark

/// The words of a Markdown document without its marks. cmark's iterator walks the tree, so depth costs no stack.
struct MarkdownText {
  private(set) var blocks = BlockText()
  /// The first heading of level 1.
  private(set) var title: String?

  private var headingStart: Int?
  /// For each list around the place: the number of its next item, nil where it has bullets.
  private var numbers: [Int?] = []

  mutating func write(_ source: [UInt8], _ session: ReadingSession) throws {
    let root = source.withUnsafeBytes { bytes in
      cmark_parse_document(bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(root)
    }
    var steps = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
      steps += 1
      if steps.isMultiple(of: 4096) { try session.progress() }
    }
    blocks.finish()
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      blocks.paragraph()
      if cmark_node_get_heading_level(node) == 1, title == nil { headingStart = blocks.text.count }
    case CMARK_NODE_PARAGRAPH:
      if beginsItem(node) { break }
      blocks.paragraph()
    case CMARK_NODE_LIST:
      blocks.paragraph()
      numbers.append(
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_CODE_BLOCK:
      blocks.paragraph()
      withLiteral(of: node) { $0.writeVerbatim($1) }
      blocks.paragraph()
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: withLiteral(of: node) { $0.write($1) }
    case CMARK_NODE_SOFTBREAK: blocks.space()
    case CMARK_NODE_LINEBREAK: blocks.line()
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      if let start = headingStart {
        let words = String(decoding: blocks.text[start...], as: UTF8.self).trimmed
        title = words.isEmpty ? nil : words
        headingStart = nil
      }
      blocks.paragraph()
    case CMARK_NODE_LIST:
      numbers.removeLast()
      blocks.paragraph()
    default: break
    }
  }

  private mutating func enterItem(_ node: OpaquePointer) {
    guard let list = cmark_node_parent(node) else { return }
    if cmark_node_get_list_tight(list) != 0 { blocks.line() } else { blocks.paragraph() }
    if let number = numbers.last ?? nil {
      blocks.write("\(number).")
      numbers[numbers.count - 1] = number + 1
    } else {
      blocks.write("-")
    }
    blocks.space()
  }

  private func beginsItem(_ node: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_ITEM else { return false }
    return cmark_node_first_child(parent) == node
  }

  private mutating func withLiteral(of node: OpaquePointer, _ body: (inout BlockText, [UInt8]) -> Void) {
    guard let literal = cmark_node_get_literal(node) else { return }
    body(&blocks, Array(String(cString: literal).utf8))
  }
}
