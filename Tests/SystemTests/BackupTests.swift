import Control
import Foundation
import Glibc
import Model
import Synchronization
import Testing

@Suite("Backup and restore", .timeLimit(.minutes(5)))
struct BackupTests {
  private func mail(_ number: Int) -> String {
    """
    From: hub@example.org\r
    Subject: Letter \(number)\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary="b"\r
    \r
    --b\r
    Content-Type: text/plain\r
    \r
    Letter \(number).\r
    --b\r
    Content-Type: text/plain; name="a.txt"\r
    Content-Disposition: attachment; filename="a.txt"\r
    \r
    Attached to letter \(number).\r
    --b--\r

    """
  }

  /// Another daemon, not started, with what the backup has.
  private func restored(_ backup: String) throws -> TestDaemon {
    let daemon = try TestDaemon()
    let run = try restore(backup, into: daemon)
    #expect(run.status == 0, "\(run.output)")
    return daemon
  }

  private func restore(_ backup: String, into daemon: TestDaemon) throws -> (status: Int32, output: String) {
    try TestDaemon.run(
      TestDaemon.products + "/vigild", ["--config", daemon.root + "/vigil.yaml", "--restore", backup])
  }

  private func copied(_ output: String) throws -> Int {
    struct Result: Decodable { let copied: Int }
    let result = try? JSONDecoder().decode(Result.self, from: Data(output.utf8))
    return try #require(result, "\(output)").copied
  }

  @Test("Taken under load, a backup is of one moment; taken again, it copies what is new")
  func underLoad() throws {
    let daemon = try TestDaemon()
    let backup = daemon.root + "/backup"
    try daemon.start()
    let isOver = Mutex(false)
    let dropped = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
    let load = Thread {
      for number in 0..<100_000 where !isOver.withLock({ $0 }) {
        try? daemon.drop("general/\(number).eml", mail(number))
        if number % 7 == 0 { try? daemon.drop("general/\(number).pdf", "%PDF-1.7 damaged \(number)") }
        // As fast as it is read: else the last sync has all of it to do.
        if number % 20 == 0 { _ = try? daemon.sync() }
        if number == 60 { dropped.signal() }
      }
      ended.signal()
    }
    load.start()
    dropped.wait()
    for _ in 0..<2 {
      let run = try daemon.vigilctl("backup", backup, "--json")
      #expect(run.status == 0, "\(run.output)")
      let other = try restored(backup)
      try other.start()
      try other.sync()
      let report = try other.verify()
      #expect(report.sound && report.totals.balance, "\(report.problems)")
      #expect(report.totals.arrivals > 0)
      other.end()
    }
    isOver.withLock { $0 = true }
    ended.wait()
    try daemon.sync()

    #expect(try copied(daemon.vigilctl("backup", backup, "--json").output) > 0)
    #expect(try copied(daemon.vigilctl("backup", backup, "--json").output) == 1, "the ledger's last segment")
    let other = try restored(backup)
    try other.start()
    #expect(try other.verify() == daemon.verify())
    #expect(try other.documents() == daemon.documents())
    #expect(try other.rows(.documents) == daemon.rows(.documents))
    let quarantined = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters())
    #expect(try other.call(ListQuarantine.self, ListQuarantine.Parameters()) == quarantined)
    #expect(!quarantined.arrivals.isEmpty && quarantined.arrivals.first?.reason == .damaged)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool").contains(".snapshot"))
  }

  @Test("What is forgotten leaves the next backup, and stays forgotten where it is restored")
  func forgotten() throws {
    let daemon = try TestDaemon()
    let backup = daemon.root + "/backup"
    try daemon.start()
    try daemon.drop("general/marmaduke.txt", "Nothing but a quokka.")
    try daemon.drop("general/other.txt", "Another document.")
    try daemon.sync()
    #expect(try daemon.vigilctl("backup", backup).status == 0)
    #expect(try TestDaemon.run("/bin/grep", ["-rlE", "quokka|marmaduke", backup]).output != "")
    let digest = try #require(
      try daemon.call(Search.self, Search.Parameters(query: "quokka")).hits.first?.digest)
    #expect(try daemon.vigilctl("forget", "\(digest)", "--reason", "asked for").status == 0)
    #expect(try daemon.vigilctl("backup", backup).status == 0)
    #expect(try TestDaemon.run("/bin/grep", ["-rlE", "quokka|marmaduke", backup]).output == "")
    let other = try restored(backup)
    try other.start()
    try other.drop("again.txt", "Nothing but a quokka.")
    try other.sync()
    let totals = try other.status.totals
    #expect(totals.stored == 1 && totals.discarded == 1 && totals.quarantined == 1 && totals.balance, "\(totals)")
    #expect(try other.verify().sound)
  }

  @Test("Nothing is written over: neither a folder of others nor a store with documents")
  func refusals() throws {
    let daemon = try TestDaemon()
    let backup = daemon.root + "/backup"
    try daemon.start()
    try daemon.drop("a.txt", "A document.")
    try daemon.sync()
    #expect(try daemon.vigilctl("backup", daemon.root + "/spool").status == 66)
    #expect(try daemon.vigilctl("backup", backup).status == 0)
    #expect(try restore(backup, into: daemon).status == 75, "a daemon has the store")
    daemon.end()
    #expect(try restore(backup, into: daemon).status == 73, "the store has documents")
    #expect(try restore(daemon.root + "/spool", into: try TestDaemon()).status == 66, "no backup")

    // A first backup that was cut off, and one that was cut off at its very end.
    let state = FileManager.default
    try state.moveItem(atPath: backup + "/state", toPath: backup + "/state.new")
    #expect(try restore(backup, into: try TestDaemon()).status == 66)
    try state.moveItem(atPath: backup + "/state.new", toPath: backup + "/state.old")
    let other = try restored(backup)
    try other.start()
    #expect(try other.documents().count == 1 && other.verify().sound)
    other.end()

    // What an interruption leaves is no hindrance: all but the ledger.
    let cut = try restored(backup)
    try state.removeItem(atPath: cut.root + "/store/ledger/00000001.jsonl")
    #expect(try restore(backup, into: cut).status == 0)
    try state.createDirectory(
      atPath: cut.root + "/spool/quarantine/01k9zzzzzz0000000000000000", withIntermediateDirectories: false)
    try state.removeItem(atPath: cut.root + "/store/ledger/00000001.jsonl")
    #expect(try restore(backup, into: cut).status == 73, "an arrival of its own")

    // Damage is named, and the rest is brought.
    let digest = try #require(try state.subpathsOfDirectory(atPath: backup + "/originals").first { $0.count > 60 })
    chmod(backup + "/originals/" + digest, 0o600)
    try Data("Another.".utf8).write(to: URL(fileURLWithPath: backup + "/originals/" + digest))
    let run = try restore(backup, into: try TestDaemon())
    #expect(run.status == 65 && run.output.contains("damaged"), "\(run.output)")
  }

  @Test(
    "Restored by root, it is its user's, and the daemon starts",
    .enabled(if: TestDaemon.isRoot, "only root can become another"), arguments: [true, false])
  func asRoot(hadSpool: Bool) throws {
    let source = try TestDaemon()
    let backup = source.root + "/backup"
    try source.start()
    try source.drop("general/a.txt", "A document.")
    try source.drop("general/bad.pdf", "%PDF-1.7 damaged")
    try source.sync()
    #expect(try source.vigilctl("backup", backup).status == 0)

    let daemon = try TestDaemon(user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    let files = FileManager.default
    if hadSpool {
      try daemon.start()
      daemon.end()
      // Somebody's, dropped meanwhile.
      try daemon.drop("general/theirs.txt", "Private.")
    } else {
      // A package brings no more than these two.
      for folder in ["store", "spool"] {
        try files.createDirectory(atPath: daemon.root + "/" + folder, withIntermediateDirectories: false)
        chown(daemon.root + "/" + folder, 65534, 65534)
      }
    }
    for attempt in [true, false] {
      // One that is refused shuts nobody out either.
      let odd = daemon.root + "/spool/quarantine/01k9zzzzzz0000000000000000"
      if attempt { try files.createDirectory(atPath: odd, withIntermediateDirectories: true) }
      let run = try restore(backup, into: daemon)
      #expect(run.status == (attempt ? 73 : 0), "\(run.output)")
      if attempt { try files.removeItem(atPath: odd) }
      for name in try files.contentsOfDirectory(atPath: daemon.root + "/spool") {
        let owner = try files.attributesOfItem(atPath: daemon.root + "/spool/" + name)[.ownerAccountID] as? Int
        #expect(owner == 65534, "\(name)")
      }
    }
    if hadSpool {
      let owner = try files.attributesOfItem(atPath: daemon.incoming + "/general/theirs.txt")[.ownerAccountID] as? Int
      #expect(owner == 0, "what people dropped stays theirs")
      unlink(daemon.incoming + "/general/theirs.txt")
    }
    try daemon.start()
    #expect(try daemon.documents() == source.documents() && daemon.verify().sound)
    #expect(try daemon.status.totals.quarantined == 1)
    let id = try #require(try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first)
    _ = try daemon.call(Discard.self, Discard.Parameters(ids: [id.origin.arrival.text]))
    try daemon.drop("general/b.txt", "Another document.")
    chown(daemon.incoming + "/general/b.txt", 65534, 65534)
    try daemon.sync()
    #expect(try daemon.status.totals.stored == 2)
  }

  @Test(
    "What may not be linked is copied: another user's file in quarantine",
    .enabled(if: TestDaemon.isRoot, "only root can become two users"))
  func foreignFiles() throws {
    let daemon = try TestDaemon(user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    try daemon.start()
    chmod(daemon.incoming + "/general", 0o1777)
    try daemon.drop("general/bad.pdf", "%PDF-1.7 damaged")
    chmod(daemon.incoming + "/general/bad.pdf", 0o644)
    // The quiet time ends by itself: the watch says when.
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      try reply.event != .settled && daemon.status.totals.quarantined == 0
    }
    let left = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: daemon.root + "/spool/quarantine").first {
        $0.hasSuffix("bad.pdf")
      })
    let attributes = try FileManager.default.attributesOfItem(atPath: daemon.root + "/spool/quarantine/" + left)
    #expect(attributes[.ownerAccountID] as? Int == 0, "it is not the daemon's")
    let backup = daemon.root + "/backup"
    let run = try daemon.vigilctl("backup", backup)
    #expect(run.status == 0, "\(run.output)")
    let copy = try String(contentsOfFile: backup + "/state/spool/quarantine/" + left, encoding: .utf8)
    #expect(copy == "%PDF-1.7 damaged")
  }

  /// Its sender owns it still.
  @Test("A hole takes no room in a backup, and a file that may not be read is named", .enabled(if: TestDaemon.isRoot))
  func difficultFiles() throws {
    let daemon = try TestDaemon(user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    try daemon.start()
    chmod(daemon.incoming + "/general", 0o1777)
    let source = daemon.root + "/source.pdf"
    #expect(FileManager.default.createFile(atPath: source, contents: Data("%PDF-1.7 huge".utf8)))
    #expect(truncate(source, 1 << 40) == 0 && chmod(source, 0o644) == 0)
    #expect(rename(source, daemon.incoming + "/general/huge.pdf") == 0)
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      try reply.event != .settled && daemon.status.totals.quarantined == 0
    }
    let backup = daemon.root + "/backup"
    #expect(try daemon.vigilctl("backup", backup).status == 0)
    let left = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: daemon.root + "/spool/quarantine").first {
        $0.hasSuffix("huge.pdf")
      })
    var status = stat()
    #expect(stat(backup + "/state/spool/quarantine/" + left, &status) == 0)
    #expect(status.st_size == 1 << 40 && status.st_blocks < 1 << 12)
    #expect(chmod(daemon.root + "/spool/quarantine/" + left, 0) == 0)
    let id = left.prefix(26)
    let refused = try daemon.vigilctl("backup", backup)
    #expect(refused.status != 0 && refused.output.contains("vigilctl quarantine discard \(id)"), "\(refused.output)")
    #expect(try daemon.vigilctl("quarantine", "discard", "--yes", String(id)).status == 0)
    #expect(try daemon.vigilctl("backup", backup).status == 0)
  }

  @Test("A caller who leaves ends it, and one who may not read the store is told", .enabled(if: TestDaemon.isRoot))
  func callers() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.client().stream(Backup.self, NoParameters()) { reply in
      #expect(reply.store == daemon.root + "/store" && reply.offset == 0)
      #expect(throws: ClientError.self) { try daemon.verify() }
      let second = try daemon.vigilctl("backup", daemon.root + "/other")
      #expect(second.status == 75)
      #expect(FileManager.default.fileExists(atPath: reply.spool), "a second one takes nothing from the first")
      return false
    }
    #expect(try daemon.verify().sound)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool").contains(".snapshot"))
    chmod(daemon.root, 0o755)
    let call = #"{"method":"io.vigil.Control.Backup","more":true}"#
    #expect(try daemon.raw(call, as: ("nobody", "nogroup")).contains("PermissionDenied"))
  }
}
