import Glibc
import Hostility
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
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

  @Test("A deferred arrival that cannot be taken back now is taken back later")
  func takenBackLater() async throws {
    let playground = try Playground()
    let clock = TestClock()
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    try playground.write("school/letter.txt")
    await intake.scan()
    let claim = try #require(playground.claims.withLock { $0.first })
    let id = claim.origin.arrival
    try playground.tree.move(id, from: .active, to: .deferred)
    intake.release(claim)
    // A folder that is not empty stands where it is to go.
    let place = playground.root.appending("active").appending(id.text)
    #expect(mkdir(place.string, 0o700) == 0 && mkfifo(place.appending("x").string, 0o600) == 0)
    intake.retry(id, in: .deferred, of: "school", after: 0)
    for attempt in 1...3 {
      await turn(intake)
      #expect(intake.status.trouble != nil && intake.status.nextAttempt != nil, "attempt \(attempt)")
      #expect(playground.names == ["school:letter.txt"])
      clock.advance(seconds: 30 << 3)
    }
    #expect(unlink(place.appending("x").string) == 0 && rmdir(place.string) == 0)
    clock.advance(seconds: 3600)
    await turn(intake)
    #expect(playground.names == ["school:letter.txt", "school:letter.txt"])
    let again = try #require(playground.claims.withLock { $0.last })
    #expect(again.source == .state(.deferred) && again.origin.arrival == id)
    #expect(try playground.tree.count(.active) == 1 && playground.tree.count(.deferred) == 0)
    #expect(throws: SpoolError.self) {
      // What a person takes back says so where it cannot be moved.
      try playground.tree.move(id, from: .active, to: .quarantine)
      #expect(mkdir(place.string, 0o700) == 0 && mkfifo(place.appending("x").string, 0o600) == 0)
      _ = try intake.takeBack(id, from: .quarantine)
    }
    #expect(try playground.tree.count(.quarantine) == 1)
  }

  @Test("A file that was moved and cannot be looked at is a claim all the same")
  func unseenClaim() throws {
    let playground = try Playground()
    try playground.write("school/letter.txt")
    let status = try playground.tree.incoming.status("school/letter.txt")
    let path = SpoolPath("school/letter.txt")
    let moment = Timestamp(microseconds: 1_795_305_600_000_000)
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: (1, 2)), received: moment, channel: path.channel, name: path.name)
    Interception.set(RefusedOnce("fstatat"))
    defer { Interception.set(nil) }
    _ = try playground.tree.claim(path, as: origin, examined: status)
    Interception.set(nil)
    #expect(try playground.tree.count(.active) == 1)
  }

  /// The n-th look fails, for each of those that are taken.
  @Test("What cannot be looked at is not taken for absent: neither an arrival nor a pause")
  func unseen() throws {
    let playground = try Playground()
    try playground.write("school/letter.txt")
    let id = try playground.claim("school/letter.txt").origin.arrival
    try playground.tree.move(id, from: .active, to: .deferred)
    #expect(throws: SpoolError.self) {
      Interception.set(RefusedOnce("fstatat"))
      defer { Interception.set(nil) }
      _ = try playground.tree.holds(id, in: .deferred)
    }
    try playground.tree.setPaused(true)
    for number in 1...8 {
      Interception.set(RefusedOnce("fstatat", number: number))
      defer { Interception.set(nil) }
      #expect((try? playground.tree.removeEmptyFolders(of: id, in: .deferred)) != true)
      Interception.set(RefusedOnce("fstatat", number: number))
      #expect((try? SpoolTree(playground.root))?.isPaused != false)
    }
    #expect(try playground.tree.holds(id, in: .deferred) && SpoolTree(playground.root).isPaused)
  }

  @Test("What cannot be removed from active/ now goes at the next scan", arguments: ["unlinkat", "renameat"])
  func leftover(call: String) async throws {
    let playground = try Playground()
    let intake = try playground.start()
    try playground.write("school/letter.txt")
    await intake.scan()
    let claim = try #require(playground.claims.withLock { $0.first })
    #expect(throws: SpoolError.self) {
      Interception.set(RefusedOnce(call))
      defer { Interception.set(nil) }
      if call == "unlinkat" { try playground.tree.leave(claim) } else { try playground.tree.keepDuplicate(claim) }
    }
    #expect(try playground.tree.count(.active) == 1)
    await intake.scan()
    #expect(try playground.tree.count(.active) == 0)
    let kept = "outcome/school/duplicates/\(claim.origin.arrival.text)/letter.txt"
    #expect((access(playground.root.appending(kept).string, F_OK) == 0) == (call == "renameat"))
  }

  @Test("What was discarded and could not be removed goes at the next scan")
  func discarded() async throws {
    let playground = try Playground()
    let intake = try playground.start()
    try playground.write("school/letter.txt")
    await intake.scan()
    let id = try #require(playground.claims.withLock { $0.first }).origin.arrival
    try playground.tree.move(id, from: .active, to: .quarantine)
    #expect(throws: SpoolError.self) {
      Interception.set(RefusedOnce("unlinkat"))
      defer { Interception.set(nil) }
      try playground.tree.discard(id, from: .quarantine)
    }
    #expect(try playground.tree.count(.quarantine) == 1)
    await intake.scan()
    #expect(try playground.tree.count(.quarantine) == 0)
  }

  @Test("A child that could not be removed is not taken for the one that is made anew")
  func childMadeAnew() async throws {
    let playground = try Playground()
    let intake = try playground.start()
    let parent = try await abandonChild(in: playground, intake)
    // The parent is read again.
    let room = try playground.tree.makeChild(
      parent.origin.arrival.child(1), of: parent, name: SpoolName("letter.txt"))
    await intake.scan()
    _ = try playground.tree.open(room.claim)
    #expect(try playground.tree.count(.active) == 2)
  }

  @Test("A child that could not be removed goes at the next scan")
  func childLeft() async throws {
    let playground = try Playground()
    let intake = try playground.start()
    _ = try await abandonChild(in: playground, intake)
    #expect(try playground.tree.count(.active) == 2)
    await intake.scan()
    #expect(try playground.tree.count(.active) == 1)
  }

  /// A mail's first child is given up while nothing can be removed. Returns the mail.
  private func abandonChild(in playground: Playground, _ intake: Intake) async throws -> Claim {
    try playground.write("school/mail.eml")
    await intake.scan()
    let parent = try #require(playground.claims.withLock { $0.first })
    let child = parent.origin.arrival.child(1)
    _ = try playground.tree.makeChild(child, of: parent, name: SpoolName("letter.txt"))
    Interception.set(RefusedOnce("unlinkat"))
    defer { Interception.set(nil) }
    playground.tree.abandonChild(child)
    return parent
  }

  /// A whole turn that began after the call: the first may have taken its orders before it.
  private func turn(_ intake: Intake) async {
    await intake.pulse()
    await intake.pulse()
  }
}
