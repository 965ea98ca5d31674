import Formats
import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct EPUBReaderTests {
  @Test func aBookHasAPageAChapter() throws {
    var builder = EPUBBuilder()
    builder.metadata =
      "<dc:title id=\"t\">Minutes\n of the  board</dc:title><dc:title>A subtitle</dc:title><dc:language>cy</dc:language>"
      + "<dc:language>en</dc:language><dc:creator>A. Clerk</dc:creator><dc:creator>B. Chair</dc:creator>"
      + "<dc:publisher>The council</dc:publisher><dc:date>2026-03-03T10:00:00Z</dc:date>"
      + "<meta property=\"dcterms:modified\">2026-04-01T00:00:00Z</meta><meta property=\"other\">x</meta>"
      + "<dc:identifier>urn:x</dc:identifier>"
    builder.files = [("OPS/a.png", [1])]
    builder.manifest = EPUBBuilder.item("p", "a.png", type: "image/png")
    builder.add("two", EPUBBuilder.page("<h1>Second</h1><p>one<br/>two</p>"))
    builder.add("one", EPUBBuilder.page("<p>First &amp; caf\u{E9}</p><ul><li>a</li></ul><p hidden=\"hidden\">no</p>"))
    builder.spine = "<itemref idref=\"one\"/><itemref idref=\"two\" linear=\"no\"/>"
    let document = try read(builder.bytes)
    let contents = document.contents
    #expect(contents.mediaType == .epub && contents.reader == Component(name: "epub", version: 1))
    #expect(contents.pages.map(\.text) == ["First & caf\u{E9}\n\n- a\n", "Second\n\none\ntwo\n"])
    #expect(contents.pageCount == 2 && contents.note == nil && document.mayShowPictures)
    #expect(contents.title == "Minutes of the board" && contents.language == "cy")
    #expect(contents.published == "2026-03-03T10:00:00Z")
    #expect(
      contents.properties == [
        "title": "Minutes of the board, A subtitle", "language": "cy, en", "creator": "A. Clerk, B. Chair",
        "publisher": "The council", "date": "2026-03-03T10:00:00Z", "modified": "2026-04-01T00:00:00Z",
        "identifier": "urn:x",
      ])
  }

  /// Written by pandoc 2.17 (EPUB 3, and 2) and by LibreOffice 7.4 out of `book.md`.
  @Test(arguments: ["pandoc", "pandoc2", "libreoffice"]) func booksByOtherPrograms(program: String) throws {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures"
    let contents = try read([UInt8](try Data(contentsOf: URL(filePath: "\(folder)/book-\(program).epub")))).contents
    #expect(contents.mediaType == .epub && contents.language == "en-GB" && contents.title == "Minutes of the board")
    #expect(contents.properties["creator"] == "A. Clerk" && contents.note == nil)
    let text = contents.pages.map(\.text)
    #expect(text.count == 3 && text[0] == "Minutes of the board\n\nA. Clerk\n\n2026-03-03\n")
    #expect(text[1].hasPrefix("Attendance\n\nThe board met on Tuesday. Everybody was there, “Zoë” too.\n\n"))
    #expect(text[1].contains("absence\n") && text[1].hasSuffix("exclusion\n") && text[2].hasPrefix("Figures\n\n"))
    // LibreOffice writes no heads of tables.
    let head = program == "libreoffice" ? [] : [["School", "Absence"]]
    #expect(contents.tables == [Table(page: 3, rows: head + [["Hill Primary", "4.5"], ["Mill Lane", "6.1"]])])
  }

  @Test func tablesAreOnTheirPages() throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("<p>words</p>"))
    builder.add(
      "two", EPUBBuilder.page("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"))
    let contents = try read(builder.bytes).contents
    #expect(contents.tables == [Table(page: 2, rows: [["a", "b"], ["1", "2"]])])
  }

  /// To HTML each of these begins what has no end.
  @Test(
    arguments: [
      ("<title/>", "", ""), ("<title/><script src=\"a\"/><style type='>'/>", "<a id=\"x\"/>", ""),
      ("<title>t</title>", "<div style=\"display:none\"/>", ""), ("<!-- <title/> --><title />", "<p/>", ""),
      ("<title/>", "<![CDATA[1 < 2 & 3]]> ", "1 < 2 & 3 "),
      ("<link href=\"a\"/><meta charset=\"utf-8\"/>", "<hr/>", ""),
      ("<title/>", "<svg><path d=\"M\"/></svg>", ""),
    ])
  func elementsWithoutContent(head: String, body: String, before: String) throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("\(body)after", head: head))
    #expect(try read(builder.bytes).text == "\(before)after\n")
  }

  @Test(arguments: [
    "<p>&nbsp;a&mdash;b&eacute;", "<p>a&mdash;b\u{E9}<br><b>", "<div><p>a\u{2014}b&#233;</div></p></b>",
  ])
  func chaptersThatAreNoSoundXML(body: String) throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page(body))
    #expect(try read(builder.bytes).text.contains("a\u{2014}b\u{E9}"))
  }

  @Test func namesAreRelativeAndEscaped() throws {
    var builder = EPUBBuilder()
    builder.path = "a/b/book.opf"
    builder.manifest =
      EPUBBuilder.item("one", "../text/ch%20%C3%A91.xhtml#top") + EPUBBuilder.item("two", "./two.xhtml")
      + EPUBBuilder.item("three", "/THREE.xhtml")
    builder.spine = ["one", "two", "three", "two"].map { "<itemref idref=\"\($0)\"/>" }.joined()
    builder.files = ["a/text/ch \u{E9}1.xhtml", "a/b/two.xhtml", "three.xhtml"].map {
      ($0, Array(EPUBBuilder.page("<p>\($0)</p>").utf8))
    }
    let contents = try read(builder.bytes).contents
    #expect(contents.pages.map(\.text) == ["a/text/ch \u{E9}1.xhtml\n", "a/b/two.xhtml\n", "three.xhtml\n"])
  }

  @Test func whatIsMissingIsSaid() throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("one"))
    builder.manifest +=
      EPUBBuilder.item("gone", "gone.xhtml") + EPUBBuilder.item("drawing", "a.svg", type: "image/svg+xml")
      + EPUBBuilder.item("film", "a.mp4", type: "video/mp4", more: "fallback=\"instead\"")
      + EPUBBuilder.item("instead", "instead.xhtml")
    builder.files.append(("OPS/instead.xhtml", Array(EPUBBuilder.page("instead").utf8)))
    builder.spine += ["gone", "drawing", "film", "unlisted"].map { "<itemref idref=\"\($0)\"/>" }.joined()
    let contents = try read(builder.bytes).contents
    #expect(contents.pages.map(\.text) == ["one\n", "", "", "instead\n", ""] && contents.pageCount == 5)
    #expect(contents.note == "3 of 5 chapters are missing, or in a form that is not read.")
  }

  @Test func booksOfEPUBTwo() throws {
    var builder = EPUBBuilder()
    builder.prolog = "<!DOCTYPE package PUBLIC \"+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN\" \"x.dtd\">"
    builder.metadata =
      "<dc:title>Old</dc:title><dc:date opf:event=\"modification\">2020-01-01</dc:date>"
      + "<dc:date opf:event=\"publication\">2014-05</dc:date><dc:date opf:event=\"publication\">2014-05-06</dc:date>"
    builder.add("one", EPUBBuilder.page("one"))
    let contents = try read(builder.bytes).contents
    #expect(contents.published == "2014-05-06" && contents.properties["date"] == "2014-05, 2014-05-06")
  }

  @Test func metadataOfACollectionIsNotTheBooks() throws {
    var builder = EPUBBuilder()
    builder.spine =
      "</spine><collection role=\"x\"><metadata><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">No"
      + "</dc:title></metadata></collection><spine>"
    builder.add("one", EPUBBuilder.page("one"))
    #expect(try read(builder.bytes).contents.properties["title"] == "A book")
  }

  @Test(arguments: [nil, "application/epub+zip", "application/epub+zip\n"] as [String?])
  func theKindIsTold(mimetype: String?) throws {
    var builder = EPUBBuilder()
    builder.mimetype = mimetype
    builder.add("one", EPUBBuilder.page("one"))
    #expect(try read(builder.bytes).contents.mediaType == .epub)
    // Where the member stands makes no difference.
    let last = ZIPWriter.archive([
      ("META-INF/container.xml", Array("<container/>".utf8)), ("mimetype", Array((mimetype ?? "").utf8)),
    ])
    #expect(throws: ReadingFailure.self) { try read(last) }
  }

  @Test func otherPackagesAreNone() throws {
    var builder = EPUBBuilder()
    builder.mimetype = "application/vnd.oasis.opendocument.presentation"
    #expect(try read(builder.bytes).contents.mediaType == .unknown)
    builder.mimetype = nil
    builder.files = [("[Content_Types].xml", Array("<Types/>".utf8))]
    #expect(try read(builder.bytes).contents.mediaType == .unknown)
  }

  @Test func damagedBooks() throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("one"))
    #expect(throws: ReadingFailure.damaged("it begins like an EPUB book, but the list of its parts cannot be read.")) {
      // Without the archive's directory; the first member lies there as it is.
      try read(
        [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 22) + [8, 0, 0, 0] + Array("mimetypeapplication/epub+zip".utf8))
    }
    let bare = ZIPWriter.archive([("mimetype", Array("application/epub+zip".utf8)), ("a", [1])])
    #expect(throws: ReadingFailure.damaged("it is an EPUB book without the document that lists its chapters.")) {
      try read(bare)
    }
    builder.metadata = "<dc:title>"
    #expect(throws: ReadingFailure.damaged("a part of it is no sound XML.")) { try read(builder.bytes) }
  }

  @Test func encryptedBooks() throws {
    let aes = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("one"))
    builder.add("a b", EPUBBuilder.page("two"))
    var sealed = builder
    sealed.encrypt([("OPS/font.otf", "http://www.idpf.org/2008/embedding"), ("OPS/a%20b.xhtml", aes)])
    #expect(throws: ReadingFailure.encrypted) { try read(sealed.bytes) }
    // A font that is obfuscated, or a picture that is encrypted, hides no text.
    var open = builder
    open.encrypt([
      ("OPS/one.xhtml", "http://www.idpf.org/2008/embedding"), ("OPS/a.otf", "http://ns.adobe.com/pdf/enc#RC"),
      ("OPS/a.png", aes),
    ])
    #expect(try read(open.bytes).text == "one\n\u{C}two\n")
  }

  @Test func bounds() throws {
    var builder = EPUBBuilder()
    for number in 1...4 { builder.add("c\(number)", EPUBBuilder.page("<p>chapter \(number)</p>")) }
    // The archive has the last chapter first.
    builder.files.reverse()
    var limits = ReadingLimits()
    limits.pages = 3
    let few = try read(builder.bytes, limits: limits).contents
    #expect(few.pages.count == 3 && few.pageCount == 4)
    #expect(few.note == "Only the first 3 chapters were read: there are too many.")
    limits = ReadingLimits()
    limits.textBytes = 30
    let short = try read(builder.bytes, limits: limits).contents
    #expect(short.pages.isEmpty && short.pageCount == 4, "two of the last chapters alone would mislead")
    #expect(short.note == "Only the beginning was read: the document is too long.")
    limits = ReadingLimits()
    limits.expanded = 1 << 20
    builder.add("bomb", String(repeating: " ", count: 2 << 20))
    #expect(throws: ReadingFailure.damaged("it unpacks to more than 1 MB.")) { try read(builder.bytes, limits: limits) }
  }

  @Test func aBookWithoutWordsSaysSo() throws {
    var builder = EPUBBuilder()
    builder.add("one", EPUBBuilder.page("<img src=\"a.png\" alt=\"\"/>"))
    #expect(try read(builder.bytes).contents.note == "The document holds no text; it may be pictures of text.")
  }

  @Test func mutants() {
    let seed: UInt64 = 20_261_151
    var random = SeededGenerator(seed: seed)
    let whole = EPUBSample.bytes
    for _ in 0..<300 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 4..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(UInt8.random(in: 0x20...0x3E, using: &random), at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
    for count in stride(from: 0, to: whole.count, by: 7) { expectSafe(Array(whole[..<count]), "\(count)") }
  }

  /// Of the markup, which a change of packed bytes hardly ever reaches.
  @Test func mutantsOfMarkup() {
    let seed: UInt64 = 20_261_152
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<title/>", "<![CDATA[", "]]>", "<!--", "-->", "<p", ">", "/>", "\"", "'", "<", "</p>", "&amp;", "<script/>", "x",
      "<item id=\"one\" href=\"one.xhtml\" media-type=\"text/html\" fallback=\"one\"/>", "<metadata>", "</spine>",
    ]
    for _ in 0..<300 {
      var builder = EPUBBuilder()
      let noise = (0..<Int.random(in: 1..<40, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
      builder.add("one", EPUBBuilder.page(noise.joined()))
      if Bool.random(using: &random) { builder.spine += noise.joined() }
      expectSafe(builder.bytes, "seed \(seed)")
    }
  }
}
