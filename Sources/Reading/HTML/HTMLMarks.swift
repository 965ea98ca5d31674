/// The tags that HTML begins with (WHATWG MIME Sniffing, 7.1), behind a mark, white space, comments and an XML prolog.
enum HTMLMarks {
  private static let sampleCount = 8192
  private static let openings = [
    "!doctype html", "html", "head", "body", "title", "meta", "script", "style", "link", "base", "iframe", "h1", "h2",
    "div", "font", "table", "main", "article", "section", "header", "nav", "a", "b", "br", "p", "center", "img", "span",
    "ul", "ol", "form",
  ]

  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let marked = TextEncoding(markOf: bytes)
    let wide = (marked ?? TextEncoding(zeroPatternOf: bytes))?.name.hasPrefix("UTF-8") == false
    var head = Array(bytes.dropFirst(marked?.markCount ?? 0).prefix(sampleCount))
    // Wide characters of markup are ASCII between zeros.
    if wide { head.removeAll { $0 == 0 } }
    var text = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    var xml = false
    while true {
      text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if text.starts(with: "<!--".utf8) {
        guard let end = text.end(of: "-->") else { return false }
        text = text[end...]
      } else if text.starts(with: "<?".utf8) {
        guard let end = text.end(of: ">") else { return false }
        text = text[end...]
        xml = true
      } else {
        return isOpening(text, xml: xml)
      }
    }
  }

  private static func isOpening(_ text: ArraySlice<UInt8>, xml: Bool) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let tag = text.dropFirst()
    return (xml ? Array(openings.prefix(2)) : openings).contains { name in
      guard tag.starts(with: name.utf8), let next = tag.dropFirst(name.utf8.count).first else { return false }
      return next == 0x20 || (0x09...0x0D).contains(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }
  }
}

extension ArraySlice<UInt8> {
  /// The index after the first occurrence of `mark`.
  func end(of mark: StaticString) -> Int? {
    mark.withUTF8Buffer { mark in
      indices.first { self[$0...].starts(with: mark) }.map { $0 + mark.count }
    }
  }
}
