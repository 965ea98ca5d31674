internal import Model
internal import Spool
internal import Store

/// Discards quarantined arrivals, at a person's word or because the configuration keeps them no longer.
struct Discarding: Sendable {
  let store: any RecordStore
  let tree: SpoolTree
  let activity: Activity
  let receipts: SenderReceipts

  /// False when it is not there any more. Where the ledger has the decision already, only the file was left over.
  /// `reason` is nil for a person's word. May block.
  func discard(
    _ id: ArrivalID, user: UInt32, at now: Timestamp, reason: Reason? = nil
  ) async throws(StoreError) -> Bool {
    guard try spooled({ () throws(SpoolError) in try tree.holds(id, in: .quarantine) }) else { return false }
    let known = try await store.arrival(id)
    if known?.disposition?.isFinal != true {
      var entries: [LedgerEntry] = []
      var (channel, received) = (known?.origin.channel ?? "", known?.origin.received ?? now)
      if known == nil {
        guard let claim = try spooled({ () throws(SpoolError) in try tree.claim(id, in: .quarantine) }) else {
          return false
        }
        entries.append(.arrived(claim.origin))
        (channel, received) = (claim.origin.channel, claim.origin.received)
      }
      // After a crash nobody looks for the file of an arrival that was discarded: it must not come back as another.
      if !(now.seconds(since: received) > Recovery.unwritten) {
        try spooled { () throws(SpoolError) in try tree.syncClaims() }
      }
      entries += [
        .decided(Decision(.discard, .arrival(id), user: user, at: now, note: reason?.rawValue)),
        .settled(Settlement(id, .discarded, reason: reason, at: now)),
      ]
      try await store.commit(Commit(entries))
      // By the ledger it is discarded from here on, whatever becomes of the file: a start removes what is left of it.
      activity.discarded(from: channel)
    }
    try spooled { () throws(SpoolError) in try tree.discard(id, from: .quarantine) }
    if let arrival = try await store.arrival(id) { receipts.give(arrival) }
    return true
  }

  private func spooled<Result>(_ body: () throws(SpoolError) -> Result) throws(StoreError) -> Result {
    do throws(SpoolError) { return try body() } catch { throw .unavailable("\(error)") }
  }
}
