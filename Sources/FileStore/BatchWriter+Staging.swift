internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// The new readings of a batch, from beside the old record into its place.
extension BatchWriter {
  /// Writes a new reading down. The one before it is in its place first, or this one has to wait.
  func stage(_ digest: Digest, _ bytes: [UInt8], sync: Bool) throws(SystemError) {
    if staged.withLock({ $0.contains(digest) }) {
      try records.promote(digest)
      staged.withLock { _ = $0.remove(digest) }
    }
    try records.stage(digest, bytes, sync: sync)
  }

  /// The ledger has their lines. What cannot be moved now is moved when the store next has time, or by the next start.
  func promote(_ plans: [CommitPlan]) {
    for plan in plans where plan.isReading {
      guard let digest = plan.record?.digest else { continue }
      staged.withLock { _ = $0.insert(digest) }
      promote(digest)
    }
  }

  func promoteRest() { for digest in staged.withLock({ $0 }) { promote(digest) } }

  private func promote(_ digest: Digest) {
    do throws(SystemError) { try records.promote(digest) } catch { return }
    promoted.withLock { _ = $0.insert(StoreLayout.shelf(digest)) }
    staged.withLock { _ = $0.remove(digest) }
  }

  /// The ledger has none of their lines; where it may have them all the same, the next start knows.
  func unstage(_ plans: [CommitPlan]) {
    guard ledger.isTidy else { return }
    for plan in plans where plan.isReading {
      guard let digest = plan.record?.digest, !staged.withLock({ $0.contains(digest) }) else { continue }
      try? records.unstage(digest)
    }
  }

  /// Brings all to an end before a stop. False where the next start has something to look for.
  func finish() -> Bool {
    promoteRest()
    guard !isBehind, ledger.isTidy, staged.withLock({ $0.isEmpty }) else { return false }
    do throws(SystemError) {
      for shelf in promoted.withLock({ $0 }) { try layout.documents.directory(shelf).sync() }
    } catch { return false }
    return true
  }
}
