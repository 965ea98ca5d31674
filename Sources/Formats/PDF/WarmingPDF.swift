/// A document of one page in a font that it does not embed, with a file inside, so that reading it once makes poppler
/// load all that it would otherwise load at a stranger's document.
enum WarmingPDF {
  static var bytes: [UInt8] {
    let content = "BT /F1 12 Tf 72 700 Td (Vigil reads.) Tj ET BT /F2 12 Tf 72 680 Td <0003> Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>/Contents 4 0 R>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/Identity-H/DescendantFonts[7 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Sample/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        + "/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Sample/Flags 4>>>>",
      "<</Type/Filespec/F(a)/EF<</F 9 0 R>>>>",
      "<</Type/EmbeddedFile/Length 1>>\nstream\na\nendstream",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R/Info<</Title(Warm)>>>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
