import Foundation
import Glibc
import Model
import Platform
import SystemPackage
import Testing

@testable import Spool

@Suite("What senders do while a file is copied from another mount") struct CarryRaceTests {
  private let playground: Playground

  init() throws { playground = try Playground() }

  @Test func whoBeginsToWriteToItKeepsIt() throws {
    try playground.write("police/report.txt")
    let path = SpoolPath(FilePath("police/report.txt"))
    let moment = Timestamp(microseconds: SystemClock.now())
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: (1, 2)), received: moment, channel: path.channel, name: path.name)
    let job = Carrier.Job(path: path, origin: origin, examined: try playground.tree.incoming.status(path.path))
    var writer: Int32 = -1
    let outcome = playground.tree.carry(job) {
      if writer < 0 { writer = open(playground.path("police/report.txt"), O_WRONLY) }
      return true
    }
    defer { close(writer) }
    try #require(writer >= 0)
    if case .changed = outcome {} else { Issue.record("\(outcome)") }
    #expect(FileManager.default.fileExists(atPath: playground.path("police/report.txt")))
    #expect(try playground.tree.count(.active) == 0)
  }

  /// Nothing is where the file was, for nothing is mounted there: it may come again, and is to be known then.
  @Test func aSourceOnAMountThatIsNotThereIsNotGone() throws {
    try playground.write("police/report.txt")
    let claim = try playground.claim("police/report.txt")
    // Of another device.
    let there = try Directory("/proc/self").status("stat")
    let notes = playground.tree.carryings
    try notes.begin(claim.origin.arrival, CarryNote(claim.path.path, there))
    try playground.tree.settleCarryings()
    #expect(try notes.directory.names() == [FilePath(claim.origin.arrival.text + ".taken")])
    #expect(notes.arrival(of: claim.path.path, there) == claim.origin.arrival)
  }
}
