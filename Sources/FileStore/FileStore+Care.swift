internal import GRDB
internal import Model
internal import Platform
package import Store
internal import SystemPackage

extension FileStore {
  package func rebuild(progress: @escaping @Sendable (StoreProgress) -> Void) async throws(StoreError) {
    let opening = IndexOpening(layout: layout, records: records)
    let name = "index.sqlite.rebuilt"
    let made = try replica(opening, name: name, problem: { _ in }, progress: progress)
    try await alone { [self] in
      defer { try? opening.discard(name) }
      _ = try made.replay(ledger.reader, to: ledger.end, records: records, problem: { _ in }, progress: { _ in })
      // One transaction of the live database: whoever reads sees the old index, then the new one.
      try made.database.backup(to: index.database)
      try made.close()
      try index.database.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }
  }

  /// An index made beside the live one from what ledger and records say now.
  func replica(
    _ opening: IndexOpening, name: String, problem: (StoreProblem) -> Void,
    progress: (StoreProgress) -> Void
  ) throws(StoreError) -> Index {
    try StoreError.naming {
      let made = try opening.scratch(name)
      let end = ledger.end
      let total = Int(end.segment)
      _ = try made.replay(ledger.reader, to: end, records: records, problem: problem) { reached in
        progress(StoreProgress(stage: "index", done: reached.segment, total: total))
      }
      return made
    }
  }

  package func verify(
    progress: @Sendable (StoreProgress) -> Void
  ) async throws(StoreError) -> VerifyReport {
    throw .unavailable("not yet")
  }
}
