/// The conservation equation: *arrivals = stored + duplicates + quarantined + discarded + deferred + active*.
///
/// The daemon keeps this account while it runs; `vigilctl verify` makes it again from the ledger and the spool alone.
package struct Totals: Hashable, Sendable, Codable {
  package var arrivals = 0
  package var stored = 0
  package var duplicates = 0
  package var quarantined = 0
  package var discarded = 0
  package var deferred = 0
  package var active = 0

  package init() {}

  package var accounted: Int { stored + duplicates + quarantined + discarded + deferred + active }

  package var balance: Bool { arrivals == accounted }
}

extension Totals: CustomStringConvertible {
  package var description: String {
    "\(arrivals) arrivals \(balance ? "=" : "≠") \(stored) stored + \(duplicates) duplicates + "
      + "\(quarantined) quarantined + \(discarded) discarded + \(deferred) deferred + \(active) active"
  }
}
