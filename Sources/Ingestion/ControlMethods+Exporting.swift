package import Control
internal import Model
internal import Store
internal import Views

/// Exports: everything of a kind, a page of the store at a time.
extension ControlMethods {
  package func export(
    _ parameters: Export.Parameters, _ caller: Caller, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply {
    guard let kind = Export.Kind(rawValue: parameters.kind) else { throw .invalidParameter("kind") }
    let sight = caller.sight
    try await refuse(channel: parameters.channel, Export.self, caller, hiding: sight.hidden)
    var query = FactQuery()
    query.hiding = sight.hidden
    query.channel = parameters.channel
    switch kind {
    case .documents: return try await exportDocuments(channel: parameters.channel, caller, sight, replies)
    case .inspections:
      query.documentKinds = InspectionKinds.all
      query.fields = InspectionExport.facts
      return try await exportFacts(query, InspectionExport.columns, caller, sight, replies) {
        [InspectionExport.row($0)]
      }
    case .articles:
      query.exceptKinds = InspectionKinds.all
      query.needsText = true
      return try await exportFacts(query, ArticleExport.columns, caller, sight, replies) { [ArticleExport.row($0)] }
    case .findings:
      query.documentKinds = InspectionKinds.all
      query.fields = FindingExport.facts
      return try await exportFacts(query, FindingExport.columns, caller, sight, replies, FindingExport.rows)
    }
  }

  private func exportDocuments(
    channel: String?, _ caller: Caller, _ sight: Sight, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply {
    try await replies.send(Export.Reply(columns: DocumentColumns.names, rows: []))
    let store = store
    var position: ExportPosition?
    while true {
      let after = position
      let page = try await ask { () async throws(StoreError) in
        try await store.exportDocuments(after: after, limit: 200, hiding: sight.hidden)
      }
      let wanted = page.filter { document in
        channel.map { channel in document.sightings.contains { $0.channel == channel } } ?? true
      }
      let rows = wanted.map(DocumentColumns.row)
      try await audit(Export.self, caller, sight, documents: wanted.map(\.summary.digest))
      guard page.count == 200, let last = page.last else { return Export.Reply(rows: rows) }
      try await replies.send(Export.Reply(rows: rows))
      position = last.position
    }
  }

  private func exportFacts(
    _ query: FactQuery, _ columns: [String], _ caller: Caller, _ sight: Sight, _ replies: Replies<Export.Reply>,
    _ rows: @Sendable (FactSheet) -> [[ExportValue]]
  ) async throws(ControlError) -> Export.Reply {
    try await replies.send(Export.Reply(columns: columns, rows: []))
    let store = store
    var query = query
    while true {
      let wanted = query
      let (lines, digests, last) = try await ask { () async throws(StoreError) in
        let page = try await store.facts(wanted)
        let told = page.map { (digest: $0.digest, rows: rows($0)) }.filter { !$0.rows.isEmpty }
        return (
          told.flatMap(\.rows).map { ExportRow(cells: $0.map(\.json)) }, told.map(\.digest), page.last?.position
        )
      }
      try await audit(Export.self, caller, sight, documents: digests)
      guard let last else { return Export.Reply(rows: []) }
      try await replies.send(Export.Reply(rows: lines))
      query.after = last
    }
  }
}
