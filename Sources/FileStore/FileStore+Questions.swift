package import Model
package import Store

// Every question is one read of the index, on the caller's own thread.
extension FileStore {
  package func standing(of digest: Digest) async throws(StoreError) -> Standing {
    try StoreError.naming { try index.standing(of: digest) }
  }

  package func knows(_ digest: Digest) async throws(StoreError) -> Bool {
    try StoreError.naming { try index.knows(digest) }
  }

  package func record(_ digest: Digest) async throws(StoreError) -> Record? {
    guard try StoreError.naming({ try index.knows(digest) }) else { return nil }
    if let record = try records.read(digest) { return record }
    throw .corrupt(what: "The record of \(digest) is missing.", whatToDo: "Run `vigilctl reprocess \(digest)`.")
  }

  package func arrival(_ id: ArrivalID, hiding: ChannelSet) async throws(StoreError) -> Arrival? {
    try StoreError.naming { try index.arrival(id, hiding: hiding) }
  }

  package func arrivals(of digest: Digest, hiding: ChannelSet) async throws(StoreError) -> [Arrival] {
    try StoreError.naming { try index.arrivals(of: digest, hiding: hiding) }
  }

  package func arrivals(_ query: ArrivalQuery) async throws(StoreError) -> [Arrival] {
    try StoreError.naming { try index.arrivals(query) }
  }

  package func children(of id: ArrivalID) async throws(StoreError) -> [Arrival] {
    try StoreError.naming { try index.children(of: id) }
  }

  package func decisions(about subject: Decision.Subject) async throws(StoreError) -> [Decision] {
    try StoreError.naming { try index.decisions(about: subject) }
  }

  package func documents(_ query: DocumentQuery) async throws(StoreError) -> [DocumentSummary] {
    try StoreError.naming { try index.documents(query) }
  }

  package func document(_ digest: Digest, hiding: ChannelSet) async throws(StoreError) -> DocumentSummary? {
    try StoreError.naming { try index.document(digest, hiding: hiding) }
  }

  package func documents(
    prefix: String, limit: Int, hiding: ChannelSet
  ) async throws(StoreError) -> [DocumentSummary] {
    try StoreError.naming { try index.documents(prefix: prefix, limit: limit, hiding: hiding) }
  }

  package func children(of digest: Digest, hiding: ChannelSet) async throws(StoreError) -> [DocumentSummary] {
    try StoreError.naming { try index.children(of: digest, hiding: hiding) }
  }

  package func search(_ text: String, limit: Int, hiding: ChannelSet) async throws(StoreError) -> [SearchHit] {
    try StoreError.naming { try index.search(text, limit: limit, hiding: hiding) }
  }

  package func outdated(
    current: Set<Component>, after: Digest?, limit: Int
  ) async throws(StoreError) -> [Digest] {
    try StoreError.naming { try index.outdated(current: current, after: after, limit: limit) }
  }

  package func totals() async throws(StoreError) -> Totals {
    try StoreError.naming { try index.totals() }
  }

  package func totalsByChannel() async throws(StoreError) -> [String: Totals] {
    try StoreError.naming { try index.totalsByChannel() }
  }

  package func documentsBehind(_ hidden: ChannelSet) async throws(StoreError) -> Int {
    try StoreError.naming { try index.documentsBehind(hidden) }
  }

  package func sighted(_ digests: [Digest], in channels: ChannelSet) async throws(StoreError) -> Set<Digest> {
    try StoreError.naming { try index.sighted(digests, in: channels) }
  }

  package func audit(_ query: AuditQuery) async throws(StoreError) -> [NumberedAuditEntry] {
    try StoreError.naming { try index.audit(query) }
  }

  package func exportDocuments(
    after: ExportPosition?, limit: Int, hiding: ChannelSet
  ) async throws(StoreError) -> [ExportedDocument] {
    try StoreError.naming { try index.exportDocuments(after: after, limit: limit, hiding: hiding) }
  }

  package func facts(_ query: FactQuery) async throws(StoreError) -> [FactSheet] {
    try StoreError.naming { try index.facts(query) }
  }
}
