// Mails as their readers see them: the lines of the header that people read, then the text. Attachments are documents of
// their own. The header's facts stay in the record and its properties; they never reach a log.

internal import Model
internal import Reading

enum MailReader: FormatReader {
  static let components = [MediaType.mail: Component(name: "mail", version: 2)]

  static var samples: [[UInt8]] { [MailSample.bytes] }

  private static let mostBytes = 16 << 10
  private static let openPGP = Array("-----BEGIN PGP MESSAGE-----".utf8)

  static func warm() { MailMessage.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let mail = try MailMessage(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(MailMarks.envelopeCount(bytes))))
    try session.progress()
    let parts = MailParts(of: mail.root)
    var isEncrypted = parts.isEncrypted
    var texts: [[UInt8]] = []
    var tables: [[[String]]] = []
    for body in parts.bodies {
      try session.progress()
      let (text, found) = try MailBody.write(body, session)
      let words = trimmed(text)
      if words.starts(with: openPGP) { isEncrypted = true } else if !words.isEmpty { texts.append(Array(words)) }
      tables += found
    }
    if isEncrypted, texts.isEmpty, parts.documents.isEmpty { throw ReadingFailure.encryptedMail }

    var document = ReadDocument(contents: contents)
    let facts = MailFacts(mail)
    document.contents.title = mail.subject
    document.contents.published = facts.published
    document.contents.properties = facts.properties.filter { $0.value.utf8.count <= mostBytes }
    document.contents.pageCount = 1
    let text = Array(([Array(facts.lines.utf8)] + texts).joined(separator: "\n\n".utf8)) + "\n".utf8
    document.contents.pages = [Page(number: 1, text: String(decoding: text, as: UTF8.self))]
    document.contents.tables = tables.map { Table(page: 1, rows: $0) }
    if isEncrypted { document.contents.addNote("A part of the mail is encrypted and could not be read.") }
    if parts.isSealed { document.contents.addNote("A part of the mail is packed into its signature and was not read.") }
    if parts.isTooDeep { document.contents.addNote("Parts that are nested too deeply were not read.") }
    if texts.isEmpty { document.contents.addNote("The mail has no text of its own.") }
    try handOut(parts.documents, into: &document.contents, session)
    return document
  }

  private static func handOut(_ parts: [MailPart], into contents: inout Contents, _ session: ReadingSession) throws {
    for part in parts.prefix(session.limits.children) {
      try session.progress()
      let type = MediaType(rawValue: "\(part.type)/\(part.subtype)")
      try part.withContent { try session.child(ChildHeader(name: SpoolName(part.fileName), mediaType: type), $0) }
    }
    if parts.count > session.limits.children {
      contents.addNote("Only the first \(session.limits.children) attachments were taken out: there are too many.")
    }
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return text[first...last]
  }
}
