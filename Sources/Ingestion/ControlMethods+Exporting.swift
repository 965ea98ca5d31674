package import Control
internal import Model
package import Platform
internal import Store
internal import Views

/// Exports: everything of a kind, a page of the store at a time.
extension ControlMethods {
  package func export(
    _ parameters: Export.Parameters, _ caller: Peer, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply {
    guard let kind = Export.Kind(rawValue: parameters.kind) else { throw .invalidParameter("kind") }
    var query = FactQuery()
    query.channel = parameters.channel
    switch kind {
    case .documents: return try await exportDocuments(channel: parameters.channel, replies)
    case .inspections:
      query.documentKinds = InspectionKinds.all
      query.fields = InspectionExport.facts
      return try await exportFacts(query, InspectionExport.columns, replies) { [InspectionExport.row($0)] }
    case .articles:
      query.exceptKinds = InspectionKinds.all
      query.needsText = true
      return try await exportFacts(query, ArticleExport.columns, replies) { [ArticleExport.row($0)] }
    case .findings:
      query.documentKinds = InspectionKinds.all
      query.fields = FindingExport.facts
      return try await exportFacts(query, FindingExport.columns, replies, FindingExport.rows)
    }
  }

  private func exportDocuments(
    channel: String?, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply {
    try await replies.send(Export.Reply(columns: DocumentColumns.names, rows: []))
    let store = store
    var position: ExportPosition?
    while true {
      let after = position
      let page = try await ask { () async throws(StoreError) in
        try await store.exportDocuments(after: after, limit: 200)
      }
      let rows = page.filter { document in
        channel.map { channel in document.sightings.contains { $0.channel == channel } } ?? true
      }.map(DocumentColumns.row)
      guard page.count == 200, let last = page.last else { return Export.Reply(rows: rows) }
      try await replies.send(Export.Reply(rows: rows))
      position = last.position
    }
  }

  private func exportFacts(
    _ query: FactQuery, _ columns: [String], _ replies: Replies<Export.Reply>,
    _ rows: @Sendable (FactSheet) -> [[ExportValue]]
  ) async throws(ControlError) -> Export.Reply {
    try await replies.send(Export.Reply(columns: columns, rows: []))
    let store = store
    var query = query
    while true {
      let wanted = query
      let (lines, last) = try await ask { () async throws(StoreError) in
        let page = try await store.facts(wanted)
        return (page.flatMap(rows).map { ExportRow(cells: $0.map(\.json)) }, page.last?.position)
      }
      guard let last else { return Export.Reply(rows: []) }
      try await replies.send(Export.Reply(rows: lines))
      query.after = last
    }
  }
}
