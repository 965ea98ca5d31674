package import Model

/// Questions for those from whom nothing is hidden, and for the daemon's own work.
extension RecordStore {
  package func arrival(_ id: ArrivalID) async throws(StoreError) -> Arrival? {
    try await arrival(id, hiding: .none)
  }

  package func arrivals(of digest: Digest) async throws(StoreError) -> [Arrival] {
    try await arrivals(of: digest, hiding: .none)
  }

  package func document(_ digest: Digest) async throws(StoreError) -> DocumentSummary? {
    try await document(digest, hiding: .none)
  }

  package func documents(prefix: String, limit: Int) async throws(StoreError) -> [DocumentSummary] {
    try await documents(prefix: prefix, limit: limit, hiding: .none)
  }

  package func children(of digest: Digest) async throws(StoreError) -> [DocumentSummary] {
    try await children(of: digest, hiding: .none)
  }

  package func search(_ text: String, limit: Int) async throws(StoreError) -> [SearchHit] {
    try await search(text, limit: limit, hiding: .none)
  }

  package func exportDocuments(after: ExportPosition?, limit: Int) async throws(StoreError) -> [ExportedDocument] {
    try await exportDocuments(after: after, limit: limit, hiding: .none)
  }
}
