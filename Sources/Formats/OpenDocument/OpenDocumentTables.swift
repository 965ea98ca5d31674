/// The tables around a place (OpenDocument, part 3, 9).
struct OpenDocumentTables {
  private static let mostRepeated = 200

  private let budget: OfficeBudget
  /// Of each open cell: how many columns it fills, each alike.
  private var cells: [Int] = []

  init(_ budget: OfficeBudget) { self.budget = budget }

  mutating func begin(_ element: XMLElement, _ blocks: inout OfficeBlocks) {
    switch element.name {
    case "table": blocks.beginTable()
    case "table-row": blocks.beginRow()
    case "table-cell", "covered-table-cell":
      let repeated = element.attribute("number-columns-repeated").flatMap { Int($0) } ?? 1
      cells.append(min(max(1, repeated), OpenDocumentTables.mostRepeated))
      blocks.beginFlow()
    default: break
    }
  }

  /// Of cells that another one covers, the words are not shown.
  mutating func end(_ name: String, _ blocks: inout OfficeBlocks) {
    switch name {
    case "table": blocks.endTable()
    case "table-row": blocks.endRow(dropped: false)
    case "table-cell", "covered-table-cell":
      let isCovered = name == "covered-table-cell"
      let ended = blocks.endFlow()
      let size = OpenDocumentTables.size(of: ended)
      for copy in 0..<(cells.popLast() ?? 1) {
        if copy > 0 { budget.take(bytes: size) }
        guard !budget.isSpent else { break }
        blocks.addCell(OfficeCell(blocks: isCovered ? [] : ended, continues: isCovered))
      }
    default: break
    }
  }

  /// Bytes of words.
  private static func size(of blocks: [OfficeBlock]) -> Int {
    blocks.reduce(0) { size, block in
      switch block {
      case .paragraph(let paragraph): size + paragraph.text.count
      case .table(let rows): size + rows.joined().reduce(0) { $0 + OpenDocumentTables.size(of: $1.blocks) }
      }
    }
  }
}
