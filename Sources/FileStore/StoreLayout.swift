internal import Model
internal import Platform
internal import SystemPackage

/// The store's directory: who may see it and what lies where.
///
///     originals/ab/abcdef…        the bytes, 0400
///     documents/ab/abcdef….json   the records, 0600; beside one, as `.json.new`, a reading until its line is written
///     strays/                     originals and records that no document needs (`Strays`)
///     ledger/00000001.jsonl       the ledger, a segment a file
///     index.sqlite                what questions are answered from
///     ledger.new/                 of a restore, until it is whole
///     erasing                     the digests of documents of which something may be left to erase
///     format                      the version of all of this (`StoreFormat`)
///     running                     since when a daemon has had the store, unless it ended well (`RunMark`)
///     lock/holder                 held while a daemon has the store
struct StoreLayout: Sendable {
  let root: Directory
  let originals: Directory
  let documents: Directory
  let ledger: Directory

  init(making path: FilePath) throws(SystemError) {
    root = try Directory.make(path, mode: 0o700)
    originals = try StoreLayout.make("originals", in: root)
    documents = try StoreLayout.make("documents", in: root)
    ledger = try StoreLayout.make("ledger", in: root)
    for directory in [originals, documents] { try StoreLayout.makeShelves(in: directory) }
    try root.sync()
  }

  /// The two digits that name a digest's shelf: at most 256 shelves share the files.
  static func shelf(_ digest: Digest) -> FilePath { FilePath(Hexadecimal.encode(digest.bytes.prefix(1))) }

  static func original(_ digest: Digest) -> FilePath {
    let name = digest.description
    return FilePath("\(name.prefix(2))/\(name)")
  }

  static func record(_ digest: Digest) -> FilePath {
    let name = digest.description
    return FilePath("\(name.prefix(2))/\(name).json")
  }

  static let stagedSuffix = ".json.new"

  /// Where a new reading lies until the ledger has its line.
  static func stagedRecord(_ digest: Digest) -> FilePath {
    let name = digest.description
    return FilePath("\(name.prefix(2))/\(name)\(stagedSuffix)")
  }

  /// Nil for a name that is not one of the store's.
  static func digest(of name: FilePath, suffix: String) -> Digest? {
    let text = name.string
    guard text.utf8.count == 64 + suffix.utf8.count, text.hasSuffix(suffix) else { return nil }
    return Digest(text.prefix(64))
  }

  static let shelves = (0...255).map { FilePath(Hexadecimal.encode([UInt8($0)])) }

  /// Where a restore makes the ledger ready.
  static let newLedger: FilePath = "ledger.new"

  /// Removes what nobody finishes: a restore that was cut off, and SQLite's temporary files (see tempfiles.html of its
  /// documentation), which a crash leaves only in the moment between making and unlinking them.
  func sweep() throws(SystemError) {
    try root.removeTree(StoreLayout.newLedger)
    for name in try root.names() where name.string.hasPrefix("etilqs_") { try root.removeIfPresent(name) }
  }

  private static func make(_ name: FilePath, in root: Directory) throws(SystemError) -> Directory {
    try root.makeDirectory(name, mode: 0o700)
    return try root.directory(name)
  }

  /// Not all of them need be there where the power went while they were made: a file system may have kept the last alone.
  /// They are synced though none is missing, for whoever made them may have been stopped before.
  private static func makeShelves(in directory: Directory) throws(SystemError) {
    let present = Set(try directory.names())
    for shelf in shelves where !present.contains(shelf) { try directory.makeDirectory(shelf, mode: 0o700) }
    try directory.sync()
  }
}
