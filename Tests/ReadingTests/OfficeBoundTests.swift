import Formats
import Model
import Reading
import Testing

/// Office documents that are small as files and large, or odd, when they are read.
@Suite struct OfficeBoundTests {
  private func tag(attributes: Int) -> String {
    "<w:p \((0..<attributes).map { "a\($0)=\"\"" }.joined(separator: " "))><w:r><w:t>x</w:t></w:r></w:p>"
  }

  @Test func attributesOfATag() throws {
    #expect(try read(WordBuilder(body: tag(attributes: 200)).bytes).text == "x\n")
    #expect(throws: ReadingFailure.self) { try read(WordBuilder(body: tag(attributes: 300)).bytes) }
  }

  @Test func namespacesInForce() throws {
    func nested(_ depth: Int) -> String {
      let open = (0..<depth).map { level in
        "<w:ins \((0..<10).map { "xmlns:n\(level)_\($0)=\"urn:\($0)\"" }.joined(separator: " "))>"
      }
      return open.joined() + WordBuilder.paragraph("x") + String(repeating: "</w:ins>", count: depth)
    }
    #expect(try read(WordBuilder(body: nested(20)).bytes).text == "x\n")
    #expect(throws: ReadingFailure.self) { try read(WordBuilder(body: nested(30)).bytes) }
    // One after the other they are never in force together.
    #expect(throws: Never.self) { try read(WordBuilder(body: String(repeating: nested(20), count: 20)).bytes) }
  }

  @Test func shortTagsBeforeALongOne() throws {
    let short = String(repeating: "<w:p w:a=\"b\"/>", count: 9000)
    let picture = "<w:p w:a=\"\(String(repeating: "QUJD", count: 60_000))\"><w:r><w:t>x</w:t></w:r></w:p>"
    #expect(try read(WordBuilder(body: short + picture).bytes).text == "x\n")
  }

  @Test func cellsOfTables() throws {
    let row = "<w:tr>\(WordBuilder.cell("a"))\(WordBuilder.cell("b"))</w:tr>"
    let table = "<w:tbl>\(String(repeating: row, count: 10))</w:tbl>"
    var limits = ReadingLimits()
    limits.cells = 60
    let whole = try read(WordBuilder(body: table + table).bytes, limits: limits)
    #expect(whole.contents.tables.map(\.rows.count) == [10, 10] && whole.contents.note == nil)
    limits.cells = 40
    let cut = try read(WordBuilder(body: table + table + WordBuilder.paragraph("end")).bytes, limits: limits)
    #expect(cut.contents.tables.map(\.rows.count) == [10, 3])
    #expect(cut.contents.note?.contains("too long") == true && !cut.text.contains("end"))
  }

  @Test func oneWideCellDoesNotWidenAHugeTable() throws {
    let wide = "<w:tr>\(WordBuilder.cell("a", "<w:gridSpan w:val=\"200\"/>"))\(WordBuilder.cell("b"))</w:tr>"
    let rows = String(repeating: "<w:tr>\(WordBuilder.cell("c"))</w:tr>", count: 100)
    var limits = ReadingLimits()
    limits.cells = 1000
    let text = try read(WordBuilder(body: "<w:tbl>\(wide)\(rows)</w:tbl>").bytes, limits: limits).text
    #expect(text.count { $0 == "c" } == 100)
    #expect(text.count { $0 == "\t" } < limits.cells)
    limits.cells = 100_000
    let table = try read(WordBuilder(body: "<w:tbl>\(wide)\(rows)</w:tbl>").bytes, limits: limits).contents.tables
    #expect(table.map { Set($0.rows.map(\.count)) } == [[200]])
  }

  @Test func allPartsShareTheBoundOfText() throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("one two three"))
    builder.body += "<w:sectPr><w:footerReference r:id=\"footer1.xml\"/></w:sectPr>"
    builder.parts["footer1"] = WordBuilder.paragraph("four") + WordBuilder.paragraph("five")
    var limits = ReadingLimits()
    limits.textBytes = 15
    let document = try read(builder.bytes, limits: limits)
    #expect(document.text == "one two three\n\nfour\n")
    #expect(document.contents.note?.contains("too long") == true)
  }

  @Test func headersBeyondTheBoundAreSaid() throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("x"))
    for number in 1...101 {
      builder.parts["header\(number)"] = WordBuilder.paragraph("Section \(number).")
      builder.body += "<w:sectPr><w:headerReference r:id=\"header\(number).xml\"/></w:sectPr>"
    }
    let document = try read(builder.bytes)
    #expect(document.text.contains("Section 100.") && !document.text.contains("Section 101."))
    #expect(document.contents.note?.contains("Only the first 100 headers and footers") == true)
  }

  @Test func aMemberWithoutANameIsNoPart() throws {
    var builder = WordBuilder(body: WordBuilder.paragraph("x"))
    builder.members = [("/", Array("no markup".utf8))]
    #expect(try read(builder.bytes).text == "x\n")
  }

  @Test func brokenArchivesAreToldByTheirMembers() throws {
    let other = ZIPWriter.archive([("password/document.xml", Array("words".utf8)), ("a", Array("word/".utf8))])
    #expect(throws: ReadingFailure.damaged("it begins like an archive, but is cut off or changed.")) {
      try read(Array(other.dropLast(80)))
    }
    #expect(throws: ReadingFailure.self) { try read(Array(WordBuilder(body: "").bytes.dropLast(80))) }
  }
}
