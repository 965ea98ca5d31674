internal import GRDB
internal import Model
internal import Platform
internal import Store
internal import Synchronization
internal import SystemPackage

/// What is on the disk before the ledger speaks of it.
extension BatchWriter {
  /// Up to so many records in a batch are synced file by file. One syncfs(2) is one journal commit instead of four
  /// a record, and was two to thirteen times quicker from the second record on, measured on a loaded machine; but it
  /// also waits for whatever else is being written to the file system, and so a commit that comes alone does without
  /// it.
  private static let fewRecords = 1

  func plan(_ batch: [PendingCommit]) throws(StoreError) -> [Result<CommitPlan, StoreError>] {
    try StoreError.naming {
      try index.database.writeWithoutTransaction { database in
        var planner = CommitPlanner(database)
        return try batch.map { pending in
          do { return .success(try planner.plan(pending)) } catch StoreError.invalid(let what) {
            return .failure(.invalid(what))
          }
        }
      }
    }
  }

  /// Puts the records in their places and waits until they and their originals are on the disk.
  func publish(_ plans: [CommitPlan]) throws(StoreError) {
    var new: [Digest] = []
    do throws(SystemError) {
      var shelves: Set<FilePath> = []
      let writes = plans.filter { $0.record != nil }
      guard !writes.isEmpty else { return }
      let isFew = writes.count <= BatchWriter.fewRecords
      for plan in writes {
        guard let digest = plan.record?.digest, let bytes = plan.pending.record else { continue }
        if isFew, plan.pending.commit.original != nil {
          if !early.isSynced(digest) { try originals.sync(digest) }
          if let prepared = early.record(of: digest) {
            new.append(digest)
            if try prepared.fill(bytes) { continue }
            new.removeLast()
          }
        }
        if plan.isReading {
          try stage(digest, bytes, sync: isFew)
        } else if try records.create(digest, bytes, sync: isFew) {
          new.append(digest)
        } else {
          // A crash left it, or a commit that failed.
          try records.replace(digest, bytes)
        }
        shelves.insert(FilePath("documents").pushing(StoreLayout.shelf(digest)))
      }
      if isFew {
        for shelf in shelves { try layout.root.directory(shelf).sync() }
      } else {
        for digest in shelved(writes) { try originals.check(digest) }
        do throws(SystemError) { try layout.root.syncFileSystem() } catch {
          for digest in shelved(writes) { originals.lose(digest, error) }
          throw error
        }
      }
    } catch {
      // Space is what is short, most likely: take back what nothing refers to.
      for digest in new { try? records.directory.remove(StoreLayout.record(digest)) }
      unstage(plans)
      throw StoreError(error)
    }
  }

  /// The documents whose bytes come with their commit.
  private func shelved(_ plans: [CommitPlan]) -> [Digest] { plans.compactMap { $0.pending.commit.original?.digest } }
}
