internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  /// Words around a match.
  private static let snippetWords = 32

  func search(_ text: String, limit: Int) throws -> [SearchHit] {
    guard let expression = SearchQuery(text).expression, limit > 0 else { return [] }
    return try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT rowid, rank, snippet(page, 1, ?, ?, '…', \(Index.snippetWords)) FROM page
          WHERE page MATCH ? ORDER BY rank LIMIT ?
          """, arguments: [Snippet.open, Snippet.close, expression, limit])
      let statement = try database.cachedStatement(sql: "SELECT digest, title FROM document WHERE id = ?")
      return try rows.compactMap { row in
        let place: Int64 = row[0]
        let found = try Row.fetchOne(statement, arguments: [place >> IndexSchema.pageBits])
        guard let found, let digest = Digest(column: found[0]) else { return nil }
        let snippet = Snippet(marked: row[2])
        // FTS5 gives better matches smaller, negative numbers.
        return SearchHit(
          digest: digest, page: Int(place & Int64(Contents.mostPages)), title: found[1], snippet: snippet.text,
          matches: snippet.matches, rank: -(row[1] as Double))
      }
    }
  }
}
