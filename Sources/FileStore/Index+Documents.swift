internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  func standing(of digest: Digest) throws -> Standing {
    try points.unsafeRead { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 2 FROM document WHERE digest = ?1 UNION ALL SELECT 1 FROM forgotten WHERE digest = ?1
          """)
      // A document that was stored again after its erasure has no mark of that any more.
      switch try Int.fetchOne(statement, arguments: [digest.column]) {
      case 2: return .stored
      case 1: return .erased
      default: return .unknown
      }
    }
  }

  func knows(_ digest: Digest) throws -> Bool {
    try points.unsafeRead { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?")
      return try Int.fetchOne(statement, arguments: [digest.column]) != nil
    }
  }

  /// All documents whose digests begin with this byte.
  func stored(onShelf byte: UInt8) throws -> Set<Digest> {
    let bounds = [UInt8.min, .max].map { Data([byte] + [UInt8](repeating: $0, count: 31)) }
    return try database.read { database in
      let statement = try database.cachedStatement(sql: "SELECT digest FROM document WHERE digest BETWEEN ? AND ?")
      var found: Set<Digest> = []
      let rows = try Data.fetchCursor(statement, arguments: StatementArguments(bounds))
      while let column = try rows.next() {
        if let digest = Digest(column: column) { found.insert(digest) }
      }
      return found
    }
  }

  /// When the document was read; nil when it is not stored.
  func moment(ofReading digest: Digest) throws -> Timestamp? {
    try points.unsafeRead { database in
      let statement = try database.cachedStatement(sql: "SELECT read FROM document WHERE digest = ?")
      return try Int64.fetchOne(statement, arguments: [digest.column]).map { Timestamp(microseconds: $0) }
    }
  }

  func isForgotten(_ digest: Digest) throws -> Bool {
    try points.unsafeRead { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM forgotten WHERE digest = ?")
      return try Int.fetchOne(statement, arguments: [digest.column]) != nil
    }
  }

  func forgotten() throws -> [Digest] {
    try database.read { database in
      try Data.fetchAll(database, sql: "SELECT digest FROM forgotten ORDER BY digest").compactMap { Digest(column: $0) }
    }
  }

  func forgotten(prefix: String, limit: Int) throws -> [Digest] {
    guard let (first, last) = Index.range(prefix) else { return [] }
    return try database.read { database in
      try Data.fetchAll(
        database, sql: "SELECT digest FROM forgotten WHERE digest BETWEEN ? AND ? ORDER BY digest LIMIT ?",
        arguments: [first.column, last.column, max(0, limit)]
      ).compactMap { Digest(column: $0) }
    }
  }

  func document(_ digest: Digest, hiding: ChannelSet) throws -> DocumentSummary? {
    try documents(hiding, where: { _ in "d.digest = ?" }, [digest.column]).first
  }

  func children(of digest: Digest, hiding: ChannelSet) throws -> [DocumentSummary] {
    try documents(
      hiding, where: { "\($0.parent) = ?" }, [digest.column], "ORDER BY shown_received, digest")
  }

  func documents(prefix: String, limit: Int, hiding: ChannelSet) throws -> [DocumentSummary] {
    guard let (first, last) = Index.range(prefix) else { return [] }
    return try documents(
      hiding, where: { _ in "d.digest BETWEEN ? AND ?" }, [first.column, last.column], "ORDER BY digest LIMIT ?",
      [max(0, limit)])
  }

  /// The first and the last digest that begin with the digits; nil for fewer than four, and for what are none.
  static func range(_ prefix: String) -> (first: Digest, last: Digest)? {
    let digits = prefix.lowercased()
    guard (4...64).contains(digits.utf8.count),
      let first = Digest(digits + String(repeating: "0", count: 64 - digits.utf8.count)),
      let last = Digest(digits + String(repeating: "f", count: 64 - digits.utf8.count))
    else { return nil }
    return (first, last)
  }

  func documents(_ query: DocumentQuery) throws -> [DocumentSummary] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    func add(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    let hiding = query.hiding
    // A document has no channel but those that may be seen, and no name from another.
    let seen = hiding.isEmpty ? "" : " \(hiding.excludes("s.channel")) AND"
    let sighting = "EXISTS (SELECT 1 FROM arrival s WHERE s.digest = d.digest AND\(seen)"
    if let type = query.mediaType { add("d.media_type = ?", [type.rawValue]) }
    if let kind = query.documentKind { add("d.kind = ?", [kind]) }
    if let since = query.since { add("{received} >= ?", [since.microseconds]) }
    if let until = query.until { add("{received} < ?", [until.microseconds]) }
    if let after = query.after {
      let sign = query.order == .oldestFirst ? ">" : "<"
      add("({received}, d.digest) \(sign) (?, ?)", [after.firstReceived.microseconds, after.digest.column])
    }
    if let channel = query.channel { add("\(sighting) s.channel = ?)", [channel]) }
    if let part = query.titleOrNameContains {
      let pattern = Index.containing(part)
      add(
        "(d.title LIKE ? ESCAPE '\\' OR \(sighting) s.shown LIKE ? ESCAPE '\\'))", [pattern, pattern])
    }
    let filter = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let order =
      switch query.order {
      case .newestFirst: "shown_received DESC, digest DESC"
      case .oldestFirst: "shown_received, digest"
      case .title: "title IS NULL, title COLLATE NOCASE, digest"
      case .largestFirst: "size DESC, digest"
      }
    return try documents(
      hiding, where: { filter.replacing("{received}", with: $0.received) }, arguments,
      "ORDER BY \(order) LIMIT ? OFFSET ?", [max(0, query.limit), max(0, query.offset)])
  }

  func outdated(current: Set<Component>, after: Digest?, limit: Int) throws -> [Digest] {
    try database.read { database in
      let groups = try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT media_type, reader, reader_version, interpreter, interpreter_version FROM document
          """)
      let old = groups.filter { row in
        Component(column: row[1], version: row[2]).map { !current.contains($0) } ?? true
          || Component(column: row[3], version: row[4]).map { !current.contains($0) } ?? false
      }
      guard !old.isEmpty, limit > 0 else { return [] }
      let condition = old.map { _ in
        "(media_type, reader, reader_version, ifnull(interpreter, ''), ifnull(interpreter_version, 0)) = (?, ?, ?, ?, ?)"
      }.joined(separator: " OR ")
      var arguments: StatementArguments = [after?.column ?? Data()]
      for row in old {
        arguments += [
          row[0] as String, row[1] as String, row[2] as Int, row[3] as String? ?? "", row[4] as Int? ?? 0,
        ]
      }
      return try Data.fetchAll(
        database,
        sql: "SELECT digest FROM document WHERE digest > ? AND (\(condition)) ORDER BY digest LIMIT \(limit)",
        arguments: arguments
      ).compactMap { Digest(column: $0) }
    }
  }

  func exportDocuments(after: ExportPosition?, limit: Int, hiding: ChannelSet) throws -> [ExportedDocument] {
    try database.read { database in
      let (sql, arguments) = DocumentView.select(
        hiding, DocumentSummary.columns, where: { "(\($0.received), d.digest) > (?, ?)" },
        [after?.firstReceived.microseconds ?? Int64.min, after?.digest.column ?? Data()],
        "ORDER BY shown_received, digest LIMIT ?", [max(0, limit)])
      let summaries = try Row.fetchAll(database, sql: sql, arguments: arguments).map { try DocumentSummary($0) }
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, received, channel, name FROM arrival
          WHERE digest = ? AND \(DocumentView.sighting(hiding, "")) ORDER BY received, id
          """)
      return try summaries.map { summary in
        let sightings = try Row.fetchAll(statement, arguments: [summary.digest.column]).map { try Origin($0) }
        return ExportedDocument(
          summary: summary,
          sightings: sightings.map { .init(received: $0.received, channel: $0.channel, name: $0.name) })
      }
    }
  }

  private func documents(
    _ hiding: ChannelSet, where condition: (DocumentView) -> String, _ arguments: StatementArguments,
    _ clauses: String = "", _ rest: StatementArguments = []
  ) throws -> [DocumentSummary] {
    let (sql, all) = DocumentView.select(hiding, DocumentSummary.columns, where: condition, arguments, clauses, rest)
    return try database.read { database in
      try Row.fetchAll(database, sql: sql, arguments: all).map { try DocumentSummary($0) }
    }
  }
}
