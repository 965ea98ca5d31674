// Plain text in any encoding.

internal import Model

enum TextReader: FormatReader {
  static let components = [MediaType.plainText: Component(name: "text", version: 1)]

  static var samples: [[UInt8]] {
    [Array("A plain text of two lines.\nThe second; with a pound sign: \u{A3}5.\n\nAnd a paragraph.\n".utf8)]
  }

  static func warm() { CharacterDecoder.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let encoding = CharacterDecoder.encoding(of: bytes)
    let text = try CharacterDecoder.decode(bytes, as: encoding, session)
    var document = ReadDocument(contents: contents)
    document.contents.properties["Encoding"] = encoding.name
    var pages = PlainText.pages(of: text)
    document.contents.pageCount = pages.count
    if pages.count > session.limits.pages {
      pages.removeSubrange(session.limits.pages...)
      document.contents.addNote("Only the first \(pages.count) pages were read: the document is too long.")
    }
    for (index, page) in pages.enumerated() {
      try session.progress()
      document.contents.pages.append(Page(number: index + 1, text: String(decoding: page, as: UTF8.self)))
    }
    return document
  }
}
