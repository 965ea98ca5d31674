internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  /// Words around a match.
  private static let snippetWords = 32

  /// Pages that are ranked: to rank one takes microseconds, so that all pages of a large store would take seconds.
  static let mostRanked = 10_000

  func search(_ text: String, limit: Int, hiding: ChannelSet) throws -> [SearchHit] {
    guard let expression = SearchQuery(text).expression, limit > 0 else { return [] }
    return try database.read { database in
      let rows =
        if !hiding.isEmpty {
          try Index.ranked(expression, limit, hiding, database)
        } else if try Index.isOnTooMany(expression, database) {
          try Index.newest(expression, limit, database)
        } else {
          try Index.ranked(expression, limit, database)
        }
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

  /// Row id, rank and marked snippet of the best pages.
  private static func ranked(_ expression: String, _ limit: Int, _ database: Database) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT rowid, rank, snippet(page, 1, ?, ?, '…', \(Index.snippetWords)) FROM page
        WHERE page MATCH ? ORDER BY rank LIMIT ?
        """, arguments: [Snippet.open, Snippet.close, expression, limit])
  }

  private static func isOnTooMany(_ expression: String, _ database: Database) throws -> Bool {
    try Int64.fetchOne(
      database, sql: "SELECT rowid FROM page WHERE page MATCH ? LIMIT 1 OFFSET ?",
      arguments: [expression, mostRanked]) != nil
  }

  /// The same of the pages of the documents stored last. What stands on so many pages is told apart by no rarity, for
  /// which all of them would have to be counted: each page is ranked by itself.
  private static func newest(_ expression: String, _ limit: Int, _ database: Database) throws -> [Row] {
    try best(
      of: """
        SELECT rowid AS id, \(PageRank.name)(page) AS rank FROM page WHERE page MATCH ?
        ORDER BY rowid DESC LIMIT \(mostRanked)
        """, then: "id DESC", expression, limit, database)
  }

  /// The same of the pages that may be seen, ranked by what stands on each of them and by nothing else.
  private static func ranked(
    _ expression: String, _ limit: Int, _ hiding: ChannelSet, _ database: Database
  ) throws -> [Row] {
    try best(
      of: """
        SELECT rowid AS id, \(PageRank.name)(page) AS rank FROM page
        WHERE page MATCH ? AND EXISTS (
          SELECT 1 FROM document d WHERE d.id = page.rowid >> \(IndexSchema.pageBits) AND EXISTS (
            SELECT 1 FROM arrival s WHERE s.digest = d.digest AND \(DocumentView.sighting(hiding, "s."))
          )
        )
        """, then: "id", expression, limit, database)
  }

  /// The best of the pages, as id and rank, that a query finds for the expression; of those that are equally good by
  /// `tie`. Snippets are made of those that are shown alone.
  private static func best(
    of query: String, then tie: String, _ expression: String, _ limit: Int, _ database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, rank, (
          SELECT snippet(page, 1, ?, ?, '…', \(Index.snippetWords)) FROM page WHERE page MATCH ? AND rowid = best.id
        ) FROM (SELECT id, rank FROM (\(query)) ORDER BY rank, \(tie) LIMIT ?) best ORDER BY rank, \(tie)
        """, arguments: [Snippet.open, Snippet.close, expression, expression, limit])
  }
}
