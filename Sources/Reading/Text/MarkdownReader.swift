// Markdown by cmark, the reference parser of CommonMark.

internal import CMark
internal import Model

enum MarkdownReader: FormatReader {
  static let components = [MediaType.markdown: Component(name: "markdown", version: 1)]

  static var samples: [[UInt8]] {
    [Array("# A heading\n\nSome *Markdown* with [a link](https://example.org).\n\n- one\n- two\n".utf8)]
  }

  static func warm() {
    let sample = "# a\n"
    if let root = cmark_parse_document(sample, sample.utf8.count, CMARK_OPT_DEFAULT) { cmark_node_free(root) }
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let encoding = CharacterDecoder.encoding(of: bytes)
    let source = PlainText.pages(of: try CharacterDecoder.decode(bytes, as: encoding, session)).joined(separator: [10])
    var writer = MarkdownText()
    try writer.write(Array(source), session)
    var document = ReadDocument(contents: contents)
    document.contents.title = writer.title
    document.contents.properties["Encoding"] = encoding.name
    document.contents.pageCount = 1
    document.contents.pages = [Page(number: 1, text: String(decoding: writer.blocks.text, as: UTF8.self))]
    return document
  }
}
