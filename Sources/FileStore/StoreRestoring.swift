internal import Model
package import Platform
package import Store
internal import Synchronization
package import SystemPackage

/// Brings a store back from a copy of its ledger, originals and records.
///
/// Only what the ledger names is taken, so that the copy may hold more. The ledger comes last, and as a whole: what an
/// interruption leaves is a store without documents, into which the same copy can be brought again. Each original is hashed on its
/// way; what is missing or damaged is told, and the rest is brought.
package struct StoreRestoring {
  private let originals: Directory
  private let documents: Directory
  private let ledger: Directory
  private let format: Directory

  /// The copy's directories, in the form of a store's; `format` is where the file of that name lies, if it does.
  package init(originals: Directory, documents: Directory, ledger: Directory, format: Directory) {
    self.format = format
    self.originals = originals
    self.documents = documents
    self.ledger = ledger
  }

  /// `rest` brings back what else there is, before the ledger makes it count; what it throws ends all of it. Throws
  /// `.notEmpty` when the store has documents, `.locked` when a daemon has it, `.newer` when the copy or the store is a
  /// later program's. The store is of the copy's format then: the next opening brings it to the present one.
  package func run(
    into path: FilePath, rest: () throws(StoreError) -> Void, progress: (StoreProgress) -> Void
  ) throws(StoreError) -> [StoreProblem] {
    try StoreError.naming {
      let version = try StoreFormat.read(in: format)
      _ = try StoreFormat.read(in: try Directory.make(path, mode: 0o700))
      let layout = try StoreLayout(making: path)
      let lock = Mutex<StoreLock?>(try StoreLock(in: layout.root))
      defer { lock.withLock { $0 = nil } }
      return try bring(version, into: layout, rest, progress)
    }
  }

  private func bring(
    _ version: Int, into layout: StoreLayout, _ rest: () throws(StoreError) -> Void, _ progress: (StoreProgress) -> Void
  ) throws -> [StoreProblem] {
    for segment in try LedgerReader(directory: layout.ledger).segments()
    where try layout.ledger.status(LedgerReader.name(of: segment)).size > 0 { throw StoreError.notEmpty }
    var problems: [StoreProblem] = []
    let digests = try stored(&problems).sorted()
    for (done, digest) in digests.enumerated() {
      if let problem = try original(digest, into: layout) { problems.append(problem) }
      if let problem = try record(digest, into: layout) { problems.append(problem) }
      if done % 100 == 0 { progress(StoreProgress(stage: "documents", done: done, total: digests.count)) }
    }
    try rest()
    let opening = IndexOpening(layout: layout, records: Records(layout.documents))
    for name in IndexOpening.making + [IndexOpening.name] { try opening.discard(name) }
    try StoreFormat.write(version, in: layout.root)
    try bringLedger(into: layout)
    return problems
  }

  /// The folder takes the place of the one without entries by a rename, so that no part of a ledger ever counts.
  private func bringLedger(into layout: StoreLayout) throws {
    let name = StoreLayout.newLedger
    try layout.root.removeTree(name)
    try layout.root.makeDirectory(name, mode: 0o700)
    let new = try layout.root.directory(name)
    for segment in try LedgerReader(directory: ledger).segments() {
      try FileCopy.copy(LedgerReader.name(of: segment), from: ledger, to: new, mode: 0o600)
    }
    try layout.root.syncFileSystem()
    for segment in try LedgerReader(directory: layout.ledger).segments() {
      try layout.ledger.remove(LedgerReader.name(of: segment))
    }
    // What a crash tore off there, and the like.
    for other in try layout.ledger.names() { try layout.ledger.rename(other, to: new, as: other) }
    try layout.root.rename(name, to: layout.root, as: "ledger", replacing: true)
    try layout.root.syncFileSystem()
  }

  /// The documents that the ledger's last word on each calls stored.
  private func stored(_ problems: inout [StoreProblem]) throws -> Set<Digest> {
    let reader = LedgerReader(directory: ledger)
    guard let last = try reader.segments().last else { return [] }
    var digests: Set<Digest> = []
    var found: [StoreProblem] = []
    try reader.read(from: .beginning, to: LedgerPosition(segment: last, offset: .max)) { line, at, _ in
      switch line {
      case .entry(.settled(let settlement)):
        if settlement.disposition.isSighting, let digest = settlement.digest { digests.insert(digest) }
      case .entry(.decided(let decision)):
        if decision.kind == .forget, case .document(let digest) = decision.subject { digests.remove(digest) }
      case .entry: break
      case .bad, .torn, .missingSegment:
        found.append(
          StoreProblem(
            what: "The backup's ledger is damaged.", object: at.description, whatToDo: "Try an older backup."))
      }
    }
    problems += found
    return digests
  }

  private func original(_ digest: Digest, into layout: StoreLayout) throws -> StoreProblem? {
    let again = "Drop the document again."
    let shelf = StoreLayout.shelf(digest)
    guard try originals.statusIfPresent(StoreLayout.original(digest)) != nil else {
      return StoreProblem(what: "The backup has no original.", object: digest.description, whatToDo: again)
    }
    let file = try originals.open(StoreLayout.original(digest))
    guard try ContentHash.of(file).digest == digest else {
      return StoreProblem(what: "The backup's original is damaged.", object: digest.description, whatToDo: again)
    }
    try FileCopy.copy(
      FilePath(digest.description), from: try originals.directory(shelf), to: try layout.originals.directory(shelf),
      mode: 0o400)
    return nil
  }

  private func record(_ digest: Digest, into layout: StoreLayout) throws -> StoreProblem? {
    let shelf = StoreLayout.shelf(digest)
    guard try documents.statusIfPresent(StoreLayout.record(digest)) != nil else {
      return StoreProblem(
        what: "The backup has no record.", object: digest.description,
        whatToDo: "Run `vigilctl reprocess \(digest)`.")
    }
    try FileCopy.copy(
      FilePath("\(digest).json"), from: try documents.directory(shelf), to: try layout.documents.directory(shelf),
      mode: 0o600)
    return nil
  }
}
