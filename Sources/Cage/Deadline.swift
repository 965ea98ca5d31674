internal import Model

/// How long the reading of one document may go on, by all programs that are asked for it together.
struct Deadline {
  private let stall: Duration
  private let total: Duration
  private let start = SuspendingClock.now
  private var last = SuspendingClock.now

  init(stall: Duration, total: Duration) {
    self.stall = stall
    self.total = total
  }

  /// Of the whole time.
  var left: Duration { total - (SuspendingClock.now - start) }

  mutating func heard() { last = .now }

  /// Throws `FrameFault` when the time is up.
  func remaining() throws(FrameFault) -> Duration {
    let now = SuspendingClock.now
    let quiet = stall - (now - last)
    let whole = left
    guard whole > .zero else { throw FrameFault(reason: .readerTimedOut, detail: "it took longer than \(total)") }
    guard quiet > .zero else { throw FrameFault(reason: .readerTimedOut, detail: "no progress for \(stall)") }
    return min(quiet, whole)
  }
}
