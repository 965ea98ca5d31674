import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Forgetting", .timeLimit(.minutes(5)))
struct ForgettingTests {
  private static let text = "Nothing but a quokka."
  private static let mail = """
    From: hub@example.org\r
    To: vigil@example.org\r
    Subject: Notes\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary="b"\r
    \r
    --b\r
    Content-Type: text/plain\r
    \r
    See the notes.\r
    --b\r
    Content-Type: text/plain; name="attached.txt"\r
    Content-Disposition: attachment; filename="attached.txt"\r
    \r
    \(text)\r
    --b--\r

    """

  private func forget(_ id: String, _ daemon: TestDaemon) throws -> Forget.Reply {
    try daemon.call(Forget.self, Forget.Parameters(id: id, reason: "asked for by the family"))
  }

  @Test("A document that was forgotten is quarantined when it comes again, whatever happens in between")
  func staysForgotten() throws {
    let daemon = try TestDaemon("defaults: {duplicates: keep}")
    try daemon.start()
    try daemon.drop("general/marmaduke.txt", Self.text)
    try daemon.drop("general/other.txt", "Another document.")
    try daemon.sync()
    try daemon.drop("general/marmaduke-2.txt", Self.text)
    try daemon.sync()
    let digest = try #require(try daemon.documents().first { $0.value == 2 }?.key)
    let reply = try forget("\(digest.description.prefix(8))", daemon)
    #expect(reply == Forget.Reply(digest: digest, arrivals: 2))
    var totals = try daemon.status.totals
    #expect(totals.stored == 1 && totals.duplicates == 0 && totals.discarded == 2 && totals.balance, "\(totals)")
    let left = try TestDaemon.run("/bin/grep", ["-rlE", "marmaduke|quokka", daemon.root]).output
    #expect(left == "", "nor in the file that was kept for the sender of the duplicate")
    #expect(try TestDaemon.run("/usr/bin/find", [daemon.root, "-name", "*marmaduke*"]).output == "")
    #expect(throws: ClientError.refused(.notFound(object: "\(digest)"))) {
      try daemon.call(Show.self, Show.Parameters(id: "\(digest)"))
    }
    let explained = try daemon.call(Explain.self, Explain.Parameters(id: "\(digest)"))
    #expect(explained.place == .discarded && explained.reason == .erased)
    #expect(explained.detail?.contains("asked for by the family") == true)

    try daemon.drop("general/third.txt", Self.text)
    try daemon.sync()
    let arrival = try #require(try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first)
    #expect(arrival.reason == .erased && arrival.digest == digest)
    let id = arrival.origin.arrival.text
    for _ in 0..<2 {
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: [id]))
      _ = try daemon.client().stream(Rebuild.self, NoParameters()) { _ in true }
      try daemon.sync()
      totals = try daemon.status.totals
      #expect(totals.quarantined == 1 && totals.stored == 1 && totals.balance, "\(totals)")
      #expect(try daemon.verify().sound)
      daemon.end()
      try FileManager.default.removeItem(atPath: daemon.root + "/store/index.sqlite")
      try daemon.start()
    }
    #expect(throws: ClientError.self) { try daemon.call(Reprocess.self, Reprocess.Parameters(ids: ["\(digest)"])) }

    // A person may say that this very file shall be stored.
    _ = try daemon.call(Release.self, Release.Parameters(ids: [id]))
    try daemon.sync()
    totals = try daemon.status.totals
    #expect(totals.stored == 2 && totals.quarantined == 0 && totals.discarded == 2 && totals.balance, "\(totals)")
    #expect(try daemon.documents()[digest] == 1 && daemon.verify().sound)
  }

  @Test("Killed in the middle, a document is there or it is gone without a trace")
  func killed() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let words = (0..<12).map { "quokka\($0)x" }
    for word in words { try daemon.drop("general/\(word).txt", "Nothing but \(word).") }
    try daemon.sync()
    for round in 0..<3 {
      let documents = try daemon.call(List.self, List.Parameters()).documents
      let began = DispatchSemaphore(value: 0)
      let work = Thread {
        for (number, document) in documents.enumerated() {
          if number == round { began.signal() }
          if (try? forget("\(document.digest)", daemon)) == nil { return }
        }
      }
      work.start()
      began.wait()
      daemon.end(SIGKILL)
      try daemon.start()
      let left = try daemon.call(List.self, List.Parameters()).documents.map(\.name.escaped)
      #expect(try daemon.verify().sound && daemon.status.totals.balance)
      for word in words where !left.contains("\(word).txt") {
        #expect(try TestDaemon.run("/bin/grep", ["-rl", word, daemon.root]).output == "")
      }
    }
  }

  /// What a crash between the tombstone and the end leaves, put there again.
  @Test("A start that finishes an erasure removes the file kept for the sender of the duplicate too")
  func keptFile() throws {
    let daemon = try TestDaemon("defaults: {duplicates: keep}")
    try daemon.start()
    try daemon.drop("police/marmaduke.txt", Self.text)
    try daemon.sync()
    try daemon.drop("police/marmaduke-2.txt", Self.text)
    try daemon.drop("police/other.txt", "Another document.")
    try daemon.sync()
    try daemon.drop("police/other-2.txt", "Another document.")
    try daemon.sync()
    let digest = try #require(try daemon.call(Search.self, Search.Parameters(query: "quokka")).hits.first?.digest)
    let outcome = daemon.root + "/spool/outcome"
    let kept = try FileManager.default.subpathsOfDirectory(atPath: outcome)
    let one = try #require(kept.first { $0.hasSuffix("marmaduke-2.txt") })
    _ = try forget("\(digest)", daemon)
    daemon.end()
    let file = outcome + "/" + one
    #expect(!FileManager.default.fileExists(atPath: file))
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(Self.text.utf8).write(to: URL(fileURLWithPath: file))
    try Data("\(digest)\n".utf8).write(to: URL(fileURLWithPath: daemon.root + "/store/erasing"))
    try daemon.start()
    #expect(try TestDaemon.run("/bin/grep", ["-rl", "quokka", daemon.root]).output == "")
    let left = try FileManager.default.subpathsOfDirectory(atPath: outcome)
    #expect(!left.contains { $0.contains("marmaduke") })
    #expect(left.contains { $0.hasSuffix("other-2.txt") }, "others' stay")
    #expect(!FileManager.default.fileExists(atPath: daemon.root + "/store/erasing"))
  }

  @Test("Cut off, it is in the journal, and the same command finishes it")
  func unfinished() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("marmaduke.txt", Self.text)
    try daemon.sync()
    let digest = try #require(try daemon.documents().keys.first)
    let words = String(digest.description.prefix(8))
    // No folder, so that looking into it fails.
    let strays = daemon.root + "/store/strays"
    try Data().write(to: URL(fileURLWithPath: strays))
    #expect(throws: ClientError.self) { try forget(words, daemon) }
    daemon.awaitLog("A document that was forgotten is not erased completely")
    #expect(daemon.log.contains("\(digest)"), "the decision too")
    #expect(throws: ClientError.self) { try forget(words, daemon) }
    #expect(try daemon.status.totals.discarded == 1)
    unlink(strays)
    #expect(try forget(words, daemon).digest == digest)
    #expect(try TestDaemon.run("/bin/grep", ["-rlE", "marmaduke|quokka", daemon.root + "/store"]).output == "")
    #expect(try daemon.verify().sound && daemon.status.totals.balance)
    #expect(throws: ClientError.refused(.notFound(object: "0123abcd"))) { try forget("0123abcd", daemon) }
  }

  /// VACUUM copies the whole index; the store's disk may be encrypted, and that of /var/tmp not.
  @Test("The copy of the index that is made meanwhile lies in the store")
  func temporaryFiles() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    var number: UInt64 = 1
    for file in 0..<4 {
      // No two words are alike, so that the index outgrows SQLite's cache.
      let words = (0..<40_000).map { _ in
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return String(number, radix: 36)
      }
      try daemon.drop("\(file).txt", words.joined(separator: " "))
    }
    try daemon.drop("goes.txt", Self.text)
    try daemon.sync()
    let digest = try #require(try daemon.call(Search.self, Search.Parameters(query: "quokka")).hits.first?.digest)
    let watch = inotify_init1(Int32(O_NONBLOCK))
    defer { close(watch) }
    #expect(inotify_add_watch(watch, daemon.root + "/store", UInt32(IN_CREATE)) >= 0)
    _ = try forget("\(digest)", daemon)
    var events = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(watch, &events, events.count)
    #expect(String(decoding: events.prefix(max(0, count)), as: UTF8.self).contains("etilqs_"))
    #expect(
      try !FileManager.default.contentsOfDirectory(atPath: daemon.root + "/store").contains { $0.hasPrefix("etilqs_") })
  }

  @Test("What came inside of it stays and is told, and so is what it came in")
  func relatives() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("letter.eml", Self.mail)
    try daemon.sync()
    let documents = try daemon.call(List.self, List.Parameters()).documents
    let parent = try #require(documents.first { $0.mediaType.rawValue == "message/rfc822" }?.digest)
    let child = try #require(documents.first { $0.digest != parent }?.digest)
    let inner = try forget("\(child)", daemon)
    #expect(inner.containers == [parent] && inner.children == [])
    _ = try daemon.call(Reprocess.self, Reprocess.Parameters(ids: ["\(parent)"]))
    try daemon.sync()
    #expect(try daemon.documents().keys.sorted() == [parent], "reading its parent again brings nothing back")

    try daemon.drop("attached.txt", Self.text)
    try daemon.sync()
    let quarantined = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    _ = try daemon.call(Release.self, Release.Parameters(ids: quarantined.map(\.origin.arrival.text)))
    try daemon.sync()
    let outer = try forget("\(parent)", daemon)
    #expect(outer.arrivals == 1 && outer.containers == [])
    #expect(outer.children == (try daemon.documents().keys.sorted()))
    #expect(try daemon.verify().sound && daemon.status.totals.balance)
  }

  @Test("Whoever may not act may not forget, and a reason is needed")
  func refused() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("a.txt", Self.text)
    try daemon.sync()
    let digest = try #require(try daemon.documents().keys.first)
    for reason in ["", "  ", "two\nlines", String(repeating: "x", count: 501)] {
      #expect(throws: ClientError.refused(.invalidParameter("reason"))) {
        try daemon.call(Forget.self, Forget.Parameters(id: "\(digest)", reason: reason))
      }
    }
    #expect(throws: ClientError.self) { try forget(String(repeating: "0", count: 64), daemon) }
    if TestDaemon.isRoot {
      let call = #"{"method":"io.vigil.Control.Forget","parameters":{"id":"\#(digest)","reason":"x"}}"#
      chmod(daemon.root, 0o755)
      #expect(try daemon.raw(call, as: ("nobody", "nogroup")).contains("PermissionDenied"))
    }
    #expect(try daemon.documents().count == 1)
  }
}
