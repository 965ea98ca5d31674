internal import Control
internal import Presentation
internal import Testing

@Suite struct TableTests {
  private static let columns: [TextTable.Column] = [
    .init("NAME", mayShrink: true), .init("N", right: true), .init("TITLE", mayShrink: true),
  ]

  @Test func columnsAreAsWideAsTheirCells() {
    var table = TextTable(Self.columns)
    table.add(["中", "5", "x"])
    table.add(["abc", "12", ""])
    #expect(
      table.lines(room: nil, style: .plain) == [
        "NAME   N  TITLE",
        "中     5  x",
        "abc   12",
      ])
  }

  @Test func whatMayShrinkGivesWay() {
    var table = TextTable(Self.columns)
    table.add(["short", "1", String(repeating: "long ", count: 20)])
    let lines = table.lines(room: 30, style: .plain)
    #expect(lines.allSatisfy { Columns.count($0) <= 30 })
    #expect(lines.last?.hasPrefix("short  1  long") == true)
    #expect(lines.last?.hasSuffix("…") == true)
  }

  @Test func cellsAreMadeSafe() {
    var table = TextTable([.init("NAME")])
    table.add(["a\nb\u{1B}[2J"])
    #expect(table.lines(room: nil, style: .plain).last == "a\\x0Ab\\x1B[2J")
  }

  @Test func fieldsOfCSVAreQuotedWhereTheyMust() {
    #expect(CSV.line(["a", "b,c", "d\"e", "f\r\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",\r\n")
  }

  @Test func rowsOfAnExportKeepOrderAndNesting() {
    let row = ExportRow(cells: [#""a\nb""#, "null", #"[{"x":1}]"#, "12", "true"])
    #expect(
      JSONText.line(row, columns: ["z", "y", "x", "w", "v"])
        == #"{"z":"a\nb","y":null,"x":[{"x":1}],"w":12,"v":true}"#)
    #expect(CSV.line(row) == "\"a\nb\",,\"[{\"\"x\"\":1}]\",12,true\r\n")
  }

  @Test func aValueBecomesARow() throws {
    struct Value: Encodable {
      let sha256 = "ab"
      let pages = 3
      let nested = ["b": 1, "a": 2]
    }
    let row = try ExportRow(Value(), columns: ["sha256", "title", "nested", "pages"])
    #expect(row.cells == ["\"ab\"", "null", #"{"a":2,"b":1}"#, "3"])
  }
}
