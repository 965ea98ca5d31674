internal import Model
package import Spool
package import Store

/// What a start finds in the spool: arrivals that a former run had not finished.
package enum Recovery {
  /// Opens the account, and returns what lies in `active/`, to be processed again, oldest first. What the ledger says
  /// is stored leaves: only that was missing. A child that the ledger does not know is removed: its parent was not
  /// committed and is read again, which makes the same child. What was discarded leaves `quarantine/`. Senders
  /// get the receipts that were missing, too. Blocks.
  package static func run(
    _ tree: SpoolTree, store: any RecordStore, activity: Activity, receipts: SenderReceipts
  ) async throws -> [Claim] {
    var totals = try await store.totals()
    var claims: [Claim] = []
    for id in try tree.arrivals(.active) {
      let known = try await store.arrival(id)
      if let known, known.disposition?.isFinal == true {
        receipts.give(known)
        try tree.discard(id, from: .active)
      } else if id.parent != nil, known == nil {
        try tree.discard(id, from: .active)
      } else if let claim = try tree.claim(id, in: .active) {
        totals.arrivals += known == nil ? 1 : 0
        claims.append(claim)
      }
    }
    totals.active = claims.count
    totals.deferred = try await count(.deferred, tree, store, receipts, &totals)
    totals.quarantined = try await count(.quarantine, tree, store, receipts, &totals)
    activity.open(totals, claims)
    return claims
  }

  /// How many arrivals lie in a state; those that the ledger does not know are added to the arrivals, and those whose way
  /// has ended by its word are removed: only that was missing.
  private static func count(
    _ state: SpoolState, _ tree: SpoolTree, _ store: any RecordStore, _ receipts: SenderReceipts,
    _ totals: inout Totals
  ) async throws -> Int {
    var count = 0
    for id in try tree.arrivals(state) {
      let known = try await store.arrival(id)
      if let known, known.disposition?.isFinal == true {
        receipts.give(known)
        try tree.discard(id, from: state)
        continue
      }
      totals.arrivals += known == nil ? 1 : 0
      count += 1
    }
    return count
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
