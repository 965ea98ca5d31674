/// A document of our own with a list, a table and a note, to warm the reader with.
package enum WordSample {
  package static var bytes: [UInt8] {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let space = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships \(space)><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"word/document.xml\"/>"
          + "</Relationships>"
      ),
      (
        "word/_rels/document.xml.rels",
        "<Relationships \(space)><Relationship Id=\"a\" Type=\"\(types)/numbering\" Target=\"numbering.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(types)/footnotes\" Target=\"footnotes.xml\"/></Relationships>"
      ),
      (
        "word/numbering.xml",
        "<w:numbering \(word)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
      ),
      (
        "word/footnotes.xml",
        "<w:footnotes \(word)><w:footnote w:id=\"2\">\(paragraph("Note"))</w:footnote></w:footnotes>"
      ),
      (
        "word/document.xml",
        "<w:document \(word)><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
          + "<w:r><w:t>Vigil &amp; reads.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
          + "<w:tbl><w:tr><w:tc>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr>"
          + "<w:tr><w:tc>\(paragraph("c"))</w:tc><w:tc>\(paragraph("d"))</w:tc></w:tr></w:tbl></w:body></w:document>"
      ),
    ]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
}
