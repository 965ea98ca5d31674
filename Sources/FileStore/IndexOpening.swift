internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Finds the index of a store that is being opened, or makes it again.
struct IndexOpening {
  static let name = "index.sqlite"
  static let rebuilt = "index.sqlite.rebuilt"
  static let verified = "index.sqlite.verified"
  /// Names of indexes in the making; a crash can leave them behind.
  static let making = [rebuilt, verified]

  let layout: StoreLayout
  let records: Records

  func path(_ name: String) -> String { layout.root.path.appending(name).string }

  /// The index that lies there and where it is in the ledger; nothing, and the reason, when it is not fit for use. A
  /// suspect one, left by a crash, is looked through as a whole.
  func existing(
    isSuspect: Bool, reason: inout String?, progress: (StoreProgress) -> Void
  ) -> (Index?, LedgerPosition?) {
    do {
      guard try layout.root.statusIfPresent(FilePath(IndexOpening.name)) != nil else {
        let isNew = try LedgerReader(directory: layout.ledger).segments().isEmpty
        reason = isNew ? nil : "it was missing"
        return (nil, nil)
      }
      let index = try Index.open(path(IndexOpening.name))
      if let defect = try index.defect(isSuspect: isSuspect, progress: progress) {
        reason = defect
        try index.close()
        return (nil, nil)
      }
      return (index, try index.position())
    } catch {
      reason = "it could not be read"
      return (nil, nil)
    }
  }

  /// Brings the index that lies there, if one does, up to the ledger, and does with it what a start does; where it is found
  /// damaged on the way, or there is none, one is made and takes its place. Much damage shows when it is used, and no
  /// start may fail for a view.
  func ready(
    _ existing: Index?, by ledger: Ledger, report: inout OpeningReport, problem: (StoreProblem) -> Void,
    progress: (StoreProgress) -> Void, use: (Index) throws -> Void
  ) throws -> Index {
    if let existing {
      let replayed = try StoreError.unlessDamaged {
        let replayed = try existing.replay(
          ledger.reader, to: ledger.end, records: records, problem: problem, progress: progress)
        try use(existing)
        return replayed
      }
      if let replayed {
        report.replayed = replayed
        return existing
      }
      try? existing.close()
      report.rebuilt = "it is damaged"
    }
    let made = try make(from: ledger, problem: problem, progress: progress)
    try use(made)
    return made
  }

  /// Makes the index from the ledger and the records beside the old one, then puts it in its place.
  func make(
    from ledger: Ledger, problem: (StoreProblem) -> Void, progress: (StoreProgress) -> Void
  ) throws -> Index {
    try StraysReturn(layout: layout).run(ledger.reader, upTo: ledger.end)
    let scratch = try scratch(IndexOpening.rebuilt)
    _ = try scratch.replay(ledger.reader, to: ledger.end, records: records, problem: problem, progress: progress)
    try scratch.close()
    for suffix in ["-wal", "-shm", "-journal"] { try layout.root.removeTree(FilePath(IndexOpening.name + suffix)) }
    try layout.root.rename(
      FilePath(IndexOpening.rebuilt), to: layout.root, as: FilePath(IndexOpening.name), replacing: true)
    return try Index.open(path(IndexOpening.name))
  }

  /// An empty index in a file of this name; an older one is removed.
  func scratch(_ name: String) throws -> Index {
    try discard(name)
    return try Index.scratch(path(name))
  }

  func discard(_ name: String) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] { try layout.root.removeTree(FilePath(name + suffix)) }
  }
}
