/// Makes HTML of XHTML where the two differ for whoever reads text: to HTML `<title/>` begins a title that all else is part
/// of, and CDATA is a comment.
enum XHTMLTags {
  /// The elements that never have content, and so no end (WHATWG HTML, 13.1.2).
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// - Parameter source: UTF-8.
  static func asHTML(_ source: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(source.count + source.count / 16)
    var rest = source[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      html += rest[..<start]
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest[(rest.end(of: "-->") ?? rest.endIndex)...]
      } else if rest.starts(with: "<![CDATA[".utf8) {
        let end = rest.end(of: "]]>") ?? rest.endIndex
        for byte in rest[..<end].dropFirst(9).dropLast(3) { add(byte, to: &html) }
        rest = rest[end...]
      } else {
        let end = tagEnd(rest)
        html += tag(rest[..<end])
        rest = rest[end...]
      }
    }
    return html + rest
  }

  private static func add(_ byte: UInt8, to html: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: "&"): html += "&amp;".utf8
    default: html.append(byte)
    }
  }

  /// Behind the tag that `text` begins with; values may hold its end.
  private static func tagEnd(_ text: ArraySlice<UInt8>) -> Int {
    var quote: UInt8?
    for place in text.indices {
      let byte = text[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return text.endIndex
  }

  private static func tag(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    guard tag.count > 3, tag.suffix(2).elementsEqual("/>".utf8) else { return Array(tag) }
    let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let lower = String(decoding: name, as: UTF8.self).lowercased()
    guard name.first.map({ (0x61...0x7A).contains($0 | 0x20) }) == true, !void.contains(lower) else {
      return Array(tag)
    }
    return tag.dropLast(2) + "></".utf8 + name + ">".utf8
  }
}
