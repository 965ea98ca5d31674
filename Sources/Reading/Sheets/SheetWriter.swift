package import Model

/// Makes of a sheet's cells, as they come row by row, a page and tables.
///
/// The page begins with the sheet's name and has a line for each row, with tabs between cells. There is one table, from the
/// first cell to the last, and another one behind each long gap.
package struct SheetWriter {
  private struct Row {
    let number: Int
    let first: Int
    var cells: [String]
    var types: [UInt8]

    var next: Int { first + cells.count }
  }

  /// Empty rows that a table goes on after.
  private static let longestGap = 20

  private let page: Int
  private let name: String?
  private let isTyped: Bool
  private let budget: SheetBudget
  private var rows: [Row] = []
  private var tables: [Table] = []
  private var text: [UInt8] = []

  /// - Parameters:
  ///   - name: Of the sheet, where sheets have names.
  ///   - isTyped: Whether cells have types; all are text otherwise.
  package init(page: Int, name: String? = nil, isTyped: Bool = false, _ budget: SheetBudget) {
    self.page = page
    self.name = name
    self.isTyped = isTyped
    self.budget = budget
    if let name { text = Array("\(name)\n\n".utf8) }
  }

  /// Puts a cell behind all others; one that is not behind them begins a table. Empty ones need not be put, and nothing is
  /// when the budget is spent.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, without an encoding's faults.
  ///   - row: Counted from 1, as columns are.
  package mutating func put(_ bytes: some Collection<UInt8>, _ type: CellType, row: Int, column: Int) {
    guard !bytes.isEmpty, !budget.isSpent else { return }
    let (cell, size) = CellText.clean(bytes)
    guard !cell.isEmpty else { return }
    if let last = rows.last {
      let isBehind = row > last.number || (row == last.number && column >= last.next)
      if !isBehind || row - last.number > SheetWriter.longestGap + 1 { endTable() }
    }
    if let last = rows.last, last.number == row {
      guard budget.take(cells: column - last.next + 1, bytes: size) else { return }
      let end = rows.count - 1
      rows[end].cells += Array(repeating: "", count: column - last.next)
      rows[end].types += Array(repeating: CellType.empty.rawValue, count: column - last.next)
      rows[end].cells.append(cell)
      rows[end].types.append(type.rawValue)
      return
    }
    let gap = rows.last.map { row - $0.number - 1 } ?? 0
    guard budget.take(cells: gap + 2, bytes: size) else { return }
    for number in row - gap..<row { rows.append(Row(number: number, first: column, cells: [], types: [])) }
    rows.append(Row(number: row, first: column, cells: [cell], types: [type.rawValue]))
  }

  package mutating func finish() -> (page: Page, tables: [Table]) {
    endTable()
    return (Page(number: page, text: String(decoding: text, as: UTF8.self)), tables)
  }

  private mutating func endTable() {
    defer { rows = [] }
    guard let first = rows.first, let column = rows.lazy.filter({ !$0.cells.isEmpty }).map(\.first).min() else {
      return
    }
    var cells: [[String]] = []
    var types: [String] = []
    if !tables.isEmpty { text.append(UInt8(ascii: "\n")) }
    for row in rows {
      let margin = row.cells.isEmpty ? 0 : row.first - column
      guard margin == 0 || budget.take(cells: margin) else { break }
      cells.append(Array(repeating: "", count: margin) + row.cells)
      if isTyped {
        let letters = Array(repeating: CellType.empty.rawValue, count: margin) + row.types
        types.append(String(decoding: letters, as: UTF8.self))
      }
      for (index, cell) in cells[cells.count - 1].enumerated() {
        if index > 0 { text.append(UInt8(ascii: "\t")) }
        text.append(contentsOf: cell.utf8.lazy.map { $0 < 0x20 ? 0x20 : $0 })
      }
      text.append(UInt8(ascii: "\n"))
    }
    tables.append(
      Table(
        page: page, rows: cells, sheet: name, row: first.number, column: column, types: isTyped ? types : nil))
  }
}
