internal import Platform
internal import Store
internal import SystemPackage

/// The version of a store as a whole: what lies where, and the forms of records and of the ledger's lines. The file
/// `format` says it; a store without that file is of version 1, whose programs wrote none. The index is not meant: it is
/// a view and has a version of its own.
///
/// Raise `current` with every change that an earlier program would misread, and give `StoreUpgrade` the step to it.
enum StoreFormat {
  /// 2: the ledger may hold kinds of lines that programs of version 1 would take for damage and cut off.
  static let current = 2
  static let first = 1
  static let name: FilePath = "format"
  private static let prefix = "vigil-store "
  private static let mostBytes = 64

  /// What a store, or a backup's state, in this folder is of. Throws `.newer` for one that a later program made, and
  /// `.corrupt` where the file says no version.
  static func read(in root: Directory) throws(StoreError) -> Int {
    let bytes: [UInt8]
    do throws(SystemError) {
      guard try root.statusIfPresent(name) != nil else { return first }
      bytes = try root.open(name).read(limit: mostBytes)
    } catch { throw StoreError(error) }
    guard let version = version(in: bytes) else {
      throw .corrupt(
        what: "The file \(name) in \(root.path) says no version of a store.",
        whatToDo: "Bring it back from a backup; all else is untouched.")
    }
    guard version <= current else { throw .newer(format: version, known: current) }
    return version
  }

  /// On the disk when it returns.
  static func write(_ version: Int, in root: Directory) throws(SystemError) {
    var file = try AtomicFile(in: root, mode: 0o600)
    try file.write(bytes(of: version))
    try file.sync()
    try file.replace(in: root, as: name)
    try root.sync()
  }

  /// What is wrong with the mark of an open store; nil when it says what it should.
  static func problem(in root: Directory) -> StoreProblem? {
    let what: String
    do throws(StoreError) {
      let version = try read(in: root)
      if version == current { return nil }
      what = "The store is kept in format \(current), and its file says \(version) or is missing."
    } catch { what = "The file that says the store's format cannot be used. \(error)" }
    return StoreProblem(
      what: what, object: name.string,
      whatToDo: "Where it is missing, a restart of vigild writes it again; else bring it back from a backup.")
  }

  static func bytes(of version: Int) -> [UInt8] { Array("\(prefix)\(version)\n".utf8) }

  /// Nil for anything else than `bytes(of:)` writes.
  static func version(in bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(prefix), let version = Int(text.dropFirst(prefix.count).dropLast()), version >= first,
      bytes == self.bytes(of: version)
    else { return nil }
    return version
  }
}
