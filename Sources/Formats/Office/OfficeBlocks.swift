/// Collects the blocks of a document while its markup is walked. Every beginning has its end; what stands where it does
/// not belong, such as a cell without a row, is kept as if it stood around its place.
struct OfficeBlocks {
  /// A column of blocks: the document, a cell, a text box, a note.
  private struct Flow {
    var blocks: [OfficeBlock] = []
    var paragraph: OfficeParagraph?
    /// Text boxes that hang on the open paragraph.
    var aside: [OfficeBlock] = []
  }

  private struct OpenTable {
    /// The number of open flows around it.
    let depth: Int
    var rows: [[OfficeCell]] = []
    var row: [OfficeCell]?
  }

  private let budget: OfficeBudget
  private var flows = [Flow()]
  private var tables: [OpenTable] = []

  init(_ budget: OfficeBudget) { self.budget = budget }

  /// What the outermost flow holds so far, taken out.
  mutating func take() -> [OfficeBlock] {
    endParagraph()
    defer { flows[0].blocks = [] }
    return flows[0].blocks
  }

  var hasOpenParagraph: Bool { flows[flows.count - 1].paragraph != nil }

  mutating func beginParagraph() {
    endParagraph()
    flows[flows.count - 1].paragraph = OfficeParagraph()
  }

  /// Changes the open paragraph; nothing where none is open.
  mutating func withParagraph(_ change: (inout OfficeParagraph) -> Void) {
    guard flows[flows.count - 1].paragraph != nil else { return }
    var paragraph = flows[flows.count - 1].paragraph ?? OfficeParagraph()
    flows[flows.count - 1].paragraph = nil
    change(&paragraph)
    flows[flows.count - 1].paragraph = paragraph
  }

  mutating func endParagraph() {
    let last = flows.count - 1
    if var paragraph = flows[last].paragraph {
      flows[last].paragraph = nil
      paragraph.tidy()
      if !paragraph.isBlank { flows[last].blocks.append(.paragraph(paragraph)) }
    }
    flows[last].blocks += flows[last].aside
    flows[last].aside = []
  }

  mutating func beginFlow() { flows.append(Flow()) }

  /// The blocks of the flow that ends.
  mutating func endFlow() -> [OfficeBlock] {
    endParagraph()
    return flows.count > 1 ? flows.removeLast().blocks : []
  }

  /// Lets blocks follow the open paragraph.
  mutating func addAside(_ blocks: [OfficeBlock]) { flows[flows.count - 1].aside += blocks }

  mutating func beginTable() {
    endParagraph()
    tables.append(OpenTable(depth: flows.count))
  }

  mutating func endTable() {
    endRow(dropped: false)
    guard tables.last?.depth == flows.count, let table = tables.popLast(), !table.rows.isEmpty else { return }
    flows[flows.count - 1].blocks.append(.table(rows: table.rows))
  }

  mutating func beginRow() {
    if tables.last?.depth == flows.count { tables[tables.count - 1].row = [] }
  }

  mutating func endRow(dropped: Bool) {
    guard tables.last?.depth == flows.count, let row = tables[tables.count - 1].row else { return }
    tables[tables.count - 1].row = nil
    if !dropped, budget.takeCell() { tables[tables.count - 1].rows.append(row) }
  }

  /// Puts an ended flow into the open row.
  mutating func addCell(_ cell: OfficeCell) {
    if tables.last?.depth == flows.count, tables[tables.count - 1].row != nil {
      if budget.takeCell() { tables[tables.count - 1].row?.append(cell) }
    } else {
      flows[flows.count - 1].blocks += cell.blocks
    }
  }
}
