import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Hostile files", .timeLimit(.minutes(5)))
struct HostileTests {
  @Test("Each is quarantined or blocked with its cause; the service stays up and the rest goes on")
  func hostile() throws {
    let daemon = try TestDaemon("defaults: {size_limit: 1MiB}\ncage: {total: 20s, stall: 5s, memory: 256MiB}")
    try daemon.start()
    let huge = daemon.incoming + "/general/huge.pdf"
    #expect(FileManager.default.createFile(atPath: huge, contents: nil))
    #expect(truncate(huge, 10 << 30) == 0)
    #expect(mkfifo(daemon.incoming + "/general/x.pdf", 0o644) == 0)
    #expect(symlink("/etc/passwd", daemon.incoming + "/general/passwd.txt") == 0)
    try daemon.drop("general/truncated.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    var noise = Data("%PDF-1.4\n".utf8)
    for number in 0..<4000 { noise.append(UInt8(truncatingIfNeeded: number &* 2_654_435_761 >> 8)) }
    try daemon.drop("general/noise.pdf", noise)
    try daemon.drop("general/good.txt", "A good document among them.")
    // An empty file is left alone for the quiet time, so it is not waited for here; see SpoolTests.
    let reply = try daemon.sync()
    #expect(reply.blocked.map(\.reason) == [.notRegular, .notRegular])
    let quarantined = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    let reasons = Dictionary(uniqueKeysWithValues: quarantined.map { ($0.origin.name.escaped, $0.reason) })
    #expect(reasons == ["huge.pdf": .tooLarge, "truncated.pdf": .damaged, "noise.pdf": .damaged])
    #expect(try daemon.status.totals.stored == 1)
    #expect(daemon.isRunning)
    #expect(!daemon.log.contains("huge.pdf") && !daemon.log.contains("x.pdf"))
  }

  @Test("Explain says why and what mends it")
  func explain() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let path = daemon.incoming + "/general/it's a pipe.pdf"
    #expect(mkfifo(path, 0o644) == 0)
    try daemon.drop("general/letter.txt.part", "half")
    try daemon.drop("general/stored.txt", "stored")
    try daemon.sync()
    func explain(_ path: String) throws -> Explain.Reply {
      try daemon.call(Explain.self, Explain.Parameters(path: SpoolName(path)))
    }
    let pipe = try explain(path)
    #expect(pipe.place == .blocked && pipe.reason == .notRegular)
    #expect(pipe.commands.contains { $0.contains("'\\''s a pipe.pdf'") })
    let temporary = try explain("general/letter.txt.part")
    #expect(temporary.reason == .temporaryName)
    #expect(
      temporary.commands == ["mv -n \(daemon.incoming)/general/letter.txt.part \(daemon.incoming)/general/letter.txt"])
    #expect(try explain("general/stored.txt").place == .stored)
    #expect(try explain("general/never.txt").place == .unknown)
    #expect(try explain("/etc/passwd").place == .unknown)
  }

  @Test("A person's word: retry, release, discard")
  func quarantine() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for name in ["a", "b"] { try daemon.drop("\(name).pdf", "%PDF-1.7\nnothing of a document \(name)") }
    try daemon.sync()
    let ids = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.map(\.origin.arrival.text)
    #expect(ids.count == 2)
    _ = try daemon.call(Retry.self, Retry.Parameters(ids: [ids[0]]))
    try daemon.sync()
    #expect(try daemon.status.totals.quarantined == 2)
    _ = try daemon.call(Release.self, Release.Parameters(ids: [ids[0]]))
    try daemon.sync()
    let shown = try #require(try daemon.call(Show.self, Show.Parameters(id: ids[0])).document)
    #expect(shown.note == Reason.damaged.sentence)
    #expect(try daemon.call(Discard.self, Discard.Parameters(ids: [ids[1]])).arrivals.map(\.text) == [ids[1]])
    let totals = try daemon.status.totals
    #expect(totals.stored == 1 && totals.discarded == 1 && totals.quarantined == 0 && totals.balance)
    #expect(throws: ClientError.self) { try daemon.call(Discard.self, Discard.Parameters(ids: [ids[1]])) }
    let report = try daemon.verify()
    #expect(report.sound, "\(report)")
    daemon.end()
    try daemon.start()
    #expect(try daemon.status.totals == totals)
  }
}
