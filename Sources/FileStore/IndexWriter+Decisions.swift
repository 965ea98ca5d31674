internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// What people decided, and who asked for what.
extension IndexWriter {
  mutating func decided(_ decision: Decision) throws {
    var arrival: String?
    var digest: Data?
    switch decision.subject {
    case .arrival(let id): arrival = id.text
    case .document(let named):
      digest = Data(named.bytes)
      if decision.kind == .forget { try forget(named, at: decision.at) }
    }
    try run(
      "INSERT INTO decision (kind, arrival, digest, user, at, note) VALUES (?, ?, ?, ?, ?, ?)",
      [decision.kind.rawValue, arrival, digest, Int64(decision.user), decision.at.microseconds, decision.note])
  }

  /// The document goes, its sightings become discarded arrivals without names.
  private mutating func forget(_ digest: Digest, at moment: Timestamp) throws {
    let bytes = Data(digest.bytes)
    for sighting in [Disposition.stored, .duplicate] {
      let channels = try String.fetchAll(
        database, sql: "SELECT channel FROM arrival WHERE digest = ? AND disposition = ?",
        arguments: [bytes, sighting.rawValue])
      try run(
        """
        UPDATE arrival SET disposition = 'discarded', reason = 'erased', detail = NULL, settled = ?
        WHERE digest = ? AND disposition = ?
        """, [moment.microseconds, bytes, sighting.rawValue])
      for channel in channels {
        count(sighting, -1, in: channel)
        count(.discarded, 1, in: channel)
      }
    }
    try run(
      "UPDATE arrival SET name = x'', shown = '' WHERE digest = ? AND disposition = 'discarded'", [bytes])
    let statement = try database.cachedStatement(sql: "SELECT id FROM document WHERE digest = ?")
    if let id = try Int64.fetchOne(statement, arguments: [bytes]) {
      try removeParts(of: id)
      try run("DELETE FROM document WHERE id = ?", [id])
    }
    try run("INSERT OR REPLACE INTO forgotten VALUES (?, ?)", [bytes, moment.microseconds])
  }

  func audited(_ entry: AuditEntry) throws {
    try run(
      "INSERT INTO audit (at, user, who, method, outcome, channel) VALUES (?, ?, ?, ?, ?, ?)",
      [entry.at.microseconds, Int64(entry.user), entry.who, entry.method, entry.outcome.rawValue, entry.channel])
    let audit = database.lastInsertedRowID
    for digest in entry.digests {
      try run("INSERT INTO audited (audit, digest) VALUES (?, ?)", [audit, Data(digest.bytes)])
    }
    for arrival in entry.arrivals {
      try run("INSERT INTO audited (audit, arrival) VALUES (?, ?)", [audit, arrival.text])
    }
  }
}
