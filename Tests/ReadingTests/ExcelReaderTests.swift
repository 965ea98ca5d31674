import Formats
import Model
import Reading
import Testing

@Suite struct ExcelReaderTests {
  private func table(_ builder: ExcelBuilder) throws -> Table {
    try #require(read(builder.bytes).contents.tables.first)
  }

  @Test func cellsOfEveryType() throws {
    let cell = ExcelBuilder.cell
    var builder = ExcelBuilder(
      rows: ExcelBuilder.row(3, cell("B3", "0", "s", 0) + cell("D3", "1", "s", 0))
        + ExcelBuilder.row(
          4,
          cell("B4", "0.10000000000000001", "n", 0) + cell("C4", "1", "b", 0) + cell("D4", "#DIV/0!", "e", 0)
            + cell("E4", "1e3", "n", 0) + cell("F4", "sum", "str", 0))
        + "<row><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c><c/><c><v>-7</v></c></row>"
    )
    builder.strings = [
      "<t>One</t>", "<r><t>rich </t></r><r><t>text_x000D_\nhere_x005F_x</t></r><rPh sb=\"0\"><t>no</t></rPh>",
    ]
    let contents = try read(builder.bytes).contents
    #expect(contents.mediaType == .xlsx)
    #expect(
      contents.tables == [
        Table(
          page: 1,
          rows: [
            ["", "One", "", "rich text\nhere_x"], ["", "0.1", "TRUE", "#DIV/0!", "1000", "sum"], ["inline", "", "-7"],
          ], sheet: "Sheet1", row: 3, column: 1, types: ["-t-t", "-nbent", "t-n"])
      ])
    #expect(
      contents.pages == [
        Page(
          number: 1,
          text: "Sheet1\n\n\tOne\t\trich text here_x\n\t0.1\tTRUE\t#DIV/0!\t1000\tsum\ninline\t\t-7\n")
      ])
  }

  @Test(
    arguments: [
      (14, "44286", "2021-03-31", "d"), (14, "44286.75", "2021-03-31T18:00:00", "d"),
      (22, "44286", "2021-03-31T00:00:00", "d"), (20, "0.5", "12:00:00", "h"),
      (21, "44286.5", "2021-03-31T12:00:00", "d"),
      (46, "1.25", "30:00:00", "h"), (14, "1", "1900-01-01", "d"), (14, "59", "1900-02-28", "d"), (14, "60", "60", "n"),
      (14, "61", "1900-03-01", "d"), (14, "2958465", "9999-12-31", "d"), (14, "2958466", "2958466", "n"),
      (14, "-1", "-1", "n"), (14, "1e300", "1e+300", "n"), (20, "0.000001", "00:00:00.086", "h"),
      (0, "44286", "44286", "n"),
      (9, "0.25", "0.25", "n"), (49, "44286", "44286", "n"),
    ])
  func builtInFormats(id: Int, value: String, text: String, type: String) throws {
    var builder = ExcelBuilder(rows: ExcelBuilder.row(1, ExcelBuilder.cell("A1", value, style: 0)))
    builder.styles = [id]
    let table = try table(builder)
    #expect(table.rows == [[text]] && table.types == [type])
  }

  @Test(
    arguments: [
      ("dd/mm/yyyy", "d"), ("[$-809]d mmmm yyyy;@", "d"), ("mmm", "d"), ("mm:ss.0", "h"), ("h:mm AM/PM", "h"),
      ("[h]:mm", "h"), ("General", "n"), ("0.00E+00", "n"), ("#,##0.00;[Red]-#,##0.00", "n"),
      ("0 &quot;days&quot;", "n"),
      ("\\d0", "n"), ("_-* #,##0_d", "n"), ("0;dd", "n"), ("yyyy-mm-dd hh:mm", "d"), ("@", "n"),
    ])
  func customFormats(code: String, type: String) throws {
    var builder = ExcelBuilder(rows: ExcelBuilder.row(1, ExcelBuilder.cell("A1", "0.5", style: 1)))
    builder.formats = [code]
    builder.styles = [0, 164]
    let isDate = type == "d"
    builder.sheets[0].rows = ExcelBuilder.row(1, ExcelBuilder.cell("A1", isDate ? "44286" : "0.5", style: 1))
    #expect(try table(builder).types == [type])
  }

  @Test func theOtherEpochAndTheStrictEdition() throws {
    var builder = ExcelBuilder(
      rows: ExcelBuilder.row(
        1,
        ExcelBuilder.cell("A1", "42824") + ExcelBuilder.cell("B1", "2021-03-31", type: "d")
          + ExcelBuilder.cell("C1", "10:30:00", type: "d")))
    builder.styles = [14]
    builder.is1904 = true
    builder.isStrict = true
    let table = try table(builder)
    #expect(table.rows == [["2021-03-31", "2021-03-31", "10:30:00"]] && table.types == ["ddh"])
  }

  @Test func sheetsInTheirOrderWithHiddenOnes() throws {
    var builder = ExcelBuilder()
    builder.sheets = [
      ("First &amp; last", "visible", ExcelBuilder.row(1, ExcelBuilder.cell("A1", "1"))), ("Empty", "hidden", ""),
      (
        "Third", "veryHidden",
        ExcelBuilder.row(1, ExcelBuilder.cell("C1", "3")) + ExcelBuilder.row(40, ExcelBuilder.cell("B40", "4"))
      ),
    ]
    builder.properties = "<title>Annex A</title>"
    let contents = try read(builder.bytes).contents
    #expect(contents.pageCount == 3)
    #expect(contents.pages.map(\.text) == ["First & last\n\n1\n", "Empty\n\n", "Third\n\n3\n\n4\n"])
    #expect(contents.tables.map(\.sheet) == ["First & last", "Third", "Third"])
    #expect(contents.tables.map(\.page) == [1, 3, 3])
    #expect(contents.tables.map(\.row) == [1, 1, 40] && contents.tables.map(\.column) == [1, 3, 2])
    #expect(contents.properties["HiddenSheets"] == "Empty, Third")
    #expect(contents.title == "Annex A" && contents.note == nil)
  }

  @Test func formulasWithoutResultsAndSheetsWithoutParts() throws {
    var builder = ExcelBuilder(
      rows: ExcelBuilder.row(
        1,
        "<c r=\"A1\"><f>B1+1</f><v/></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c>")
    )
    let contents = try read(builder.bytes).contents
    #expect(contents.tables.first?.rows == [["2"]] && contents.tables.first?.column == 2)
    #expect(contents.note == "The results of 1 formulas are not in the file; these cells are empty.")
    builder = ExcelBuilder()
    #expect(try read(builder.bytes).contents.note == "No sheet has a cell with anything in it.")
  }

  @Test func placesThatCannotBe() throws {
    let cell = ExcelBuilder.cell
    let rows =
      "<row r=\"99999999999\">\(cell("A1", "1", "n", 0))\(cell("ZZZZ9", "2", "n", 0))\(cell("A1", "3", "n", 0))</row>"
      + "<row r=\"0\"><c><v>4</v></c></row>\(cell("XFD1048576", "5", "n", 0))\(cell("7", "6", "n", 0))"
    let tables = try read(ExcelBuilder(rows: rows).bytes).contents.tables
    #expect(Set(tables.flatMap { $0.rows.joined() }).isSuperset(of: ["1", "3", "4", "5"]))
    #expect(tables.allSatisfy { ($0.column ?? 0) >= 1 && ($0.row ?? 0) >= 1 })
  }

  @Test func namesThatNobodyGives() throws {
    var builder = ExcelBuilder()
    let marks = String(repeating: "\u{301}", count: 100_000)
    builder.sheets = [("a&#10;\(marks)", "visible", ExcelBuilder.row(1, ExcelBuilder.cell("A1", "1")))]
    let table = try table(builder)
    #expect(table.sheet == "a" + String(marks.unicodeScalars.prefix(199)))
  }

  @Test func bounds() throws {
    let rows = (1...100).map { ExcelBuilder.row($0, ExcelBuilder.cell("A\($0)", "1")) }.joined()
    var limits = ReadingLimits()
    limits.cells = 50
    var builder = ExcelBuilder(rows: rows)
    builder.sheets.append(("Later", "visible", rows))
    let contents = try read(builder.bytes, limits: limits).contents
    #expect(contents.tables.map(\.rows.count) == [25] && contents.pages.count == 1 && contents.pageCount == 2)
    #expect(contents.note?.contains("Only the beginning") == true)
    let far = (1...100).map { ExcelBuilder.row($0, ExcelBuilder.cell("XFD\($0)", "1")) }.joined()
    let wide = ExcelBuilder(rows: ExcelBuilder.row(1, ExcelBuilder.cell("A1", "1")) + far)
    expectSafe(wide.bytes)
    #expect(try read(wide.bytes).contents.note?.contains("Only the beginning") == true)
  }

  @Test func mutants() {
    var builder = ExcelBuilder(
      rows: ExcelBuilder.row(
        1,
        ExcelBuilder.cell("A1", "0", type: "s") + ExcelBuilder.cell("B2", "44286.5", style: 1)
          + "<c r=\"C2\" t=\"inlineStr\"><is><t>in</t></is></c>"))
    builder.strings = ["<t>One_x000D_</t>"]
    builder.styles = [0, 164]
    builder.formats = ["dd/mm/yyyy [h]"]
    let whole = builder.bytes
    var random = SeededGenerator(seed: 20_261_132)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        mutant[Int.random(in: 4..<mutant.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      expectSafe(mutant)
      // Of the markup, which a change of the archive's bytes hardly ever reaches.
      var odd = builder
      var rows = Array(odd.sheets[0].rows.utf8)
      for _ in 0...Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0..<rows.count, using: &random)
        if rows[place] >= 0x30, rows[place] < 0x3A || rows[place] > 0x40 {
          rows[place] = Array("019ABXZ-.nsbed".utf8).randomElement(using: &random) ?? 0
        }
      }
      odd.sheets[0].rows = String(decoding: rows, as: UTF8.self)
      odd.formats = [
        String(decoding: Array("d[h\"]\\_;my".utf8).shuffled(using: &random), as: UTF8.self).replacing(
          "\"", with: "&quot;")
      ]
      expectSafe(odd.bytes)
    }
    for count in stride(from: 0, to: whole.count, by: 7) { expectSafe(Array(whole[..<count])) }
  }

  @Test func aWorkbookCutOffSaysSo() {
    #expect(throws: ReadingFailure.self) { try read(Array(ExcelBuilder(rows: "").bytes.dropLast(80))) }
  }
}
