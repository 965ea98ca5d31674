internal import Model
internal import Reading

/// The cells of a worksheet (ECMA-376, part 1, 18.3.1): what programs last made of formulas, and of merged cells the first.
final class WorksheetCells: XMLHandler {
  /// Formulas whose result the file does not hold: its writer did not calculate.
  private(set) var uncalculated = 0
  private(set) var writer: SheetWriter
  private let strings: SharedStrings
  private let values: CellValues
  private let budget: SheetBudget
  private var row = 0
  private var column = 0
  private var type = ""
  private var style: Int?
  private var hasFormula = false
  private var isCapturing = false
  private var readings = 0
  private var value: [UInt8] = []

  init(_ writer: SheetWriter, _ strings: SharedStrings, _ values: CellValues, _ budget: SheetBudget) {
    self.writer = writer
    self.strings = strings
    self.values = values
    self.budget = budget
  }

  func finish() -> (page: Page, tables: [Table]) { writer.finish() }

  func begin(_ element: XMLElement) {
    guard !budget.isSpent else { return }
    switch element.name {
    case "row":
      let number = element.attribute("r").flatMap { Int($0) } ?? row + 1
      row = (1...CellReference.lastRow).contains(number) ? number : row + 1
      column = 0
    case "c":
      column += 1
      if let place = element.attribute("r").flatMap({ CellReference($0) }) {
        row = place.row
        column = place.column
      }
      type = element.attribute("t") ?? "n"
      style = element.attribute("s").flatMap { Int($0) }
      hasFormula = false
      value.removeAll(keepingCapacity: true)
    case "f": hasFormula = true
    case "rPh": readings += 1
    case "v", "t": isCapturing = readings == 0
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // More than a cell holds (32,767 characters) is cut.
    if isCapturing, value.count < 1 << 20 { value.append(contentsOf: bytes) }
  }

  func end(_ name: String, space: String) {
    switch name {
    case "v", "t": isCapturing = false
    case "rPh": readings -= 1
    case "c":
      guard !budget.isSpent, (1...CellReference.lastRow).contains(row), column <= CellReference.lastColumn else {
        return
      }
      if value.isEmpty, hasFormula, type != "str" { uncalculated += 1 }
      put()
    default: break
    }
  }

  private func put() {
    guard !value.isEmpty else { return }
    switch type {
    case "s":
      let text = Int(String(decoding: value, as: UTF8.self)).map { strings[$0] } ?? []
      writer.put(EscapedText.decode(text), .text, row: row, column: column)
    case "inlineStr", "str": writer.put(EscapedText.decode(value[...]), .text, row: row, column: column)
    default:
      let cell = values.cell(String(decoding: value, as: UTF8.self), type: type, style: style)
      writer.put(cell.text.utf8, cell.type, row: row, column: column)
    }
  }
}
