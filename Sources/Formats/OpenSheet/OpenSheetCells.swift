internal import Model
internal import Reading

/// The sheets of a spreadsheet's content (ISO/IEC 26300-3, 9). A cell or row that stands for many is written as often as the
/// budget allows; empty ones are only counted.
final class OpenSheetCells: XMLHandler {
  static let mostSheets = 1000
  /// Further ones are not even counted.
  private static let most = 100_000

  private struct Cell {
    let column: Int
    let repeated: Int
    let type: CellType
    let text: [UInt8]
  }

  private(set) var pages: [Page] = []
  private(set) var tables: [Table] = []
  /// The names of sheets that are hidden.
  private(set) var hidden: [String] = []
  /// Of all sheets.
  private(set) var count = 0
  private let budget: SheetBudget
  private var styles = OpenSheetStyles()
  private var sheet: (name: String, isHidden: Bool, writer: SheetWriter)?
  /// Open elements from the outermost one that is left out.
  private var unseen = 0
  private var row = 0
  private var rowsRepeated = 1
  private var column = 0
  private var columnsRepeated = 1
  private var cells: [Cell] = []
  private var value: OpenSheetValue?
  private var words = OpenSheetWords()

  init(_ budget: SheetBudget) { self.budget = budget }

  func begin(_ element: XMLElement) {
    if unseen > 0 || leavesOut(element) {
      unseen += 1
      return
    }
    if value != nil {
      words.begin(element)
    } else if element.space == OpenSheetSpace.table {
      switch element.name {
      case "table":
        let name = SheetName.checked(element.attribute("name") ?? "")
        let writer = SheetWriter(page: count + 1, name: name, isTyped: true, budget)
        sheet = (name, styles.hides(element.attribute("style-name")), writer)
        row = 0
      // The sheet is a copy of one in another file, kept for formulas.
      case "table-source": sheet = nil
      case "table-row":
        rowsRepeated = OpenSheetCells.count(element.attribute("number-rows-repeated"))
        column = 0
      case "table-cell", "covered-table-cell":
        columnsRepeated = OpenSheetCells.count(element.attribute("number-columns-repeated"))
        value = OpenSheetValue(element)
        words = OpenSheetWords()
      default: break
      }
    } else {
      styles.take(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if unseen == 0, value != nil { words.add(bytes) }
  }

  func end(_ name: String, space: String) {
    if unseen > 0 {
      unseen -= 1
      return
    }
    guard space == OpenSheetSpace.table else { return words.end(name, space: space) }
    switch name {
    case "table-cell", "covered-table-cell": endCell()
    case "table-row": endRow()
    case "table": endSheet()
    default: break
    }
  }

  /// Comments, shapes, and a table in a cell.
  private func leavesOut(_ element: XMLElement) -> Bool {
    switch element.space {
    case OpenSheetSpace.office: element.name == "annotation"
    case OpenSheetSpace.drawing: true
    case OpenSheetSpace.table:
      element.name == "shapes" || element.name == "tracked-changes" || (element.name == "table" && sheet != nil)
    default: false
    }
  }

  private func endCell() {
    guard let value else { return }
    self.value = nil
    let text = value.text.map { Array($0.utf8) } ?? words.text
    if !text.isEmpty, column < CellReference.lastColumn, sheet != nil {
      let repeated = min(columnsRepeated, CellReference.lastColumn - column)
      cells.append(Cell(column: column + 1, repeated: repeated, type: value.type, text: text))
    }
    column = min(column + columnsRepeated, CellReference.lastColumn)
  }

  private func endRow() {
    defer {
      cells = []
      row = min(row + rowsRepeated, CellReference.lastRow)
    }
    guard !cells.isEmpty else { return }
    for number in row..<min(row + rowsRepeated, CellReference.lastRow) {
      for cell in cells {
        for column in cell.column..<cell.column + cell.repeated where !budget.isSpent {
          sheet?.writer.put(cell.text, cell.type, row: number + 1, column: column)
        }
      }
      if budget.isSpent { return }
    }
  }

  private func endSheet() {
    guard var sheet, count < OpenSheetCells.most else { return }
    self.sheet = nil
    count += 1
    if sheet.isHidden, count <= OpenSheetCells.mostSheets { hidden.append(sheet.name) }
    guard pages.count == count - 1, count <= OpenSheetCells.mostSheets else { return }
    let (page, found) = sheet.writer.finish()
    guard !found.isEmpty || !budget.isSpent else { return }
    pages.append(page)
    tables += found
  }

  private static func count(_ repeated: String?) -> Int {
    min(max(repeated.flatMap { Int($0) } ?? 1, 1), CellReference.lastRow)
  }
}
