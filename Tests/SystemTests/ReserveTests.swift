import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Reserve", .timeLimit(.minutes(5)))
struct ReserveTests {
  /// The store of the first daemon lies on a file system of 64 MiB.
  @Test(
    "On a real small disk the daemon stops taking, says why everywhere, and goes on by itself",
    .enabled(if: TestDaemon.isRoot, "skipped: mounting a small tmpfs needs root"))
  func smallDisk() throws {
    let daemon = try TestDaemon("reserve: {store: 32MiB, spool: 0, files: 0}")
    let store = daemon.root + "/store"
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: false)
    try #require(mount("tmpfs", store, "tmpfs", 0, "size=64m,mode=700") == 0, "a tmpfs could not be mounted")
    defer {
      daemon.end()
      umount2(store, Int32(MNT_DETACH))
    }
    try daemon.start()
    try daemon.drop("general/first.txt", "The first document.")
    #expect(try daemon.sync().settled)

    // Written, as a hole takes no room.
    try Data(repeating: 1, count: 40 << 20).write(to: URL(fileURLWithPath: store + "/ballast"))
    #expect(try daemon.sync().held != nil, "who asks for a scan has it measured")
    try daemon.drop("general/second.txt", "The second document.")
    let waiting = try daemon.sync()
    #expect(!waiting.settled && waiting.held?.contains("reserve.store") == true)
    let status = try daemon.status
    #expect(status.state == .degraded && status.totals.stored == 1)
    #expect(status.conditions.contains { $0.contains("32 MiB are kept in reserve") && $0.contains("df -h \(store)") })
    let sync = try daemon.vigilctl("sync")
    #expect(sync.status == 75 && sync.output.contains("files are not taken"))
    let file = daemon.root + "/third.txt"
    try "The third document.".write(toFile: file, atomically: true, encoding: .utf8)
    let put = try daemon.vigilctl("put", file)
    #expect(put.status == 75 && put.output.contains("They wait in general"), "\(put.output)")
    let explained = try daemon.vigilctl("explain", daemon.incoming + "/general/second.txt")
    #expect(explained.output.contains("but files are not taken"), "\(explained.output)")
    let checks = try daemon.call(Examine.self, NoParameters()).checks
    #expect(checks.contains { $0.name == "reserve" && $0.verdict == .bad })
    daemon.awaitLog("The reserve of free space is reached")

    unlink(store + "/ballast")
    daemon.awaitLog("There is free space again")
    #expect(try daemon.sync().settled)
    #expect(try daemon.status.totals.stored == 3)
    #expect(daemon.log.components(separatedBy: "The reserve of free space is reached").count == 2, "once")
  }
}
