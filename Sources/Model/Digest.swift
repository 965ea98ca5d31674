/// The SHA-256 of a document's bytes (FIPS 180-4): the document's name everywhere in Vigil.
///
/// Its text form is 64 lower-case hexadecimal digits, the form `sha256sum` prints.
package struct Digest: Hashable, Sendable {
  /// Exactly 32 bytes.
  package let bytes: [UInt8]

  /// Fails unless there are exactly 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Fails unless `text` is exactly 64 hexadecimal digits.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64, let bytes = Hexadecimal.decode(text.utf8) else { return nil }
    self.bytes = bytes
  }
}

extension Digest: CustomStringConvertible, Comparable {
  package var description: String { Hexadecimal.encode(bytes) }

  package static func < (left: Digest, right: Digest) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

extension Digest: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = Digest(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a digest is 64 hexadecimal digits")
    }
    self = digest
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
