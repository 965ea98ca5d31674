internal import GRDB
internal import Model
internal import Store

/// Compares the live index with one made from ledger and records.
///
/// `pin` fixes what the live index says at a moment when both are at the same place of the ledger; the comparison
/// itself then takes as long as it takes, while commits go on.
struct IndexComparison: Sendable {
  private static let mend = "Run `vigilctl rebuild`."

  private struct Table: Sendable {
    let name: String
    let key: String
    /// How people call a row `a` of the index `from`.
    let title: @Sendable (_ from: String) -> String
    /// Rows to leave out: those of documents whose record is lost, which is told already.
    var except = ""
    /// Whether a row stands for a document, whose record can be what is wrong as well.
    var isOfDocument = false
  }

  private static let tables = [
    Table(name: "arrival", key: "id", title: { _ in "a.id" }),
    Table(
      name: "document", key: "digest", title: { _ in "lower(hex(a.digest))" },
      except: "AND a.digest NOT IN (SELECT digest FROM temp.lost)", isOfDocument: true),
    Table(name: "decision", key: "id", title: { _ in "'decision ' || a.id" }),
    Table(name: "forgotten", key: "digest", title: { _ in "'erased ' || lower(hex(a.digest))" }),
    Table(name: "audit", key: "id", title: { _ in "'audit entry ' || a.id" }),
    Table(name: "audited", key: "id", title: { _ in "'audit entry ' || a.audit" }),
    partOfDocument("page_content", called: "page", bits: IndexSchema.pageBits),
    partOfDocument("fact", called: "fact", bits: IndexSchema.factBits),
  ]

  /// Rows whose ids begin with the document's, but for the low `bits`.
  private static func partOfDocument(_ name: String, called part: String, bits: Int64) -> Table {
    Table(
      name: name, key: "id",
      title: { from in
        let digest = "SELECT lower(hex(d.digest)) FROM \(from).document d WHERE d.id = a.id >> \(bits)"
        return "ifnull((\(digest)), '\(part) row ' || a.id)"
      }, except: "AND a.id >> \(bits) NOT IN (SELECT id FROM temp.lost)", isOfDocument: true)
  }

  private let made: Index

  init(made: Index) { self.made = made }

  /// Begins the snapshot of the live index in `path`. No commit may happen meanwhile. Where it cannot be read, that is a
  /// problem that `problems` tells.
  func pin(live path: String) throws {
    try made.database.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS live", arguments: [path])
      _ = try StoreError.unlessDamaged {
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE temp.live_word USING fts5vocab (live, page, col);
            CREATE VIRTUAL TABLE temp.made_word USING fts5vocab (main, page, col);
            """)
        // The first look at the live index is what fixes it (SQLite: "Isolation In SQLite").
        try database.execute(sql: "BEGIN DEFERRED")
        return try Int.fetchOne(database, sql: "SELECT segment FROM live.position")
      }
    }
  }

  /// The made index can be closed afterwards, and is of no other use.
  func problems(progress: (StoreProgress) -> Void) throws -> [StoreProblem] {
    try made.database.writeWithoutTransaction { database in
      defer { try? database.execute(sql: "COMMIT") }
      guard try StoreError.unlessDamaged({ try isWhole(in: database) }) == true else {
        return [StoreProblem(what: "The index is damaged.", object: "index", whatToDo: IndexComparison.mend)]
      }
      var problems: [StoreProblem] = []
      let steps = IndexComparison.tables.count + 1
      try database.execute(
        sql: "CREATE TABLE temp.lost AS SELECT id, digest FROM main.document WHERE reader = ''")
      let isComplete = try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.lost") == 0
      for (step, table) in IndexComparison.tables.enumerated() {
        problems += try compare(table, in: database)
        progress(StoreProgress(stage: "index", done: step + 1, total: steps))
      }
      // Other text has other words: said once is enough.
      if isComplete, problems.isEmpty { problems += words(in: database) }
      problems += try balance(in: database)
      progress(StoreProgress(stage: "index", done: steps, total: steps))
      return problems
    }
  }

  /// Whether the live index has the right tables, and SQLite finds the rows in their places and in all indexes on them,
  /// through which questions are answered.
  private func isWhole(in database: Database) throws -> Bool {
    guard try IndexSchema.statements(in: database, of: "live") == IndexSchema.statements(in: database) else {
      return false
    }
    return try String.fetchAll(database, sql: "PRAGMA live.integrity_check(1)") == ["ok"]
  }

  private func compare(_ table: Table, in database: Database) throws -> [StoreProblem] {
    let key = table.key
    let columns = try database.columns(in: table.name, in: "live").map(\.name).filter { $0 != key }
    let differs = columns.map { "a.\"\($0)\" IS NOT b.\"\($0)\"" }.joined(separator: " OR ")
    let queries = [
      ("The index differs from ledger and records", "live", "main", "b.\(key) IS NULL OR \(differs)"),
      ("The index lacks what ledger and records say", "main", "live", "b.\(key) IS NULL"),
    ]
    return try queries.flatMap { what, left, right, condition in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(table.title(left)) FROM \(left).\(table.name) a
          LEFT JOIN \(right).\(table.name) b ON b.\(key) = a.\(key)
          WHERE (\(condition)) \(table.except) LIMIT 100
          """
      ).map { object in
        // Either may be the wrong one: reading the original again writes both.
        let isDocument = table.isOfDocument && Digest(object) != nil
        let mend =
          isDocument
          ? "Run `vigilctl reprocess \(object)`; if it is said again, `vigilctl rebuild`." : IndexComparison.mend
        return StoreProblem(what: "\(what).", object: object, whatToDo: mend)
      }
    }
  }

  /// The full-text index: which words there are, on how many pages and how often. Reading them goes through all of it.
  private func words(in database: Database) -> [StoreProblem] {
    let isSame = try? [("live_word", "made_word"), ("made_word", "live_word")].allSatisfy { left, right in
      try Int.fetchOne(
        database,
        sql: """
          SELECT 1 FROM temp.\(left) a LEFT JOIN temp.\(right) b ON b.term = a.term AND b.col = a.col
          WHERE b.doc IS NOT a.doc OR b.cnt IS NOT a.cnt LIMIT 1
          """) == nil
    }
    if isSame == true { return [] }
    return [
      StoreProblem(
        what: "The full-text index does not fit its text.", object: "index", whatToDo: IndexComparison.mend)
    ]
  }

  /// The counters against what they count, and stored arrivals against documents.
  private func balance(in database: Database) throws -> [StoreProblem] {
    let wrong = try String.fetchAll(
      database,
      sql: """
        WITH counted (channel, name, count) AS (
          SELECT channel, 'arrivals', count(*) FROM main.arrival GROUP BY channel UNION ALL
          SELECT channel, disposition, count(*) FROM main.arrival WHERE disposition IS NOT NULL
            GROUP BY channel, disposition
        )
        SELECT DISTINCT name FROM (
          SELECT channel, name, count FROM live.counter WHERE count <> 0 EXCEPT SELECT channel, name, count FROM counted
        ) UNION SELECT DISTINCT name FROM (
          SELECT channel, name, count FROM counted EXCEPT SELECT channel, name, count FROM live.counter
        )
        """)
    var problems = wrong.map {
      StoreProblem(
        what: "The counter does not say how many there are.", object: $0, whatToDo: IndexComparison.mend)
    }
    let isBalanced = try Bool.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM main.arrival WHERE disposition = 'stored')
          = (SELECT count(*) FROM main.document)
        """)
    if isBalanced != true {
      problems.append(
        StoreProblem(
          what: "There are not as many documents as arrivals that were stored.", object: "ledger",
          whatToDo: "A line of the ledger is damaged or missing: restore its segment from a backup."))
    }
    return problems
  }
}
