import Foundation
import Glibc
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

@Suite("What time changes in incoming/", .timeLimit(.minutes(5)))
struct ScanningTests {
  private let playground: Playground
  private let clock = TestClock()

  init() throws { playground = try Playground() }

  @Test(
    "File systems by the numbers of linux/magic.h",
    arguments: [
      (0x6969, false), (0x517B, false), (0xFF53_4D42, false), (0xFE53_4D42, false), (0x6573_5546, false),
      (0x0102_1997, false), (0x5346_414F, false), (0x6B41_4653, false), (0x00C3_6400, false), (0x7375_7245, false),
      (0xEF53, true), (0x0102_1994, true), (0x9123_683E, true), (0x5846_5342, true), (0x794C_7630, true),
    ] as [(Int64, Bool)])
  func types(type: Int64, reports: Bool) {
    #expect(FileSystem.reportsChanges(type: type) == reports)
    // A machine whose word has a sign gives the same file system a negative number.
    #expect(FileSystem.reportsChanges(type: Int64(Int32(truncatingIfNeeded: type))) == reports)
  }

  @Test("The folder of a test is on a file system that tells of changes")
  func here() throws { #expect(FileSystem.reportsChanges(in: try Directory("/tmp"))) }

  @Test("A folder on a file system without events is scanned each poll, and its lease is not believed")
  func silent() async throws {
    try playground.write("remote/first.txt")
    try playground.write("local/a.txt")
    var settings = Intake.Settings()
    clock.rule(&settings)
    settings.scan = 10 * 86_400_000_000_000
    settings.reportsChanges = { $0.path.lastComponent?.string != "remote" }
    let intake = try playground.start(settings)
    await intake.scan()
    #expect(intake.status.silent == 1 && intake.status.unwatched == 0 && !intake.status.watchLimitReached)
    // The lease says that nobody here writes it; who knows of others?
    #expect(playground.names == ["local:a.txt"])
    #expect(intake.status.waiting.map(\.reason) == [.settling])
    let scanned = intake.status.lastScan
    clock.advance(seconds: 11)
    await turn(intake)
    #expect(playground.names == ["local:a.txt", "remote:first.txt"])
    // The kernel of this test tells of all that it does there. It never tells that time has passed over a name: only who
    // looks finds it stalled.
    try playground.write("remote/b.part")
    try playground.write("local/b.part")
    await turn(intake)
    #expect(intake.status.waitingCount == 2 && intake.status.stalledCount == 0)
    clock.advance(seconds: 87_000)
    await turn(intake)
    #expect(intake.status.waitingCount == 2 && intake.status.stalled.map(\.path) == [SpoolPath("remote/b.part")])
    #expect(intake.status.lastScan == scanned, "not by a scan of everything")
  }

  /// A whole turn that began after the call: the first may have looked before it.
  private func turn(_ intake: Intake) async {
    await intake.pulse()
    await intake.pulse()
  }

  @Test("A temporary name that has not changed for a day is stalled; an empty one is not")
  func stalled() async throws {
    try playground.write("police/report.pdf.part", "half")
    try playground.write("police/.keep", "")
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    await intake.scan()
    #expect(intake.status.waiting.map(\.reason) == [.temporaryName, .temporaryName] && intake.status.stalledCount == 0)
    clock.advance(seconds: 86_000)
    await intake.scan()
    #expect(intake.status.stalledCount == 0)
    clock.advance(seconds: 1000)
    await intake.scan()
    #expect(intake.status.stalledCount == 1 && intake.status.waitingCount == 2)
    #expect(intake.status.stalled.map(\.path) == [SpoolPath("police/report.pdf.part")])
    guard case .waiting(.stalled, _, nil) = intake.diagnose(SpoolPath("police/report.pdf.part")) else {
      Issue.record("\(intake.diagnose(SpoolPath("police/report.pdf.part")))")
      return
    }
    #expect(rename(playground.path("police/report.pdf.part"), playground.path("police/report.pdf")) == 0)
    await intake.scan()
    #expect(intake.status.stalledCount == 0 && playground.names == ["police:report.pdf"])
  }

  @Test("A folder inside a channel goes an hour after it became empty; channels and what holds anything stay")
  func emptied() async throws {
    try playground.write("police/2026/11/a.txt")
    try playground.write("police/kept/.keep", "")
    try FileManager.default.createDirectory(atPath: playground.path("press"), withIntermediateDirectories: true)
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    await intake.scan()
    #expect(playground.names == ["police:2026/11/a.txt"])
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: playground.path(name)) }
    clock.advance(seconds: 3500)
    await intake.scan()
    #expect(exists("police/2026/11"))
    clock.advance(seconds: 200)
    await intake.scan()
    #expect(!exists("police/2026/11"))
    clock.advance(seconds: 3700)
    await intake.scan()
    #expect(!exists("police/2026"))
    #expect(exists("police") && exists("press") && exists("general") && exists("police/kept/.keep"))
    // What is made again is found as any new folder.
    try playground.write("police/2026/12/b.txt")
    // Who writes it may hold it for a moment yet when the kernel tells that it was closed: then it is looked at again later.
    while !playground.names.contains("police:2026/12/b.txt") {
      clock.advance(seconds: 1)
      await intake.pulse()
    }
  }

  @Test("A folder on which something is mounted stays", .enabled(if: Mount.isPossible, "only root can mount"))
  func mounted() async throws {
    try FileManager.default.createDirectory(
      atPath: playground.path("police/mail"), withIntermediateDirectories: true)
    let mount = try Mount(memory: playground.path("police/mail/box"))
    var settings = Intake.Settings()
    clock.rule(&settings)
    let intake = try playground.start(settings)
    await intake.scan()
    clock.advance(seconds: 90_000)
    await intake.scan()
    await intake.scan()
    #expect(FileManager.default.fileExists(atPath: mount.path))
  }
}
