import Formats
import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct WordReaderTests {
  /// Written by LibreOffice 7.4 out of the file of the same name beside it.
  @Test func minutesByAnotherProgram() throws {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures"
    let document = try read([UInt8](Data(contentsOf: URL(filePath: folder + "/minutes.docx"))))
    let contents = document.contents
    #expect(contents.mediaType == .docx)
    #expect(contents.reader == DocumentReader.all.components[.docx])
    #expect(contents.title == "Minutes of the improvement board")
    #expect(contents.language == "en-GB")
    #expect(contents.published == nil)
    #expect(contents.properties["creator"] == "A. Clerk")
    #expect(contents.properties["created"] == "2026-03-04T10:30:00Z")
    #expect(contents.note == nil)
    #expect(
      document.text == """
        Barchester Council – official

        Minutes of the improvement board

        1. Attendance

        Those present\tJ. Doe
        Apologies\tnone

        1.1 Welcome

        The chair thanked all staff[1] for the letter.

        ◼ Caseloads are down
        – by a third
        ◼ Supervision is regular

        2. Judgements

        Judgement\tGrade\tBefore
        The impact of leaders on social work practice\tGood\t
        Overall effectiveness\tOutstanding\tGood

        A paragraph with a box.

        In a box

        a) first action
        b) second action

        [1] Including agency staff.

        Page 1 of the minutes

        """)
    #expect(
      contents.tables
        == [
          Table(
            page: 1,
            rows: [
              ["Judgement", "Grade", "Before"], ["The impact of leaders on social work practice", "Good", ""],
              ["Overall effectiveness", "Outstanding", "Good"],
            ])
        ])
  }

  @Test func trackedChangesAreAccepted() throws {
    var builder = WordBuilder()
    builder.body = """
      <w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>
      <w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>from</w:t></w:r></w:moveFrom></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one paragraph </w:t></w:r></w:p>
      <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange></w:pPr>
      <w:moveTo><w:r><w:t>that was two</w:t></w:r></w:moveTo></w:p>
      <w:tbl><w:tr>\(WordBuilder.cell("a"))\(WordBuilder.cell("b"))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(WordBuilder.cell("x"))\(WordBuilder.cell("y"))</w:tr>
      <w:tr>\(WordBuilder.cell("c"))\(WordBuilder.cell("d"))</w:tr></w:tbl>
      """
    #expect(try read(builder.bytes).text == "kept new\n\none paragraph that was two\n\na\tb\nc\td\n")
  }

  @Test func fieldsShowTheirResults() throws {
    func field(_ kind: String, _ inside: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(kind)\">\(inside)</w:fldChar></w:r>"
    }
    func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    func box(_ more: String) -> String {
      field("begin", "<w:ffData><w:checkBox><w:default w:val=\"0\"/>\(more)</w:checkBox></w:ffData>") + field("end")
    }
    let choice =
      "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"low\"/><w:listEntry w:val=\"high\"/></w:ddList>"
      + "</w:ffData>"
    var builder = WordBuilder()
    builder.body =
      "<w:p>" + text("On ") + field("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("begin")
      + text("nested") + field("separate") + text("condition") + field("end") + field("separate") + text("3 March")
      + field("end") + "<w:fldSimple w:instr=\"AUTHOR\">\(text(", A"))</w:fldSimple><w:hyperlink r:id=\"x\">"
      + text(" link") + "</w:hyperlink></w:p><w:p>" + box("<w:checked/>") + text(" missing ") + box("")
      + text(" found ") + field("begin", choice) + field("separate") + field("end") + "</w:p>"
    #expect(try read(builder.bytes).text == "On 3 March, A link\n\n☒ missing ☐ found high\n")
  }

  @Test func listsAreCounted() throws {
    let item = WordBuilder.item
    let level = WordBuilder.level
    var builder = WordBuilder()
    builder.parts["numbering"] =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "%1.", ""))\(level(1, "lowerLetter", "%1.%2)", ""))"
      + "\(level(2, "lowerRoman", "(%3)", ""))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\">\(level(0, "bullet", "\u{F0B7}", ""))\(level(1, "bullet", "o", ""))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"2\">\(level(0, "upperRoman", "%1", "<w:pStyle w:val=\"Clause\"/>"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/>"
      + "</w:lvlOverride></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>"
    builder.parts["styles"] =
      "<w:style w:styleId=\"Clause\"><w:name w:val=\"Clause\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>"
      + "</w:style><w:style w:styleId=\"Sub\"><w:name w:val=\"Sub\"/><w:basedOn w:val=\"Clause\"/></w:style>"
    builder.body =
      item("one", 1, 0) + item("two", 1, 0) + item("a", 1, 1) + item("b", 1, 1) + item("deep", 1, 2)
      + item("three", 1, 0)
      + item("again a", 1, 1) + WordBuilder.paragraph("prose") + item("dot", 2, 0) + item("circle", 2, 1)
      + WordBuilder.paragraph("prose") + item("seven", 3, 0) + item("eight", 3, 0) + item("", 3, 0) + item("ten", 3, 0)
      + WordBuilder.paragraph("clause", "<w:pStyle w:val=\"Clause\"/>")
      + WordBuilder.paragraph("clause", "<w:pStyle w:val=\"Sub\"/>")
      + WordBuilder.paragraph("none", "<w:pStyle w:val=\"Sub\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(
      try read(builder.bytes).text == """
        1. one
        2. two
        2.a) a
        2.b) b
        (i) deep
        3. three
        3.a) again a

        prose

        • dot
        o circle

        prose

        7. seven
        8. eight
        10. ten
        I clause
        II clause

        none

        """)
  }

  @Test func tables() throws {
    let cell = WordBuilder.cell
    var builder = WordBuilder()
    builder.body =
      "<w:tbl><w:tr>\(cell("Area", ""))\(cell("Figures", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
      + "<w:tr>\(cell("North", "<w:vMerge w:val=\"restart\"/>"))\(cell("1", ""))\(cell("2", ""))</w:tr>"
      + "<w:tr>\(cell("unseen", "<w:vMerge/>"))\(cell("3", ""))"
      + "<w:tc><w:p><w:r><w:t>four</w:t><w:br/><w:t>and</w:t><w:tab/><w:t>more</w:t></w:r></w:p>\(WordBuilder.paragraph("lines"))</w:tc>"
      + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("5", ""))</w:tr></w:tbl>"
      // Frames around text: one column, and a table in a table.
      + "<w:tbl><w:tr><w:tc>\(WordBuilder.paragraph("In a"))\(WordBuilder.paragraph("frame"))</w:tc></w:tr></w:tbl>"
      + "<w:tbl><w:tr>\(cell("outside", ""))<w:tc><w:tbl><w:tr>\(cell("a", ""))\(cell("b", ""))</w:tr>"
      + "<w:tr>\(cell("c", ""))\(cell("d", ""))</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
      + "<w:tbl><w:tr>\(cell("Name", ""))\(cell("Jane", ""))</w:tr></w:tbl>"
    let document = try read(builder.bytes)
    #expect(
      document.text == """
        Area\tFigures\t
        North\t1\t2
        \t3\tfour and more lines
        \t5\t

        In a

        frame

        outside

        a\tb
        c\td

        Name\tJane

        """)
    #expect(
      document.contents.tables.map(\.rows) == [
        [["Area", "Figures", ""], ["North", "1", "2"], ["", "3", "four and more lines"], ["", "5", ""]],
        [["a", "b"], ["c", "d"]],
      ])
  }

  @Test func whatIsWrittenTwiceIsReadOnce() throws {
    let box = "<w:txbxContent>\(WordBuilder.paragraph("boxed"))</w:txbxContent>"
    var builder = WordBuilder()
    builder.body =
      "<w:p><w:r><w:t>Around</w:t><mc:AlternateContent><mc:Choice Requires=\"o\"><o:shape>\(box)</o:shape></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent><w:t xml:space=\"preserve\"> it</w:t></w:r>"
      + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
      + "<w:r><w:noBreakHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:softHyphen/></w:r></w:p>"
      + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1.xml\"/><w:headerReference r:id=\"header2.xml\"/>"
      + "<w:footerReference r:id=\"footer1.xml\"/><w:footerReference r:id=\"footer2.xml\"/></w:sectPr>"
    builder.parts["header1"] = WordBuilder.paragraph("Official")
    builder.parts["header2"] = WordBuilder.paragraph("Official")
    builder.parts["footer1"] = WordBuilder.paragraph("12")
    builder.parts["footer2"] = WordBuilder.paragraph("Reference 7")
    #expect(try read(builder.bytes).text == "Official\n\nAround itx=1-✓\n\nboxed\n\nReference 7\n")
  }

  @Test func notesStandAtTheEnd() throws {
    func reference(_ kind: String, _ id: Int) -> String { "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>" }
    func note(_ kind: String, _ id: Int, _ text: String) -> String {
      "<w:\(kind) w:id=\"\(id)\"><w:p><w:r><w:\(kind)Ref/><w:t>\(text)</w:t></w:r></w:p></w:\(kind)>"
    }
    var builder = WordBuilder()
    builder.body =
      "<w:p><w:r><w:t>a</w:t></w:r>\(reference("footnote", 3))<w:r><w:t>b</w:t></w:r>\(reference("endnote", 2))"
      + "\(reference("footnote", 2))</w:p>"
    builder.parts["footnotes"] =
      "<w:footnote w:id=\"0\" w:type=\"separator\">\(WordBuilder.paragraph("line"))</w:footnote>"
      + note("footnote", 2, "later") + note("footnote", 3, "first") + note("footnote", 4, "unused")
    builder.parts["endnotes"] = note("endnote", 2, "end")
    #expect(try read(builder.bytes).text == "a[1]b[i][2]\n\n[1] first\n\n[2] later\n\n[i] end\n")
  }

  @Test func embeddedDocumentsAreChildrenAndPicturesAreNot() throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("x"))
    builder.members = [
      ("word/embeddings/Sheet1.xlsx", Array("sheet".utf8)), ("word/media/image1.png", Array("picture".utf8)),
      ("word/afchunk.html", Array("<p>chunk".utf8)), ("word/embeddings/Späte.bin", Array("ole".utf8)),
    ]
    builder.relationships = [("aFChunk", "afchunk.html"), ("hyperlink", "../../etc/passwd")]
    var children: [String: String] = [:]
    _ = try read(builder.bytes, child: { children[$0.name.escaped] = String(decoding: $1, as: UTF8.self) })
    #expect(children == ["Sheet1.xlsx": "sheet", "afchunk.html": "<p>chunk", "Späte.bin": "ole"])
    var limits = ReadingLimits()
    limits.children = 1
    children = [:]
    let contents = try read(builder.bytes, limits: limits, child: { children[$0.name.escaped] = "\($1.count)" })
      .contents
    #expect(children.count == 1)
    #expect(contents.note?.contains("Only the first 1 embedded files") == true)
  }

  @Test(arguments: [("Annual letter", "Annual letter"), ("Letter.docx", "The heading"), ("", "The heading")])
  func title(said: String, title: String) throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("The heading", "<w:pStyle w:val=\"Titel\"/>"))
    builder.parts["styles"] =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"cy-GB\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
    builder.properties = "<title>\(said)</title><creator>A. Writer</creator>"
    let contents = try read(builder.bytes).contents
    #expect(contents.title == title)
    #expect(contents.language == "cy-GB")
    #expect(contents.properties["creator"] == "A. Writer")
  }

  @Test func theStrictEditionIsReadToo() throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("strict"))
    builder.isStrict = true
    #expect(try read(builder.bytes).text == "strict\n")
  }

  @Test func aDocumentOfPicturesSaysSo() throws {
    let contents = try read(WordBuilder(body: "<w:p/>").bytes).contents
    #expect(contents.note?.contains("holds no text") == true)
    #expect(contents.pages == [Page(number: 1, text: "")])
  }

  @Test func onesThatNeedAPasswordSaySo() {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1016)
    let name = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var entry = name + Array(repeating: 0, count: 128 - name.count)
    (entry[64], entry[66]) = (34, 2)
    #expect(throws: ReadingFailure.encrypted) { try read(bytes + entry) }
    // The words alone, in an old document, are none.
    bytes += Array(repeating: 0, count: 7) + entry + Array(repeating: 0, count: 121)
    #expect(throws: Never.self) { try read(bytes) }
  }
}
