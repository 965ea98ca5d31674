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
    try daemon.settle()
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

  @Test(
    "A spool that turns read-only is said, once, and all is taken when it can be written to",
    .enabled(if: TestDaemon.isRoot, "only root may mount"))
  func readOnlySpool() throws {
    let daemon = try TestDaemon("reserve: {store: 0, spool: 0, files: 0}")
    let spool = daemon.root + "/spool"
    try Self.mount(spool, size: "8m")
    defer { _ = try? TestDaemon.run("/bin/umount", ["-l", spool]) }
    try FileManager.default.createDirectory(atPath: daemon.incoming + "/school", withIntermediateDirectories: true)
    try daemon.start()
    func remount(_ mode: String) throws {
      let done = try TestDaemon.run("/bin/mount", ["-o", "remount,\(mode)", spool])
      try #require(done.status == 0, "\(done.output)")
    }
    // It sleeps while they come, so that it meets them in a spool that is closed to it.
    kill(daemon.pid, SIGSTOP)
    for number in 0..<20 { try daemon.drop("school/\(number).txt", "Letter \(number).") }
    try remount("ro")
    kill(daemon.pid, SIGCONT)
    daemon.awaitLog("Read-only file system")
    let reply = try daemon.call(Sync.self, Sync.Parameters(timeout: 1))
    #expect(!reply.settled && reply.timedOut, "\(reply)")
    #expect(try daemon.status.conditions.contains { $0.contains("Read-only file system") })
    try remount("rw")
    #expect(try daemon.sync().settled)
    let totals = try daemon.status.totals
    #expect(totals.stored == 20 && totals.balance, "\(totals)")
    #expect(daemon.log.components(separatedBy: "Read-only file system").count == 2, "it is said once")
    #expect(try daemon.verify().sound)
    #expect(daemon.end() == 0)
  }

  /// As a kernel does that met an error of the disk. Where ext4 on a loop device cannot be had, there is nothing to test.
  private static let canFail =
    TestDaemon.isRoot && access("/sbin/mkfs.ext4", X_OK) == 0 && access("/dev/loop-control", W_OK) == 0

  @Test(
    "A store whose disk fails and turns read-only is said, once; all is taken when it is mounted again",
    .enabled(if: RealFaultTests.canFail, "needs root, mkfs.ext4 and loop devices"))
  func readOnlyStore() throws {
    let daemon = try TestDaemon("reserve: {store: 0, spool: 0, files: 0}")
    let (store, image) = (daemon.root + "/store", daemon.root + "/disk")
    func command(_ words: String...) throws {
      let done = try TestDaemon.run("/usr/bin/env", words)
      try #require(done.status == 0, "\(words): \(done.output)")
    }
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    try command("truncate", "--size=64M", image)
    try command("mkfs.ext4", "-q", "-F", image)
    try command("mount", "-o", "loop,errors=remount-ro", image, store)
    defer { _ = try? TestDaemon.run("/bin/umount", ["-l", store]) }
    try daemon.start()
    try daemon.drop("school/first.txt", "What was there before the disk failed.")
    #expect(try daemon.sync().settled)
    let device = try TestDaemon.run("/usr/bin/env", ["findmnt", "-no", "SOURCE", store]).output
    let name = device.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst("/dev/".count)
    try "a test".write(toFile: "/sys/fs/ext4/\(name)/trigger_fs_error", atomically: false, encoding: .utf8)
    for number in 0..<20 { try daemon.drop("school/\(number).txt", "Letter \(number).") }
    daemon.awaitLog("The store cannot be written")
    #expect(try daemon.status.conditions.contains { $0.contains("Read-only file system") })
    let during = try daemon.status.totals
    #expect(during.stored == 1 && during.quarantined == 0 && during.balance, "\(during)")
    #expect(try daemon.documents().count == 1, "questions are answered")
    _ = daemon.end()
    // Each document says why it waits; the trouble itself is told once.
    let told = daemon.log.components(separatedBy: "\n").count {
      $0.contains("Read-only file system") && !$0.contains("arrival=")
    }
    #expect(told == 1, "\(daemon.log)")
    try command("umount", store)
    _ = try TestDaemon.run("/usr/bin/env", ["e2fsck", "-fy", image])
    try command("mount", "-o", "loop", image, store)
    try daemon.start()
    try daemon.settle()
    let totals = try daemon.status.totals
    #expect(totals.stored == 21 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)
    #expect(daemon.end() == 0)
  }

  @Test("Too few watches: status says so, and what is dropped in a folder without one is found by scans")
  func fewWatches() throws {
    let daemon = try TestDaemon()
    // A user namespace has a limit of its own.
    try daemon.start(inside: [
      "/usr/bin/unshare", "--user", "--map-root-user", "/bin/sh", "-c",
      "echo 4 > /proc/sys/user/max_inotify_watches && exec \"$@\"", "sh",
    ])
    for number in 0..<20 { try daemon.drop("channel-\(number)/letter.txt", "Letter \(number).") }
    #expect(try daemon.sync().settled)
    let watching = try daemon.status.watching
    #expect(watching.limitReached && watching.watches <= 4 && watching.unwatched > 0, "\(watching)")
    #expect(watching.mode == .mixed)
    for number in 0..<20 { try daemon.drop("channel-\(number)/answer.txt", "Answer \(number).") }
    #expect(try daemon.sync().settled)
    let totals = try daemon.status.totals
    #expect(totals.stored == 40 && totals.balance, "\(totals)")
    #expect(daemon.log.components(separatedBy: "limit of watches was reached").count == 2, "it is said once")
    #expect(daemon.end() == 0)
  }

  @Test("Readers that are stopped by a signal hold up what they read, and are given up")
  func stoppedReaders() throws {
    let daemon = try TestDaemon("cage: {stall: 1s, total: 2s}")
    try daemon.start()
    try daemon.drop("school/before.txt", "A letter before.")
    #expect(try daemon.sync().settled)
    let templates = try daemon.templates
    try #require(!templates.isEmpty)
    for template in templates { kill(-template, SIGSTOP) }
    for number in 0..<4 { try daemon.drop("school/\(number).txt", "Letter \(number).") }
    try daemon.settle()
    let totals = try daemon.status.totals
    #expect(totals.stored == 5 && totals.balance, "\(totals)")
    #expect(daemon.end() == 0)
  }
}
