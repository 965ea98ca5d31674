// Excel workbooks (ECMA-376, SpreadsheetML): each sheet is a page of its name and its rows, and tables. Sheets, rows and
// columns that are hidden are read as any other. Comments, charts, pictures and macros are left out. Formulas stand for what
// they came to when the file was written; nothing is calculated here.

internal import Model
internal import Reading

enum ExcelReader: FormatReader {
  static let components = [MediaType.xlsx: Component(name: "excel", version: 1)]

  static var samples: [[UInt8]] { [ExcelSample.bytes] }

  /// Each sheet is a part, for which the archive is walked again.
  private static let mostSheets = 1000

  static func warm() {
    ZIPArchive.warm()
    XMLScanner.warm()
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let package = try OfficePackage(bytes, session)
    let main = try OfficeMain(
      of: package, usual: "xl/workbook.xml", lack: "it is a workbook without its list of sheets.")

    let workbook = WorkbookParts()
    try package.scan(main.part, workbook)
    let formats = NumberFormats()
    try package.scan(main.related("styles"), formats)
    let strings = SharedStrings()
    try package.scan(main.related("sharedStrings"), strings)
    let values = CellValues(formats: formats, epoch: workbook.epoch)
    let targets = Dictionary(main.relationships.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })

    let budget = SheetBudget(session.limits)
    var document = ReadDocument(contents: contents)
    document.contents.pageCount = workbook.sheets.count
    var uncalculated = 0
    var missing = 0
    for (index, sheet) in workbook.sheets.prefix(mostSheets).enumerated() where !budget.isSpent {
      try session.progress()
      let writer = SheetWriter(page: index + 1, name: sheet.name, isTyped: true, budget)
      let cells = WorksheetCells(writer, strings, values, budget)
      let target = targets[sheet.id] ?? ""
      if !package.holds(target) { missing += 1 }
      try package.scan(target, cells)
      let (page, tables) = cells.finish()
      document.contents.pages.append(page)
      document.contents.tables += tables
      uncalculated += cells.uncalculated
    }

    let properties = try main.properties(of: package)
    document.contents.properties = properties.properties
    let hidden = workbook.sheets.prefix(mostSheets).filter(\.isHidden).map(\.name)
    if !hidden.isEmpty { document.contents.properties["HiddenSheets"] = hidden.joined(separator: ", ") }
    document.contents.title = DocumentTitle.checked(properties.properties["title"])
    document.contents.language = LanguageTag.checked(properties.properties["language"])
    if document.contents.tables.isEmpty { document.contents.addNote("No sheet has a cell with anything in it.") }
    if missing > 0 { document.contents.addNote("\(missing) of the sheets are not in the file.") }
    if uncalculated > 0 {
      document.contents.addNote("The results of \(uncalculated) formulas are not in the file; these cells are empty.")
    }
    if workbook.sheets.count > mostSheets {
      document.contents.addNote("Only the first \(mostSheets) sheets were read: there are too many.")
    }
    if strings.isCut { document.contents.addNote("Some texts were left out: there are too many.") }
    if let note = budget.note { document.contents.addNote(note) }
    try package.handOut(folder: "xl/embeddings", and: [], into: &document.contents)
    return document
  }
}
