/// A spreadsheet of our own with a cell of each type, to warm the reader with.
package enum OpenSheetSample {
  package static var bytes: [UInt8] {
    let space = "urn:oasis:names:tc:opendocument:xmlns"
    let spaces = ["office", "table", "text"].map { "xmlns:\($0)=\"\(space):\($0):1.0\"" }.joined(separator: " ")
    func cell(_ attributes: String, _ text: String) -> String {
      "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }
    let content =
      "<office:document-content \(spaces)><office:body><office:spreadsheet><table:table table:name=\"List\">"
      + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"9\"/>"
      + "</table:table-row><table:table-row>\(cell("office:value-type=\"string\"", "Born &amp; bred"))"
      + cell("office:value-type=\"date\" office:date-value=\"2014-12-27\"", "27/12/2014")
      + cell("office:value-type=\"time\" office:time-value=\"PT10H30M00S\"", "10:30") + "</table:table-row>"
      + "<table:table-row>\(cell("office:value-type=\"float\" office:value=\"1.5\"", "1.50"))"
      + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "yes")
      + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }
}
