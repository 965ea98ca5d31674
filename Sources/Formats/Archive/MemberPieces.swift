internal import Reading

/// A member of an archive that is too large to be held in memory, in pieces: one that was unpacked to its end before, so
/// that its size is known and its checksum is right.
struct MemberPieces {
  private static let zeros = [UInt8](repeating: 0, count: 64 << 10)

  private let reading: ArchiveReading

  /// - Parameter reading: At the archive's beginning.
  /// - Parameter place: The member's among all, from 0.
  init(_ reading: ArchiveReading, place: Int) throws {
    self.reading = reading
    for _ in 0...place { guard try reading.next() != nil else { throw ArchiveFault.unreadable } }
  }

  /// Gives all of it to `take`, zeros of holes too.
  func handOver(to take: (UnsafeRawBufferPointer) throws -> Void) throws {
    var end: Int64 = 0
    func fill(to offset: Int64) throws {
      while end < offset {
        let count = min(MemberPieces.zeros.count, Int(offset - end))
        try MemberPieces.zeros.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        end += Int64(count)
      }
    }
    while let piece = try reading.data() {
      try fill(to: piece.offset)
      try take(piece.bytes)
      end += Int64(piece.bytes.count)
    }
    try fill(to: reading.end)
  }
}
