import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Operation", .timeLimit(.minutes(5)))
struct OperationTests {
  @Test("More at once than the kernel's queue of events holds: it overflows, and nothing is missed")
  func overflow() throws {
    let daemon = try TestDaemon("intake: {window: 512}")
    try daemon.start()
    let outside = daemon.root + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    for number in 0..<300 {
      try FileManager.default.createDirectory(atPath: outside + "/\(number)", withIntermediateDirectories: true)
    }
    // inotify(7): events beyond these are dropped, and one that says so comes instead.
    let setting = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let count = try #require(Int(setting.trimmingCharacters(in: .whitespacesAndNewlines))) + 500
    // One content in thousands of names: what is tested is the spool, not the readers.
    kill(daemon.pid, SIGSTOP)
    for number in 0..<count {
      try Data("the same".utf8).write(to: URL(fileURLWithPath: daemon.incoming + "/general/\(number).txt"))
    }
    kill(daemon.pid, SIGCONT)
    #expect(try daemon.sync().settled)
    let status = try daemon.status
    #expect(status.watching.overflows > 0)
    #expect(status.totals.arrivals == count && status.totals.stored == 1 && status.totals.balance)
  }

  @Test(
    "As an ordinary user: its own file by lease, another's after the quiet time, a private one blocked",
    .enabled(if: TestDaemon.isRoot, "only root can become two users"))
  func ordinaryUser() throws {
    let daemon = try TestDaemon("", user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    try daemon.start()
    chmod(daemon.incoming + "/general", 0o1777)
    try daemon.drop("general/own.txt", "Written by the daemon's own user.")
    chown(daemon.incoming + "/general/own.txt", 65534, 65534)
    try daemon.drop("general/other.txt", "Written by somebody else.")
    chmod(daemon.incoming + "/general/other.txt", 0o644)
    try daemon.drop("general/private.txt", "Private.")
    chmod(daemon.incoming + "/general/private.txt", 0o600)
    var reply = try daemon.sync()
    #expect(try daemon.status.totals.stored == 1, "its own file needs no quiet time")
    #expect(reply.writing.map(\.reason) == [.settling])
    #expect(reply.blocked.map(\.reason) == [.unreadable])
    let explained = try daemon.call(
      Explain.self, Explain.Parameters(path: SpoolName("general/private.txt")))
    #expect(explained.owner == "root")
    #expect(explained.commands == ["setfacl -m u:nobody:r \(daemon.incoming)/general/private.txt"])
    // The quiet time ends by itself: the watch says when.
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in reply.event != .settled }
    chmod(daemon.incoming + "/general/private.txt", 0o644)
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      reply.event == .state ? try daemon.status.totals.stored < 3 : reply.event != .settled
    }
    reply = try daemon.sync()
    #expect(reply.settled)
    #expect(try daemon.status.totals.stored == 3)
  }

  @Test("A pause survives a restart, and sync says so")
  func pause() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    #expect(try daemon.call(Pause.self, NoParameters()).state == .paused)
    daemon.end()
    try daemon.drop("later.txt", "later")
    try daemon.start()
    #expect(throws: ClientError.self) { try daemon.sync() }
    #expect(try daemon.call(Resume.self, NoParameters()).state != .paused)
    #expect(try daemon.sync().settled)
    #expect(try daemon.status.totals.stored == 1)
  }

  @Test("A reload takes effect when it is sound, and changes nothing when it is not")
  func reload() throws {
    let daemon = try TestDaemon("defaults: {size_limit: 10}")
    try daemon.start()
    try daemon.drop("long.txt", "longer than ten bytes")
    try daemon.sync()
    #expect(try daemon.status.totals.quarantined == 1)
    try daemon.configure("defaults: {size_limt: 1MiB}")
    #expect(throws: ClientError.self) { try daemon.call(Reload.self, NoParameters()) }
    try daemon.configure("defaults: {size_limit: 1MiB}\nstore: elsewhere")
    let reply = try? daemon.call(Reload.self, NoParameters())
    #expect(reply == nil, "a key given twice is refused")
    try daemon.configure("defaults: {size_limit: 1MiB}")
    #expect(try daemon.call(Reload.self, NoParameters()).changed == ["defaults"])
    try daemon.drop("other.txt", "longer than ten bytes too")
    try daemon.sync()
    #expect(try daemon.status.totals.stored == 1)
  }

  @Test("Changed reference data is taken over by a reload, a mistake in it refused")
  func reference() throws {
    let daemon = try TestDaemon("reference: reference")
    let folder = daemon.root + "/reference"
    try FileManager.default.copyItem(atPath: TestDaemon.checkout + "/Config/reference", toPath: folder)
    try daemon.start()
    #expect(try daemon.call(Reload.self, NoParameters()).changed == [])
    let themes = try String(contentsOfFile: folder + "/themes.tsv", encoding: .utf8)
    try (themes + "weather\tWeather\train*\n").write(toFile: folder + "/themes.tsv", atomically: true, encoding: .utf8)
    #expect(try daemon.call(Reload.self, NoParameters()).changed == ["reference"])
    #expect(try daemon.call(Reload.self, NoParameters()).changed == [])
    try daemon.drop("after.txt", "read by the new template")
    try daemon.sync()
    #expect(try daemon.status.totals.stored == 1)
    try (themes + "weather\tWeather\n").write(toFile: folder + "/themes.tsv", atomically: true, encoding: .utf8)
    let line = themes.split(separator: "\n", omittingEmptySubsequences: false).count
    let expected = "\(folder)/themes.tsv:\(line): the theme weather has no terms"
    let error = #expect(throws: ClientError.self) { try daemon.call(Reload.self, NoParameters()) }
    #expect("\(String(describing: error))".contains(expected))
    let check = try TestDaemon.run(
      TestDaemon.products + "/vigild", ["--check-config", "--config", daemon.root + "/vigil.yaml"])
    #expect(check.status == EX_CONFIG && check.output.contains(expected))
    try daemon.drop("still.txt", "read with what was known before")
    try daemon.sync()
    #expect(try daemon.status.totals.stored == 2)
  }

  @Test("Without reference data the daemon does not start, and says what to do")
  func withoutReference() throws {
    let daemon = try TestDaemon("reference: nowhere")
    let error = #expect(throws: TestDaemon.Failure.self) { try daemon.start() }
    #expect("\(String(describing: error))".contains("set reference: to the folder that holds it"))
  }

  @Test(
    "A lost or damaged record is named, and made again from the original", arguments: ["lost", "broken", "altered"])
  func restoresRecord(how: String) throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("letters/first.txt", "A letter about the school.")
    try daemon.drop("letters/second.txt", "A letter about the road.")
    _ = try daemon.sync()
    let digest = try #require(try daemon.documents().keys.min())
    let before = try read(digest, of: daemon)
    let path = daemon.root + "/store/documents/\(digest.description.prefix(2))/\(digest).json"
    if how == "lost" {
      try FileManager.default.removeItem(atPath: path)
    } else {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let place = how == "broken" ? 1 : try #require(bytes.range(of: Data("letter about".utf8))).lowerBound
      bytes[place] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    let problems = try daemon.verify().problems
    #expect(!problems.isEmpty && problems.allSatisfy { $0.object == "\(digest)" }, "\(problems)")
    #expect(problems.allSatisfy { $0.remedy?.contains("vigilctl reprocess \(digest)") == true }, "\(problems)")
    let reply = try daemon.call(Reprocess.self, Reprocess.Parameters(ids: ["\(digest)"]))
    #expect(reply.done == 1 && reply.failed == 0)
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    #expect(try read(digest, of: daemon) == before)
  }

  /// A record's content without the moment of its reading, and without the checksum, which counts that too.
  private func read(_ digest: Digest, of daemon: TestDaemon) throws -> NSDictionary {
    let path = daemon.root + "/store/documents/\(digest.description.prefix(2))/\(digest).json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    var record = try #require(json as? [String: Any])
    #expect(record.removeValue(forKey: "read") != nil && record.removeValue(forKey: "checksum") != nil)
    return record as NSDictionary
  }

  @Test("Documents are read again at a person's wish, and stay one")
  func reprocess() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("a.txt", "first")
    try daemon.sync()
    let document = try #require(try daemon.documents().keys.first)
    let before = try #require(try daemon.call(Show.self, Show.Parameters(id: "\(document)")).document)
    #expect(try daemon.call(Reprocess.self, Reprocess.Parameters(ids: ["\(document)"])).done == 1)
    let after = try #require(try daemon.call(Show.self, Show.Parameters(id: "\(document)")).document)
    #expect(after.read > before.read && after.sightings == before.sightings)
    #expect(try daemon.call(Reprocess.self, Reprocess.Parameters()).total == 0)
    let report = try daemon.verify()
    #expect(report.sound, "\(report)")
  }

  @Test("The index can be lost and is made again equal")
  func rebuild() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for number in 0..<20 { try daemon.drop("\(number).txt", "number \(number % 15)") }
    try daemon.sync()
    let documents = try daemon.documents()
    let totals = try daemon.status.totals
    #expect(try daemon.call(Rebuild.self, NoParameters()).documents == 15)
    #expect(try daemon.documents() == documents)
    daemon.end()
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      unlink(daemon.root + "/store/" + name)
    }
    try daemon.start()
    #expect(try daemon.documents() == documents)
    #expect(try daemon.status.totals == totals)
  }

  @Test("A second daemon on the same store is refused with the reason")
  func second() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try (try String(contentsOfFile: daemon.root + "/vigil.yaml", encoding: .utf8))
      .replacingOccurrences(of: "control: control", with: "control: other")
      .write(toFile: daemon.root + "/second.yaml", atomically: true, encoding: .utf8)
    let second = try TestDaemon.run(TestDaemon.products + "/vigild", ["--config", daemon.root + "/second.yaml"])
    #expect(second.status == EX_TEMPFAIL)
    #expect(second.output.contains("in use"))
  }

  @Test(
    "A stranger is refused, and the refusal is logged without more than who and what",
    .enabled(if: TestDaemon.isRoot, "only root can become somebody else"))
  func stranger() throws {
    let daemon = try TestDaemon()
    chmod(daemon.root, 0o755)
    try daemon.start()
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
      s.sendall(b'{"method":"io.vigil.Control.Status"}\\0'); print(s.recv(4096))
      """
    let answer = try TestDaemon.run(
      "/usr/bin/setpriv",
      [
        "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "/usr/bin/python3", "-c", script,
        daemon.root + "/control",
      ])
    #expect(answer.output.contains("org.varlink.service.PermissionDenied"))
    #expect(daemon.log.contains("A caller was refused") && daemon.log.contains("user=65534"))
  }
}
