import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Trouble of the machine passes, and nothing is lost by it", .timeLimit(.minutes(5)))
struct RealFaultTests {
  /// A folder with a file system of its own, in memory.
  private static func mount(_ folder: String, size: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mounted = try TestDaemon.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder])
    try #require(mounted.status == 0, "\(mounted.output)")
  }

  @Test(
    "A store on another device that is full: told once, and all is taken when there is room",
    .enabled(if: TestDaemon.isRoot, "only root may mount"))
  func fullStore() throws {
    // Without a reserve: it is the full disk itself that is met.
    let daemon = try TestDaemon("reserve: {store: 0, spool: 0, files: 0}")
    let store = daemon.root + "/store"
    try Self.mount(store, size: "8m")
    defer { _ = try? TestDaemon.run("/bin/umount", ["-l", store]) }
    try daemon.start()
    try daemon.drop("school/first.txt", "What was there before the disk was full.")
    #expect(try daemon.sync().settled)
    let filler = try #require(fopen(store + "/filler", "w"))
    let block = [UInt8](repeating: 1, count: 1 << 16)
    setvbuf(filler, nil, _IONBF, 0)
    while fwrite(block, 1, block.count, filler) == block.count {}
    fclose(filler)
    for number in 0..<20 { try daemon.drop("school/\(number).txt", "Letter \(number), which finds no room.") }
    daemon.awaitLog("The store has no space left")
    #expect(try daemon.status.totals.stored == 1)
    try FileManager.default.removeItem(atPath: store + "/filler")
    var reply = try daemon.sync()
    for _ in 0..<1000 where !reply.settled || !reply.deferred.isEmpty {
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: []))
      reply = try daemon.sync()
    }
    let totals = try daemon.status.totals
    #expect(totals.stored == 21 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)
    #expect(daemon.end() == 0)
  }

  @Test("A folder that is removed and comes again is watched again")
  func removedFolder() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for round in 1...20 {
      try daemon.drop("school/below/\(round).txt", "Letter \(round).")
      #expect(try daemon.sync().settled)
      try FileManager.default.removeItem(atPath: daemon.incoming + "/school")
    }
    let totals = try daemon.status.totals
    #expect(totals.stored == 20 && totals.arrivals == 20 && totals.balance, "\(totals)")
    #expect(daemon.end() == 0)
  }
}
