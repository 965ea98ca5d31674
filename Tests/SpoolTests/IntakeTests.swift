import Foundation
import Glibc
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

@Suite("The intake finds every file", .timeLimit(.minutes(5)))
struct IntakeTests {
  private let playground: Playground

  init() throws { playground = try Playground() }

  @Test("What lay there before it started, in folders and directly")
  func atStart() async throws {
    try playground.write("a.txt")
    try playground.write("police/b.txt")
    try playground.write("police/deep/er/c.txt")
    let intake = try playground.start()
    await intake.scan()
    #expect(playground.names == ["general:a.txt", "police:b.txt", "police:deep/er/c.txt"])
  }

  @Test("Who asks for a scan of a paused intake before its thread runs does not wait")
  func pausedBefore() async throws {
    try playground.tree.setPaused(true)
    let intake = try Intake(playground.tree, settings: Intake.Settings(), claimed: { _ in }, event: { _ in })
    await intake.scan()
    #expect(intake.status.isPaused)
  }

  @Test("What is written, renamed, hard-linked or moved in as a tree")
  func arriving() async throws {
    let intake = try playground.start()
    await intake.scan()
    try playground.write("general/written.txt")
    let outside = playground.root.appending("outside").string
    try FileManager.default.createDirectory(atPath: outside + "/tree/sub", withIntermediateDirectories: true)
    for name in ["single.txt", "linked.txt", "tree/one.txt", "tree/sub/two.txt"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: outside + "/" + name))
    }
    #expect(rename(outside + "/single.txt", playground.path("renamed.txt")) == 0)
    #expect(link(outside + "/linked.txt", playground.path("general/linked.txt")) == 0)
    #expect(rename(outside + "/tree", playground.path("school")) == 0)
    await intake.scan()
    #expect(
      playground.names
        == ["general:linked.txt", "general:renamed.txt", "general:written.txt", "school:one.txt", "school:sub/two.txt"])
    #expect(FileManager.default.fileExists(atPath: outside + "/linked.txt"))
  }

  @Test("Events alone suffice: no scan is asked for")
  func eventsAlone() async throws {
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(playground.tree, settings: Intake.Settings(), claimed: { see.yield($0) }, event: { _ in })
    try intake.begin()
    await intake.scan()
    var iterator = seen.makeAsyncIterator()
    for number in 1...20 {
      try playground.write("general/new folder \(number)/file \(number).txt")
      #expect(await iterator.next()?.origin.name.escaped == "new folder \(number)/file \(number).txt")
    }
    intake.stop()
  }

  @Test("A file that is being written waits for its writer, and is then taken by the event")
  func slowWriter() async throws {
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(playground.tree, settings: Intake.Settings(), claimed: { see.yield($0) }, event: { _ in })
    try intake.begin()
    let writer = try playground.tree.incoming.open("slow.txt", flags: O_WRONLY | O_CREAT, mode: 0o644)
    try writer.write(all: Array("half".utf8))
    await intake.scan()
    #expect(intake.status.waiting.map(\.reason) == [.beingWritten])
    #expect(intake.open == 0)
    try writer.write(all: Array(", whole".utf8))
    close(writer.release())
    var iterator = seen.makeAsyncIterator()
    let claim = try #require(await iterator.next())
    #expect(claim.origin.name == SpoolName("slow.txt"))
    intake.stop()
  }

  @Test("Temporary names wait until they are renamed")
  func temporaryNames() async throws {
    let intake = try playground.start()
    try playground.write("general/report.pdf.part")
    await intake.scan()
    #expect(playground.names.isEmpty)
    #expect(intake.status.waiting.map(\.reason) == [.temporaryName])
    #expect(rename(playground.path("general/report.pdf.part"), playground.path("general/report.pdf")) == 0)
    await intake.scan()
    #expect(playground.names == ["general:report.pdf"])
    #expect(intake.status.waitingCount == 0)
  }

  @Test("What can never be taken is blocked, said once, and forgotten when it goes")
  func blocked() async throws {
    let intake = try playground.start()
    #expect(mkfifo(playground.path("x.pdf"), 0o644) == 0)
    await intake.scan()
    await intake.scan()
    #expect(intake.status.blocked.map(\.reason) == [.notRegular])
    #expect(playground.events.withLock { $0.count } == 1)
    #expect(unlink(playground.path("x.pdf")) == 0)
    await intake.scan()
    #expect(intake.status.blockedCount == 0)
  }

  @Test("No more than the window is active; the rest follows as arrivals leave")
  func window() async throws {
    for number in 0..<500 { try playground.write("general/\(number).txt") }
    var settings = Intake.Settings()
    settings.window = 64
    let most = Mutex(0)
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(playground.tree, settings: settings, claimed: { see.yield($0) }, event: { _ in })
    try intake.begin()
    var taken = 0
    for await claim in seen {
      most.withLock { $0 = max($0, intake.open) }
      try playground.tree.leave(claim)
      intake.release(claim)
      taken += 1
      if taken == 500 { break }
    }
    #expect(most.withLock { $0 } <= 64)
    #expect(try playground.tree.count(.active) == 0)
    intake.stop()
  }

  @Test("A pause stops claims and survives a restart")
  func pause() async throws {
    let intake = try playground.start()
    await intake.scan()
    try intake.setPaused(true)
    try playground.write("general/later.txt")
    await intake.scan()
    #expect(playground.names.isEmpty)
    intake.stop()
    let next = try playground.start()
    await next.pulse()
    await next.scan()
    #expect(next.status.isPaused && playground.names.isEmpty)
    try next.setPaused(false)
    await next.scan()
    #expect(playground.names == ["general:later.txt"])
  }

  @Test("A deferred arrival comes back when it is due, with its attempts")
  func deferred() async throws {
    try playground.write("x.txt")
    let claim = try playground.claim("x.txt")
    let trouble = Trouble(
      reason: .storeFull, detail: "", at: Timestamp(microseconds: 0), attempts: 3, due: Timestamp(microseconds: 1))
    try playground.tree.move(claim.origin.arrival, from: .active, to: .deferred, trouble: trouble)
    let intake = try playground.start()
    await intake.scan()
    let back = try #require(playground.claims.withLock { $0.first })
    #expect(back.origin.arrival == claim.origin.arrival && back.attempts == 3 && back.source == .state(.deferred))
    #expect(try playground.tree.count(.deferred) == 0 && playground.tree.count(.active) == 1)
  }

  @Test("An arrival that is deferred while running comes back by itself")
  func deferredLater() async throws {
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(playground.tree, settings: Intake.Settings(), claimed: { see.yield($0) }, event: { _ in })
    try intake.begin()
    try playground.write("general/x.txt")
    var iterator = seen.makeAsyncIterator()
    let first = try #require(await iterator.next())
    let trouble = Trouble(
      reason: .killedForMemory, detail: "", at: Timestamp(microseconds: 0), attempts: 1,
      due: Timestamp(microseconds: 1))
    try playground.tree.move(first.origin.arrival, from: .active, to: .deferred, trouble: trouble)
    intake.retry(first.origin.arrival, in: .deferred, of: "general", after: 0)
    intake.release(first)
    let again = try #require(await iterator.next())
    #expect(again.origin.arrival == first.origin.arrival && again.attempts == 1)
    #expect(again.source == .state(.deferred))
    intake.stop()
  }

  @Test("A finished temporary name is no longer said to wait")
  func finishedName() async throws {
    let intake = try playground.start()
    try playground.write("general/a.part")
    await intake.scan()
    #expect(intake.status.waitingCount == 1)
    #expect(rename(playground.path("general/a.part"), playground.path("general/a.txt")) == 0)
    while playground.names.isEmpty { await intake.pulse() }
    while intake.status.waitingCount > 0 { await intake.pulse() }
    #expect(playground.names == ["general:a.txt"])
  }

  @Test("A name too long for active/ is blocked, and the rest goes on")
  func longName() async throws {
    let deep = (0..<15).map { String(repeating: "\($0)", count: 250).prefix(250) }.joined(separator: "/")
    let base = playground.root.appending("incoming").string
    // Made step by step: the whole path is longer than a system call takes.
    let shell =
      "cd \(base) && for p in \(deep.split(separator: "/").joined(separator: " ")); do mkdir $p && cd $p; done && "
      + "n=$((4090 - ${#PWD} + \(base.utf8.count))) && [ $n -gt 0 ] && printf x > $(printf '%0*d' $(( n > 250 ? 250 : n )) 0)"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", shell]
    try process.run()
    process.waitUntilExit()
    try playground.write("general/good.txt")
    let intake = try playground.start()
    await intake.scan()
    // A process that another test starts may hold the file for a moment: then it is taken a round later.
    while !playground.names.contains("general:good.txt") { await intake.pulse() }
    #expect(intake.status.trouble == nil)
  }
}
