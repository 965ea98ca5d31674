internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// What becomes of one commit, given what the store and the earlier commits of its batch say.
struct CommitPlan {
  let pending: PendingCommit
  var entries: [LedgerEntry] = []
  var lines: [[UInt8]] = []
  var record: Model.Record?
  var committed = Committed()

  /// Whether its record is of a document that has one.
  var isReading: Bool {
    entries.contains { entry in
      if case .read = entry { return true }
      return false
    }
  }

  /// Whether it must be on the disk before its caller is told.
  var needsSync: Bool {
    entries.contains { entry in
      if case .arrived = entry { return false }
      return true
    }
  }
}

/// Decides the plans of one batch, in order.
///
/// Here concurrency is resolved: of two arrivals that store the same new bytes the second becomes a duplicate, and
/// running an arrival again that has reached its end changes nothing.
struct CommitPlanner {
  private struct State {
    var disposition: Disposition?
    var digest: Digest?
  }

  private let database: Database
  private var arrivals: [ArrivalID: State] = [:]
  private var stored: Set<Digest> = []

  init(_ database: Database) { self.database = database }

  /// Throws `.invalid` for a commit that contradicts the store; nothing of it counts then.
  mutating func plan(_ pending: PendingCommit) throws -> CommitPlan {
    var plan = CommitPlan(pending: pending)
    var changed: [ArrivalID: State] = [:]
    var newlyStored: Set<Digest> = []
    for (entry, line) in zip(pending.commit.entries, pending.lines) {
      switch entry {
      case .arrived(let origin):
        let known = try changed[origin.arrival] ?? state(of: origin.arrival)
        if known?.disposition?.isFinal == true { continue }
        changed[origin.arrival] = State(disposition: nil, digest: known?.digest)
        plan.add(entry, line)
      case .settled(var settlement):
        guard let before = try changed[settlement.arrival] ?? state(of: settlement.arrival) else {
          throw StoreError.invalid("arrival \(settlement.arrival) is settled but never arrived")
        }
        if let end = before.disposition, end.isFinal {
          guard end == settlement.disposition || (end.isSighting && settlement.disposition.isSighting),
            settlement.digest == nil || settlement.digest == before.digest
          else { throw StoreError.invalid("arrival \(settlement.arrival) is \(end) and cannot be settled otherwise") }
          if end == .duplicate, settlement.disposition == .stored {
            plan.committed.duplicates.insert(settlement.arrival)
          }
          continue
        }
        if settlement.disposition.isSighting {
          guard let digest = settlement.digest else {
            throw StoreError.invalid("arrival \(settlement.arrival) is \(settlement.disposition) without a digest")
          }
          let isStored = try newlyStored.contains(digest) || isStored(digest)
          if settlement.disposition == .duplicate {
            guard isStored else {
              throw StoreError.invalid("arrival \(settlement.arrival) duplicates a document that is not stored")
            }
          } else if isStored {
            settlement.disposition = .duplicate
            plan.committed.duplicates.insert(settlement.arrival)
          } else {
            guard let record = pending.commit.record, record.digest == digest,
              pending.commit.original?.digest == digest
            else { throw StoreError.invalid("arrival \(settlement.arrival) is stored without original and record") }
            newlyStored.insert(digest)
            plan.record = record
          }
        }
        changed[settlement.arrival] = State(
          disposition: settlement.disposition, digest: settlement.digest ?? before.digest)
        if entry == .settled(settlement) {
          plan.add(entry, line)
        } else {
          plan.add(.settled(settlement), LedgerLine.encode(.settled(settlement)))
        }
      case .read(let digest, _, _, _):
        guard let record = pending.commit.record, record.digest == digest, try isStored(digest) else {
          throw StoreError.invalid("document \(digest) is read again without a record, or is not stored")
        }
        plan.record = record
        plan.add(entry, line)
      case .decided, .audited: plan.add(entry, line)
      }
    }
    plan.bindChildren()
    arrivals.merge(changed) { $1 }
    stored.formUnion(newlyStored)
    return plan
  }

  private func state(of id: ArrivalID) throws -> State? {
    if let state = arrivals[id] { return state }
    let statement = try database.cachedStatement(sql: "SELECT disposition, digest FROM arrival WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.text]) else { return nil }
    let disposition: String? = row[0]
    return State(disposition: disposition.flatMap { Disposition(rawValue: $0) }, digest: Digest(column: row[1]))
  }

  private func isStored(_ digest: Digest) throws -> Bool {
    if stored.contains(digest) { return true }
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?")
    return try Int.fetchOne(statement, arguments: [Data(digest.bytes)]) != nil
  }
}

extension CommitPlan {
  /// A document whose children the ledger does not know would never get them again: its lines stand or fall together.
  fileprivate mutating func bindChildren() {
    guard
      entries.contains(where: { entry in
        if case .arrived(let origin) = entry { origin.arrival.parent != nil } else { false }
      }), entries.count > 1
    else { return }
    for number in entries.indices.dropLast() {
      lines[number] = LedgerLine.encode(entries[number], following: entries.count - 1 - number)
    }
  }

  fileprivate mutating func add(_ entry: LedgerEntry, _ line: [UInt8]) {
    entries.append(entry)
    lines.append(line)
  }
}

extension Disposition {
  /// Whether nothing can follow.
  fileprivate var isFinal: Bool { self == .stored || self == .duplicate || self == .discarded }
}
