// RTF documents (RTF 1.9.1) as their readers see them. Pictures, embedded objects, comments, hidden and deleted words are
// left out. A document has one page: where its pages break is known to programs that lay it out.

internal import Model
internal import Reading

enum RTFReader: FormatReader {
  static let components = [MediaType.rtf: Component(name: "rtf", version: 2)]

  static let samples: [[UInt8]] = []

  static func warm() {}

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let budget = OfficeBudget(session.limits)
    var source = RTFText(bytes, budget, session)
    try source.read()
    var flows = source.flows
    var text = OfficeText()
    var written = Set<String>()
    func write(frames: [[OfficeBlock]]) throws {
      for blocks in frames {
        var alone = OfficeText()
        try alone.write(blocks, session)
        // Headers of first, left and right pages often say the same; one of a page number says nothing.
        let words = alone.finish()
        if words.contains(where: \.isLetter), written.insert(words).inserted { try text.write(blocks, session) }
      }
    }
    try write(frames: flows.headers)
    try text.write(flows.takeText(), session)
    try text.write(flows.notes, session)
    try write(frames: flows.footers)

    var document = ReadDocument(contents: contents)
    document.contents.properties = source.information.properties
    document.contents.title = DocumentTitle.checked(document.contents.properties["title"])
    document.contents.pageCount = 1
    document.contents.pages = [Page(number: 1, text: text.finish())]
    document.contents.tables = text.tables.map { Table(page: 1, rows: $0) }
    if document.contents.pages[0].text.isEmpty {
      document.contents.addNote("The document holds no text; it may be pictures of text.")
    }
    document.mayShowPictures = source.showsPictures
    if budget.isSpent { document.contents.addNote("Only the beginning was read: the document is too long.") }
    return document
  }
}
