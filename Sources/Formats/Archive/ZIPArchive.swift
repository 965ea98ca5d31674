// ZIP by libarchive, from bytes in memory. Only the directory at the file's end is believed, as office programs do;
// sizes that it names are not: what a member expands to is counted as it comes and bounded by `ReadingLimits.expanded`,
// for all members and all readings of them together.

internal import CArchive
internal import Glibc
internal import Reading

/// The members of a ZIP archive, read one at a time.
final class ZIPArchive {
  typealias Member = ArchiveMember
  typealias Fault = ArchiveFault

  let members: [Member]
  private let bytes: UnsafeRawBufferPointer
  private let session: ReadingSession
  private var expandable: Int

  /// Names are bytes to libarchive where the locale's characters are UTF-8; in no other would those beyond ASCII last.
  /// It also asks for the local zone, which is looked up here or never: see `TemplateProcess`.
  static func warm() {
    setlocale(LC_CTYPE, "C.UTF-8")
    tzset()
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)
    empty.withUnsafeBytes { _ = try? ZIPArchive($0, .silent) }
  }

  /// - Parameter bytes: Valid as long as the archive is used.
  /// - Throws: `Fault`, and what `session.progress` throws.
  init(_ bytes: UnsafeRawBufferPointer, _ session: ReadingSession) throws {
    self.bytes = bytes
    self.session = session
    expandable = session.limits.expanded
    let reading = try ArchiveReading(bytes, .zip)
    var members: [Member] = []
    while let member = try reading.next() {
      guard members.count < session.limits.members else { throw Fault.tooMany }
      members.append(member)
      if members.count.isMultiple(of: 1024) { try session.progress() }
    }
    self.members = members
  }

  /// Expands a member, by pieces.
  /// - Throws: `Fault`, what `session.progress` throws, and what `piece` throws.
  func read(_ index: Int, piece: (UnsafeRawBufferPointer) throws -> Void) throws {
    let reading = try ArchiveReading(bytes, .zip)
    for _ in 0...index { guard try reading.next() != nil else { throw Fault.unreadable } }
    try read(reading, piece: piece)
  }

  /// Expands members in one pass, each whole; nil for one that is broken.
  /// - Throws: as `read(_:piece:)` does, but not `Fault.broken`.
  func read(_ wanted: Set<Int>, member: (Int, [UInt8]?) throws -> Void) throws {
    let reading = try ArchiveReading(bytes, .zip)
    for index in members.indices {
      guard try reading.next() != nil else { throw Fault.unreadable }
      guard wanted.contains(index) else { continue }
      var whole: [UInt8]? = []
      do { try read(reading) { whole?.append(contentsOf: $0) } } catch Fault.broken { whole = nil }
      try member(index, whole)
    }
  }

  private func read(_ reading: ArchiveReading, piece: (UnsafeRawBufferPointer) throws -> Void) throws {
    while let found = try reading.data() {
      expandable -= found.bytes.count
      guard expandable >= 0 else { throw Fault.tooLarge }
      try session.progress()
      try piece(found.bytes)
    }
  }
}
