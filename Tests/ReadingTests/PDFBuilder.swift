/// Makes small PDFs as bytes: pages of words at places, in Helvetica, with a correct cross-reference table.
struct PDFBuilder {
  struct Run {
    let x: Double
    /// From the top of the page, the baseline.
    let y: Double
    var size = 12.0
    var bold = false
    let text: String
  }

  var pages: [[Run]] = []
  /// Entries of the information dictionary.
  var information: [String: String] = [:]
  var attachment: (name: String, bytes: String)?
  /// Characters of the map `UniGB-UCS2-H`, which poppler keeps in a file, shown on the first page; hexadecimal UCS-2.
  var chinese: String?
  /// The trailer's further entries, such as `/Encrypt`.
  var trailer = ""

  static let height = 842.0

  var bytes: [UInt8] {
    var objects = ["", ""]
    func add(_ object: String) -> Int {
      objects.append(object)
      return objects.count
    }
    var fonts = "/Font<</R \(font("Helvetica", add)) 0 R/B \(font("Helvetica-Bold", add)) 0 R"
    if chinese != nil { fonts += "/C \(chineseFont(add)) 0 R" }
    fonts += ">>"
    var kids = ""
    for (index, page) in pages.enumerated() {
      var content = page.map(draw).joined(separator: "\n")
      if index == 0, let chinese { content += "\nBT /C 12 Tf 72 72 Td <\(chinese)> Tj ET" }
      let stream = add("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
      let kid = add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 \(Int(PDFBuilder.height))]/Resources<<\(fonts)>>"
          + "/Contents \(stream) 0 R>>")
      kids += "\(kid) 0 R "
    }
    var names = ""
    if let attachment {
      let file = add(
        "<</Type/EmbeddedFile/Subtype/text#2Fplain/Length \(attachment.bytes.utf8.count)>>\nstream\n"
          + "\(attachment.bytes)\nendstream")
      let specification = add("<</Type/Filespec/F(\(attachment.name))/EF<</F \(file) 0 R>>>>")
      names = "/Names<</EmbeddedFiles<</Names[(\(attachment.name)) \(specification) 0 R]>>>>"
    }
    let entries = information.map { "/\($0.key)(\($0.value))" }.sorted().joined()
    let information = add("<<\(entries)>>")
    objects[0] = "<</Type/Catalog/Pages 2 0 R\(names)>>"
    objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>"
    return file(objects, information: information)
  }

  private func font(_ name: String, _ add: (String) -> Int) -> Int {
    add("<</Type/Font/Subtype/Type1/BaseFont/\(name)/Encoding/WinAnsiEncoding>>")
  }

  private func chineseFont(_ add: (String) -> Int) -> Int {
    let descendant = add(
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        + "/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4>>>>")
    return add(
      "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[\(descendant) 0 R]>>")
  }

  private func draw(_ run: Run) -> String {
    "BT /\(run.bold ? "B" : "R") \(run.size) Tf \(run.x) \(PDFBuilder.height - run.y) Td (\(run.text)) Tj ET"
  }

  private func file(_ objects: [String], information: Int) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n\(table)trailer\n<</Size \(objects.count + 1)/Root 1 0 R"
    text += "/Info \(information) 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
