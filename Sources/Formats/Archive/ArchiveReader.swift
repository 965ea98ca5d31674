// ZIP and tar archives, and files that are packed alone: what they hold becomes documents of their own. Names are handed
// on as they stand and made harmless where they leave the cage; links and devices are not followed. How many files there
// are, how deep archives lie in archives and what all of it expands to is bounded by the daemon for all that came of one
// file; here only what one pass may cost.

internal import CArchive
internal import Model
internal import Reading

enum ArchiveReader: FormatReader {
  static let components = Dictionary(
    uniqueKeysWithValues: [MediaType.zip, .tar, .gzip, .bzip2, .xz, .zstd].map {
      ($0, Component(name: "archive", version: 2))
    })

  static var samples: [[UInt8]] { [ZIPWriter.archive([("a/b.txt", Array("A file in an archive.".utf8))])] }

  static func warm() { ZIPArchive.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    var list = ArchiveList(session.limits)
    do {
      if !isEmptyZIP(bytes) { try handOut(bytes, form(of: contents.mediaType), &list, session) }
    } catch let fault as ArchiveFault {
      throw failure(fault, session.limits)
    }
    if list.files == 0, list.encrypted > 0 { throw ReadingFailure.encrypted }
    if list.files == 0, list.broken > 0 { throw ReadingFailure.damaged("no file in the archive can be unpacked.") }
    var document = ReadDocument(contents: contents)
    document.contents.properties["Files"] = "\(list.files)"
    list.note(in: &document.contents)
    var lines = list.lines
    lines.finish(into: &document.contents)
    return document
  }

  private static func form(of type: MediaType) -> ArchiveReading.Form {
    switch type {
    case .tar: .tar
    case .gzip: .packed(ARCHIVE_FILTER_GZIP)
    case .bzip2: .packed(ARCHIVE_FILTER_BZIP2)
    case .xz: .packed(ARCHIVE_FILTER_XZ)
    case .zstd: .packed(ARCHIVE_FILTER_ZSTD)
    default: .zip
    }
  }

  /// It begins with the end of its directory (APPNOTE, 4.3.16), which libarchive takes for none.
  private static func isEmptyZIP(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 22 && bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  private static func handOut(
    _ bytes: UnsafeRawBufferPointer, _ form: ArchiveReading.Form, _ list: inout ArchiveList, _ session: ReadingSession
  ) throws {
    let reading = try ArchiveReading(bytes, form)
    let whole = MemberBytes()
    var left = session.limits.unpacked
    var members = 0
    while let member = try reading.next() {
      try session.progress()
      members += 1
      guard members <= session.limits.members else { throw ArchiveFault.tooMany }
      switch member.kind {
      case .folder: continue
      case .link, .special: list.addLink(member)
      case .file where isFork(member): list.addFork()
      case .file where member.isEncrypted: list.addEncrypted(member)
      case .file:
        let size: Int
        do {
          size = try read(reading, into: whole, &left, session)
        } catch ArchiveFault.broken {
          list.addBroken(member)
          continue
        }
        let header = ChildHeader(name: member.path, mediaType: nil)
        if size == whole.count {
          try session.child(header, whole.bytes)
        } else {
          let pieces = try MemberPieces(try ArchiveReading(bytes, form), place: members - 1)
          try session.child(header, size, pieces.handOver)
        }
        list.addFile(member, size: size)
      }
    }
  }

  /// A member's size. Its bytes are in `whole` where they are no more than it may hold; else nothing is.
  private static func read(
    _ reading: ArchiveReading, into whole: MemberBytes, _ left: inout Int, _ session: ReadingSession
  ) throws -> Int {
    whole.empty()
    var size = 0
    /// Takes a piece, and the zeros before it.
    func take(_ piece: UnsafeRawBufferPointer, at offset: Int64) throws {
      try session.progress()
      guard offset >= size else { throw ArchiveFault.broken }
      guard offset - Int64(size) <= left - piece.count else { throw ArchiveFault.tooLarge }
      let zeros = Int(offset) - size
      left -= zeros + piece.count
      size += zeros + piece.count
      if size <= session.limits.member { whole.append(piece, after: zeros) } else { whole.empty() }
    }
    while let piece = try reading.data() { try take(piece.bytes, at: piece.offset) }
    if reading.end > size { try take(UnsafeRawBufferPointer(start: nil, count: 0), at: reading.end) }
    return size
  }

  /// What macOS puts into archives beside the files: their attributes, as AppleDouble.
  private static func isFork(_ member: ArchiveMember) -> Bool {
    member.path.bytes.starts(with: "__MACOSX/".utf8) && member.path.lastComponent.bytes.starts(with: "._".utf8)
  }

  private static func failure(_ fault: ArchiveFault, _ limits: ReadingLimits) -> ReadingFailure {
    switch fault {
    case .unreadable, .broken: .damaged("it begins like an archive, but is cut off or changed.")
    case .tooMany: .damaged("it is an archive of more than \(limits.members) members.")
    case .tooLarge: .damaged("it unpacks to more than \(limits.unpacked >> 20) MB.")
    }
  }
}
