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

  let database: Database
  /// The record of a document as it lies in the store now.
  let record: (Digest) throws -> Model.Record?
  private var deltas: [Counter: Int] = [:]
  /// What did not fit: told by whoever replays a ledger.
  var problems: [StoreProblem] = []

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

  /// Without a disposition arrivals are counted.
  mutating func count(_ disposition: Disposition?, _ delta: Int, in channel: String) {
    deltas[Counter(channel: channel, name: disposition?.rawValue ?? "arrivals"), default: 0] += delta
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try database.cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }
}

extension Disposition {
  /// Whether an arrival so settled shows that its document is in the store.
  var isSighting: Bool { self == .stored || self == .duplicate }
}
