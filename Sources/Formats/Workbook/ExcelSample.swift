/// A workbook of our own with a cell of each type, to warm the reader with.
package enum ExcelSample {
  package static var bytes: [UInt8] {
    let sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let space = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(main)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships \(space)><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships \(space)><Relationship Id=\"a\" Type=\"\(types)/worksheet\" Target=\"sheet1.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(types)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(types)/sharedStrings\" Target=\"strings.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(sheet) xmlns:r=\"\(types)\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet \(sheet)><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
          + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
      ),
      ("xl/strings.xml", "<sst \(sheet)><si><t>Born &amp; bred</t></si></sst>"),
      (
        "xl/sheet1.xml",
        "<worksheet \(sheet)><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"1\"><v>42000</v></c>"
          + "<c r=\"D2\" s=\"2\"><v>42000.5</v></c></row><row r=\"3\"><c r=\"B3\"><v>1.5</v></c>"
          + "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>"
      ),
    ]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }
}
