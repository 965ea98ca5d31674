import Glibc
import Model
import Testing

@testable import Cage

@Suite("The time for a document")
struct DeadlineTests {
  /// Waits until the clock has moved on.
  private func pass(_ limit: Duration) {
    let begin = SuspendingClock.now
    while SuspendingClock.now - begin <= limit { sched_yield() }
  }

  @Test func waitingForATemplateIsNotCharged() throws {
    var deadline = Deadline(stall: .seconds(600), total: .seconds(600))
    pass(.milliseconds(2))
    #expect(deadline.left == .seconds(600), "before the first program")
    deadline.begin()
    pass(.milliseconds(2))
    deadline.end()
    let left = deadline.left
    #expect(left < .seconds(600) - .milliseconds(2), "what it read counts")
    pass(.milliseconds(2))
    #expect(deadline.left == left, "between two programs nothing does")
    deadline.begin()
    pass(.milliseconds(2))
    #expect(deadline.left < left - .milliseconds(2), "and the second's time is added")
  }

  @Test(arguments: [(Duration.zero, Duration.seconds(600), "no progress"), (.seconds(600), .zero, "longer")])
  func whoSaysNothingOrTakesTooLong(stall: Duration, total: Duration, detail: String) {
    var deadline = Deadline(stall: stall, total: total)
    deadline.begin()
    pass(.milliseconds(1))
    let fault = #expect(throws: FrameFault.self) { try deadline.remaining() }
    #expect(fault?.reason == .readerTimedOut && fault?.detail.contains(detail) == true)
  }
}
