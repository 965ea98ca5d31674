internal import Model
package import Spool
package import Store

/// What a start finds in the spool: arrivals that a former run had not finished.
package enum Recovery {
  /// Counts what the ledger does not know, and returns what lies in `active/`, to be processed again, oldest first.
  /// A child that the ledger does not know is removed: its parent was not committed and is read again, which makes the
  /// same child. Blocks.
  package static func run(
    _ tree: SpoolTree, store: any RecordStore, activity: Activity
  ) async throws -> [Claim] {
    for state in [SpoolState.deferred, .quarantine] {
      for id in try tree.arrivals(state) where try await store.arrival(id) == nil { activity.note(unrecorded: id) }
    }
    var claims: [Claim] = []
    for id in try tree.arrivals(.active) {
      let isKnown = try await store.arrival(id) != nil
      if id.parent != nil, !isKnown {
        try tree.discard(id, from: .active)
      } else if let claim = try tree.claim(id, in: .active) {
        if !isKnown { activity.note(unrecorded: id) }
        claims.append(claim)
      }
    }
    return claims
  }
}
