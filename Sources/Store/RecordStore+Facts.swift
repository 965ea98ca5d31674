package import Model

extension RecordStore {
  /// Every document that fits, in the order of its first arrival, then digest, a page at a time, until `body` returns
  /// false. `query.limit` is the most of a page.
  package func facts(
    _ query: FactQuery, _ body: (FactSheet) async throws -> Bool
  ) async throws {
    var query = query
    while true {
      let page = try await facts(query)
      for sheet in page {
        guard try await body(sheet) else { return }
      }
      guard let last = page.last else { return }
      query.after = last.position
    }
  }
}
