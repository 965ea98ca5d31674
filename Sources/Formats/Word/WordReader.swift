// Word documents (ECMA-376, WordprocessingML) as they show after every tracked change is accepted. Comments, hidden text,
// pictures and charts are left out. A document has one page: where its pages break is known to programs that lay it out.

internal import Model
internal import Reading

enum WordReader: FormatReader {
  static let components = [MediaType.docx: Component(name: "word", version: 2)]

  static var samples: [[UInt8]] { [WordSample.bytes] }

  /// Headers and footers: each is a part, for which the archive is walked again.
  private static let mostFrames = 100

  static func warm() {
    ZIPArchive.warm()
    XMLScanner.warm()
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let package = try OfficePackage(bytes, session)
    let main = try OfficeMain(of: package, usual: "word/document.xml", lack: "it is a Word document without its text.")

    let styles = WordStyles()
    try package.scan(main.related("styles"), styles)
    let lists = WordLists(styles)
    try package.scan(main.related("numbering"), lists)
    let numbering = WordNumbering(lists, styles)
    let budget = OfficeBudget(session.limits)
    let body = WordText(numbering, styles, budget)
    try package.scan(main.part, body)

    var text = OfficeText()
    let related = Dictionary(main.relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var written = Set<String>()
    let frames = body.frames.compactMap { related[$0] }.filter { written.insert($0.target).inserted }
    func write(frames type: String) throws {
      for frame in frames.prefix(mostFrames) where frame.type == type {
        let reader = WordText(numbering, styles, budget)
        try package.scan(frame.target, reader)
        let blocks = reader.takeBlocks()
        var alone = OfficeText()
        try alone.write(blocks, session)
        // Headers of first, even and odd pages often say the same; one of a page number says nothing.
        let words = alone.finish()
        if words.contains(where: \.isLetter), written.insert(words).inserted { try text.write(blocks, session) }
      }
    }
    try write(frames: "header")
    try text.write(body.takeBlocks(), session)
    for (kind, type) in [(WordNote.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
      let order = body.noteList.order.filter { $0.kind == kind }
      guard !order.isEmpty else { continue }
      let reader = WordText(numbering, styles, budget, notes: body.noteList)
      try package.scan(main.related(type), reader)
      for note in order { try text.write(reader.noteList.blocks[note] ?? [], session) }
    }
    try write(frames: "footer")

    var document = ReadDocument(contents: contents)
    let properties = try main.properties(of: package)
    document.contents.properties = properties.properties
    document.contents.title = DocumentTitle.checked(properties.properties["title"]) ?? body.title
    document.contents.language = LanguageTag.checked(properties.properties["language"] ?? styles.language)
    document.contents.pageCount = 1
    document.contents.pages = [Page(number: 1, text: text.finish())]
    document.contents.tables = text.tables.map { Table(page: 1, rows: $0) }
    if document.contents.pages[0].text.isEmpty {
      document.contents.addNote("The document holds no text; it may be pictures of text.")
    }
    document.mayShowPictures = package.holds(folder: "word/media")
    if frames.count > mostFrames {
      document.contents.addNote("Only the first \(mostFrames) headers and footers were read: there are too many.")
    }
    if budget.isSpent { document.contents.addNote("Only the beginning was read: the document is too long.") }
    let chunks = main.relationships.filter { $0.type == "aFChunk" }.map(\.target)
    try package.handOut(folder: "word/embeddings", and: chunks, into: &document.contents)
    return document
  }
}
