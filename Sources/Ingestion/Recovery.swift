internal import Model
internal import Platform
package import Spool
package import Store

/// What a start finds in the spool: arrivals that a former run had not finished.
package enum Recovery {
  /// Names that a journal of a file system has not written after so many seconds it never will: their machine is off.
  static let unwritten = 600.0

  /// Opens the account, and returns what lies in `active/`, to be processed again, oldest first. What the ledger says
  /// is stored leaves: only that was missing. A child that the ledger does not know is removed: its parent was not
  /// committed and is read again, which makes the same child. What was discarded leaves `quarantine/`. Senders
  /// get the receipts that were missing, too. After a run that was cut off, files whose claim the crash undid are taken
  /// again as the arrivals that they were. Blocks.
  package static func run(
    _ tree: SpoolTree, store: any RecordStore, activity: Activity, receipts: SenderReceipts, wasCutOff: Bool
  ) async throws -> [Claim] {
    if wasCutOff { try await takeAgain(tree, store) }
    var totals = try await store.totalsByChannel()
    // The spool tells of these.
    for channel in totals.keys {
      totals[channel]?.deferred = 0
      totals[channel]?.quarantined = 0
    }
    var claims: [Claim] = []
    for id in try tree.arrivals(.active) {
      let known = try await store.arrival(id)
      if let known, known.disposition?.isFinal == true {
        receipts.give(known)
        tree.clear(id, from: .active)
      } else if id.parent != nil, known == nil {
        tree.clear(id, from: .active)
      } else if let claim = try tree.claim(id, in: .active) {
        totals[claim.origin.channel, default: Totals()].arrivals += known == nil ? 1 : 0
        totals[claim.origin.channel, default: Totals()].active += 1
        claims.append(claim)
      }
    }
    try await count(.deferred, tree, store, receipts, &totals) { $0.deferred += 1 }
    try await count(.quarantine, tree, store, receipts, &totals) { $0.quarantined += 1 }
    activity.open(totals, claims)
    return claims
  }

  /// A claim is not synced, and the ledger may be on the disk before it: then the file of an arrival that the ledger
  /// knows lies in `incoming/` again, and would be counted as another.
  private static func takeAgain(_ tree: SpoolTree, _ store: any RecordStore) async throws {
    var query = ArrivalQuery()
    query.limit = 1000
    var newest: Timestamp?
    while true {
      let page = try await store.arrivals(query)
      for arrival in page {
        let received = arrival.origin.received
        newest = newest ?? received
        if let newest, newest.seconds(since: received) > unwritten { return }
        // Its claim was on the disk before it was discarded: a file of its name is another one.
        if arrival.origin.arrival.parent != nil || arrival.disposition == .discarded && arrival.digest == nil {
          continue
        }
        try tree.reclaim(arrival.origin) { file in
          // What is not over loses nothing by being read again; of what is, the same bytes may go.
          guard let digest = arrival.digest, arrival.disposition?.isFinal == true else { return true }
          return try FileStatus.of(descriptor: file.raw).size == arrival.size && store.digest(of: file.raw) == digest
        }
      }
      guard page.count == query.limit, let last = page.last else { return }
      query.after = last.origin.arrival
    }
  }

  /// Counts the arrivals that lie in a state; those that the ledger does not know are added to the arrivals, and those
  /// whose way has ended by its word are removed: only that was missing; so are empty folders of those that never came there,
  /// or lie elsewhere.
  private static func count(
    _ state: SpoolState, _ tree: SpoolTree, _ store: any RecordStore, _ receipts: SenderReceipts,
    _ totals: inout [String: Totals], _ add: (inout Totals) -> Void
  ) async throws {
    let arrivals = try tree.scan(state)
    while let id = try arrivals.next() {
      let known = try await store.arrival(id)
      if let known, known.disposition?.isFinal == true {
        receipts.give(known)
        tree.clear(id, from: state)
        continue
      }
      let isElsewhere = try SpoolState.allCases.contains { try $0 != state && tree.holds(id, in: $0) }
      if known?.disposition == nil || isElsewhere, try tree.removeEmptyFolders(of: id, in: state) { continue }
      // What neither the ledger nor its place tells the channel of has none that could be named.
      let channel = known?.origin.channel ?? (try? tree.channel(of: id, in: state)) ?? ""
      totals[channel, default: Totals()].arrivals += known == nil ? 1 : 0
      add(&totals[channel, default: Totals()])
    }
  }
}

extension Disposition {
  /// Whether nothing more happens to the arrival, so that its file need not be kept.
  var isFinal: Bool {
    switch self {
    case .stored, .duplicate, .discarded: true
    case .deferred, .quarantined: false
    }
  }
}
