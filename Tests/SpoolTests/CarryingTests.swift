import Foundation
import Glibc
import Hostility
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

@Suite("Channels on other mounts", .enabled(if: Mount.isPossible, "only root can mount"), .timeLimit(.minutes(5)))
struct CarryingTests {
  private let playground: Playground
  private let mount: Mount

  init() throws {
    playground = try Playground()
    mount = try Mount(memory: playground.path("police"))
  }

  private func notes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: playground.root.appending(".carrying").string)
  }

  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: playground.path(name)) }

  @Test("They are copied whole, removed, and counted as one arrival each; a scan waits for them")
  func taken() async throws {
    let text = String(repeating: "words ", count: 500_000)
    try playground.write("police/2026/report.txt", text)
    try playground.write("police/note.txt")
    let intake = try playground.start()
    await intake.scan()
    #expect(playground.names == ["police:2026/report.txt", "police:note.txt"])
    #expect(!exists("police/2026/report.txt") && !exists("police/note.txt"))
    let claim = try #require(playground.claims.withLock { $0.first { $0.path.path.lastComponent == "report.txt" } })
    #expect(try playground.tree.open(claim).read(limit: 10_000_000) == Array(text.utf8))
    #expect(try notes().isEmpty && intake.open == 2)
  }

  @Test("What cannot be removed is not taken; once it can, it is taken once")
  func readOnly() async throws {
    try playground.write("police/report.txt")
    #expect(mount.remount(readOnly: true))
    let intake = try playground.start()
    await intake.scan()
    await intake.scan()
    #expect(playground.names == [] && exists("police/report.txt"))
    #expect(intake.status.blocked.map(\.reason) == [.unremovable])
    #expect(playground.blockings == 1, "told once, however often it is asked")
    #expect(try playground.tree.count(.active) == 0 && notes().isEmpty && intake.open == 0)
    #expect(mount.remount(readOnly: false))
    intake.update(Intake.Settings())
    await intake.scan()
    #expect(playground.names == ["police:report.txt"] && !exists("police/report.txt"))
  }

  @Test(
    "A copy that cannot be taken back, or of which nobody can tell whether its source is gone, is one arrival",
    arguments: [(["unlinkat"], Errno.permissionDenied), (["fstatat", "renameat2"], .noMemory)])
  func onlyOnce(_ calls: [String], _ errno: Errno) async throws {
    try playground.write("police/report.txt")
    // The note gets its name, then the copy: from there on.
    let fault = RefusedAfter(Set(calls), errno, after: "linkat", number: 2)
    Interception.set(fault)
    defer { Interception.set(nil) }
    let clock = TestClock()
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    while fault.refusals == 0 { await intake.pulse() }
    for _ in 0..<20 {
      clock.advance(seconds: 7200)
      await intake.pulse()
    }
    fault.lift()
    for _ in 0..<2 {
      clock.advance(seconds: 7200)
      await intake.scan()
    }
    #expect(playground.names == ["police:report.txt"] && !exists("police/report.txt"))
    #expect(try playground.tree.count(.active) == 1 && notes().isEmpty && intake.open == 1)
  }

  @Test("A copy that cannot be taken back keeps its own file alone: others are taken, from there too, and a scan ends")
  func nobodyElse() async throws {
    try playground.write("police/report.txt")
    let fault = RefusedAfter(["unlinkat"], .permissionDenied, after: "linkat", number: 2)
    Interception.set(fault)
    defer { Interception.set(nil) }
    let clock = TestClock()
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    while fault.refusals == 0 { await intake.pulse() }
    try playground.write("schools/letter.txt")
    for _ in 0..<2 {
      clock.advance(seconds: 7200)
      await intake.scan()
    }
    #expect(playground.names == ["schools:letter.txt"])
    #expect(intake.status.blocked.map(\.reason) == [.copyLeftBehind])
    #expect(intake.status.trouble == nil)
    fault.lift()
    try playground.write("police/note.txt")
    clock.advance(seconds: 7200)
    await intake.scan()
    #expect(playground.names == ["police:note.txt", "police:report.txt", "schools:letter.txt"])
    #expect(try playground.tree.count(.active) == 3 && notes().isEmpty)
  }

  enum Crash: CaseIterable { case beforeCopy, beforeRemoval, changedSince }

  @Test("A crash between copy and removal makes neither two arrivals nor none", arguments: Crash.allCases)
  func crash(_ crash: Crash) throws {
    try playground.write("police/a.txt")
    let status = try playground.tree.incoming.status("police/a.txt")
    let id = ArrivalID(at: Timestamp(microseconds: SystemClock.now()), random: Randomness.pair())
    let size = crash == .changedSince ? status.size + 1 : status.size
    let note = """
      {"path":{"escaped":"police\\/a.txt"},"device":\(status.device),"inode":\(status.inode),"size":\(size),
      "modified":\(status.modified),"changed":\(status.changed)}
      """
    try Data(note.utf8).write(
      to: URL(fileURLWithPath: playground.root.appending(".carrying/\(id.text).json").string))
    if crash != .beforeCopy {
      let place = playground.root.appending("active/\(id.text)/police").string
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try Data("text".utf8).write(to: URL(fileURLWithPath: place + "/a.txt"))
    }
    let tree = try SpoolTree(playground.root)
    #expect(exists("police/a.txt") == (crash != .beforeRemoval))
    #expect(try tree.count(.active) == (crash == .beforeCopy ? 0 : 1) && notes().isEmpty)
  }
}
