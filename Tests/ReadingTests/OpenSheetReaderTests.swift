import Formats
import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct OpenSheetReaderTests {
  private typealias Builder = OpenSheetBuilder

  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures"
    return [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  private func rows(_ builder: Builder) throws -> [[String]] {
    try #require(read(builder.bytes).contents.tables.first).rows
  }

  /// Written by LibreOffice 7.4 out of `returns.fods`, as a workbook of both kinds.
  @Test(arguments: [("returns.ods", MediaType.ods), ("returns.xlsx", .xlsx)])
  func workbooksByAnotherProgram(file: String, type: MediaType) throws {
    let contents = try read(Self.fixture(file)).contents
    #expect(contents.mediaType == type && contents.title == "Sample return" && contents.note == nil)
    let first = Table(
      page: 1,
      rows: [
        ["Referrals & plans", "", "Born"], ["0.1", "0.25", "2015-03-02"],
        ["2021-03-31T18:30:00", "10:30:00", "30:15:00"], ["TRUE", "#DIV/0!", "two\nlines,  “Zoë”"], ["7", "7", "7"],
      ], sheet: "List 1", row: 3, column: 2, types: ["t-t", "nnd", "dhh", "bet", "nnn"])
    let codes = Table(
      page: 3, rows: [["N1", "3"], ["N1"]], sheet: "Codes", row: 1, column: 1, types: ["tn", "t"])
    #expect(contents.tables.first == first)
    #expect(contents.tables.last == codes)
    #expect(contents.pages.map { $0.text.prefix { $0 != "\n" } } == ["List 1", "Empty", "Codes"])
    #expect(contents.properties["HiddenSheets"] == "Codes")
  }

  @Test func aFileThatIsCutOffSaysSo() throws {
    #expect(throws: ReadingFailure.self) { try read(Self.fixture("returns.ods").dropLast(100)) }
    #expect(throws: ReadingFailure.self) { try read(Self.fixture("returns.xlsx").dropLast(100)) }
  }

  @Test func onesThatNeedAPasswordSaySo() {
    var builder = Builder(rows: "")
    builder.manifest = "<file-entry><encryption-data/></file-entry>"
    #expect(throws: ReadingFailure.encrypted) { try read(builder.bytes) }
  }

  @Test(
    arguments: [
      ("office:value-type=\"float\" office:value=\"1e3\"", "1000", "n"),
      ("office:value-type=\"currency\" office:value=\"2.50\"", "2.5", "n"),
      ("office:value-type=\"float\" office:value=\"nan\"", "shown", "t"),
      ("office:value-type=\"date\" office:date-value=\"2021-03-31T10:00:00.500000000\"", "2021-03-31T10:00:00.5", "d"),
      ("office:value-type=\"time\" office:time-value=\"PT9H5M1.000000000S\"", "09:05:01", "h"),
      ("office:value-type=\"time\" office:time-value=\"PT5M\"", "00:05:00", "h"),
      ("office:value-type=\"time\" office:time-value=\"P1D\"", "shown", "t"),
      ("office:value-type=\"boolean\" office:boolean-value=\"false\"", "FALSE", "b"),
      ("calcext:value-type=\"error\" office:value-type=\"string\" office:string-value=\"\"", "shown", "e"),
      ("office:value-type=\"string\" office:string-value=\"said\"", "said", "t"), ("", "shown", "t"),
    ])
  func values(attributes: String, text: String, type: String) throws {
    let table = try #require(
      read(Builder(rows: Builder.row(Builder.cell("shown", attributes))).bytes).contents.tables.first)
    #expect(table.rows == [[text]] && table.types == [type])
  }

  @Test func whatRepeatsAndWhatIsEmpty() throws {
    let cells =
      "<table:table-cell table:number-columns-repeated=\"2\"/>"
      + Builder.cell("x", "table:number-columns-repeated=\"3\"")
      + "<table:table-cell table:number-columns-repeated=\"16379\"/>"
    let rows =
      Builder.row("<table:table-cell/>", "table:number-rows-repeated=\"4\"")
      + Builder.row(cells, "table:number-rows-repeated=\"2\"")
      + Builder.row("<table:table-cell/>", "table:number-rows-repeated=\"1048570\"")
    let contents = try read(Builder(rows: "<table:table-header-rows>\(rows)</table:table-header-rows>").bytes).contents
    let row = ["x", "x", "x"]
    #expect(
      contents.tables == [Table(page: 1, rows: [row, row], sheet: "Sheet1", row: 5, column: 3, types: ["ttt", "ttt"])])
    #expect(contents.note == nil)
    var limits = ReadingLimits()
    limits.cells = 1000
    let many = Builder(
      rows: Builder.row(
        Builder.cell("x", "table:number-columns-repeated=\"9999\""), "table:number-rows-repeated=\"1048576\""))
    let cut = try read(many.bytes, limits: limits).contents
    #expect(cut.note?.contains("Only the beginning") == true && cut.tables.first?.rows.joined().count == 999)
  }

  @Test func whatIsNotOnTheSheetIsLeftOut() throws {
    let sheets =
      Builder.sheet(
        "One",
        "<table:shapes><draw:frame><draw:text-box><text:p>shape</text:p></draw:text-box></draw:frame></table:shapes>"
          + Builder.row(
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>comment</text:p></office:annotation>"
              + "<text:p>a<text:line-break/>b<text:span>c</text:span></text:p><draw:frame><text:p>x</text:p></draw:frame>"
              + "<text:p>d<text:tab/>e</text:p></table:table-cell>"))
      + Builder.sheet("'file:///other.ods'#$A", "<table:table-source/>" + Builder.row(Builder.cell("copied")))
      + Builder.sheet("Two", Builder.row(Builder.cell("2")), "table:style-name=\"h\"")
    var builder = Builder(sheets: sheets)
    builder.styles =
      "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    let contents = try read(builder.bytes).contents
    #expect(contents.pages.map(\.text) == ["One\n\na bc d e\n", "Two\n\n2\n"] && contents.pageCount == 2)
    #expect(contents.tables.map(\.rows) == [[["a\nbc\nd\te"]], [["2"]]])
    #expect(contents.properties["HiddenSheets"] == "Two")
    #expect(try read(Builder(sheets: "").bytes).contents.note == "No sheet has a cell with anything in it.")
  }

  @Test func mutants() throws {
    var random = SeededGenerator(seed: 20_261_134)
    let whole = try Self.fixture("returns.ods")
    let names = [
      "table:table", "table:table-row", "table:table-cell", "text:p", "text:s", "office:annotation", "draw:frame",
    ]
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        mutant[Int.random(in: 80..<mutant.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      expectSafe(mutant)
      var open: [String] = []
      var markup = ""
      for _ in 0..<Int.random(in: 1..<60, using: &random) {
        if Bool.random(using: &random), let last = open.popLast() {
          markup += "</\(last)>"
        } else if let name = names.randomElement(using: &random) {
          let repeated = Int.random(in: -1...5, using: &random)
          markup +=
            "<\(name) table:number-columns-repeated=\"\(repeated)\" table:number-rows-repeated=\"\(repeated)\">words"
          open.append(name)
        }
      }
      expectSafe(Builder(sheets: markup + open.reversed().map { "</\($0)>" }.joined()).bytes)
    }
  }
}
