// Bytes to text, tables and children: the one entry to every format.
//
// It trusts nothing in the bytes, opens no file after `warm()`, starts no thread and asks no clock; memory and time are
// bounded by the cage around it. A new format is a reader of its own, a line in `components` and `read`, and its marks
// in `MediaTypeDetector`.

package import Model

package enum DocumentReader {
  /// The readers by the kind of document. A record made by another version than stands here may be read again.
  package static let components: [MediaType: Component] = [
    .pdf: Component(name: "pdf", version: 1),
    .html: Component(name: "html", version: 2),
    .plainText: Component(name: "text", version: 1),
    .markdown: Component(name: "markdown", version: 1),
    .docx: Component(name: "word", version: 1),
    .mail: Component(name: "mail", version: 1),
    .unknown: Component(name: "unknown", version: 1),
  ]

  /// Makes every library load what it will ever open. Call once, before the process gives up its rights.
  package static func warm() {
    PDFReader.warm()
    CharacterDecoder.warm()
    HTMLReader.warm()
    MarkdownReader.warm()
    ZIPArchive.warm()
    XMLScanner.warm()
    MailReader.warm()
  }

  /// Reads a document of any kind; bytes that no reader recognises make a document without pages and with a note.
  ///
  /// - Parameters:
  ///   - bytes: The whole document; valid during the call only.
  ///   - progress: Called at least once a page or 100 KB of work. What it throws ends the reading and is thrown on.
  ///   - child: Called with each file inside the document; its bytes are valid during that call only.
  /// - Throws: `ReadingFailure`, and whatever `progress` and `child` throw.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, limits: ReadingLimits = ReadingLimits(), progress: () throws -> Void = {},
    child: (ChildHeader, UnsafeRawBufferPointer) throws -> Void = { _, _ in }
  ) throws -> ReadDocument {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(child) { child in
        try read(bytes, ReadingSession(limits: limits, progress: progress, child: child))
      }
    }
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, _ session: ReadingSession) throws -> ReadDocument {
    try session.progress()
    let kind = MediaTypeDetector.kind(of: bytes)
    let component = components[kind] ?? Component(name: "unknown", version: 1)
    let contents = Contents(mediaType: kind, reader: component)
    switch kind {
    case .pdf: return try PDFReader.read(bytes, into: contents, session)
    case .html: return try HTMLReader.read(bytes, into: contents, session)
    case .markdown: return try MarkdownReader.read(bytes, into: contents, session)
    case .docx: return try WordReader.read(bytes, into: contents, session)
    case .mail: return try MailReader.read(bytes, into: contents, session)
    case .plainText: return try TextReader.read(bytes, into: contents, session)
    default:
      if EncryptedOffice.matches(bytes) { throw ReadingFailure.encrypted }
      var unknown = contents
      unknown.note = UnknownKind.note(for: bytes)
      return ReadDocument(contents: unknown)
    }
  }
}
