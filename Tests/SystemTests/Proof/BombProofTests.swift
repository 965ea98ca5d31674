import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

@Suite("Small files that grow when they are read", .timeLimit(.minutes(10)))
struct BombProofTests {
  /// What a bomb may deserve. A violation would be a library that asked for what it shall not have, a lie or a deferral a
  /// fault of ours.
  private static let deserved: Set<Reason> = [
    .damaged, .tooLarge, .tooDeep, .tooManyChildren, .expandsTooFar, .readerCrashed, .readerTimedOut,
    .readerOutOfMemory, .readerFlooded,
  ]

  @Test("Bombs of every format are read or refused; the daemon stays small and the rest goes on")
  func bombs() throws {
    let folder = NSTemporaryDirectory() + "vigil-bombs-" + UUID().uuidString.prefix(8)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = TestDaemon.checkout + "/Tests/SystemTests/Proof/bombs.py"
    let made = try TestDaemon.run("/usr/bin/python3", [script, folder])
    #expect(made.status == 0, "\(made.output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count > 50)
    let daemon = try TestDaemon("cage: {memory: 256MiB, stall: 5s, total: 8s}\ndefaults: {size_limit: 110MiB}")
    try daemon.start()
    let pid = daemon.pid
    for name in names {
      try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: daemon.incoming + "/" + name)
    }
    try daemon.drop("letters/good.txt", "A good document among them.")
    // Where the machine is busy, a reader that is started anew may not be ready in time: that passes.
    var reply = try daemon.sync()
    for _ in 0..<20 where !reply.settled {
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: []))
      reply = try daemon.sync()
    }
    #expect(reply.settled, "\(reply.deferred.map(\.reason))")
    let peak = try ProcessFigures(of: daemon.pid).peak
    print("bombs: \(names.count), the daemon took \(peak >> 10) MiB at most")
    #expect(peak < 1 << 20, "KiB that the daemon took")
    let reasons = try daemon.quarantine()
    for (name, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      print("bombs: \(name) \(reason.rawValue)")
      #expect(Self.deserved.contains(reason), "\(name): \(reason)")
    }
    let totals = try daemon.status.totals
    print("bombs: \(totals)")
    #expect(totals.balance && totals.deferred == 0 && totals.active == 0, "\(totals)")
    #expect(try daemon.rows(.documents, channel: "letters").count == 1)
    #expect(try daemon.verify().sound)
    #expect(daemon.isRunning && daemon.pid == pid)
  }
}
