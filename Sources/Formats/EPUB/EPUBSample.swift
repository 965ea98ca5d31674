/// A book of our own with two chapters, to warm the reader with.
package enum EPUBSample {
  package static var bytes: [UInt8] {
    let parts = [
      ("mimetype", "application/epub+zip"),
      (
        "META-INF/container.xml",
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
          + "<rootfile full-path=\"EPUB/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
      ),
      (
        "EPUB/book.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\">"
          + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A book</dc:title>"
          + "<dc:language>en-GB</dc:language><dc:creator>A. Clerk</dc:creator><dc:date>2026-11-26</dc:date></metadata>"
          + "<manifest>\(item("one"))\(item("two"))</manifest>"
          + "<spine><itemref idref=\"one\"/><itemref idref=\"two\"/></spine></package>"
      ),
      ("EPUB/two.xhtml", chapter("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")),
      ("EPUB/one.xhtml", chapter("<h1>First</h1><p>Fish &amp; chips.</p>")),
    ]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func item(_ id: String) -> String {
    "<item id=\"\(id)\" href=\"\(id).xhtml\" media-type=\"application/xhtml+xml\"/>"
  }

  private static func chapter(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head>"
      + "<body>\(body)</body></html>"
  }
}
