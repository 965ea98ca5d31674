import Control
import Foundation
import Glibc
import Model
import Platform
import Testing

@Suite("Channels, with the whole daemon", .timeLimit(.minutes(5)))
struct ChannelTests {
  /// One worker, so that the order in which documents are told of as begun is the order in which they were.
  @Test(
    "Behind a flood, a notification is begun after the document being read, and after one turn of a channel of its priority",
    arguments: [(Priority.urgent, 1), (.normal, 2)])
  func fairness(priority: Priority, most: Int) throws {
    let daemon = try TestDaemon("cage: {workers: 1}\nchannels: {police: {priority: \(priority.rawValue)}}")
    try daemon.start()
    _ = try daemon.call(Pause.self, NoParameters())
    let flood = 2000
    for number in 0..<flood { try daemon.drop("bulk/\(number).txt", "Minutes of meeting \(number).") }
    func count(_ folder: String) throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/" + folder).count
    }
    var begun = 0
    var between: Int?
    var claimed: Timestamp?
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      if reply.event == .state, begun == 0 { _ = try daemon.call(Resume.self, NoParameters()) }
      guard reply.event == .taken, let arrival = reply.arrival else { return true }
      if arrival.origin.channel == "police" {
        between = between ?? 0
        return false
      }
      begun += 1
      if let claimed, reply.time > claimed { between = (between ?? 0) + 1 }
      if begun == 20 {
        // Many more stand before the worker than may go first.
        while try count("active") <= 16, try count("incoming/bulk") > 0 { sched_yield() }
        #expect(try count("active") > 16)
        // Once the second is gone from there, the first is in the line before the worker.
        for name in ["police/notification.txt", "police/second.txt"] {
          try daemon.drop(name, "A child is missing: \(name).")
          while FileManager.default.fileExists(atPath: daemon.incoming + "/" + name) { sched_yield() }
        }
        claimed = Timestamp(microseconds: SystemClock.now())
      }
      return begun < flood
    }
    let went = try #require(between, "it was not begun before the flood was over")
    #expect(went <= most, "\(went) documents went before it")
  }

  @Test("A channel on another mount is taken by copy", .enabled(if: TestDaemon.isRoot, "only root can mount"))
  func otherMount() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let folder = daemon.incoming + "/police"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try TestDaemon.run("/bin/mount", ["-t", "tmpfs", "-o", "size=16m", "none", folder]).status == 0)
    defer { _ = try? TestDaemon.run("/bin/umount", ["-l", folder]) }
    try daemon.drop("police/2026/report.txt", "A child was found.")
    #expect(try daemon.sync().settled)
    #expect(try daemon.status.totals.stored == 1)
    #expect(!FileManager.default.fileExists(atPath: folder + "/2026/report.txt"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/.carrying").isEmpty)
    #expect(try daemon.vigilctl("verify").status == 0)
  }
}
