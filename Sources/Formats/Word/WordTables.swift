/// The open cells and rows of tables (ECMA-376, part 1, 17.4), which may stand in each other, and what their properties say.
struct WordTables {
  private(set) var inRowProperties = false
  private var cells: [OfficeCell] = []
  private var deletedRows: [Bool] = []

  mutating func beginRow() { deletedRows.append(false) }

  /// Whether the row that ends was deleted.
  mutating func endRow() -> Bool { deletedRows.popLast() ?? false }

  mutating func beginCell() { cells.append(OfficeCell()) }
  mutating func endCell() -> OfficeCell { cells.popLast() ?? OfficeCell() }

  /// An element of a row's or a cell's properties. Returns the cells that stand for columns which the row leaves out.
  mutating func take(_ element: XMLElement) -> OfficeCell? {
    let number = element.attribute("val").flatMap { Int($0) } ?? 0
    switch element.name {
    case "trPr": inRowProperties = true
    case "gridBefore" where number > 0: return OfficeCell(span: number)
    case "del" where !deletedRows.isEmpty: deletedRows[deletedRows.count - 1] = true
    case "gridSpan" where !cells.isEmpty: cells[cells.count - 1].span = number
    case "vMerge" where !cells.isEmpty: cells[cells.count - 1].continues = element.attribute("val") != "restart"
    default: break
    }
    return nil
  }

  mutating func endRowProperties() { inRowProperties = false }
}
