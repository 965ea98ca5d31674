/// Names of a book's files, as its documents refer to them (EPUB 3.3, 4.2.5).
enum EPUBPath {
  /// - Parameter reference: A relative URL; what it says behind `#` or `?` is left off. One that leads elsewhere names no
  ///   file of the book.
  /// - Parameter folder: Of the document that refers; empty, or ending in `/`.
  static func resolve(_ reference: String, in folder: String = "") -> String {
    let path = unescaped(reference.prefix { $0 != "#" && $0 != "?" })
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// Without percent-encoding (RFC 3986, 2.1).
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
