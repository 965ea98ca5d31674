internal import GRDB
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Holds originals, records, ledger and index against each other.
///
/// The measure is a second index, made from ledger and records alone: what it says of documents is looked for on the
/// shelves, what stands on the shelves is looked for in it, and at last the live index is compared with it.
final class Verification {
  private let store: FileStore
  private let made: Index
  private var report: VerifyReport

  init(_ store: FileStore, against made: Index, report: VerifyReport) {
    self.store = store
    self.made = made
    self.report = report
  }

  /// Everything but the comparison of the two indexes; may run while the store is in use.
  func shelves(progress: (StoreProgress) -> Void) throws -> VerifyReport {
    let total = try made.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") ?? 0 }
    var done = 0
    // A shelf at a time: the digests of all documents would be most of the daemon's memory.
    for shelf in UInt8.min...UInt8.max {
      for digest in try made.stored(onShelf: shelf).sorted() {
        try original(digest)
        try record(digest)
        done += 1
        if done % 100 == 1 || done == total {
          progress(StoreProgress(stage: "documents", done: done, total: total))
        }
      }
    }
    try strays(in: store.layout.originals, suffix: "", called: "original")
    try strays(in: store.layout.documents, suffix: ".json", called: "record")
    return report
  }

  private func original(_ digest: Digest) throws {
    let restore = "Restore `originals/\(StoreLayout.original(digest))` from a backup, or drop the document in again."
    guard let descriptor = try store.originals.open(digest) else {
      let isSetAside = try StraysReturn(layout: store.layout).has(FilePath(digest.description))
      return report.add(
        StoreProblem(
          what: "The original is missing.", object: digest.description,
          whatToDo: isSetAside ? "It lies in `\(Strays.folder)/`: run `vigilctl rebuild`." : restore))
    }
    let file = OwnedDescriptor(owning: descriptor)
    report.originals += 1
    let (found, size) = try ContentHash.of(file)
    report.bytes += size
    if found != digest {
      report.add(
        StoreProblem(
          what: "The original's bytes have changed: they are not those of its digest.", object: digest.description,
          whatToDo: restore))
    }
  }

  private func record(_ digest: Digest) throws {
    let again = "Run `vigilctl reprocess \(digest)`."
    do {
      guard try store.records.read(digest) != nil else {
        let isSetAside = try StraysReturn(layout: store.layout).has(FilePath("\(digest).json"))
        return report.add(
          StoreProblem(
            what: "The record is missing.", object: digest.description,
            whatToDo: isSetAside ? "It lies in `\(Strays.folder)/`: run `vigilctl rebuild`." : again))
      }
      report.records += 1
    } catch StoreError.corrupt(let what, let whatToDo) {
      report.add(StoreProblem(what: what, object: digest.description, whatToDo: whatToDo))
    }
  }

  /// A reading that is being made, or that a failed commit could not take away: it goes with the next one.
  private func isStaged(_ name: FilePath, _ suffix: String) -> Bool {
    !suffix.isEmpty && StoreLayout.digest(of: name, suffix: StoreLayout.stagedSuffix) != nil
  }

  /// Files that no document needs. Those of arrivals on their way are held, or known by the time they are not.
  private func strays(in directory: Directory, suffix: String, called kind: String) throws {
    for (byte, shelf) in StoreLayout.shelves.enumerated() {
      let stored = try made.stored(onShelf: UInt8(byte))
      for name in try directory.directory(shelf).names() where !isStaged(name, suffix) {
        guard let digest = StoreLayout.digest(of: name, suffix: suffix), StoreLayout.shelf(digest) == shelf else {
          report.add(
            StoreProblem(
              what: "There is a file that is not Vigil's among the \(kind)s.", object: "shelf \(shelf.string)",
              whatToDo: "Move it away."))
          continue
        }
        if stored.contains(digest) { continue }
        let isHeld = store.originals.isHeld(digest)
        // What a damaged index cannot say is left out: that it is damaged is told.
        guard let isErased = try StoreError.unlessDamaged({ try store.index.isForgotten(digest) }),
          let isKnown = try StoreError.unlessDamaged({ try store.index.knows(digest) })
        else { continue }
        if try made.isForgotten(digest), !isHeld, isErased {
          report.add(
            StoreProblem(
              what: "The \(kind) is of a document that was erased.", object: digest.description,
              whatToDo: "Run `vigilctl forget \(digest)` again."))
          continue
        }
        if isHeld || isKnown { continue }
        // Let go since the shelf was listed: it is removed while it counts as held.
        if try directory.directory(shelf).statusIfPresent(name) == nil { continue }
        report.add(
          StoreProblem(
            what: "The \(kind) belongs to no document of the ledger: its commit failed or was cut off.",
            object: digest.description,
            whatToDo: "It goes when its arrival is settled. If nothing is active, `vigilctl rebuild` sets it aside."))
      }
    }
  }
}
