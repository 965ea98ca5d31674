// OpenDocument spreadsheets (ISO/IEC 26300-3) over the parts of Office documents: each sheet is a page of its name and its
// rows, and tables. Sheets, rows and columns that are hidden are read as any other. Comments, shapes, charts and copies of
// other files' sheets are left out.

internal import Model
internal import Reading

enum OpenSheetReader: FormatReader {
  static let components = [MediaType.ods: Component(name: "opensheet", version: 1)]

  static var samples: [[UInt8]] { [OpenSheetSample.bytes] }

  private static let content = "content.xml"

  static func warm() {
    ZIPArchive.warm()
    XMLScanner.warm()
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let package = try OfficePackage(bytes, session)
    let manifest = OpenSheetManifest()
    try package.scan("META-INF/manifest.xml", manifest)
    if manifest.isEncrypted { throw ReadingFailure.encrypted }
    guard package.holds(content) else { throw ReadingFailure.damaged("it is a spreadsheet without its sheets.") }
    let budget = SheetBudget(session.limits)
    let cells = OpenSheetCells(budget)
    try package.scan(content, cells)

    var document = ReadDocument(contents: contents)
    document.contents.pageCount = cells.count
    document.contents.pages = cells.pages
    document.contents.tables = cells.tables
    let properties = OfficeProperties()
    try package.scan("meta.xml", properties)
    document.contents.properties = properties.properties
    if !cells.hidden.isEmpty { document.contents.properties["HiddenSheets"] = cells.hidden.joined(separator: ", ") }
    document.contents.title = DocumentTitle.checked(properties.properties["title"])
    document.contents.language = LanguageTag.checked(properties.properties["language"])
    if cells.tables.isEmpty { document.contents.addNote("No sheet has a cell with anything in it.") }
    if cells.count > OpenSheetCells.mostSheets {
      document.contents.addNote("Only the first \(OpenSheetCells.mostSheets) sheets were read: there are too many.")
    }
    if let note = budget.note { document.contents.addNote(note) }
    return document
  }
}
