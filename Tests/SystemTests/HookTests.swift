import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Hook", .timeLimit(.minutes(5)))
struct HookTests {
  /// A daemon whose hook is the script, not started.
  private func daemon(_ script: String, _ settings: String = "") throws -> TestDaemon {
    let daemon = try TestDaemon("hook: {command: hook\(settings)}")
    let path = daemon.root + "/hook"
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o755)
    return daemon
  }

  private func lines(_ file: String, _ daemon: TestDaemon) -> [String] {
    ((try? String(contentsOfFile: daemon.root + "/" + file, encoding: .utf8)) ?? "").split(separator: "\n").map(
      String.init)
  }

  /// Waits for what the hook writes.
  private func awaitLines(_ count: Int, in file: String, _ daemon: TestDaemon) {
    while lines(file, daemon).count < count { sched_yield() }
  }

  @Test("It is told of stored and quarantined documents, by id and outcome, and gets nothing else")
  func environment() throws {
    let daemon = try daemon("env | sort | tr '\\n' ' ' >>\"${0%/*}/said\"; echo >>\"${0%/*}/said\"", ", running: 1")
    setenv("VIGIL_SECRET", "not handed down", 1)
    try daemon.start()
    try daemon.drop("general/marmaduke.txt", "A document.")
    try daemon.sync()
    try daemon.drop("general/again.txt", "A document.")
    try daemon.sync()
    try daemon.drop("private/marmaduke.pdf", "%PDF-1.7 damaged")
    try daemon.sync()
    awaitLines(2, in: "said", daemon)
    let said = lines("said", daemon)
    let digest = try #require(try daemon.documents().keys.first)
    let quarantined = try #require(try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first)
    #expect(said.count == 2, "none for the duplicate")
    #expect(said[0].contains("VIGIL_OUTCOME=stored ") && said[0].contains("VIGIL_DIGEST=\(digest) "))
    #expect(said[0].contains("VIGIL_CHANNEL=general "))
    #expect(said[1].contains("VIGIL_OUTCOME=quarantined ") && said[1].contains("VIGIL_REASON=damaged "))
    #expect(said[1].contains("VIGIL_ARRIVAL=\(quarantined.origin.arrival) ") && !said[1].contains("VIGIL_CHANNEL"))
    #expect(!said.joined().contains("CREDENTIALS"), "the unit loads none")
    #expect(!said.joined().contains("SECRET") && !said.joined().contains("marmaduke"))
  }

  @Test("It finds the secrets that the unit loads; the readers are not told where they are, and the log holds none")
  func credentials() throws {
    let daemon = try daemon("cat \"$CREDENTIALS_DIRECTORY/token\" >>\"${0%/*}/said\"")
    let folder = daemon.root + "/credentials"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try "opensesame\n".write(toFile: folder + "/token", atomically: true, encoding: .utf8)
    try daemon.start(["CREDENTIALS_DIRECTORY": folder])
    try daemon.drop("a.txt", "A document.")
    try daemon.sync()
    awaitLines(1, in: "said", daemon)
    #expect(lines("said", daemon) == ["opensesame"])
    let readers = try daemon.templates
    #expect(!readers.isEmpty)
    for reader in readers {
      // A reader may have ended meanwhile.
      let said = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(reader)/environ"))) ?? Data()
      #expect(!String(decoding: said, as: UTF8.self).contains("CREDENTIALS"))
    }
    #expect(daemon.end() == 0)
    #expect(!daemon.log.contains("opensesame"))
  }

  @Test("Failing, hanging and missing hooks cost the document nothing, and the journal says so")
  func failures() throws {
    let daemon = try daemon("sleep 1000 & sleep 1000", ", timeout: 1s")
    try daemon.start()
    try daemon.drop("a.txt", "A document.")
    #expect(try daemon.sync().settled)
    daemon.awaitLog("The hook failed")
    #expect(daemon.log.contains("it took longer than"))
    #expect(try TestDaemon.run("/usr/bin/pgrep", ["-f", "\(daemon.root)/hook"]).output == "", "it was ended")
    daemon.end()

    try "#!/bin/sh\nexit 3\n".write(toFile: daemon.root + "/hook", atomically: true, encoding: .utf8)
    chmod(daemon.root + "/hook", 0o755)
    try daemon.start()
    try daemon.drop("b.txt", "Another document.")
    try daemon.sync()
    daemon.awaitLog("it ended with status 3")
    #expect(daemon.end() == 0)

    unlink(daemon.root + "/hook")
    try daemon.start()
    try daemon.drop("c.txt", "A third document.")
    try daemon.sync()
    daemon.awaitLog("it could not be run")
    #expect(try daemon.call(Examine.self, NoParameters()).checks.contains { $0.name == "hook" && $0.verdict == .bad })
    let totals = try daemon.status.totals
    #expect(totals.stored == 3 && totals.balance)
  }

  @Test("So many run at once and no more, and a stop does not wait for them")
  func bounds() throws {
    // Each run says how many there are, and waits for a file.
    let daemon = try daemon(
      "d=${0%/*}; echo x >>$d/began; until [ -e $d/go ]; do read -r _ <$d/gate; done; echo x >>$d/ended", ", running: 3"
    )
    #expect(mkfifo(daemon.root + "/gate", 0o600) == 0)
    try daemon.start()
    for number in 0..<10 { try daemon.drop("\(number).txt", "Document \(number).") }
    try daemon.sync()
    awaitLines(3, in: "began", daemon)
    #expect(try daemon.status.totals.stored == 10, "documents do not wait for it")
    #expect(lines("began", daemon).count == 3)
    try Data().write(to: URL(fileURLWithPath: daemon.root + "/go"))
    // Whoever opens the gate for writing lets its readers see the end, and the file.
    while lines("ended", daemon).count < 10 {
      let gate = open(daemon.root + "/gate", O_WRONLY | O_NONBLOCK)
      if gate >= 0 { close(gate) }
    }
    unlink(daemon.root + "/go")
    try daemon.drop("last.txt", "The last document.")
    try daemon.sync()
    awaitLines(11, in: "began", daemon)
    #expect(daemon.end() == 0)
    #expect(lines("ended", daemon).count == 10)
  }

  /// With all places taken and documents waiting for one, the stop must not wait for a hook's own end: that is an hour away.
  @Test("A stop ends hooks that hang, though others wait for their places", arguments: [1, 3])
  func stopWhileFull(running: Int) throws {
    let daemon = try daemon("echo x >>\"${0%/*}/began\"; sleep 100000; :", ", running: \(running), timeout: 1h")
    try daemon.start()
    for number in 0..<10 { try daemon.drop("\(number).txt", "Document \(number).") }
    try daemon.sync()
    awaitLines(running, in: "began", daemon)
    #expect(daemon.end() == 0)
    #expect(lines("began", daemon).count == running, "and begins none of the others")
    #expect(try TestDaemon.run("/usr/bin/pgrep", ["-f", "\(daemon.root)/hook"]).output == "")
  }
}
