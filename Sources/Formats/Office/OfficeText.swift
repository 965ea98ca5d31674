internal import Reading

/// Writes blocks as text: a paragraph for a paragraph, items of a list on lines of their own, a row of a table in one
/// line with tabs between its cells.
struct OfficeText {
  private static let mostColumns = 200
  /// A single row with more paragraphs than this in a cell lays a page out.
  private static let mostParagraphsInRow = 3

  private(set) var blocks = BlockText()
  private(set) var tables: [[[String]]] = []
  private var inList = false

  mutating func write(_ source: [OfficeBlock], _ session: ReadingSession) throws {
    for (index, block) in source.enumerated() {
      if index.isMultiple(of: 1024) { try session.progress() }
      switch block {
      case .paragraph(let paragraph):
        if inList, paragraph.isListItem { blocks.line() } else { blocks.paragraph() }
        blocks.writeVerbatim(paragraph.text)
        inList = paragraph.isListItem
      case .table(let rows):
        inList = false
        try write(table: rows, session)
        inList = false
      }
    }
  }

  mutating func finish() -> String {
    blocks.finish()
    return String(decoding: blocks.text, as: UTF8.self)
  }

  private mutating func write(table source: [[OfficeCell]], _ session: ReadingSession) throws {
    if OfficeText.isLayout(source) {
      for cell in source.joined() where !cell.continues { try write(cell.blocks, session) }
      return
    }
    let rows = OfficeText.rows(of: source, filledUpTo: session.limits.cells / max(1, source.count))
    guard let columns = rows.first?.count else { return }
    blocks.paragraph()
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { blocks.tab() }
        blocks.write(cell)
      }
      blocks.line()
    }
    blocks.paragraph()
    if rows.count >= 2, columns >= 2, rows.allSatisfy({ $0.count == columns }) { tables.append(rows) }
  }

  /// Tables of one column, tables with tables in them and rows of long cells are frames around text.
  private static func isLayout(_ rows: [[OfficeCell]]) -> Bool {
    if rows.allSatisfy({ $0.count <= 1 }) { return true }
    let cells = rows.joined()
    if cells.contains(where: { cell in cell.blocks.contains { if case .table = $0 { true } else { false } } }) {
      return true
    }
    return rows.count == 1 && cells.contains { $0.blocks.count > mostParagraphsInRow }
  }

  /// Rows of one line for each cell; rows without words are left out. They are equally long unless filling them up would
  /// make far more cells than the document has.
  private static func rows(of source: [[OfficeCell]], filledUpTo filled: Int) -> [[String]] {
    var rows: [[String]] = []
    for cells in source {
      var row: [String] = []
      for cell in cells where row.count < mostColumns {
        row.append(cell.continues ? "" : words(of: cell))
        let end = min(row.count + min(max(cell.span, 1), mostColumns) - 1, mostColumns, filled)
        row += Array(repeating: "", count: max(0, end - row.count))
      }
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    let columns = min(rows.map(\.count).max() ?? 0, filled)
    return rows.map { $0 + Array(repeating: "", count: max(0, columns - $0.count)) }
  }

  private static func words(of cell: OfficeCell) -> String {
    var text = BlockText()
    for block in cell.blocks {
      guard case .paragraph(let paragraph) = block else { continue }
      text.space()
      text.write(paragraph.text)
    }
    return String(decoding: text.text, as: UTF8.self)
  }
}
