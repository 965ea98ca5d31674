/// The name a file had in its channel: bytes, with `/` between folders, never beginning with one.
///
/// Linux names are bytes, not text. The escaped form is for people: valid UTF-8 stands as it is; a byte that is not,
/// a control character (C0, DEL, C1, bidirectional and line-separator controls, which can forge terminal output) is
/// `\xHH` per byte, and a backslash is `\\`, so that the escaped form can be turned back.
package struct SpoolName: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// Nil when an escape is incomplete.
  package init?(escaped: some StringProtocol) {
    var bytes: [UInt8] = []
    var rest = Array(escaped.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "x"):
        guard rest.count >= 2, let value = Hexadecimal.decode(rest.prefix(2)) else { return nil }
        bytes += value
        rest = rest.dropFirst(2)
      default: return nil
      }
    }
    self.bytes = bytes
  }

  package var escaped: String {
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let candidate = rest.prefix(length)
      if let decoded = String(validating: candidate, as: UTF8.self), let scalar = decoded.unicodeScalars.first,
        decoded.unicodeScalars.count == 1, SpoolName.isPrintable(scalar)
      {
        text += scalar == "\\" ? "\\\\" : decoded
        rest = rest.dropFirst(candidate.count)
      } else {
        text += "\\x" + Hexadecimal.encode([first])
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The part after the last `/`.
  package var lastComponent: SpoolName {
    SpoolName(bytes: bytes.suffix(from: bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0))
  }

  /// Whether the bytes are UTF-8 without controls, so that the escaped form differs only by doubled backslashes.
  package var isPlainText: Bool {
    String(validating: bytes, as: UTF8.self)?.unicodeScalars.allSatisfy(SpoolName.isPrintable) ?? false
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }
}

extension SpoolName: CustomStringConvertible {
  package var description: String { escaped }
}

extension SpoolName: Codable {
  private enum CodingKeys: String, CodingKey { case escaped, raw }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let escaped = try container.decode(String.self, forKey: .escaped)
    let raw = try container.decodeIfPresent(String.self, forKey: .raw)
    guard
      let name = raw.map({ Hexadecimal.decode($0.utf8).map { SpoolName(bytes: $0) } }) ?? SpoolName(escaped: escaped)
    else {
      throw DecodingError.dataCorruptedError(forKey: .escaped, in: container, debugDescription: "not an escaped name")
    }
    self = name
  }

  /// `escaped`, and `raw` (hexadecimal) only for a name that is not plain text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(escaped, forKey: .escaped)
    if !isPlainText { try container.encode(Hexadecimal.encode(bytes), forKey: .raw) }
  }
}
