internal import Model

/// How long the reading of one document may go on, by all programs that are asked for it together. Only what lies between
/// `begin` and `end` counts: a document is not charged with the wait for a template.
struct Deadline {
  private let stall: Duration
  private let total: Duration
  /// By the programs that were asked before.
  private var spent: Duration = .zero
  /// Nil while no program reads.
  private var start: SuspendingClock.Instant?
  private var last = SuspendingClock.now

  init(stall: Duration, total: Duration) {
    self.stall = stall
    self.total = total
  }

  /// Of the whole time.
  var left: Duration { total - spent - (start.map { SuspendingClock.now - $0 } ?? .zero) }

  /// A program begins to read.
  mutating func begin() {
    start = .now
    heard()
  }

  mutating func end() {
    if let start { spent += SuspendingClock.now - start }
    start = nil
  }

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
