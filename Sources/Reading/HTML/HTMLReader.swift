// HTML through gumbo. Its main text is told from what stands around it by general rules (HTMLBoilerplate, HTMLContent);
// where they find nothing, the whole page is taken.

internal import CGumbo
package import Model

package enum HTMLReader: FormatReader {
  package static let components = [MediaType.html: Component(name: "html", version: 2)]

  package static var samples: [[UInt8]] {
    let page =
      "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head><body><nav><a href=\"/\">Home</a></nav>"
      + "<main><h1>A page</h1><p>Fish &amp; chips.</p><table><tr><td>a</td><td>b</td></tr></table></main></html>"
    return [Array(page.utf8)]
  }

  package static func warm() {
    let sample = Array("<!doctype html><title>a</title><table><tr><td>b&amp;<svg></svg></table>".utf8)
    _ = try? HTMLTree(sample, .silent)
  }

  package static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession)
    throws -> ReadDocument
  {
    let encoding = HTMLEncoding.encoding(of: bytes)
    let source = try CharacterDecoder.decode(bytes, as: encoding, session)
    let tree = try HTMLTree(source, session)
    var document = ReadDocument(contents: contents)
    document.contents.properties = HTMLMetadata.properties(of: tree)
    document.contents.properties["Encoding"] = encoding.name
    document.contents.pageCount = 1
    guard !tree.nodes.isEmpty else {
      document.contents.pages = [Page(number: 1, text: "")]
      return document
    }
    let unwanted = HTMLBoilerplate.nodes(of: tree)
    let content = HTMLContent.root(of: tree, without: unwanted)
    document.contents.title = HTMLMetadata.title(of: tree)
    document.contents.language = HTMLMetadata.language(of: tree)
    document.contents.published = HTMLMetadata.published(tree, content: content)
    var text = HTMLText(tree: tree, unwanted: unwanted)
    try text.write(content, session)
    document.contents.pages = [Page(number: 1, text: String(decoding: text.blocks.text, as: UTF8.self))]
    document.contents.tables = text.tables.map { Table(page: 1, rows: $0) }
    return document
  }

  /// All that a reader sees of a text that has nothing around it, such as a mail's or a chapter's.
  ///
  /// - Parameters:
  ///   - label: The encoding as the mail's header names it.
  ///   - isXML: Whether it is XHTML, as the chapters of a book are.
  package static func words(
    of bytes: UnsafeRawBufferPointer, labelled label: String?, isXML: Bool = false, _ session: ReadingSession
  ) throws -> (text: [UInt8], tables: [[[String]]]) {
    let encoding = HTMLEncoding.encoding(of: bytes, labelled: label)
    let source = try CharacterDecoder.decode(bytes, as: encoding, session)
    let tree = try HTMLTree(isXML ? XHTMLTags.asHTML(source) : source, session)
    guard !tree.nodes.isEmpty else { return ([], []) }
    var text = HTMLText(tree: tree, unwanted: HTMLBoilerplate.invisibleNodes(of: tree))
    try text.write(0, session)
    return (text.blocks.text, text.tables)
  }
}
