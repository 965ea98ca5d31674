internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// Which documents came through which channels.
extension Index {
  func documentsBehind(_ hidden: ChannelSet) throws -> Int {
    if hidden.isEmpty { return 0 }
    let sighting = "SELECT 1 FROM arrival s WHERE s.digest = d.digest"
    return try database.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM document d WHERE d.shared
            AND EXISTS (\(sighting) AND s.disposition = 'stored' AND \(hidden.includes("s.channel")))
            AND EXISTS (\(sighting) AND \(DocumentView.sighting(hidden, "s.")))
          """) ?? 0
    }
  }

  func sighted(_ digests: [Digest], in channels: ChannelSet) throws -> Set<Digest> {
    if channels.isEmpty || digests.isEmpty { return [] }
    return try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 1 FROM arrival WHERE digest = ? AND disposition IN ('stored', 'duplicate')
            AND \(channels.includes("channel")) LIMIT 1
          """)
      return try digests.reduce(into: []) { found, digest in
        if try Int.fetchOne(statement, arguments: [digest.column]) != nil { found.insert(digest) }
      }
    }
  }
}
