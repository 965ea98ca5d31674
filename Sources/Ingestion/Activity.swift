package import Control
package import Model
internal import Platform
package import Spool
internal import Synchronization

/// What is going on: the active arrivals, how fast they settle, what failed lately.
package final class Activity: Sendable {
  /// An arrival that is being worked on.
  package struct Entry: Sendable {
    package let claim: Claim
    let number: UInt64
  }

  private struct State {
    var entries: [ArrivalID: Entry] = [:]
    var next: UInt64 = 1
    var totals = Totals()
    var rate = RateMeter()
    var failures: [Failure] = []
    var waiters: [(below: UInt64, waiter: Waiter)] = []
    var isClosed = false

    mutating func enter(_ claim: Claim) {
      let parent = claim.origin.arrival.parent.flatMap { entries[$0]?.number }
      entries[claim.origin.arrival] = Entry(claim: claim, number: parent ?? next)
      next += 1
    }

    /// The waiters for whom nothing older is active any more.
    mutating func takeFree() -> [Waiter] {
      if waiters.isEmpty { return [] }
      let oldest = entries.values.map(\.number).min() ?? .max
      defer { waiters.removeAll { $0.below <= oldest } }
      return waiters.filter { $0.below <= oldest }.map(\.waiter)
    }
  }

  private static let failuresKept = 32
  private let state = Mutex(State())
  private let seconds: @Sendable () -> Int

  /// `seconds` never go back.
  package init(seconds: @escaping @Sendable () -> Int) { self.seconds = seconds }

  package var active: [Entry] { state.withLock { Array($0.entries.values) } }

  package func entry(_ id: ArrivalID) -> Entry? { state.withLock { $0.entries[id] } }

  /// The account as it is kept while running; `vigilctl verify` proves it from ledger and spool.
  package var totals: Totals { state.withLock { $0.totals } }

  package var failures: [Failure] { state.withLock { $0.failures } }

  package func rates() -> Rates {
    let now = seconds()
    return state.withLock {
      Rates(lastMinute: $0.rate.total(last: 60, at: now), lastHour: $0.rate.total(last: 3600, at: now))
    }
  }

  /// Opens the account with what a former run left.
  func open(_ totals: Totals, _ claims: [Claim]) {
    state.withLock { state in
      state.totals = totals
      for claim in claims { state.enter(claim) }
    }
  }

  /// A file became active. A child counts as having begun when its parent did, so that whoever waits for the one waits
  /// for the other.
  package func begin(_ claim: Claim) {
    state.withLock { state in
      let isKnown = state.entries[claim.origin.arrival] != nil
      state.enter(claim)
      // One that could not be moved out of active/ was never counted out.
      if isKnown { return }
      state.totals.active += 1
      switch claim.source {
      case .state(.deferred): state.totals.deferred -= 1
      case .state(.quarantine): state.totals.quarantined -= 1
      case .incoming, .parent, .state(.active): state.totals.arrivals += 1
      }
    }
  }

  /// The arrival has left `active/`.
  func end(_ id: ArrivalID, _ disposition: Disposition, failure: Failure?) {
    let now = seconds()
    let free = state.withLock { state in
      state.entries[id] = nil
      state.totals.active -= 1
      state.totals.count(disposition)
      state.rate.count(at: now)
      if let failure {
        state.failures.insert(failure, at: 0)
        if state.failures.count > Activity.failuresKept { state.failures.removeLast() }
      }
      return state.takeFree()
    }
    for waiter in free { waiter.resume() }
  }

  /// The file went back to where it came from: it never was an arrival.
  func forget(_ id: ArrivalID) {
    let free = state.withLock { state in
      state.entries[id] = nil
      state.totals.active -= 1
      state.totals.arrivals -= 1
      return state.takeFree()
    }
    for waiter in free { waiter.resume() }
  }

  /// A person discarded a quarantined arrival.
  func discarded() {
    state.withLock { state in
      state.totals.quarantined -= 1
      state.totals.discarded += 1
    }
  }

  /// A document was forgotten: its sightings are discarded arrivals now.
  func forgotten(stored: Int, duplicates: Int) {
    state.withLock { state in
      state.totals.stored -= stored
      state.totals.duplicates -= duplicates
      state.totals.discarded += stored + duplicates
    }
  }

  /// Returns when every arrival that is active now has left; early when the task is cancelled, and after `close`.
  package func settle() async {
    let waiter = Waiter()
    state.withLock { state in
      if state.entries.isEmpty || state.isClosed {
        waiter.resume()
      } else {
        state.waiters.append((state.next, waiter))
      }
    }
    await waiter.wait()
    state.withLock { $0.waiters.removeAll { $0.waiter === waiter } }
  }

  /// Nothing more will leave: whoever waits for it goes on.
  package func close() {
    let all = state.withLock { state in
      state.isClosed = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for (_, waiter) in all { waiter.resume() }
  }
}

extension Totals {
  fileprivate mutating func count(_ disposition: Disposition) {
    switch disposition {
    case .stored: stored += 1
    case .duplicate: duplicates += 1
    case .deferred: deferred += 1
    case .quarantined: quarantined += 1
    case .discarded: discarded += 1
    }
  }
}
