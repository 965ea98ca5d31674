package import Control
package import Model
internal import Synchronization

/// Remembers since when the daemon has been in its state.
package final class StateClock: Sendable {
  private let state: Mutex<(state: DaemonState, since: Timestamp)>

  package init(_ state: DaemonState, since: Timestamp) { self.state = Mutex((state, since)) }

  /// Notes the present state. Returns when it began, and whether it has just changed.
  package func note(_ present: DaemonState, at now: Timestamp) -> (since: Timestamp, changed: Bool) {
    state.withLock { state in
      guard state.state != present else { return (state.since, false) }
      state = (present, now)
      return (now, true)
    }
  }
}
