/// UTF-8 text as pages: line ends become `\n`, a form feed ends a page, other controls than tabs vanish.
package enum PlainText {
  package static func pages(of text: [UInt8]) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var page: [UInt8] = []
    page.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\r"):
        page.append(UInt8(ascii: "\n"))
        if index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
      case 0x0C:
        pages.append(page)
        page.removeAll()
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): page.append(byte)
      case 0..<0x20, 0x7F: break
      // U+0080 to U+009F, controls of old terminals; U+0085 is a line end.
      case 0xC2 where index < text.count && text[index] < 0xA0:
        if text[index] == 0x85 { page.append(UInt8(ascii: "\n")) }
        index += 1
      default: page.append(byte)
      }
    }
    if !page.isEmpty || pages.isEmpty { pages.append(page) }
    return pages
  }
}
