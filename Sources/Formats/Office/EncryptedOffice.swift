internal import Reading

/// Tells an Office document that needs a password (MS-OFFCRYPTO, 2.3.4): an OLE file whose directory names a stream
/// `EncryptedPackage`. An entry of a directory is 128 bytes and stands at a multiple of that (MS-CFB, 2.6.1).
enum EncryptedOffice {
  private static let entrySize = 128
  private static let name = "EncryptedPackage\0".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  private static let stream: UInt8 = 2

  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.starts(with: UnknownKind.ole) else { return false }
    return stride(from: 512, through: bytes.count - entrySize, by: entrySize).contains { place in
      let entry = bytes[place..<place + entrySize]
      return entry.starts(with: name) && entry[place + 64] == UInt8(name.count) && entry[place + 66] == stream
    }
  }
}
