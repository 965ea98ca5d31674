import Formats
import Reading

/// Makes workbooks as bytes, of markup that a test gives.
struct ExcelBuilder {
  /// Name, state and what stands in `sheetData` of each sheet.
  var sheets: [(name: String, state: String, rows: String)] = []
  /// Texts of `si` elements.
  var strings: [String] = []
  /// Codes of number formats: their ids count from 164.
  var formats: [String] = []
  /// Of each style its number format; a cell's `s` is the index.
  var styles: [Int] = []
  var is1904 = false
  var isStrict = false
  var properties = ""
  var members: [(name: String, bytes: [UInt8])] = []

  init(rows: String = "") { sheets = [("Sheet1", "visible", rows)] }

  static func row(_ number: Int, _ cells: String) -> String { "<row r=\"\(number)\">\(cells)</row>" }

  static func cell(_ place: String, _ value: String, type: String = "n", style: Int = 0) -> String {
    "<c r=\"\(place)\" t=\"\(type)\" s=\"\(style)\"><v>\(value)</v></c>"
  }

  var bytes: [UInt8] {
    let sheetSpace =
      isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let spaces = "xmlns=\"\(sheetSpace)\" xmlns:r=\"\(types)\""
    func list(_ relationships: [(String, String, String)]) -> String {
      let lines = relationships.map { "<Relationship Id=\"\($0)\" Type=\"\(types)/\($1)\" Target=\"\($2)\"/>" }
      return "<Relationships>\(lines.joined())</Relationships>"
    }
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let numbers = sheets.indices
    let lines = numbers.map { index in
      "<sheet name=\"\(sheets[index].name)\" sheetId=\"\(index + 7)\" state=\"\(sheets[index].state)\" r:id=\"r\(index)\"/>"
    }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }
    let own = [("s", "styles", "/xl/styles.xml"), ("t", "sharedStrings", "sharedStrings.xml")]
    var parts = [
      ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(main)\"/></Types>"),
      (
        "_rels/.rels",
        list([("a", "officeDocument", "xl/workbook.xml"), ("b", "metadata/core-properties", "docProps/core.xml")])
      ),
      ("xl/_rels/workbook.xml.rels", list(own + numbers.map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") })),
      (
        "xl/workbook.xml",
        "<workbook \(spaces)><workbookPr date1904=\"\(is1904)\"/><sheets>\(lines.joined())</sheets></workbook>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(spaces)><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs>\(styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", "<sst \(spaces)>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      ("docProps/core.xml", "<core>\(properties)</core>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "<worksheet \(spaces)><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) } + members)
  }
}
