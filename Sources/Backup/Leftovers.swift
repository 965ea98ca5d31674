internal import Model
internal import Platform
internal import SystemPackage

/// Documents of a backup that the store has no file of any more: bytes that an earlier backup took from an arrival under
/// way, which was then refused. What the ledger names is none, for then the store has lost it, and the backup is what is
/// left.
struct Leftovers {
  private static let chunk = 1 << 20

  private(set) var digests: Set<Digest> = []

  mutating func insert(_ digest: Digest) { digests.insert(digest) }

  /// Takes out what a ledger names, wherever in a line. Reads all of it where there is anything to take out.
  mutating func spare(namedIn ledger: Directory) throws(SystemError) {
    if digests.isEmpty { return }
    for name in try ledger.names() {
      let file = try ledger.open(name)
      // The hexadecimal digits before the place that is read, as far as a digest may have so many.
      var digits: [UInt8] = []
      while true {
        let bytes = try file.read(limit: Leftovers.chunk)
        if bytes.isEmpty { break }
        for byte in bytes {
          if Leftovers.isDigit(byte) {
            if digits.count <= 64 { digits.append(byte) }
          } else {
            if digits.count == 64 { spare(digits) }
            digits.removeAll(keepingCapacity: true)
          }
        }
      }
      if digits.count == 64 { spare(digits) }
    }
  }

  private mutating func spare(_ digits: [UInt8]) {
    if let digest = Digest(String(decoding: digits, as: UTF8.self)) { digests.remove(digest) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
