import Control
import Foundation
import Model
import Testing

extension RealFaultTests {
  /// The reader takes far more than the group has, in which the daemon and all readers of small documents have room.
  @Test(
    "Too little memory in its group: the kernel ends a reader, its document waits, all others are taken",
    .enabled(if: MemoryGroup.canBeMade, "needs a control group that bounds memory"))
  func smallMemoryGroup() throws {
    let group = try #require(MemoryGroup.make(mebibytes: 128))
    defer { group.remove() }
    let daemon = try TestDaemon("reader: \(TestDaemon.products)/chaos-reader\ncage: {memory: 512MiB}")
    try daemon.start(inside: group.wrapper)
    let before = daemon.pid
    try daemon.drop("school/large.txt", "devour all that there is")
    daemon.awaitLog(Reason.killedForMemory.rawValue)
    for number in 0..<20 { try daemon.drop("school/\(number).txt", "Letter \(number).") }
    let reply = try daemon.sync()
    #expect(reply.deferred.count == 1, "\(reply)")
    var totals = try daemon.status.totals
    #expect(totals.stored == 20 && totals.deferred == 1 && totals.balance, "\(totals)")
    #expect(daemon.pid == before && daemon.isRunning)
    // With room enough it is the bound of the cage that it meets, which is a verdict.
    try group.lift()
    try daemon.settle()
    totals = try daemon.status.totals
    #expect(totals.stored == 20 && totals.quarantined == 1 && totals.balance, "\(totals)")
    #expect(try daemon.quarantine().values.first == .readerOutOfMemory)
    #expect(try daemon.verify().sound)
    #expect(daemon.end() == 0)
  }
}
