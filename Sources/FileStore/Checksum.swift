internal import Model

/// 16 hexadecimal digits, the beginning of the SHA-256: for what is short, and rots, but is not attacked.
enum Checksum {
  static let length = 16

  static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(bytes.withUnsafeBytes { Hexadecimal.encode(ContentHash.of($0).bytes.prefix(length / 2)) }.utf8)
  }
}
