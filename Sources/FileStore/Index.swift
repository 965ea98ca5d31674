internal import GRDB
internal import Model
internal import Store

/// The SQLite database that questions are answered from: a view of the ledger and the records, and nothing more.
final class Index: Sendable {
  let database: any DatabaseWriter
  /// A connection for what the pipeline asks of single arrivals and documents: questions of microseconds, which must
  /// never wait for the searches of people, however many of these there are. Not for anything that scans.
  let points: any DatabaseReader

  private init(_ database: any DatabaseWriter, points: any DatabaseReader) {
    self.database = database
    self.points = points
  }

  /// Opens or makes the index that a daemon works with: write-ahead log, few connections, small caches.
  static func open(_ path: String) throws -> Index {
    var configuration = Configuration()
    configuration.label = "index"
    configuration.maximumReaderCount = 3
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA cache_size = -1024; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 8388608")
      try PageRank.install(in: database)
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try Index.makeTables(in: pool)
    var pointed = Configuration()
    pointed.label = "index, points"
    pointed.readonly = true
    pointed.busyMode = .timeout(10)
    pointed.prepareDatabase { database in try database.execute(sql: "PRAGMA cache_size = -512") }
    return Index(pool, points: try DatabaseQueue(path: path, configuration: pointed))
  }

  /// An index that is being made, and worth nothing until it is whole: no journal, no syncs.
  static func scratch(_ path: String) throws -> Index {
    var configuration = Configuration()
    configuration.label = "index in the making"
    // A comparison holds a snapshot of another index over several calls.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try Index.makeTables(in: queue)
    return Index(queue, points: queue)
  }

  private static func makeTables(in database: some DatabaseWriter) throws {
    try database.write { database in
      if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 {
        try IndexSchema.create(in: database)
      }
    }
  }

  /// Why the index cannot be used; nil when it can. A suspect one is read from beginning to end.
  func defect(isSuspect: Bool, progress: (StoreProgress) -> Void) throws -> String? {
    try database.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      guard version == IndexSchema.version else { return "it is of another version of Vigil" }
      guard try IndexSchema.isIntact(in: database) else { return "its tables are not those that Vigil makes" }
      guard isSuspect else { return nil }
      // A table at a time, so that progress can be told.
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
      for (done, table) in tables.enumerated() {
        progress(StoreProgress(stage: "index", done: done, total: tables.count))
        let answer = try String.fetchOne(database, sql: "PRAGMA quick_check(\(table.quotedDatabaseIdentifier))")
        guard answer == "ok" else { return "it is damaged" }
      }
      return nil
    }
  }

  func position() throws -> LedgerPosition {
    try points.unsafeRead { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT segment, offset FROM position") else {
        throw StoreError.damagedIndex
      }
      return LedgerPosition(segment: row[0], offset: row[1])
    }
  }

  /// Applies the ledger from the index's position to `end`. Returns how many entries there were. Where a document was
  /// forgotten meanwhile, the index had its words: they are taken out of the file.
  func replay(
    _ ledger: LedgerReader, to end: LedgerPosition, records: Records, problem: (StoreProblem) -> Void,
    progress: (StoreProgress) -> Void
  ) throws -> Int {
    var count = 0
    var forgets = false
    var entries: [LedgerEntry] = []
    var problems: [StoreProblem] = []
    var reached = try position()
    func flush() throws {
      try database.write { database in
        var writer = IndexWriter(database) { try records.read($0) }
        try writer.apply(entries) {
          count += 1
          if count % 100 == 0 { progress(StoreProgress(stage: "ledger", done: count, total: nil)) }
        }
        try writer.finish(at: reached)
        problems += writer.problems
      }
      entries.removeAll(keepingCapacity: true)
    }
    try ledger.read(from: reached, to: end) { line, at, next in
      switch line {
      case .entry(let entry):
        if case .decided(let decision) = entry, decision.kind == .forget { forgets = true }
        entries.append(entry)
      case .bad, .torn:
        problem(
          StoreProblem(
            what: "A line of the ledger is damaged.", object: at.description,
            whatToDo: "Restore the ledger's segment from a backup, then run `vigilctl rebuild`."))
      case .missingSegment:
        problem(
          StoreProblem(
            what: "A segment of the ledger is missing.", object: at.description,
            whatToDo: "Restore it from a backup, then run `vigilctl rebuild`."))
      }
      reached = next
      if entries.count >= 1000 { try flush() }
    }
    reached = end
    try flush()
    if forgets { try scrub() }
    // A document that was forgotten later has no record, and needs none.
    for found in problems {
      if let digest = Digest(found.object), try !knows(digest) { continue }
      problem(found)
    }
    return count
  }

  /// Takes what was deleted out of the file too: the full-text index keeps words until its parts are merged, and SQLite
  /// keeps what stood on pages that are free. Writes the whole index once, and needs room for it.
  func scrub() throws {
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "INSERT INTO page (page) VALUES ('optimize')")
      try database.execute(sql: "VACUUM")
      if self.database is DatabasePool { _ = try database.checkpoint(.truncate) }
    }
  }

  /// Lets go of the pages and statements that the connections hold, and of connections for reading that rest.
  func releaseMemory() {
    (database as? DatabasePool)?.releaseMemoryEventually()
    (points as? DatabaseQueue)?.releaseMemory()
  }

  /// Leaves one file that is whole: SQLite keeps the log when a reader is the last to close.
  func close() throws {
    if database is DatabasePool {
      try points.close()
      _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    try database.close()
  }
}
