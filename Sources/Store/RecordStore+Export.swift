extension RecordStore {
  /// Every document in the order of its first arrival, then digest, a page at a time, until `body` returns false.
  package func exportDocuments(_ body: (ExportedDocument) async throws -> Bool) async throws {
    var position: ExportPosition?
    while true {
      let page = try await exportDocuments(after: position, limit: 200)
      for document in page {
        guard try await body(document) else { return }
      }
      guard let last = page.last else { return }
      position = last.position
    }
  }
}
