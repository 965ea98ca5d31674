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
    try await alone { [self] in try? writer.catchUp() }
    try StoreError.naming { try StraysReturn(layout: layout).run(ledger.reader, upTo: ledger.end) }
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
      if isSound { try Strays(layout: layout, originals: originals, index: index).setAside() }
    }
  }

  package func verify(
    progress: @Sendable (StoreProgress) -> Void
  ) async throws(StoreError) -> VerifyReport {
    let name = IndexOpening.verified
    try startCare()
    defer { endCare() }
    // What could not be brought to its place, or removed, may go by now.
    try await alone { [self] in
      try? writer.catchUp()
      writer.removeUnwanted()
      try? erasure.finish()
    }
    var collected = VerifyReport()
    collected.format = format
    if let problem = StoreFormat.problem(in: layout.root) { collected.add(problem) }
    let (made, lines) = try replica(name: name, problem: { collected.add($0) }, progress: progress)
    let shelves = try StoreError.naming {
      try Verification(self, against: made, report: collected).shelves(progress: progress)
    }
    let comparison = IndexComparison(made: made)
    // Only what came meanwhile is waited for: the comparison itself looks at a snapshot, and commits go on.
    let (late, totals, problems) = try await alone { [self] in
      try? writer.catchUp()
      var problems: [StoreProblem] = []
      let late = try made.replay(
        ledger.reader, to: ledger.end, records: records, problem: { problems.append($0) }, progress: { _ in })
      let totals = try made.totals()
      try comparison.pin(live: opening.path(IndexOpening.name))
      return (late, totals, problems)
    }
    return try StoreError.naming {
      defer { try? opening.discard(name) }
      var report = shelves
      for problem in problems { report.add(problem) }
      report.ledgerLines = lines + late
      report.totals = totals
      report.totals.active = try made.activeCount()
      for problem in try comparison.problems(progress: progress) { report.add(problem) }
      try made.close()
      if !report.totals.balance {
        report.add(
          StoreProblem(
            what: "The equation does not hold: \(report.totals).", object: "ledger",
            whatToDo: "A line of the ledger is damaged or missing: restore its segment from a backup."))
      }
      return report
    }
  }

  /// One at a time: each needs room for a second index, or takes away what another looks at.
  func startCare(preserving: Bool = false) throws(StoreError) {
    guard isOpen else { throw .closed }
    guard care.start(preserving: preserving) else {
      throw .busy("a verification, rebuild, erasure or backup runs")
    }
  }

  func endCare() { care.end() }

  private var opening: IndexOpening { IndexOpening(layout: layout, records: records) }

  /// An index made beside the live one from what ledger and records say now.
  private func replica(
    name: String, problem: (StoreProblem) -> Void, progress: (StoreProgress) -> Void
  ) throws(StoreError) -> (Index, entries: Int) {
    try StoreError.naming {
      let made = try opening.scratch(name)
      let entries = try made.replay(
        ledger.reader, to: ledger.end, records: records, problem: problem, progress: progress)
      return (made, entries)
    }
  }
}
