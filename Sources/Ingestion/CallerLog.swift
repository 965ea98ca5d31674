package import Control
package import Logging
internal import Platform
internal import Synchronization
internal import Systemd

/// What the journal is told of callers that were refused or went beyond a bound: ten lines a minute, however many there
/// are. Whoever may connect could otherwise fill the journal, and journald would drop Vigil's other lines with theirs.
package final class CallerLog: Sendable {
  private struct State {
    var budget = LineBudget(limit: 10, window: .seconds(60))
    var untold = 0
  }

  private let logger: Logger
  private let now: @Sendable () -> Duration
  private let state = Mutex(State())

  /// `now` is a duration since any fixed moment.
  package init(_ logger: Logger, now: @escaping @Sendable () -> Duration) {
    self.logger = logger
    self.now = now
  }

  package func report(_ refusal: Refusal) {
    report(
      .accessRefused,
      [
        "user": "\(refusal.peer.user)", "pid": "\(refusal.peer.process)", "method": "\(refusal.method)",
        "needed": "\(refusal.groups.joined(separator: " "))",
      ])
  }

  package func report(_ excess: Excess) {
    report(
      .callerLimited,
      ["user": "\(excess.peer.user)", "pid": "\(excess.peer.process)", "bound": "\(excess.bound.rawValue)"])
  }

  /// The first line after others were left out says how many.
  private func report(_ event: MessageID, _ metadata: Logger.Metadata) {
    let untold: Int? = state.withLock { state in
      guard state.budget.admit(event, at: now()).line else {
        state.untold += 1
        return nil
      }
      defer { state.untold = 0 }
      return state.untold
    }
    guard let untold else { return }
    logger.report(event, metadata.merging(untold > 0 ? ["untold": "\(untold)"] : [:]) { first, _ in first })
  }
}
