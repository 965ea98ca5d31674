import Control
import Foundation
import Glibc
import Model
import Synchronization
import Testing

@Suite("Decisions", .timeLimit(.minutes(5)))
struct DecisionTests {
  private static let damaged = "%PDF-1.7\nnothing of a document"

  @Test("Two people decide about the same arrivals at once: each is done once, and the account balances")
  func races() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for number in 0..<30 { try daemon.drop("\(number).pdf", DecisionTests.damaged + "\(number)") }
    try daemon.sync()
    let ids = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.map(\.origin.arrival.text)
    #expect(ids.count == 30)
    let discarded = Mutex<[ArrivalID]>([])
    let released = Mutex<[ArrivalID]>([])
    let work: [@Sendable () -> Void] = [
      {
        for id in ids {
          let reply = try? daemon.call(Discard.self, Discard.Parameters(ids: [id, id]))
          discarded.withLock { $0 += reply?.arrivals ?? [] }
        }
      },
      {
        for id in ids.reversed() {
          let reply = try? daemon.call(Release.self, Release.Parameters(ids: [id]))
          released.withLock { $0 += reply?.arrivals ?? [] }
        }
      },
    ]
    DispatchQueue.concurrentPerform(iterations: 2) { work[$0]() }
    try daemon.sync()
    let (gone, kept) = (discarded.withLock { $0 }, released.withLock { $0 })
    #expect(Set(gone).count == gone.count && Set(kept).count == kept.count)
    #expect(Set(gone).isDisjoint(with: kept) && gone.count + kept.count == 30)
    let totals = try daemon.status.totals
    #expect(totals.discarded == gone.count && totals.stored == kept.count && totals.quarantined == 0)
    #expect(totals.balance, "\(totals)")
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    daemon.end()
    try daemon.start()
    #expect(try daemon.status.totals == totals)
  }

  @Test("A crash between a discard's line in the ledger and the removal of its file counts nothing twice")
  func crash() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("a.pdf", DecisionTests.damaged)
    try daemon.sync()
    let quarantine = daemon.root + "/spool/quarantine"
    let id = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    // What such a crash leaves: the file is there, and the ledger says that it is not wanted.
    try FileManager.default.copyItem(atPath: "\(quarantine)/\(id)", toPath: daemon.root + "/kept")
    _ = try daemon.call(Discard.self, Discard.Parameters(ids: [id]))
    daemon.end()
    try FileManager.default.moveItem(atPath: daemon.root + "/kept", toPath: "\(quarantine)/\(id)")
    try daemon.start()
    let totals = try daemon.status.totals
    #expect(totals.discarded == 1 && totals.quarantined == 0 && totals.arrivals == 1, "\(totals)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: quarantine).isEmpty)
    #expect(try daemon.verify().sound)
  }

  @Test("All deferred arrivals are tried again, more than may be under way at once")
  func retryAll() throws {
    let dead = NSTemporaryDirectory() + "vigil-dead-reader-" + UUID().uuidString.prefix(8)
    let daemon = try TestDaemon("reader: \(dead)\nintake: {window: 4}\nretry: {first: 1h, ceiling: 1h}")
    let reader = TestDaemon.products + "/chaos-reader"
    try FileManager.default.copyItem(atPath: reader, toPath: dead)
    defer { unlink(dead) }
    try daemon.start()
    // Without a template and the copies in its group there is no reader for anything, and nothing can start one.
    unlink(dead)
    let template = try #require(daemon.templates.first)
    kill(-template, SIGKILL)
    for number in 0..<3 { try daemon.drop("\(number).txt", "text \(number)") }
    try daemon.sync()
    #expect(try daemon.status.totals.deferred == 3)
    daemon.awaitLog("The cage cannot be set up")
    try FileManager.default.copyItem(atPath: reader, toPath: dead)
    let reply = try daemon.call(Retry.self, Retry.Parameters())
    #expect(reply.count == 3 && reply.arrivals.count == 3)
  }

  @Test("A released document that none could read is not read again at every run, but when it is named")
  func reprocess() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("a.pdf", DecisionTests.damaged)
    try daemon.sync()
    let id = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    _ = try daemon.call(Release.self, Release.Parameters(ids: [id]))
    try daemon.sync()
    #expect(try daemon.call(Reprocess.self, Reprocess.Parameters()).total == 0)
    let named = try daemon.call(Reprocess.self, Reprocess.Parameters(ids: [id]))
    #expect(named.done == 1 && named.failed == 1)
    let digest = try #require(try daemon.documents().keys.first)
    daemon.awaitLog("A document could not be read again")
    #expect(daemon.log.contains("digest=\(digest)") && daemon.log.contains("reason=damaged"))
  }
}
