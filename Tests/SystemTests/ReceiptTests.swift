import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Receipts", .timeLimit(.minutes(5)))
struct ReceiptTests {
  private static let damaged = "%PDF-1.7\nnothing of a document"

  private func receipt(_ path: String, _ daemon: TestDaemon) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: daemon.root + "/spool/outcome/" + path + ".json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func disposition(_ path: String, _ daemon: TestDaemon) throws -> String? {
    try receipt(path, daemon)["disposition"] as? String
  }

  private func exists(_ path: String, _ daemon: TestDaemon) -> Bool {
    FileManager.default.fileExists(atPath: daemon.root + "/spool/outcome/" + path + ".json")
  }

  @Test("A receipt follows its file through every outcome, on channels that have them and no others")
  func outcomes() throws {
    let daemon = try TestDaemon(
      "channels: {police: {receipts: true, duplicates: keep}, small: {receipts: true, size_limit: 10B}}")
    try daemon.start()
    try daemon.drop("police/2026/a.txt", "The quokka's document.")
    try daemon.drop("general/none.txt", "Nobody's receipt.")
    try daemon.drop("small/large.txt", "More than ten bytes.")
    try daemon.sync()
    let digest = try #require(try daemon.rows(.documents, channel: "police").first?["sha256"])
    let stored = try receipt("police/2026/a.txt", daemon)
    #expect(stored["disposition"] as? String == "stored" && stored["size"] as? Int == 22)
    #expect(digest.contains(try #require(stored["digest"] as? String)))
    #expect(!exists("general/none.txt", daemon))
    #expect(try receipt("small/large.txt", daemon)["reason"] as? String == "too-large")
    #expect(try receipt("small/large.txt", daemon)["todo"] as? String == "Send it in smaller parts.")

    try daemon.drop("police/again.txt", "The quokka's document.")
    try daemon.sync()
    #expect(try disposition("police/again.txt", daemon) == "duplicate")
    let said = try String(
      contentsOfFile: daemon.root + "/spool/outcome/police/2026/a.txt.json", encoding: .utf8)
    #expect(!said.contains("quokka") && !said.contains("a.txt"))

    try daemon.drop("police/bad.pdf", Self.damaged)
    try daemon.drop("police/worse.pdf", Self.damaged + "!")
    try daemon.sync()
    #expect(try disposition("police/bad.pdf", daemon) == "quarantined")
    let bad = try #require(try receipt("police/bad.pdf", daemon)["arrival"] as? String)
    _ = try daemon.call(Release.self, Release.Parameters(ids: [bad]))
    try daemon.sync()
    #expect(try disposition("police/bad.pdf", daemon) == "stored")
    let worse = try #require(try receipt("police/worse.pdf", daemon)["arrival"] as? String)
    _ = try daemon.call(Retry.self, Retry.Parameters(ids: [worse]))
    try daemon.sync()
    #expect(try disposition("police/worse.pdf", daemon) == "quarantined")
    _ = try daemon.call(Discard.self, Discard.Parameters(ids: [worse]))
    #expect(try disposition("police/worse.pdf", daemon) == "discarded")

    let forgotten = try #require(stored["digest"] as? String)
    #expect(exists("police/2026/a.txt", daemon) && exists("police/again.txt", daemon))
    _ = try daemon.call(Forget.self, Forget.Parameters(id: forgotten, reason: "asked for"))
    #expect(!exists("police/2026/a.txt", daemon) && !exists("police/again.txt", daemon))
    #expect(exists("police/bad.pdf", daemon))
    #expect(try daemon.status.totals.balance)
  }

  @Test("Where a channel is not for everybody, no receipt tells that somebody else had sent the same")
  func repeats() throws {
    let daemon = try TestDaemon("channels: {police: {readers: root}, school: {receipts: true}}")
    try daemon.start()
    try daemon.drop("police/a.txt", "The quokka's document.")
    try daemon.sync()
    try daemon.drop("school/b.txt", "The quokka's document.")
    try daemon.sync()
    #expect(try disposition("school/b.txt", daemon) == "stored")
    #expect(try daemon.status.totals.duplicates == 1)
  }

  @Test("A deferred file's receipt says so, and is replaced when it is settled")
  func deferred() throws {
    let dead = NSTemporaryDirectory() + "vigil-dead-reader-" + UUID().uuidString.prefix(8)
    let daemon = try TestDaemon("reader: \(dead)\ndefaults: {receipts: true}\nretry: {first: 1h, ceiling: 1h}")
    let reader = TestDaemon.products + "/vigil-text-reader"
    try FileManager.default.copyItem(atPath: reader, toPath: dead)
    defer { unlink(dead) }
    try daemon.start()
    unlink(dead)
    let template = try #require(daemon.templates.first)
    kill(-template, SIGKILL)
    try daemon.drop("police/a.txt", "A document.")
    try daemon.sync()
    #expect(try disposition("police/a.txt", daemon) == "deferred")
    #expect(try receipt("police/a.txt", daemon)["reason"] as? String == "cage-unavailable")
    try FileManager.default.copyItem(atPath: reader, toPath: dead)
    // Readers start again, and claims go on, in their own time: until then it is deferred anew.
    while try disposition("police/a.txt", daemon) == "deferred" {
      _ = try daemon.call(Retry.self, Retry.Parameters())
      try daemon.sync()
    }
    #expect(try disposition("police/a.txt", daemon) == "stored")
    #expect(try receipt("police/a.txt", daemon)["reason"] == nil)
  }

  @Test("What hinders a receipt is journaled and is not the document's")
  func hindered() throws {
    let daemon = try TestDaemon("defaults: {receipts: true}")
    try daemon.start()
    #expect(symlink("/tmp", daemon.root + "/spool/outcome/police") == 0)
    try daemon.drop("police/marmaduke.txt", "A document.")
    #expect(try daemon.sync().settled)
    #expect(try daemon.status.totals.stored == 1)
    daemon.awaitLog("A receipt could not be written")
    #expect(!daemon.log.contains("marmaduke"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/marmaduke.txt.json"))
  }

  @Test("A container's receipt counts what came out of it, which has none, and a start writes what a crash lost")
  func mended() throws {
    let daemon = try TestDaemon("defaults: {receipts: true}")
    try daemon.start()
    let mail =
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: Two\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHello.\r\n"
      + "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=one.txt\r\n\r\nFirst part.\r\n"
      + "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=two.txt\r\n\r\nSecond.\r\n--x--\r\n"
    try daemon.drop("police/two.eml", mail)
    try daemon.drop("police/other.txt", "Another one.")
    try daemon.sync()
    #expect(try receipt("police/two.eml", daemon)["children"] as? Int == 2)
    let outcome = daemon.root + "/spool/outcome/police"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: outcome).sorted() == ["other.txt.json", "two.eml.json"])
    let before = try String(contentsOfFile: outcome + "/two.eml.json", encoding: .utf8)
    daemon.end(SIGKILL)
    // A file system that was not synced may have lost one and emptied another.
    unlink(outcome + "/other.txt.json")
    truncate(outcome + "/two.eml.json", 0)
    try daemon.start()
    while !exists("police/other.txt", daemon) { sched_yield() }
    while (try? disposition("police/two.eml", daemon)) == nil { sched_yield() }
    #expect(try String(contentsOfFile: outcome + "/two.eml.json", encoding: .utf8) == before)
  }
}
