/// What XML documents begin with: the declaration, or a first tag that only markup begins with. Texts may begin with `<`
/// too, and so without a declaration the same name must stand in the last tag.
enum XMLMarks {
  private static let sampleCount = 8192
  private static let longestName = 128
  /// Pieces of HTML that are no pages.
  private static let hypertext: Set = [
    "blockquote", "code", "dd", "details", "dl", "dt", "em", "fieldset", "figure", "footer", "h3", "h4", "h5", "h6",
    "hr", "i", "li", "noscript", "pre", "small", "strong", "sub", "sup", "tbody", "td", "template", "th", "thead", "tr",
    "u", "video",
  ]

  /// - Parameter bytes: No HTML.
  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let first = bytes.prefix(64).first { (0x21..<0x80).contains($0) }
    guard first == UInt8(ascii: "<") else { return false }
    let marked = TextEncoding(markOf: bytes)
    let wide = (marked ?? TextEncoding(zeroPatternOf: bytes))?.name.hasPrefix("UTF-8") == false
    var head = Array(bytes.dropFirst(marked?.markCount ?? 0).prefix(sampleCount))
    var tail = Array(bytes.suffix(2 * longestName))
    // Wide characters of markup are ASCII between zeros.
    if wide {
      head.removeAll { $0 == 0 }
      tail.removeAll { $0 == 0 }
    }
    let text = head.drop { $0 <= 0x20 }
    guard text.first == UInt8(ascii: "<") else { return false }
    if text.starts(with: "<?xml".utf8) { return text.dropFirst(5).first.map { $0 <= 0x20 } ?? false }
    let name = text.dropFirst().prefix(while: isName)
    guard let first = name.first, isLetter(first), name.count <= longestName, let rest = afterTag(text.dropFirst()),
      !hypertext.contains(String(decoding: name, as: UTF8.self).lowercased())
    else { return false }
    let end = tail[..<(tail.lastIndex { $0 > 0x20 } ?? 0)]
    let closing = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name
    return rest.first { $0 > 0x20 } == UInt8(ascii: "<")
      && (end.suffix(closing.count) == closing[...] && tail.last { $0 > 0x20 } == UInt8(ascii: ">"))
  }

  /// What stands behind a tag whose attributes all have values in quotes.
  private static func afterTag(_ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var quote: UInt8?
    for place in tag.indices {
      let byte = tag[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard place > tag.startIndex, tag[place - 1] == UInt8(ascii: "=") else { return nil }
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return tag[(place + 1)...]
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || "-.:".utf8.contains(byte)
  }
}
