package import Model

extension RecordStore {
  /// Every document that fits, in the order of its first arrival, then digest, a page at a time. `query.limit` is the
  /// most of a page.
  package func everyFact(_ query: FactQuery, _ body: (FactSheet) -> Void) async throws(StoreError) {
    var query = query
    while true {
      let page = try await facts(query)
      page.forEach(body)
      guard let last = page.last else { return }
      query.after = last.position
    }
  }
}
