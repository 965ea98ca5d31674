internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  func arrival(_ id: ArrivalID, hiding: ChannelSet) throws -> Arrival? {
    let found = try points.unsafeRead { database in
      let statement = try database.cachedStatement(sql: "SELECT \(Arrival.columns) FROM arrival WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id.text]).map { try Arrival($0) }
    }
    guard let found, !hiding.contains(found.origin.channel) else { return nil }
    return try shown(found, hiding: hiding)
  }

  func arrivals(of digest: Digest, hiding: ChannelSet = .none) throws -> [Arrival] {
    let all = try arrivals(
      "SELECT \(Arrival.columns) FROM arrival WHERE digest = ? ORDER BY received, id", [digest.column])
    if hiding.isEmpty { return all }
    var visible = all.filter { !hiding.contains($0.origin.channel) }
    let first = visible.firstIndex { $0.disposition?.isSighting ?? false }
    if let first, !visible.contains(where: { $0.disposition == .stored }) { visible[first].disposition = .stored }
    return visible
  }

  /// A duplicate of what came through hidden channels alone is what was stored, for whom they are hidden from.
  private func shown(_ arrival: Arrival, hiding: ChannelSet) throws -> Arrival {
    guard !hiding.isEmpty, arrival.disposition == .duplicate, let digest = arrival.digest else { return arrival }
    return try arrivals(of: digest, hiding: hiding).first { $0.origin.arrival == arrival.origin.arrival } ?? arrival
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
    if !query.hiding.isEmpty { conditions.append(query.hiding.excludes("channel")) }
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
      "SELECT \(Arrival.columns) FROM arrival \(filter) ORDER BY id DESC LIMIT ?", arguments + [max(0, query.limit)]
    ).map { try shown($0, hiding: query.hiding) }
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
      for row in try Row.fetchAll(database, sql: "SELECT name, sum(count) FROM counter GROUP BY name") {
        totals.take(row[0], row[1])
      }
      return totals
    }
  }

  func totalsByChannel() throws -> [String: Totals] {
    try database.read { database in
      var totals: [String: Totals] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT channel, name, count FROM counter") {
        totals[row[0], default: Totals()].take(row[1], row[2])
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

extension Totals {
  /// The count of a counter of the index.
  fileprivate mutating func take(_ name: String, _ count: Int) {
    switch name {
    case "arrivals": arrivals = count
    case "stored": stored = count
    case "duplicate": duplicates = count
    case "quarantined": quarantined = count
    case "discarded": discarded = count
    case "deferred": deferred = count
    default: break
    }
  }
}
