internal import GRDB
internal import Model
internal import Platform
internal import Store
internal import Synchronization
internal import SystemPackage

/// Makes a batch of commits durable: records, syncs, ledger, index.
final class BatchWriter: Sendable {
  let layout: StoreLayout
  let originals: Originals
  let records: Records
  let ledger: Ledger
  let index: Index
  let early: Preparation
  let unwanted = Unwanted()
  private let behind = Atomic(false)
  /// Documents whose new reading the ledger has, and that is not in its place yet.
  let staged = Mutex<Set<Digest>>([])
  /// Shelves on which readings came into their places, which is not synced.
  let promoted = Mutex<Set<FilePath>>([])

  init(
    layout: StoreLayout, originals: Originals, records: Records, ledger: Ledger, index: Index, early: Preparation
  ) {
    self.early = early
    self.layout = layout
    self.originals = originals
    self.records = records
    self.ledger = ledger
    self.index = index
  }

  /// An answer for each commit, in their order.
  func write(_ batch: [PendingCommit]) -> [Result<Committed, StoreError>] {
    var answers: [Result<Committed, StoreError>] = batch.map { _ in .success(Committed()) }
    do throws(StoreError) {
      try catchUp()
      var plans: [CommitPlan] = []
      for (number, result) in try plan(batch).enumerated() {
        switch result {
        case .success(let plan):
          plans.append(plan)
          answers[number] = .success(plan.committed)
        case .failure(let error): answers[number] = .failure(error)
        }
      }
      try publish(plans)
      var lines: [UInt8] = []
      lines.reserveCapacity(plans.reduce(0) { $0 + $1.pending.bytes })
      for plan in plans { for line in plan.lines { lines += line } }
      if !lines.isEmpty {
        let end: LedgerPosition
        do throws(StoreError) { end = try ledger.append(lines, sync: plans.contains { $0.needsSync }) } catch {
          unstage(plans)
          throw error
        }
        for plan in plans { plan.pending.commit.durable?(plan.committed) }
        // Whoever was told goes first: what the index takes to write is longer than all that the news still needs.
        BlockingThread.yield()
        promote(plans)
        apply(plans, upTo: end)
      }
    } catch {
      for number in answers.indices {
        if case .success = answers[number] { answers[number] = .failure(error) }
      }
    }
    for (pending, answer) in zip(batch, answers) {
      guard case .success = answer, let original = pending.commit.original else { continue }
      early.end(original.digest)
      originals.drop(original.digest)
    }
    return answers
  }

  /// Whether the ledger has entries that the index could not take. It is so before anybody learns that they are durable, and
  /// until `catchUp` succeeds.
  var isBehind: Bool { behind.load(ordering: .acquiring) }

  /// The index can be behind when its own disk was full; what is durable is durable. Nothing new is taken before it
  /// has caught up with the ledger, and as long as there may be more in the ledger than it says.
  func catchUp() throws(StoreError) {
    try ledger.tidy()
    promoteRest()
    guard isBehind else { return }
    try StoreError.naming {
      _ = try index.replay(ledger.reader, to: ledger.end, records: records, problem: { _ in }, progress: { _ in })
    }
    behind.store(false, ordering: .releasing)
  }

  /// Makes ready what a document that comes alone would have to wait for. To be called when nobody waits.
  func prepare() {
    try? catchUp()
    removeUnwanted()
    originals.spare.refill()
    records.spare.refill()
  }

  /// Lets go of caches and of the allocator's free memory. The next commit makes anew what it needs.
  func releaseMemory() {
    removeUnwanted()
    index.releaseMemory()
    Allocator.trim()
  }

  /// A failure is left to `catchUp`: the ledger has it all.
  private func apply(_ plans: [CommitPlan], upTo end: LedgerPosition) {
    var fresh: [Digest: Model.Record] = [:]
    for plan in plans {
      if let record = plan.record { fresh[record.digest] = record }
    }
    let written = fresh
    do {
      try index.database.write { database in
        var writer = IndexWriter(database) { [records] digest in try written[digest] ?? records.read(digest) }
        for plan in plans { try writer.apply(plan.entries) }
        try writer.finish(at: end)
      }
    } catch { behind.store(true, ordering: .releasing) }
  }
}
