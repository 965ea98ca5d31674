/// The encoding of an HTML document: its mark, what its head declares, then what the bytes look like.
enum HTMLEncoding {
  private static let declaredWithin = 4096

  /// - Parameter label: What the way that the document came by says of it, such as a mail's header.
  static func encoding(of bytes: UnsafeRawBufferPointer, labelled label: String? = nil) -> TextEncoding {
    CharacterDecoder.encoding(of: bytes, labelled: label ?? self.label(in: bytes), markup: true)
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
