package import Configuration
internal import Glibc
package import Model
internal import Platform
package import Spool
package import Store

/// Lets go of what the configuration keeps no longer, a bounded amount at a time: receipts, quarantined arrivals, and the
/// names of settled arrivals in the ledger. After a crash anywhere the next round does the rest. Blocks.
package struct RetentionRound: Sendable {
  /// Receipts, arrivals and names in one round, each.
  package static let most = 5000
  /// Names go by whole days: a segment of the ledger need not be written anew more often.
  private static let day: Int64 = 86_400_000_000

  private let discarding: Discarding
  private let decisions: Turn
  private let user: UInt32
  /// Up to when all names are gone.
  private var nameless: Timestamp?

  package init(store: any RecordStore, tree: SpoolTree, activity: Activity, receipts: SenderReceipts) {
    self.init(Discarding(store: store, tree: tree, activity: activity, receipts: receipts), decisions: Turn())
  }

  init(_ discarding: Discarding, decisions: Turn) {
    self.discarding = discarding
    self.decisions = decisions
    user = ProcessIdentity.user
  }

  package mutating func run(_ settings: Settings.Retention, at now: Timestamp) async throws -> RetentionResult {
    var result = RetentionResult()
    let receipts = discarding.receipts.receipts
    let expired = RetentionRound.start(of: settings.receipts, at: now).map { $0.microseconds * 1000 }
    if let moment = [expired, try receipts.excess(over: settings.receiptLimit)].compactMap(\.self).max() {
      result.receipts = try receipts.sweep(before: moment, most: RetentionRound.most)
    }
    if let moment = RetentionRound.start(of: settings.quarantine, at: now) {
      result.quarantine = try await discard(before: moment, at: now)
    }
    if var moment = RetentionRound.start(of: settings.names, at: now) {
      if settings.names > .hours(48) {
        moment = Timestamp(microseconds: moment.microseconds / RetentionRound.day * RetentionRound.day)
      }
      if nameless.map({ $0 < moment }) ?? true {
        result.names = try await discarding.store.eraseNames(before: moment, limit: RetentionRound.most)
        if result.names < RetentionRound.most { nameless = moment }
      }
    }
    result.isUnfinished = [result.receipts, result.quarantine, result.names].contains { $0 >= RetentionRound.most }
    return result
  }

  /// Nil for what is kept for ever.
  private static func start(of span: TimeSpan, at now: Timestamp) -> Timestamp? {
    span.milliseconds == 0 ? nil : Timestamp(microseconds: max(0, now.microseconds - Int64(span.milliseconds) * 1000))
  }

  private func discard(before moment: Timestamp, at now: Timestamp) async throws -> Int {
    var query = ArrivalQuery()
    query.dispositions = [.quarantined]
    query.limit = 1000
    var count = 0
    while count < RetentionRound.most {
      let page = try await discarding.store.arrivals(query)
      for arrival in page where (arrival.settled ?? arrival.origin.received) < moment {
        if Task.isCancelled || count == RetentionRound.most { return count }
        let id = arrival.origin.arrival
        let isDone = try await decisions.alone {
          // A person may have decided meanwhile.
          guard try await discarding.store.arrival(id)?.disposition == .quarantined else { return false }
          return try await discarding.discard(id, user: user, at: now, reason: .expired)
        }
        if isDone { count += 1 }
      }
      guard page.count == query.limit, let last = page.last else { break }
      query.after = last.origin.arrival
    }
    return count
  }
}
