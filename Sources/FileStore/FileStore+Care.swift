internal import GRDB
internal import Model
internal import Platform
package import Store
internal import Synchronization

extension FileStore {
  package func rebuild(progress: @escaping @Sendable (StoreProgress) -> Void) async throws(StoreError) {
    let name = IndexOpening.rebuilt
    try startCare()
    defer { endCare() }
    var damaged = 0
    let (made, _) = try replica(name: name, problem: { _ in damaged += 1 }, progress: progress)
    let isSound = damaged == 0
    try await alone { [self] in
      defer { try? opening.discard(name) }
      _ = try made.replay(ledger.reader, to: ledger.end, records: records, problem: { _ in }, progress: { _ in })
      // One transaction of the live database: whoever reads sees the old index, then the new one.
      try made.database.backup(to: index.database)
      try made.close()
      try index.database.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
      // A damaged ledger has forgotten documents: nothing is called a stray then.
      if isSound { try Strays(store: self).setAside() }
    }
  }

  package func verify(
    progress: @Sendable (StoreProgress) -> Void
  ) async throws(StoreError) -> VerifyReport {
    let name = IndexOpening.verified
    try startCare()
    defer { endCare() }
    var collected = VerifyReport()
    let (made, lines) = try replica(name: name, problem: { collected.add($0) }, progress: progress)
    let shelves = try StoreError.naming {
      try Verification(self, against: made, report: collected).shelves(progress: progress)
    }
    return try await alone { [self] in
      defer { try? opening.discard(name) }
      var report = shelves
      report.ledgerLines =
        try lines
        + made.replay(
          ledger.reader, to: ledger.end, records: records, problem: { report.add($0) }, progress: { _ in })
      report.totals = try made.totals()
      report.totals.active = try made.activeCount()
      try made.close()
      for problem in try IndexComparison(live: index).problems(against: opening.path(name)) { report.add(problem) }
      if !report.totals.balance {
        report.add(
          StoreProblem(
            what: "The equation does not hold: \(report.totals).", object: "ledger",
            whatToDo: "A line of the ledger is damaged or missing: restore its segment from a backup."))
      }
      return report
    }
  }

  /// One at a time: each needs room for a second index.
  private func startCare() throws(StoreError) {
    guard isOpen else { throw .closed }
    let isFirst = isCaring.withLock { busy in
      defer { busy = true }
      return !busy
    }
    guard isFirst else { throw .unavailable("a verification or a rebuild is running already") }
  }

  private func endCare() { isCaring.withLock { $0 = false } }

  private var opening: IndexOpening { IndexOpening(layout: layout, records: records) }

  /// An index made beside the live one from what ledger and records say now.
  private func replica(
    name: String, problem: (StoreProblem) -> Void, progress: (StoreProgress) -> Void
  ) throws(StoreError) -> (Index, entries: Int) {
    try StoreError.naming {
      let made = try opening.scratch(name)
      let end = ledger.end
      let entries = try made.replay(ledger.reader, to: end, records: records, problem: problem) { reached in
        progress(StoreProgress(stage: "ledger", done: reached.segment, total: end.segment))
      }
      return (made, entries)
    }
  }
}
