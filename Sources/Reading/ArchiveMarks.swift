package import Model

/// What archives, and files that are packed alone, begin with.
package enum ArchiveMarks {
  /// Of a tar archive's blocks (POSIX, pax, ustar interchange format).
  private static let blockCount = 512
  private static let checksum = 148..<156

  package static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    let magic: [(MediaType, [UInt8])] = [
      (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]), (.gzip, [0x1F, 0x8B, 8]),
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    if let found = magic.first(where: { bytes.starts(with: $0.1) }) { return found.0 }
    if beginsBzip2(bytes) { return .bzip2 }
    return beginsTar(bytes) ? .tar : nil
  }

  /// Behind the letters, which a text may begin with, stands the mark of a block or that of the end.
  private static func beginsBzip2(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.starts(with: "BZh".utf8) else { return false }
    let next = bytes.dropFirst(4)
    return next.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || next.starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  /// A header's checksum is the sum of its bytes, with spaces in the checksum's place, as an octal number that a zero or
  /// a space ends.
  private static func beginsTar(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= blockCount else { return false }
    let field = bytes[checksum].drop { $0 == 0x20 }
    let digits = field.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, let end = field.dropFirst(digits.count).first, end == 0 || end == 0x20 else { return false }
    let said = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    let spaces = checksum.count * 0x20
    let sum = bytes.prefix(blockCount).reduce(spaces) { $0 + Int($1) } - bytes[checksum].reduce(0) { $0 + Int($1) }
    return said == sum
  }
}
