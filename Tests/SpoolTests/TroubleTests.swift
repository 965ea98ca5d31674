import Model
import Platform
import Spool
import Synchronization
import Testing

@Suite("Trouble is told once") struct TroubleTests {
  @Test("However often it comes again, until an arrival's way has ended")
  func once() async throws {
    let playground = try Playground()
    let seconds = Atomic<UInt64>(1_000_000)
    var settings = Intake.Settings()
    settings.monotonic = { seconds.load(ordering: .relaxed) * 1_000_000_000 }
    let intake = try playground.start(settings)
    func told() -> Int {
      playground.events.withLock { events in
        events.count { if case .trouble = $0 { true } else { false } }
      }
    }
    for _ in 0..<100 {
      intake.rest(because: "the store is full")
      await turn(intake)
      #expect(intake.status.trouble != nil, "those who ask are told as long as it lasts")
      seconds.wrappingAdd(31, ordering: .relaxed)
      // A scan comes through meanwhile: it says nothing of the store.
      await intake.scan()
    }
    #expect(told() == 1)
    try playground.write("school/letter.txt")
    let claim = try playground.claim("school/letter.txt")
    intake.admit(claim)
    intake.release(claim, settled: true)
    await turn(intake)
    intake.rest(because: "the store is full")
    await turn(intake)
    #expect(told() == 2)
  }

  /// A whole turn that began after the call: the first may have taken its orders before it.
  private func turn(_ intake: Intake) async {
    await intake.pulse()
    await intake.pulse()
  }
}
