package import Control
package import Model
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
    /// Arrivals in the spool that the ledger does not know yet.
    var unrecorded: Set<ArrivalID> = []
    var rate = RateMeter()
    var failures: [Failure] = []
    var waiters: [(below: UInt64, continuation: CheckedContinuation<Void, Never>)] = []

    /// The waiters for whom nothing older is active any more.
    mutating func takeFree() -> [CheckedContinuation<Void, Never>] {
      if waiters.isEmpty { return [] }
      let oldest = entries.values.map(\.number).min() ?? .max
      defer { waiters.removeAll { $0.below <= oldest } }
      return waiters.filter { $0.below <= oldest }.map(\.continuation)
    }
  }

  private static let failuresKept = 32
  private let state = Mutex(State())
  private let seconds: @Sendable () -> Int

  /// `seconds` never go back.
  package init(seconds: @escaping @Sendable () -> Int) { self.seconds = seconds }

  package var active: [Entry] { state.withLock { Array($0.entries.values) } }

  package func entry(_ id: ArrivalID) -> Entry? { state.withLock { $0.entries[id] } }

  package var unrecorded: Int { state.withLock { $0.unrecorded.count } }

  package var failures: [Failure] { state.withLock { $0.failures } }

  package func rates() -> Rates {
    let now = seconds()
    return state.withLock {
      Rates(lastMinute: $0.rate.total(last: 60, at: now), lastHour: $0.rate.total(last: 3600, at: now))
    }
  }

  /// A child counts as having begun when its parent did, so that whoever waits for the one waits for the other.
  func begin(_ claim: Claim, isRecorded: Bool) {
    state.withLock { state in
      let parent = claim.origin.arrival.parent.flatMap { state.entries[$0]?.number }
      state.entries[claim.origin.arrival] = Entry(claim: claim, number: parent ?? state.next)
      state.next += 1
      if !isRecorded { state.unrecorded.insert(claim.origin.arrival) }
    }
  }

  func note(unrecorded id: ArrivalID) { state.withLock { _ = $0.unrecorded.insert(id) } }

  func recorded(_ id: ArrivalID) { state.withLock { _ = $0.unrecorded.remove(id) } }

  /// The arrival has left `active/`.
  func end(_ id: ArrivalID, failure: Failure?) {
    let now = seconds()
    let free = state.withLock { state in
      state.entries[id] = nil
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
      state.unrecorded.remove(id)
      return state.takeFree()
    }
    for waiter in free { waiter.resume() }
  }

  func fail(_ failure: Failure) {
    state.withLock { state in
      state.failures.insert(failure, at: 0)
      if state.failures.count > Activity.failuresKept { state.failures.removeLast() }
    }
  }

  /// Returns when every arrival that is active now has left.
  package func settle() async {
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        if state.entries.isEmpty { return true }
        state.waiters.append((state.next, continuation))
        return false
      }
      if isFree { continuation.resume() }
    }
  }
}
