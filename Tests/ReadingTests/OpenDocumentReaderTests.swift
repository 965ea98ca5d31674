import Formats
import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct OpenDocumentReaderTests {
  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures"

  private func text(_ body: String, automatic: String = "", styles: String = "") throws -> String {
    try read(OpenDocumentBuilder(body: body, automatic: automatic, styles: styles).bytes).text
  }

  /// Written by LibreOffice 7.4 out of the same document as the one for Word, which reads the same.
  @Test func minutesByAnotherProgram() throws {
    let document = try read([UInt8](Data(contentsOf: URL(filePath: Self.folder + "/minutes.odt"))))
    let word = try read([UInt8](Data(contentsOf: URL(filePath: Self.folder + "/minutes.docx"))))
    #expect(document.contents.mediaType == .odt && document.contents.reader.name == "opendocument")
    #expect(document.contents.title == "Minutes of the improvement board" && document.contents.language == "en-GB")
    #expect(document.contents.properties["initial-creator"] == "A. Clerk")
    #expect(document.contents.note == nil)
    #expect(document.text == word.text)
    #expect(document.contents.tables == word.contents.tables)
  }

  @Test func textAndWhiteSpace() throws {
    let body =
      "<text:h text:outline-level=\"1\">A  heading</text:h><text:p>one<text:s text:c=\"3\"/>two<text:tab/>three\n four"
      + "<text:line-break/>five <text:span>six</text:span><text:title>seven</text:title></text:p>"
    #expect(try text(body) == "A heading\n\none two\tthree four\nfive sixseven\n")
  }

  @Test func whatIsNotShown() throws {
    let hidden =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    let body =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
      + "</text:changed-region></text:tracked-changes><text:p>kept<text:change text:change-id=\"1\"/>"
      + "<text:span text:style-name=\"T1\">hidden</text:span><office:annotation><text:p>comment</text:p></office:annotation>"
      + "<draw:frame><svg:title>picture</svg:title><draw:image/></draw:frame></text:p>"
      + "<text:section text:display=\"none\"><text:p>away</text:p></text:section><text:p>end</text:p>"
    #expect(try text(body, automatic: hidden) == "kept\n\nend\n")
  }

  @Test func lists() throws {
    let levels =
      "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
      + "style:num-suffix=\".\" text:start-value=\"3\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\" "
      + "style:num-prefix=\"(\" style:num-suffix=\")\"/></text:list-style><text:list-style style:name=\"L2\">"
      + "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u{F0B7}\"/></text:list-style>"
    func item(_ text: String, _ more: String = "") -> String {
      "<text:list-item><text:p>\(text)</text:p>\(more)</text:list-item>"
    }
    let inner = "<text:list>\(item("x"))\(item("y"))</text:list>"
    let body =
      "<text:list text:style-name=\"L1\">\(item("a", inner))\(item("b", "<text:p>more</text:p>" + inner))</text:list>"
      + "<text:p>between</text:p><text:list text:style-name=\"L1\" text:continue-numbering=\"true\">\(item("c"))</text:list>"
      + "<text:list text:style-name=\"L1\">\(item("d"))</text:list><text:list text:style-name=\"L2\">\(item("e"))</text:list>"
    #expect(
      try text(body, automatic: levels) == """
        3. a
        (a) x
        (b) y
        4. b

        more

        (a) x
        (b) y

        between

        5. c
        3. d
        • e

        """)
  }

  @Test func headingsAreNumberedByTheOutline() throws {
    let outline =
      "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
      + "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>"
    func heading(_ level: Int, _ text: String) -> String { "<text:h text:outline-level=\"\(level)\">\(text)</text:h>" }
    let body = heading(1, "A") + heading(2, "B") + heading(2, "C") + heading(1, "D") + heading(2, "E") + heading(3, "F")
    #expect(try text(body, styles: outline) == "1. A\n\n1.1 B\n\n1.2 C\n\n2. D\n\n2.1 E\n\nF\n")
  }

  @Test func tables() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let covered = "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>"
    let body =
      "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows><table:table-row>"
      + cell("a", "table:number-columns-spanned=\"2\"") + covered + cell("b")
      + "</table:table-row></table:table-header-rows><table:table-row>\(cell("c", "table:number-columns-repeated=\"2\""))"
      + "\(cell("d"))</table:table-row></table:table>"
    let document = try read(OpenDocumentBuilder(body: body).bytes)
    #expect(document.contents.tables == [Table(page: 1, rows: [["a", "", "b"], ["c", "c", "d"]])])
    #expect(document.text == "a\t\tb\nc\tc\td\n")
  }

  @Test func notesBoxesAndFrames() throws {
    func note(_ kind: String, _ text: String) -> String {
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>9</text:note-citation><text:note-body>"
        + "<text:p>\(text)</text:p></text:note-body></text:note>"
    }
    var builder = OpenDocumentBuilder()
    builder.body =
      "<text:p>One\(note("footnote", "first")) two\(note("endnote", "last"))<draw:frame><draw:text-box><text:p>box</text:p>"
      + "</draw:text-box></draw:frame> three</text:p>"
    builder.masters =
      "<style:master-page><style:header><text:p>Service</text:p></style:header><style:header-left style:display=\"false\">"
      + "<text:p>Unused</text:p></style:header-left><style:footer><text:p><text:page-number>1</text:page-number></text:p>"
      + "</style:footer></style:master-page><style:master-page><style:header><text:p>Service</text:p></style:header>"
      + "<style:footer><text:p>The end</text:p></style:footer></style:master-page>"
    #expect(
      try read(builder.bytes).text == "Service\n\nOne[1] two[i] three\n\nbox\n\n[1] first\n\n[i] last\n\nThe end\n")
  }

  @Test func titlesAndProperties() throws {
    var builder = OpenDocumentBuilder()
    let title = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
    builder.automatic = title
    builder.body = "<text:p>x</text:p><text:p text:style-name=\"P1\">The title</text:p>"
    #expect(try read(builder.bytes).contents.title == "The title")
    builder.meta = "<dc:title>Its name</dc:title><dc:creator>A</dc:creator><meta:generator>G</meta:generator>"
    let contents = try read(builder.bytes).contents
    #expect(contents.title == "Its name")
    #expect(contents.properties == ["title": "Its name", "creator": "A", "generator": "G"])
  }

  @Test(arguments: ["-template", "-master", "-web", ""]) func kinds(ending: String) throws {
    var builder = OpenDocumentBuilder(body: "<text:p>x</text:p>")
    builder.type += ending
    #expect(try read(builder.bytes).contents.mediaType == .odt)
    builder.type = "application/vnd.oasis.opendocument.graphics\(ending)"
    #expect(try read(builder.bytes).contents.mediaType == .unknown)
  }

  @Test func whatCannotBeRead() {
    var builder = OpenDocumentBuilder(body: "<text:p>x</text:p>")
    builder.entry = "<manifest:encryption-data/>"
    #expect(throws: ReadingFailure.encrypted) { try read(builder.bytes) }
    let markup = OpenDocumentBuilder(body: "<text:p>x</text:q>").bytes
    #expect(throws: ReadingFailure.damaged("a part of it is no sound XML.")) { try read(markup) }
    let bare = ZIPWriter.archive([("mimetype", Array(OpenDocumentBuilder().type.utf8))])
    #expect(throws: ReadingFailure.damaged("it is an OpenDocument text without its text.")) { try read(bare) }
  }

  @Test func bounds() throws {
    let cell = "<table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell>"
    let row = "<table:table-row>\(cell)</table:table-row>"
    let document = try read(OpenDocumentBuilder(body: "<table:table>\(row)\(row)</table:table>").bytes)
    #expect(document.contents.tables.map { $0.rows.map(\.count) } == [[200, 200]])
    #expect(try text("<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>") == "a b\n")
    var limits = ReadingLimits()
    limits.textBytes = 40
    let alike = OpenDocumentBuilder(body: "<table:table>\(row)</table:table>").bytes
    #expect(try read(alike, limits: limits).text.count { $0 == "a" } <= 40)
    let long = OpenDocumentBuilder(body: String(repeating: "<text:p>words</text:p>", count: 100)).bytes
    #expect(try read(long, limits: limits).contents.note?.contains("too long") == true)
  }

  @Test func mutantsOfMarkup() {
    let seed: UInt64 = 20_261_145
    var random = SeededGenerator(seed: seed)
    let names = [
      "text:p", "text:h", "text:list", "text:list-item", "text:note", "text:note-body", "table:table",
      "table:table-row",
      "table:table-cell", "table:covered-table-cell", "draw:text-box", "office:annotation", "text:span", "text:s",
    ]
    for _ in 0..<200 {
      var open: [String] = []
      var builder = OpenDocumentBuilder()
      for _ in 0..<Int.random(in: 1..<60, using: &random) {
        if Bool.random(using: &random), let last = open.popLast() {
          builder.body += "</\(last)>"
        } else if let name = names.randomElement(using: &random) {
          builder.body += "<\(name) text:outline-level=\"2\" text:start-value=\"3\">words"
          open.append(name)
        }
      }
      builder.body += open.reversed().map { "</\($0)>" }.joined()
      expectSafe(builder.bytes, "seed \(seed)")
    }
    let whole = OpenDocumentBuilder(body: "<text:p>x</text:p>").bytes
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        mutant[Int.random(in: 4..<mutant.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      expectSafe(mutant, "seed \(seed)")
    }
  }
}
