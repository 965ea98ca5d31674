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

  @Test("Senders cannot fill the journal with what is not taken")
  func manyLinks() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let (folder, count) = (daemon.root + "/links", 3000)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count { #expect(symlink("/etc/passwd", "\(folder)/\(number)") == 0) }
    #expect(rename(folder, daemon.incoming + "/general/links") == 0)
    try daemon.sync()
    daemon.awaitLog("Many documents in one second")
    #expect(daemon.log.split(separator: "\n").count { $0.contains("reason=not-a-regular-file") } < count / 2)
  }

  /// As `touch -d` sets them, and as other systems write what they do not know.
  @Test("Times that senders set harm nothing", arguments: [10_413_792_000, -11_644_473_600, -2, Int.min >> 16])
  func times(seconds: Int) throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let folder = daemon.root + "/years"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let time = timespec(tv_sec: seconds, tv_nsec: 500_000_000)
    #expect(FileManager.default.createFile(atPath: folder + "/letter.txt", contents: Data("of a year\n".utf8)))
    #expect(FileManager.default.createFile(atPath: folder + "/odd.pdf", contents: Data("%PDF-1.7\nodd".utf8)))
    for path in [folder + "/letter.txt", folder + "/odd.pdf", folder] {
      #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }
    #expect(rename(folder, daemon.incoming + "/general/years") == 0)
    try daemon.sync()
    let totals = try daemon.status.totals
    #expect(totals.stored == 1 && totals.quarantined == 1 && totals.balance, "\(totals)")
    let backup = try daemon.vigilctl("backup", daemon.root + "/backup")
    #expect(backup.status == 0, "\(backup.output)")
    #expect(daemon.isRunning)
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
    // Nothing outside is looked at, and no command is advised for it.
    for outside in ["..", "../quarantine", "general/../../secret", daemon.incoming + "/../../vigil.yaml"] {
      #expect(mkfifo(daemon.root + "/spool/secret", 0o644) == 0 || errno == EEXIST)
      let reply = try explain(outside)
      #expect(reply.place == .unknown && reply.commands.isEmpty && reply.owner == nil, "\(outside)")
      #expect(reply.sentence.contains("not below"))
    }
    #expect(symlink(daemon.root, daemon.incoming + "/link") == 0)
    let linked = try explain("link/vigil.yaml")
    #expect(
      linked.place == .blocked && linked.reason == .notRegular && linked.commands.last?.hasSuffix("/link") == true)
    #expect(try explain(daemon.incoming).sentence.contains("folder"))
  }

  @Test(
    "A folder that is closed to the daemon is named with what opens it, for itself and for all below it",
    .enabled(if: TestDaemon.isRoot, "only root can become two users"))
  func closedFolders() throws {
    let daemon = try TestDaemon("", user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    try daemon.start()
    let closed = daemon.incoming + "/general/closed"
    try daemon.drop("general/closed/deep/letter.txt", "letter")
    chmod(closed, 0o700)
    let readable = daemon.incoming + "/general/masked"
    try daemon.drop("general/masked/letter.txt", "letter")
    // Not the daemon's own file, so that it is complete after the quiet time only; by then its folder holds it back.
    try daemon.sync()
    for path in [closed, closed + "/deep", closed + "/deep/letter.txt", "general/closed/none.txt"] {
      let reply = try daemon.call(Explain.self, Explain.Parameters(path: SpoolName(path)))
      #expect(reply.place == .blocked && reply.reason == .unreadable && reply.owner == "root", "\(path)")
      #expect(reply.commands == ["chmod g+rwx \(closed)", "setfacl -m u:nobody:rwx \(closed)"], "\(path)")
      #expect(reply.detail?.contains("umask") == true)
    }
    // It may have been found before the first event that is waited for here.
    let masked = Explain.Parameters(path: SpoolName("general/masked/letter.txt"))
    try daemon.client().stream(Watch.self, Watch.Parameters()) { _ in
      (try? daemon.call(Explain.self, masked))?.reason != .unmovable
    }
    let reply = try daemon.call(Explain.self, masked)
    #expect(reply.reason == .unmovable && reply.commands.contains("setfacl -m u:nobody:rwx \(readable)"))
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
