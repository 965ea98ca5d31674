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
    var accounts = ChannelAccounts()
    var failures: [(failure: Failure, channel: String)] = []
    var waiters: [(below: UInt64, hidden: ChannelSet, waiter: Waiter)] = []
    var isClosed = false

    mutating func enter(_ claim: Claim) {
      let parent = claim.origin.arrival.parent.flatMap { entries[$0]?.number }
      entries[claim.origin.arrival] = Entry(claim: claim, number: parent ?? next)
      next += 1
    }

    /// The waiters for whom nothing older is active any more.
    mutating func takeFree() -> [Waiter] {
      if waiters.isEmpty { return [] }
      var oldest: [ChannelSet: UInt64] = [:]
      for hidden in Set(waiters.map(\.hidden)) { oldest[hidden] = self.oldest(hiding: hidden) }
      let isFree = { (below: UInt64, hidden: ChannelSet) in oldest[hidden].map { below <= $0 } ?? true }
      defer { waiters.removeAll { isFree($0.below, $0.hidden) } }
      return waiters.filter { isFree($0.below, $0.hidden) }.map(\.waiter)
    }

    mutating func note(_ failure: Failure, _ channel: String) {
      func isSame(_ noted: (failure: Failure, channel: String)) -> Bool { noted.channel == channel }
      failures.insert((failure, channel), at: 0)
      // As many of each channel: what fails in one drives nothing of another out, which would tell of it.
      if failures.count(where: isSame) > Activity.failuresKept, let last = failures.lastIndex(where: isSame) {
        failures.remove(at: last)
      }
      if failures.count > Activity.mostFailures { failures.removeLast() }
    }

    func oldest(hiding hidden: ChannelSet) -> UInt64 {
      entries.values.filter { !hidden.contains($0.claim.origin.channel) }.map(\.number).min() ?? .max
    }
  }

  /// Of one channel, and of all.
  private static let failuresKept = 32
  private static let mostFailures = 32 * 64
  private let state = Mutex(State())
  private let seconds: @Sendable () -> Int
  private let isRestricted: @Sendable (String) -> Bool

  /// `seconds` never go back. `isRestricted` tells of a channel whether it is hidden from somebody.
  package init(
    seconds: @escaping @Sendable () -> Int, isRestricted: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.seconds = seconds
    self.isRestricted = isRestricted
  }

  package func active(hiding hidden: ChannelSet = .none) -> [Entry] {
    state.withLock { $0.entries.values.filter { !hidden.contains($0.claim.origin.channel) } }
  }

  package func entry(_ id: ArrivalID) -> Entry? { state.withLock { $0.entries[id] } }

  /// The account as it is kept while running; `vigilctl verify` proves it from ledger and spool.
  package var totals: Totals { totals(hiding: .none) }

  /// The account of the other channels alone.
  package func totals(hiding hidden: ChannelSet) -> Totals { state.withLock { $0.accounts.totals(hiding: hidden) } }

  package func failures(hiding hidden: ChannelSet) -> [Failure] {
    let all = state.withLock { $0.failures }
    return Array(all.filter { !hidden.contains($0.channel) }.prefix(Activity.failuresKept).map(\.failure))
  }

  package func rates(hiding hidden: ChannelSet) -> Rates {
    let now = seconds()
    return state.withLock { $0.accounts.rates(hiding: hidden, at: now) }
  }

  /// Opens the account with what a former run left.
  func open(_ totals: [String: Totals], _ claims: [Claim]) {
    state.withLock { state in
      state.accounts = ChannelAccounts(totals)
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
      state.accounts.change(claim.origin.channel) { totals in
        totals.active += 1
        switch claim.source {
        case .state(.deferred): totals.deferred -= 1
        case .state(.quarantine): totals.quarantined -= 1
        case .incoming, .parent, .state(.active): totals.arrivals += 1
        }
      }
    }
  }

  /// The arrival has left `active/`.
  func end(_ origin: Origin, _ disposition: Disposition, failure: Failure?) {
    let now = seconds()
    let isRestricted = isRestricted(origin.channel)
    let free = state.withLock { state in
      state.entries[origin.arrival] = nil
      state.accounts.change(origin.channel) { totals in
        totals.active -= 1
        totals.count(disposition)
      }
      state.accounts.settled(origin.channel, isRestricted: isRestricted, at: now)
      if let failure { state.note(failure, origin.channel) }
      return state.takeFree()
    }
    for waiter in free { waiter.resume() }
  }

  /// The file went back to where it came from: it never was an arrival.
  func forget(_ origin: Origin) {
    let free = state.withLock { state in
      state.entries[origin.arrival] = nil
      state.accounts.change(origin.channel) { totals in
        totals.active -= 1
        totals.arrivals -= 1
      }
      return state.takeFree()
    }
    for waiter in free { waiter.resume() }
  }

  /// A person discarded a quarantined arrival.
  func discarded(from channel: String) {
    state.withLock { state in
      state.accounts.change(channel) { totals in
        totals.quarantined -= 1
        totals.discarded += 1
      }
    }
  }

  /// A document was forgotten: its sightings are discarded arrivals now.
  func forgotten(_ sightings: [Arrival]) {
    state.withLock { state in
      for sighting in sightings {
        state.accounts.change(sighting.origin.channel) { totals in
          if sighting.disposition == .stored { totals.stored -= 1 } else { totals.duplicates -= 1 }
          totals.discarded += 1
        }
      }
    }
  }

  /// Returns when every arrival of the other channels that is active now has left; early when the task is cancelled, and
  /// after `close`.
  package func settle(hiding hidden: ChannelSet = .none) async {
    let waiter = Waiter()
    state.withLock { state in
      if state.isClosed || state.oldest(hiding: hidden) == .max {
        waiter.resume()
      } else {
        state.waiters.append((state.next, hidden, waiter))
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
    for (_, _, waiter) in all { waiter.resume() }
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
