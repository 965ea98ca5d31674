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
    // No file of it lies there: the intake would take that itself.
    let letter = Origin(
      arrival: ArrivalID(at: Timestamp(microseconds: 1), random: (1, 2)), received: Timestamp(microseconds: 1),
      channel: "school", name: SpoolName("letter.txt"))
    let claim = Claim(origin: letter, path: SpoolPath(channel: letter.channel, name: letter.name), source: .parent)
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
