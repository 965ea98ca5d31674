internal import Platform
package import Store
internal import SystemPackage

extension FileStore {
  package func preserving(
    moment: @escaping @Sendable () -> Void, _ body: @Sendable (StoreSnapshot) async -> Void
  ) async throws(StoreError) {
    try startCare(preserving: true)
    defer { endCare() }
    let snapshot = try await alone { [self] in
      try writer.catchUp()
      moment()
      let end = ledger.end
      return StoreSnapshot(
        path: layout.root.path.string, segment: end.segment, offset: end.offset, forgotten: try index.forgotten())
    }
    await body(snapshot)
  }
}
