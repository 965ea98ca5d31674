// OpenDocument texts (OASIS OpenDocument 1.3) as they show after every tracked change is accepted. Comments, hidden text,
// pictures and formulas are left out. A document has one page: where its pages break is known to programs that lay it out.

internal import Model
internal import Reading

enum OpenDocumentReader: FormatReader {
  static let components = [MediaType.odt: Component(name: "opendocument", version: 2)]

  static let samples: [[UInt8]] = []

  static func warm() {
    ZIPArchive.warm()
    XMLScanner.warm()
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let package = try OfficePackage(bytes, session)
    let manifest = OpenDocumentManifest()
    try package.scan("META-INF/manifest.xml", manifest)
    if manifest.isEncrypted { throw ReadingFailure.encrypted }
    guard package.holds("content.xml") else {
      throw ReadingFailure.damaged("it is an OpenDocument text without its text.")
    }
    // Names of automatic styles mean one thing in each of the two parts.
    let common = OpenDocumentStyles()
    try package.scan("styles.xml", common)
    let styles = OpenDocumentStyles()
    try package.scan("styles.xml", styles)
    try package.scan("content.xml", styles)
    let budget = OfficeBudget(session.limits)
    let frames = OpenDocumentText(common, budget, isFrames: true)
    try package.scan("styles.xml", frames)
    let body = OpenDocumentText(styles, budget)
    try package.scan("content.xml", body)

    var text = OfficeText()
    var written = Set<String>()
    func write(frames name: String) throws {
      for frame in frames.frames where frame.name.hasPrefix(name) {
        var alone = OfficeText()
        try alone.write(frame.blocks, session)
        // Headers of first, left and right pages often say the same; one of a page number says nothing.
        let words = alone.finish()
        if words.contains(where: \.isLetter), written.insert(words).inserted { try text.write(frame.blocks, session) }
      }
    }
    try write(frames: "header")
    try text.write(body.takeBlocks(), session)
    try text.write(body.notes, session)
    try write(frames: "footer")

    var document = ReadDocument(contents: contents)
    let properties = OfficeProperties()
    try package.scan("meta.xml", properties)
    document.contents.properties = properties.properties
    document.contents.title = DocumentTitle.checked(properties.properties["title"]) ?? body.title
    document.contents.language = LanguageTag.checked(properties.properties["language"] ?? styles.language)
    document.contents.pageCount = 1
    document.contents.pages = [Page(number: 1, text: text.finish())]
    document.contents.tables = text.tables.map { Table(page: 1, rows: $0) }
    if document.contents.pages[0].text.isEmpty {
      document.contents.addNote("The document holds no text; it may be pictures of text.")
    }
    document.mayShowPictures = package.holds(folder: "Pictures")
    if budget.isSpent { document.contents.addNote("Only the beginning was read: the document is too long.") }
    return document
  }
}
