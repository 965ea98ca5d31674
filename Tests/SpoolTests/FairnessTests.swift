import Foundation
import Glibc
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

/// What was claimed is counted; nobody works on it, so that nothing but the intake's own order decides.
@Suite("No channel keeps another's file out", .timeLimit(.minutes(5)))
struct FairnessTests {
  private let playground: Playground

  init() throws { playground = try Playground() }

  private func flood(_ channel: String, _ count: Int) throws {
    let folder = playground.root.appending("incoming").appending(channel).string
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let file = open("\(folder)/\(number).txt", O_WRONLY | O_CREAT, 0o644)
      write(file, "x", 1)
      close(file)
    }
  }

  private func settings(_ window: Int, urgent: String? = nil) -> Intake.Settings {
    var settings = Intake.Settings()
    settings.window = window
    settings.rules = { ChannelRules(settle: nil, priority: $0 == urgent ? .urgent : .normal) }
    return settings
  }

  private func start(_ settings: Intake.Settings) throws -> (Intake, AsyncStream<Claim>.Iterator) {
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(playground.tree, settings: settings, claimed: { see.yield($0) }, event: { _ in })
    try intake.begin()
    return (intake, seen.makeAsyncIterator())
  }

  @Test(
    "A full window: the file of another channel is claimed though nothing has left it",
    arguments: ["bulk", "general", "."])
  func fullWindow(channel: String) async throws {
    try flood(channel, 3000)
    var (intake, claims) = try start(settings(64))
    defer { intake.stop() }
    for _ in 0..<64 { _ = await claims.next() }
    await intake.pulse()
    #expect(intake.open == 64)
    // Its folder is new too: it is found though the files beside it wait.
    try playground.write("police/notification.txt")
    #expect(await claims.next()?.origin.channel == "police")
    #expect(intake.open == 65)
    // And an urgent one where a quarter more is full of those who have few.
    for number in 0..<12 { try flood("agency \(number)", 3) }
    for _ in 0..<15 { _ = await claims.next() }
    await intake.pulse()
    #expect(intake.open == 80)
    intake.update(settings(64, urgent: "health"))
    try playground.write("health/notification.txt")
    #expect(await claims.next()?.origin.channel == "health")
    await intake.pulse()
    #expect(intake.open == 81)
  }

  @Test("Two floods are claimed in turn, however many files were there first")
  func inTurn() async throws {
    try flood("bulk", 2000)
    var (intake, claims) = try start(settings(64))
    defer { intake.stop() }
    var taken: [Claim] = []
    while taken.count < 64, let claim = await claims.next() { taken.append(claim) }
    try flood("press", 200)
    var counts = ["bulk": 0, "press": 0]
    // A place that becomes free is given away by turns.
    while counts["press"] != 100, let first = taken.first {
      taken.removeFirst()
      try playground.tree.leave(first)
      intake.release(first)
      await intake.pulse()
      while taken.count < intake.open, let claim = await claims.next() {
        counts[claim.origin.channel, default: 0] += 1
        taken.append(claim)
      }
    }
    #expect((counts["bulk"] ?? 0) <= 200, "\(counts)")
  }

  @Test("Children hold up only the channel whose file they came in")
  func children() async throws {
    var (intake, claims) = try start(settings(16))
    defer { intake.stop() }
    try playground.write("archives/large.txt")
    let parent = try #require(await claims.next())
    for number in 1...1000 {
      intake.admit(
        Claim(
          origin: Origin(
            arrival: parent.origin.arrival.child(number), received: parent.origin.received, channel: "archives",
            name: SpoolName("\(number)")), path: parent.path, source: .parent))
    }
    try playground.write("archives/next.txt")
    try flood("police", 16)
    var police: [Claim] = []
    while police.count < 15, let claim = await claims.next() { police.append(claim) }
    await intake.pulse()
    // The parent is one of the window's sixteen files; its children are none.
    #expect(police.map(\.origin.channel) == [String](repeating: "police", count: 15) && intake.open == 1016)
    for number in 1...1000 {
      intake.release(
        Claim(
          origin: Origin(
            arrival: parent.origin.arrival.child(number), received: parent.origin.received, channel: "archives",
            name: SpoolName("\(number)")), path: parent.path, source: .parent))
    }
    await intake.pulse()
    #expect(intake.open == 16)
    // The place of the parent is given to the channel that had no turn for longest: the window is full again.
    intake.release(parent)
    #expect(await claims.next()?.origin.name.escaped == "next.txt")
    await intake.pulse()
    #expect(intake.open == 16)
    // The other's last one, with a quarter of the window free, which wakes the thread.
    for claim in police.prefix(4) { intake.release(claim) }
    #expect(await claims.next()?.origin.channel == "police")
    #expect(intake.open == 13)
  }

  @Test("Deferred arrivals come back by channels too")
  func deferred() async throws {
    var ids: [ArrivalID] = []
    for number in 0..<200 {
      let name = number < 199 ? "bulk/\(number).txt" : "police/notification.txt"
      try playground.write(name)
      let claim = try playground.claim(name)
      let trouble = Trouble(
        reason: .storeFull, detail: "", at: Timestamp(microseconds: 0), attempts: 1,
        due: Timestamp(microseconds: Int64(number + 1)))
      try playground.tree.move(claim.origin.arrival, from: .active, to: .deferred, trouble: trouble)
      ids.append(claim.origin.arrival)
    }
    var (intake, claims) = try start(settings(16))
    defer { intake.stop() }
    var before = 0
    while let claim = await claims.next(), claim.origin.channel != "police" { before += 1 }
    #expect(before <= 8, "one turn of the others at most")
  }
}
