/// Names that programs give to a file while they write it, to be renamed when it is complete.
package enum TemporaryName {
  private static let endings = [
    ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".swx", ".writing", "~",
  ]

  /// Browsers and WinSCP append an ending; editors `~`; rsync (`.name.XXXXXX`), Nautilus, rclone and office programs
  /// (`.~lock`) put a dot in front; `~$name` is an office program's owner file.
  package static func matches(_ name: some Collection<UInt8>) -> Bool {
    if name.first == UInt8(ascii: ".") || name.starts(with: [UInt8(ascii: "~"), UInt8(ascii: "$")]) { return true }
    return endings.contains { ending in
      name.count > ending.utf8.count
        && zip(name.suffix(ending.utf8.count), ending.utf8).allSatisfy { byte, expected in
          byte == expected || ((65...90).contains(byte) && byte + 32 == expected)
        }
    }
  }
}
