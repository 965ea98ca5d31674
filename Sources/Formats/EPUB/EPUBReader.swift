// EPUB books (EPUB 3.3, and 2 before it): a page for each chapter, in reading order. Chapters are XHTML, read as HTML is, all
// of what a reader sees. Pictures, fonts and scripts are left out.

internal import Model
internal import Reading

enum EPUBReader: FormatReader {
  private static let component = Component(name: "epub", version: 1)
  static let components = [MediaType.epub: component]

  /// `warm` reads one: books are rare, and a spare that waits for another kind rehearses what is read often.
  static let samples: [[UInt8]] = []

  static let container = "META-INF/container.xml"
  static let packageType = "application/oebps-package+xml"

  static func warm() {
    ZIPArchive.warm()
    XMLScanner.warm()
    HTMLReader.warm()
    EPUBSample.bytes.withUnsafeBytes { bytes in
      _ = try? read(bytes, into: Contents(mediaType: .epub, reader: component), .silent)
    }
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let package = try OfficePackage(bytes, session, called: "an EPUB book")
    let container = EPUBContainer()
    try package.scan(self.container, container)
    guard let main = container.package, package.holds(main) else {
      throw ReadingFailure.damaged("it is an EPUB book without the document that lists its chapters.")
    }
    let book = EPUBPackage(folder: EPUBPath.folder(of: main), mostItems: session.limits.members)
    try package.scan(main, book, ignoringDocumentType: true)
    let chapters = book.chapters
    let encryption = EPUBEncryption()
    try package.scan("META-INF/encryption.xml", encryption)
    if chapters.contains(where: { encryption.hides($0 ?? "") }) { throw ReadingFailure.encrypted }

    var document = ReadDocument(contents: contents)
    document.contents.properties = book.properties
    document.contents.title = DocumentTitle.checked(book.title)
    document.contents.language = book.language
    document.contents.published = book.published
    document.contents.pageCount = chapters.count
    document.mayShowPictures = book.hasPictures
    try write(chapters, of: package, into: &document.contents, session)
    return document
  }

  private static func write(
    _ chapters: [String?], of package: OfficePackage, into contents: inout Contents, _ session: ReadingSession
  ) throws {
    let budget = OfficeBudget(session.limits)
    let wanted = chapters.prefix(session.limits.pages)
    var texts: [String?] = wanted.map { package.holds($0 ?? "") ? nil : "" }
    var tables: [Int: [[[String]]]] = [:]
    let missing = texts.count { $0 != nil }
    try package.read(wanted.map { $0 ?? "" }) { place, bytes in
      guard !budget.isSpent else { return }
      let chapter = try bytes.withUnsafeBytes {
        try HTMLReader.words(of: $0, labelled: nil, isXML: true, session)
      }
      budget.take(bytes: chapter.text.count)
      for table in chapter.tables { for row in table { for _ in row { _ = budget.takeCell() } } }
      guard !budget.isSpent else { return }
      texts[place] = String(decoding: chapter.text, as: UTF8.self)
      tables[place] = chapter.tables
    }
    // Chapters need not lie in the archive in their order: what stands behind one that was not read is left out.
    let read = texts.prefix { $0 != nil }.compactMap(\.self)
    contents.pages = read.enumerated().map { Page(number: $0 + 1, text: $1) }
    contents.tables = read.indices.flatMap { place in (tables[place] ?? []).map { Table(page: place + 1, rows: $0) } }
    if missing > 0 {
      contents.addNote("\(missing) of \(chapters.count) chapters are missing, or in a form that is not read.")
    }
    if chapters.count > wanted.count {
      contents.addNote("Only the first \(wanted.count) chapters were read: there are too many.")
    }
    if budget.isSpent { contents.addNote("Only the beginning was read: the document is too long.") }
    if read.allSatisfy(\.isEmpty), !budget.isSpent, missing < chapters.count || chapters.isEmpty {
      contents.addNote("The document holds no text; it may be pictures of text.")
    }
  }
}
