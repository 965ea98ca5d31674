internal import Model
internal import Synchronization

/// Records that were replaced by a commit that failed afterwards.
extension BatchWriter {
  /// A record that cannot be brought yet holds up nobody.
  func bringLate() {
    let digests = late.withLock { $0 }
    guard !digests.isEmpty else { return }
    do { try LateReadings(layout: layout, records: records, index: index).bring(digests) } catch { return }
    late.withLock { $0.subtract(digests) }
  }

  func noteLate(_ plans: [CommitPlan]) {
    late.withLock { late in
      for plan in plans { if let digest = plan.record?.digest { late.insert(digest) } }
    }
  }
}
