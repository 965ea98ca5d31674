internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  func arrival(_ id: ArrivalID) throws -> Arrival? {
    try points.unsafeRead { database in
      let statement = try database.cachedStatement(sql: "SELECT \(Arrival.columns) FROM arrival WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id.text]).map { try Arrival($0) }
    }
  }

  func arrivals(of digest: Digest) throws -> [Arrival] {
    try arrivals(
      "SELECT \(Arrival.columns) FROM arrival WHERE digest = ? ORDER BY received, id", [digest.column])
  }

  func arrivals(_ query: ArrivalQuery) throws -> [Arrival] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if !query.dispositions.isEmpty {
      let marks = query.dispositions.map { _ in "?" }.joined(separator: ", ")
      conditions.append("disposition IN (\(marks))")
      arguments += StatementArguments(query.dispositions.map(\.rawValue))
      if !query.dispositions.contains(where: \.isSighting) {
        // Says again what is so already: the condition of the partial index.
        conditions.append("(disposition IS NULL OR disposition NOT IN ('stored', 'duplicate'))")
      }
    }
    if let channel = query.channel {
      conditions.append("channel = ?")
      arguments += [channel]
    }
    if let name = query.name {
      conditions.append("name = ?")
      arguments += [Data(name.bytes)]
    }
    if let part = query.nameContains {
      conditions.append("shown LIKE ? ESCAPE '\\'")
      arguments += [Index.containing(part)]
    }
    if let after = query.after {
      conditions.append("id < ?")
      arguments += [after.text]
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try arrivals(
      "SELECT \(Arrival.columns) FROM arrival \(filter) ORDER BY id DESC LIMIT ?", arguments + [max(0, query.limit)])
  }

  func children(of id: ArrivalID) throws -> [Arrival] {
    // Ordinals are numbers: 10 comes after 9.
    try arrivals(
      "SELECT \(Arrival.columns) FROM arrival WHERE parent = ? ORDER BY length(id), id", [id.text], in: points)
  }

  func decisions(about subject: Decision.Subject) throws -> [Decision] {
    let (column, value): (String, any DatabaseValueConvertible) =
      switch subject {
      case .arrival(let id): ("arrival", id.text)
      case .document(let digest): ("digest", digest.column)
      }
    return try points.unsafeRead { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT kind, user, at, note FROM decision WHERE \(column) = ? ORDER BY id", arguments: [value])
      return rows.compactMap { row in
        Decision.Kind(rawValue: row[0]).map {
          Decision($0, subject, user: row[1], at: Timestamp(microseconds: row[2]), note: row[3])
        }
      }
    }
  }

  func totals() throws -> Totals {
    try points.unsafeRead { database in
      var totals = Totals()
      for row in try Row.fetchAll(database, sql: "SELECT name, count FROM counter") {
        let count: Int = row[1]
        switch row[0] as String {
        case "arrivals": totals.arrivals = count
        case "stored": totals.stored = count
        case "duplicate": totals.duplicates = count
        case "quarantined": totals.quarantined = count
        case "discarded": totals.discarded = count
        case "deferred": totals.deferred = count
        default: break
        }
      }
      return totals
    }
  }

  /// Arrivals without a disposition.
  func activeCount() throws -> Int {
    try database.read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM arrival WHERE disposition IS NULL") ?? 0
    }
  }

  private func arrivals(
    _ sql: String, _ arguments: StatementArguments, in reader: (any DatabaseReader)? = nil
  ) throws -> [Arrival] {
    try (reader ?? database).read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { try Arrival($0) }
    }
  }

  /// A pattern for LIKE with `\` as its escape.
  static func containing(_ part: String) -> String {
    var pattern = "%"
    for character in part {
      if "%_\\".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }
}
