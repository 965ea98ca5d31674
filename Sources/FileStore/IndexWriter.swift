internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// Applies ledger entries to the index, within one transaction. The same entries from the same records always make
/// the same index.
struct IndexWriter {
  private struct Counter: Hashable {
    let channel: String
    let name: String
  }

  private let database: Database
  /// The record of a document as it lies in the store now.
  private let record: (Digest) throws -> Model.Record?
  private var deltas: [Counter: Int] = [:]
  /// What did not fit: told by whoever replays a ledger.
  private(set) var problems: [StoreProblem] = []

  init(_ database: Database, record: @escaping (Digest) throws -> Model.Record?) {
    self.database = database
    self.record = record
  }

  /// Applies entries in their order, and calls `each` after every one. An arrival that is told and settled in one
  /// breath, as most are, is written once.
  mutating func apply(_ entries: [LedgerEntry], each: () -> Void = {}) throws {
    var next = entries.startIndex
    while next < entries.endIndex {
      let entry = entries[next]
      next += 1
      if case .arrived(let origin) = entry, next < entries.endIndex, case .settled(let settlement) = entries[next],
        settlement.arrival == origin.arrival, try insert(origin, counted(settlement))
      {
        each()
        next += 1
      } else {
        try apply(entry)
      }
      each()
    }
  }

  private mutating func apply(_ entry: LedgerEntry) throws {
    switch entry {
    case .arrived(let origin): try arrived(origin)
    case .settled(let settlement): try settled(counted(settlement))
    case .read(let digest, _, _, _): try read(digest)
    case .decided(let decision): try decided(decision)
    case .audited(let entry): try audited(entry)
    }
  }

  /// Writes the counters and the position up to which the ledger is applied.
  func finish(at position: LedgerPosition) throws {
    for (counter, delta) in deltas where delta != 0 {
      try run(
        """
        INSERT INTO counter (channel, name, count) VALUES (?, ?, ?)
        ON CONFLICT (channel, name) DO UPDATE SET count = count + excluded.count
        """, [counter.channel, counter.name, delta])
    }
    try run("UPDATE position SET segment = ?, offset = ?", [position.segment, position.offset])
  }

  // MARK: Arrivals

  private mutating func arrived(_ origin: Origin) throws {
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
  private mutating func insert(_ origin: Origin) throws -> Bool {
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
  private mutating func insert(_ origin: Origin, _ settlement: Settlement) throws -> Bool {
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
  private func counted(_ settlement: Settlement) throws -> Settlement {
    guard settlement.disposition == .stored, let digest = settlement.digest else { return settlement }
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?")
    guard try Int.fetchOne(statement, arguments: [Data(digest.bytes)]) != nil,
      try state(of: settlement.arrival.text)?.disposition != .stored
    else { return settlement }
    var settlement = settlement
    settlement.disposition = .duplicate
    return settlement
  }

  private mutating func settled(_ settlement: Settlement) throws {
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

  private func state(of id: String) throws -> (disposition: Disposition?, channel: String)? {
    let statement = try database.cachedStatement(sql: "SELECT disposition, channel FROM arrival WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let text: String? = row[0]
    return (text.flatMap { Disposition(rawValue: $0) }, row[1])
  }

  /// Without a disposition arrivals are counted.
  private mutating func count(_ disposition: Disposition?, _ delta: Int, in channel: String) {
    deltas[Counter(channel: channel, name: disposition?.rawValue ?? "arrivals"), default: 0] += delta
  }

  // MARK: Documents

  private mutating func sighted(_ digest: Digest, by origin: Origin, size: Int64) throws {
    let (id, received) = (origin.arrival.text, origin.received.microseconds)
    try run(
      """
      UPDATE document SET sightings = sightings + 1,
        shared = shared OR (SELECT channel FROM arrival WHERE id = first_arrival) <> ?4,
        first_arrival = CASE WHEN (?1, ?2) < (first_received, first_arrival) THEN ?2 ELSE first_arrival END,
        first_received = min(first_received, ?1)
      WHERE digest = ?3
      """, [received, id, Data(digest.bytes), origin.channel])
    if database.changesCount == 1 { return }
    let found = try readable(digest)
    try run(
      """
      INSERT INTO document (digest, size, media_type, kind, title, language, pages, has_text, parent, reader,
        reader_version, interpreter, interpreter_version, read, first_received, first_arrival, sightings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """, [Data(digest.bytes), found?.size ?? size] + columns(found) + [received, id])
    let document = database.lastInsertedRowID
    try run("DELETE FROM forgotten WHERE digest = ?", [Data(digest.bytes)])
    guard let found else { return }
    try insertPages(of: found, document: document)
    try insertFacts(of: found, document: document)
  }

  private mutating func read(_ digest: Digest) throws {
    guard let found = try readable(digest) else { return }
    let statement = try database.cachedStatement(sql: "SELECT id FROM document WHERE digest = ?")
    guard let id = try Int64.fetchOne(statement, arguments: [Data(digest.bytes)]) else { return }
    try run(
      """
      UPDATE document SET media_type = ?, kind = ?, title = ?, language = ?, pages = ?, has_text = ?, parent = ?,
        reader = ?, reader_version = ?, interpreter = ?, interpreter_version = ?, read = ? WHERE id = ?
      """, columns(found) + [id])
    try removeParts(of: id)
    try insertPages(of: found, document: id)
    try insertFacts(of: found, document: id)
  }

  private func removeParts(of document: Int64) throws {
    let page = document << IndexSchema.pageBits
    try run("DELETE FROM page WHERE rowid BETWEEN ? AND ?", [page, page + Int64(Contents.mostPages)])
    let fact = document << IndexSchema.factBits
    try run("DELETE FROM fact WHERE id BETWEEN ? AND ?", [fact, fact + Int64(Contents.mostFacts) - 1])
  }

  private mutating func readable(_ digest: Digest) throws -> Model.Record? {
    do {
      if let found = try record(digest) { return found }
      problems.append(IndexWriter.problem(digest, "The document has no record."))
    } catch let error as StoreError {
      guard case .corrupt(let what, _) = error else { throw error }
      problems.append(IndexWriter.problem(digest, what))
    }
    return nil
  }

  private static func problem(_ digest: Digest, _ what: String) -> StoreProblem {
    StoreProblem(what: what, object: digest.description, whatToDo: "Run `vigilctl reprocess \(digest)`.")
  }

  /// A document whose record is lost is listed as unknown, read by nothing: outdated, whatever the readers are.
  private func columns(_ record: Model.Record?) -> StatementArguments {
    let contents = record?.contents ?? Contents(mediaType: .unknown, reader: Component(name: "", version: 0))
    return [
      contents.mediaType.rawValue, contents.documentKind, contents.title, contents.language, contents.pageCount,
      contents.pages.contains { $0.text.utf8.contains { $0 > UInt8(ascii: " ") } },
      record?.parent.map { Data($0.bytes) }, contents.reader.name, contents.reader.version,
      contents.interpreter?.name, contents.interpreter?.version, record?.read.microseconds ?? 0,
    ]
  }

  private func insertPages(of record: Model.Record, document: Int64) throws {
    var pages = record.contents.pages
    if pages.isEmpty, record.contents.title != nil { pages = [Page(number: 1, text: "")] }
    var title = record.contents.title
    for page in pages {
      try run(
        "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)",
        [document << IndexSchema.pageBits | Int64(page.number), title, page.text])
      title = nil
    }
  }

  private func insertFacts(of record: Model.Record, document: Int64) throws {
    for (place, fact) in record.contents.facts.enumerated() {
      try run(
        "INSERT INTO fact (id, \(Fact.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [document << IndexSchema.factBits | Int64(place)] + fact.columns)
    }
  }

  private mutating func decided(_ decision: Decision) throws {
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

  private func audited(_ entry: AuditEntry) throws {
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

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try database.cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }
}

extension Disposition {
  /// Whether an arrival so settled shows that its document is in the store.
  var isSighting: Bool { self == .stored || self == .duplicate }
}
