internal import GRDB
internal import GRDBSQLite

/// How well a page matches, told from that page alone, as a function of FTS5 for SQL.
///
/// FTS5's own rank weighs a word by how rare it is among all pages, the hidden ones too: whoever can drop pages of their
/// own could find out from it, or from an order made by it, how often a name stands where they may not look. Here a
/// word's count is damped as there (Okapi BM25, k1 = 1.2, b = 0.75), with a fixed length in place of the mean and without
/// the rarity.
enum PageRank {
  static let name = "page_rank"

  /// Words; about those of a printed page.
  private static let usualLength = 400.0

  /// Makes the function known to a connection. Throws where SQLite has no FTS5.
  static func install(in database: Database) throws {
    let api = FTS5.api(database)
    let code = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil,
      { extensions, context, result, _, _ in
        guard let extensions, let rank = PageRank.rank(extensions.pointee, context) else {
          return sqlite3_result_error_code(result, SQLITE_ERROR)
        }
        sqlite3_result_double(result, rank)
      }, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Lower is better, as FTS5 has it. Nil when the page cannot be read.
  private static func rank(_ extensions: Fts5ExtensionApi, _ context: OpaquePointer?) -> Double? {
    var counts = [Double](repeating: 0, count: Int(extensions.xPhraseCount(context)))
    var instances: Int32 = 0
    guard extensions.xInstCount(context, &instances) == SQLITE_OK else { return nil }
    for instance in 0..<instances {
      var phrase: Int32 = 0
      var column: Int32 = 0
      var offset: Int32 = 0
      guard extensions.xInst(context, instance, &phrase, &column, &offset) == SQLITE_OK else { return nil }
      // A title's words weigh as in the other rank: see `IndexSchema`.
      counts[Int(phrase)] += column == 0 ? 4 : 1
    }
    var length: Int32 = 0
    guard extensions.xColumnSize(context, -1, &length) == SQLITE_OK else { return nil }
    let damping = 1.2 * (0.25 + 0.75 * Double(length) / usualLength)
    return -counts.reduce(0) { $0 + $1 * 2.2 / ($1 + damping) }
  }
}
