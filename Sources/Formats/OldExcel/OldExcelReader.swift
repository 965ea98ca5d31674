// Excel workbooks of before 2007 (MS-XLS) by FreeXL: each sheet is a page of its name and its rows, and tables. FreeXL reads
// what was typed in and not what formulas came to, and says nothing of booleans, hidden sheets and properties; the note says
// what is left out. In a damaged file it may read beyond its memory, which ends the reader: the daemon is told before, and
// calls the document damaged.

internal import Model
internal import Reading

enum OldExcelReader: FormatReader {
  static let components = [MediaType.xls: Component(name: "oldexcel", version: 1)]

  /// FreeXL has nothing to load; a workbook of our own would be larger than what it warms.
  static let samples: [[UInt8]] = []

  static func warm() {}

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    session.fragile()
    let workbook = try OldExcelWorkbook(bytes)
    try session.progress()
    let budget = SheetBudget(session.limits)
    var document = ReadDocument(contents: contents)
    document.contents.pageCount = workbook.count
    var times = 0
    for sheet in 0..<workbook.count where !budget.isSpent {
      let name = SheetName.checked(workbook.name(of: sheet))
      var writer = SheetWriter(page: sheet + 1, name: name, isTyped: true, budget)
      let (rows, columns) = workbook.select(sheet)
      for row in 0..<rows where !budget.isSpent {
        if row.isMultiple(of: 256) { try session.progress() }
        for column in 0..<columns {
          guard let cell = workbook.cell(row: row, column: column) else { continue }
          if cell.type == .time { times += 1 }
          writer.put(cell.text.utf8, cell.type, row: row + 1, column: column + 1)
        }
      }
      let (page, tables) = writer.finish()
      document.contents.pages.append(page)
      document.contents.tables += tables
    }
    document.contents.addNote("Of this old format, what formulas came to is not read; a copy saved as .xlsx has it.")
    if times > 0 { document.contents.addNote("\(times) cells with a time of day or a length of time were left out.") }
    if document.contents.tables.isEmpty { document.contents.addNote("No sheet has a cell with anything in it.") }
    if let note = budget.note { document.contents.addNote(note) }
    return document
  }
}
