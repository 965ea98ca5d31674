internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// Names that are no longer kept.
extension Index {
  /// Arrivals that were received before, whose way has ended and that have a name, oldest first.
  func named(before moment: Timestamp, limit: Int) throws -> [ArrivalID] {
    try database.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM arrival WHERE id < ? AND name <> x'' AND disposition IN ('stored', 'duplicate', 'discarded')
          ORDER BY id LIMIT ?
          """, arguments: [ArrivalID(at: moment, random: (0, 0)).text, limit]
      ).compactMap { ArrivalID($0) }
    }
  }

  /// What a ledger without these names would have made. The bytes are overwritten in the file too.
  func eraseNames(of arrivals: [ArrivalID]) throws {
    try database.writeWithoutTransaction { database in
      let before = try Int.fetchOne(database, sql: "PRAGMA secure_delete") ?? 0
      _ = try Int.fetchOne(database, sql: "PRAGMA secure_delete = 1")
      defer { _ = try? Int.fetchOne(database, sql: "PRAGMA secure_delete = \(before)") }
      try database.inTransaction {
        for arrival in arrivals {
          try database.execute(
            sql: "UPDATE arrival SET name = x'', shown = '' WHERE id = ?", arguments: [arrival.text])
        }
        return .commit
      }
    }
  }
}
