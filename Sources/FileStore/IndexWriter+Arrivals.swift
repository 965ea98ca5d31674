internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// Arrivals and how they were settled.
extension IndexWriter {
  mutating func arrived(_ origin: Origin) throws {
    if try insert(origin) { return }
    let id = origin.arrival.text
    guard let known = try state(of: id), let disposition = known.disposition,
      disposition == .deferred || disposition == .quarantined
    else { return }
    try run(
      "UPDATE arrival SET disposition = NULL, reason = NULL, detail = NULL, settled = NULL WHERE id = ?", [id])
    count(disposition, -1, in: known.channel)
  }

  /// False when the arrival is known.
  mutating func insert(_ origin: Origin) throws -> Bool {
    try run(
      """
      INSERT INTO arrival (id, parent, received, channel, name, shown) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """,
      [
        origin.arrival.text, origin.arrival.parent?.text, origin.received.microseconds, origin.channel,
        Data(origin.name.bytes), origin.name.escaped,
      ])
    guard database.changesCount == 1 else { return false }
    count(nil, 1, in: origin.channel)
    return true
  }

  /// The same with its disposition. False, and nothing done, when the arrival is known.
  mutating func insert(_ origin: Origin, _ settlement: Settlement) throws -> Bool {
    try run(
      """
      INSERT INTO arrival (id, parent, received, channel, name, shown, disposition, digest, size, reason, detail, settled)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """,
      [
        origin.arrival.text, origin.arrival.parent?.text, origin.received.microseconds, origin.channel,
        Data(origin.name.bytes), origin.name.escaped, settlement.disposition.rawValue,
        settlement.digest.map { Data($0.bytes) }, settlement.size, settlement.reason?.rawValue, settlement.detail,
        settlement.at.microseconds,
      ])
    guard database.changesCount == 1 else { return false }
    count(nil, 1, in: origin.channel)
    count(settlement.disposition, 1, in: origin.channel)
    if let digest = settlement.digest, settlement.disposition.isSighting {
      try sighted(digest, by: origin, size: settlement.size ?? 0)
    }
    return true
  }

  /// Of two arrivals that a ledger calls stored with the same document, the second is a duplicate: an index that had lost the
  /// document took it once more.
  func counted(_ settlement: Settlement) throws -> Settlement {
    guard settlement.disposition == .stored, let digest = settlement.digest else { return settlement }
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?")
    guard try Int.fetchOne(statement, arguments: [Data(digest.bytes)]) != nil,
      try state(of: settlement.arrival.text)?.disposition != .stored
    else { return settlement }
    var settlement = settlement
    settlement.disposition = .duplicate
    return settlement
  }

  mutating func settled(_ settlement: Settlement) throws {
    let id = settlement.arrival.text
    let before: (disposition: Disposition?, channel: String)
    if let known = try state(of: id) {
      before = known
    } else {
      // Its `arrived` line is damaged; the record of a stored document says the same once more.
      guard let digest = settlement.digest, let record = try record(digest),
        record.origin.arrival == settlement.arrival
      else {
        problems.append(
          StoreProblem(
            what: "The ledger settles an arrival that it does not say arrived.", object: id,
            whatToDo: "Run `vigilctl verify`: a damaged line of the ledger is named there. Restore it from a backup."))
        return
      }
      _ = try insert(record.origin)
      before = (nil, record.origin.channel)
    }
    if let old = before.disposition { count(old, -1, in: before.channel) }
    count(settlement.disposition, 1, in: before.channel)
    try run(
      """
      UPDATE arrival SET disposition = ?, digest = coalesce(?, digest), size = coalesce(?, size), reason = ?,
        detail = ?, settled = ? WHERE id = ?
      """,
      [
        settlement.disposition.rawValue, settlement.digest.map { Data($0.bytes) }, settlement.size,
        settlement.reason?.rawValue, settlement.detail, settlement.at.microseconds, id,
      ])
    guard let digest = settlement.digest, before.disposition?.isSighting != true else { return }
    guard settlement.disposition.isSighting else { return }
    let statement = try database.cachedStatement(sql: "SELECT id, received, channel, name FROM arrival WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return }
    try sighted(digest, by: try Origin(row), size: settlement.size ?? 0)
  }

  func state(of id: String) throws -> (disposition: Disposition?, channel: String)? {
    let statement = try database.cachedStatement(sql: "SELECT disposition, channel FROM arrival WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let text: String? = row[0]
    return (text.flatMap { Disposition(rawValue: $0) }, row[1])
  }
}
