// PDF through poppler. The bytes are hostile; poppler's exceptions end in the shim, its crashes in the cage.

internal import CPoppler
internal import Model
internal import Reading

enum PDFReader: FormatReader {
  static let components = [MediaType.pdf: Component(name: "pdf", version: 2)]

  /// `warm` reads one.
  static let samples: [[UInt8]] = []

  static func warm() {
    // Not freed, and the document never closed: poppler drops its tables with its last document.
    let sample = WarmingPDF.bytes
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: sample.count, alignment: 1)
    kept.copyBytes(from: sample)
    vigil_pdf_warm(kept.baseAddress, kept.count)
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    var status = VIGIL_PDF_DAMAGED
    guard let pdf = vigil_pdf_open(bytes.baseAddress, bytes.count, &status) else {
      if status == VIGIL_PDF_ENCRYPTED { throw ReadingFailure.encrypted }
      throw ReadingFailure.damaged("it begins like a PDF, but its structure cannot be read.")
    }
    defer { vigil_pdf_close(pdf) }
    let count = Int(vigil_pdf_page_count(pdf))
    guard count > 0 else { throw ReadingFailure.damaged("it begins like a PDF, but has no pages.") }

    var document = ReadDocument(contents: contents)
    document.contents.pageCount = count
    document.contents.properties = PDFInformation.properties(of: pdf)
    document.contents.title = DocumentTitle.checked(document.contents.properties["Title"])
    try readPages(of: pdf, into: &document, session)
    document.mayShowPictures = PDFPictures.mayBe(in: bytes)
    try PDFEmbeddedFiles.handOut(of: pdf, into: &document.contents, session)
    if vigil_pdf_was_repaired(pdf) || !PDFTail.namesCrossReferences(bytes) {
      document.contents.addNote("The file is damaged and was repaired while reading; something may be missing.")
    }
    return document
  }

  private static func readPages(of pdf: OpaquePointer, into document: inout ReadDocument, _ session: ReadingSession)
    throws
  {
    let count = document.contents.pageCount
    var unreadable = 0
    var size = 0
    for index in 0..<count {
      try session.progress()
      guard index < session.limits.pages, size <= session.limits.textBytes else {
        document.contents.addNote("Only the first \(index) of \(count) pages were read: the document is too long.")
        break
      }
      var page = vigil_pdf_page()
      if vigil_pdf_read_page(pdf, Int32(index), &page) {
        defer { vigil_pdf_free_page(&page) }
        size += add(page, number: index + 1, to: &document)
      } else {
        unreadable += 1
        document.contents.pages.append(Page(number: index + 1, text: ""))
        document.words.append([])
      }
    }
    if unreadable == document.contents.pages.count {
      throw ReadingFailure.damaged("none of its \(count) pages can be read.")
    }
    if unreadable > 0 { document.contents.addNote("\(unreadable) of \(count) pages could not be read.") }
    if document.words.allSatisfy(\.isEmpty) {
      document.contents.addNote("The pages hold no text; they may be pictures of text.")
    }
  }

  /// The number of bytes of text that the page added.
  private static func add(_ page: vigil_pdf_page, number: Int, to document: inout ReadDocument) -> Int {
    let words = UnsafeBufferPointer(start: page.words, count: page.word_count).map(PDFWord.init)
    let end = words.last?.bytes.upperBound ?? 0
    let layout = PageLayout(words, bytes: UnsafeRawBufferPointer(start: page.text, count: end))
    document.contents.pages.append(Page(number: number, text: String(decoding: layout.text, as: UTF8.self)))
    document.contents.tables += layout.tables.map { Table(page: number, rows: $0) }
    document.words.append(layout.words)
    return layout.text.count
  }
}
