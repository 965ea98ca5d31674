internal import Model
internal import Platform
internal import SystemPackage

/// One run of a backup. Originals never change and records are replaced as a whole, so that they are copied one by one
/// if they are new; the ledger up to its position and the arrivals of the same moment follow, and are put in place last.
package struct BackupRun {
  private let source: BackupSource
  private let folder: BackupFolder
  private let isAlive: () -> Bool
  private let progress: (_ shelf: Int, _ of: Int) -> Void
  private var result = BackupResult()
  private var leftovers = Leftovers()

  /// `isAlive` tells whether the daemon still holds the source.
  package init(
    of source: BackupSource, into folder: BackupFolder, isAlive: @escaping () -> Bool,
    progress: @escaping (_ shelf: Int, _ of: Int) -> Void
  ) {
    self.source = source
    self.folder = folder
    self.isAlive = isAlive
    self.progress = progress
  }

  /// `note` is kept in the backup as it stands, for people.
  package mutating func run(note: String) throws(BackupError) -> BackupResult {
    let isWhole: Bool
    do throws(SystemError) {
      let store = try Directory(source.store)
      try copyShelves(store)
      try folder.root.removeTree(BackupFolder.new)
      try folder.root.makeDirectory(BackupFolder.new, mode: 0o700)
      let state = try folder.root.directory(BackupFolder.new)
      try copyLedger(store, to: state)
      if try store.statusIfPresent("format") != nil {
        try FileCopy.copy("format", from: store, to: state, mode: 0o600)
      }
      try leftovers.spare(namedIn: try state.directory("ledger"))
      try state.makeDirectory("spool", mode: 0o700)
      try FileCopy.copyTree(from: try Directory(source.spool), to: try state.directory("spool"))
      var file = try AtomicFile(in: state, mode: 0o600)
      try file.write(Array((note + "\n").utf8))
      try file.replace(in: state, as: "backup.json")
      try folder.root.syncFileSystem()
      try folder.writeMark()
      isWhole = isAlive()
    } catch { throw .system(error) }
    guard isWhole else { throw .interrupted }
    try finish()
    return result
  }

  /// The new state counts from here on.
  private mutating func finish() throws(BackupError) {
    do throws(SystemError) {
      let root = folder.root
      if try root.statusIfPresent(BackupFolder.current) != nil {
        try root.removeTree(BackupFolder.old)
        try root.rename(BackupFolder.current, to: root, as: BackupFolder.old)
      }
      try root.rename(BackupFolder.new, to: root, as: BackupFolder.current)
      try root.sync()
      try root.removeTree(BackupFolder.old)
      for digest in source.forgotten { result.erased += try remove(digest) }
      for digest in leftovers.digests { _ = try remove(digest) }
      try root.syncFileSystem()
    } catch { throw .system(error) }
  }

  /// Returns how many files it had.
  private func remove(_ digest: Digest) throws(SystemError) -> Int {
    var count = 0
    for name in ["originals/\(shelf(digest))/\(digest)", "documents/\(shelf(digest))/\(digest).json"] {
      guard try folder.root.statusIfPresent(FilePath(name)) != nil else { continue }
      try folder.root.remove(FilePath(name))
      count += 1
    }
    return count
  }

  private func shelf(_ digest: Digest) -> String { String(digest.description.prefix(2)) }

  private mutating func copyShelves(_ store: Directory) throws(SystemError) {
    let kinds: [(name: FilePath, suffix: String, mode: UInt32)] = [
      ("originals", "", 0o400), ("documents", ".json", 0o600),
    ]
    for (number, kind) in kinds.enumerated() {
      try folder.root.makeDirectory(kind.name, mode: 0o700)
      let (from, to) = (try store.directory(kind.name), try folder.root.directory(kind.name))
      for shelf in 0...255 {
        let name = FilePath(Hexadecimal.encode([UInt8(shelf)]))
        try to.makeDirectory(name, mode: 0o700)
        try copyShelf(from: try from.directory(name), to: try to.directory(name), kind.suffix, kind.mode)
        progress(number * 256 + shelf + 1, 512)
      }
    }
  }

  private mutating func copyShelf(
    from source: Directory, to target: Directory, _ suffix: String, _ mode: UInt32
  ) throws(SystemError) {
    let names = try source.names()
    let present = Set(names)
    for name in try target.names() where !present.contains(name) && name.string.hasSuffix(suffix) {
      if let digest = Digest(name.string.dropLast(suffix.utf8.count)) { leftovers.insert(digest) }
    }
    for name in names {
      guard name.string.hasSuffix(suffix), let digest = Digest(name.string.dropLast(suffix.utf8.count)),
        !self.source.forgotten.contains(digest), let status = try source.statusIfPresent(name)
      else { continue }
      if suffix.isEmpty { result.originals += 1 }
      if let there = try target.statusIfPresent(name), there.size == status.size,
        suffix.isEmpty || there.modified == status.modified
      {
        continue
      }
      do throws(SystemError) {
        result.bytes += try FileCopy.copy(name, from: source, to: target, mode: mode)
        result.copied += 1
      } catch {
        // An original that was kept, and that no commit took.
        if error.errno != .noSuchFileOrDirectory { throw error }
      }
    }
  }

  /// A segment that is whole and was copied before gets a second name; it is another when names were erased in it.
  private mutating func copyLedger(_ store: Directory, to state: Directory) throws(SystemError) {
    try state.makeDirectory("ledger", mode: 0o700)
    let (from, to) = (try store.directory("ledger"), try state.directory("ledger"))
    let before = try? folder.ledger
    for name in try from.names() {
      guard name.extension == "jsonl", let segment = name.stem.flatMap({ Int($0) }), segment <= source.segment else {
        continue
      }
      let status = try from.status(name)
      if segment < source.segment, let before, let there = try before.statusIfPresent(name),
        there.size == status.size, there.modified == status.modified
      {
        try before.link(name, to: to, as: name)
        continue
      }
      result.bytes += try FileCopy.copy(
        name, from: from, to: to, mode: 0o600, limit: segment == source.segment ? source.offset : nil)
      result.copied += 1
    }
  }
}
