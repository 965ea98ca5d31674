import FileStore
import Ingestion
import Model
import Spool
import Store

extension FileStore {
  var digests: Set<Digest> {
    get async throws {
      var query = DocumentQuery()
      query.limit = 1000
      return Set(try await documents(query).map(\.digest))
    }
  }
}

extension Composition {
  /// The equation as ledger and spool give it, held against the account that was kept.
  func account() async throws -> Totals {
    var totals = try await store.totals()
    (totals.active, totals.deferred, totals.quarantined) = (0, 0, 0)
    for state in SpoolState.allCases {
      for id in try tree.arrivals(state) {
        let known = try await store.arrival(id)
        if known == nil { totals.arrivals += 1 }
        if let end = known?.disposition, [.stored, .duplicate, .discarded].contains(end) {
          throw ProofFailure("\(id) is \(end) and lies in \(state.rawValue)/")
        }
        switch state {
        case .active: totals.active += 1
        case .deferred: totals.deferred += 1
        case .quarantine: totals.quarantined += 1
        }
      }
    }
    guard totals.balance else { throw ProofFailure("the equation does not hold: \(totals)") }
    let kept = activity.totals
    guard kept == totals else { throw ProofFailure("the account says \(kept), ledger and spool \(totals)") }
    return totals
  }

  /// Holds everything against everything else.
  func prove() async throws {
    let report = try await store.verify { _ in }
    guard report.isSound else { throw ProofFailure("verify: \(report.problems)") }
    for digest in try await store.digests {
      guard try await store.record(digest) != nil else { throw ProofFailure("\(digest) has no record") }
    }
  }
}
