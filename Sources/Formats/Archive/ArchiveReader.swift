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
      ($0, Component(name: "archive", version: 1))
    })

  static var samples: [[UInt8]] { [ZIPWriter.archive([("a/b.txt", Array("A file in an archive.".utf8))])] }

  static func warm() { ZIPArchive.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    var list = ArchiveList(session.limits)
    do {
      if !isEmptyZIP(bytes) { try handOut(try ArchiveReading(bytes, form(of: contents.mediaType)), &list, session) }
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

  private static func handOut(_ reading: ArchiveReading, _ list: inout ArchiveList, _ session: ReadingSession) throws {
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
        do {
          try read(reading, into: whole, &left, session)
        } catch ArchiveFault.broken {
          list.addBroken(member)
          continue
        }
        try session.child(ChildHeader(name: member.path, mediaType: nil), whole.bytes)
        list.addFile(member, size: whole.count)
      }
    }
  }

  private static func read(
    _ reading: ArchiveReading, into whole: MemberBytes, _ left: inout Int, _ session: ReadingSession
  ) throws {
    whole.empty()
    /// Takes a piece, and the zeros before it.
    func take(_ piece: UnsafeRawBufferPointer, at offset: Int64) throws {
      guard offset >= whole.count else { throw ArchiveFault.broken }
      guard offset <= session.limits.member - piece.count else { throw ArchiveFault.tooLarge }
      let zeros = Int(offset) - whole.count
      left -= zeros + piece.count
      guard left >= 0 else { throw ArchiveFault.tooLarge }
      try session.progress()
      whole.append(piece, after: zeros)
    }
    while let piece = try reading.data() { try take(piece.bytes, at: piece.offset) }
    if reading.end > whole.count { try take(UnsafeRawBufferPointer(start: nil, count: 0), at: reading.end) }
  }

  /// What macOS puts into archives beside the files: their attributes, as AppleDouble.
  private static func isFork(_ member: ArchiveMember) -> Bool {
    member.path.bytes.starts(with: "__MACOSX/".utf8) && member.path.lastComponent.bytes.starts(with: "._".utf8)
  }

  private static func failure(_ fault: ArchiveFault, _ limits: ReadingLimits) -> ReadingFailure {
    switch fault {
    case .unreadable, .broken: .damaged("it begins like an archive, but is cut off or changed.")
    case .tooMany: .damaged("it is an archive of more than \(limits.members) members.")
    case .tooLarge:
      .damaged(
        "it unpacks to more than \(limits.unpacked >> 20) MB, or a file in it to more than \(limits.member >> 20) MB.")
    }
  }
}
