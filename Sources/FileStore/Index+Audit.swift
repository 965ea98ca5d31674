internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  func audit(_ query: AuditQuery) throws -> [NumberedAuditEntry] {
    var conditions = ["id < ?"]
    var arguments: StatementArguments = [query.before ?? Int64.max]
    func add(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    if let since = query.since { add("at >= ?", [since.microseconds]) }
    if let until = query.until { add("at < ?", [until.microseconds]) }
    if let user = query.user { add("user = ?", [Int64(user)]) }
    switch query.subject {
    case nil: break
    case .arrival(let id):
      add(
        """
        id IN (SELECT audit FROM audited WHERE arrival = ?
          UNION SELECT audit FROM audited WHERE digest = (SELECT digest FROM arrival WHERE id = ?))
        """, [id.text, id.text])
    case .digits(let digits):
      guard let (first, last) = Index.range(digits) else { return [] }
      add(
        """
        id IN (SELECT audit FROM audited WHERE digest BETWEEN ? AND ?
          UNION SELECT audit FROM audited WHERE arrival IN (SELECT id FROM arrival WHERE digest BETWEEN ? AND ?))
        """, [first.column, last.column, first.column, last.column])
    }
    return try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, at, user, who, method, outcome, channel FROM audit WHERE \(conditions.joined(separator: " AND "))
          ORDER BY id DESC LIMIT ?
          """, arguments: arguments + [max(0, query.limit)])
      let statement = try database.cachedStatement(
        sql: "SELECT digest, arrival FROM audited WHERE audit = ? ORDER BY id")
      return try rows.map { row in
        guard let outcome = AuditEntry.Outcome(rawValue: row[5]) else {
          throw StoreError.damagedIndex
        }
        var entry = AuditEntry(
          at: Timestamp(microseconds: row[1]), user: row[2], who: row[3], method: row[4], outcome: outcome,
          channel: row[6])
        for object in try Row.fetchAll(statement, arguments: [row[0] as Int64]) {
          if let digest = Digest(column: object[0]) { entry.digests.append(digest) }
          if let arrival = (object[1] as String?).flatMap({ ArrivalID($0) }) { entry.arrivals.append(arrival) }
        }
        return NumberedAuditEntry(number: row[0], entry: entry)
      }
    }
  }
}
