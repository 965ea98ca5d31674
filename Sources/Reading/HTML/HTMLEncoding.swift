/// The encoding of an HTML document: its mark, what its head declares, then what the bytes look like.
enum HTMLEncoding {
  private static let declaredWithin = 4096

  static func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding {
    if let marked = TextEncoding(markOf: bytes) { return marked }
    if let declared = label(in: bytes).flatMap({ CharacterDecoder.encoding(labelled: $0) }) {
      // Text beyond ASCII that is valid UTF-8 is UTF-8 whatever the page says, and one that is not is not.
      let plain = bytes.allSatisfy { $0 < 0x80 }
      if plain || (declared.name.lowercased() != "utf-8" && !CharacterDecoder.isUTF8(bytes)) { return declared }
    }
    return CharacterDecoder.encoding(of: bytes, markup: true)
  }

  /// What stands after `charset=` or, in an XML prolog, `encoding=` near the beginning.
  private static func label(in bytes: UnsafeRawBufferPointer) -> String? {
    let head = bytes.prefix(declaredWithin).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for mark in ["charset", "encoding"] {
      let mark = Array(mark.utf8)
      var rest = head[...]
      while let start = rest.firstIndex(of: mark[0]) {
        rest = rest[start...]
        if rest.starts(with: mark), let label = value(after: rest.dropFirst(mark.count)) { return label }
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  private static func value(after text: ArraySlice<UInt8>) -> String? {
    var rest = text.drop { $0 == 0x20 }
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let label = rest.prefix { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte)
    }
    return label.isEmpty || label.count > 40 ? nil : String(decoding: label, as: UTF8.self)
  }
}
