internal import GRDB
internal import Model
internal import Store

/// Compares the live index with one made from ledger and records, both at the same position.
struct IndexComparison {
  private static let mend = "Run `vigilctl rebuild`."

  /// Tables and what identifies their rows.
  private static let tables = [
    ("arrival", "id", "id"), ("document", "digest", "lower(hex(digest))"), ("decision", "id", "'decision ' || id"),
    ("counter", "name", "'count of ' || name"), ("page_content", "id", "'page row ' || id"),
  ]

  let live: Index

  /// `path` is the other index's file.
  func problems(against path: String) throws -> [StoreProblem] {
    try live.database.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS made", arguments: [path])
      defer { try? database.execute(sql: "DETACH DATABASE made") }
      var problems: [StoreProblem] = []
      for (table, key, name) in IndexComparison.tables {
        problems += try compare(table, by: key, named: name, in: database)
      }
      do { try database.execute(sql: "INSERT INTO main.page (page) VALUES ('integrity-check')") } catch {
        problems.append(
          StoreProblem(
            what: "The full-text index does not fit its text.", object: "index", whatToDo: IndexComparison.mend))
      }
      problems += try balance(in: database)
      return problems
    }
  }

  private func compare(
    _ table: String, by key: String, named name: String, in database: Database
  ) throws -> [StoreProblem] {
    let columns = try database.columns(in: table).map(\.name).filter { $0 != key }
    let differs = columns.map { "a.\"\($0)\" IS NOT b.\"\($0)\"" }.joined(separator: " OR ")
    let shown = name.replacing(key, with: "a.\(key)")
    let queries = [
      ("The index differs from ledger and records", "main", "made", "b.\(key) IS NULL OR \(differs)"),
      ("The index lacks what ledger and records say", "made", "main", "b.\(key) IS NULL"),
    ]
    return try queries.flatMap { what, left, right, condition in
      try String.fetchAll(
        database,
        sql: """
          SELECT \(shown) FROM \(left).\(table) a LEFT JOIN \(right).\(table) b ON b.\(key) = a.\(key)
          WHERE \(condition) LIMIT 100
          """
      ).map { StoreProblem(what: "\(what).", object: $0, whatToDo: IndexComparison.mend) }
    }
  }

  /// The counters against what they count, and stored arrivals against documents.
  private func balance(in database: Database) throws -> [StoreProblem] {
    let wrong = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM main.counter c WHERE count <> CASE name WHEN 'arrivals' THEN
          (SELECT count(*) FROM made.arrival) ELSE
          (SELECT count(*) FROM made.arrival WHERE disposition = c.name) END
        """)
    var problems = wrong.map {
      StoreProblem(
        what: "The counter does not say how many there are.", object: $0, whatToDo: IndexComparison.mend)
    }
    let isBalanced = try Bool.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM made.arrival WHERE disposition = 'stored')
          = (SELECT count(*) FROM made.document)
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
