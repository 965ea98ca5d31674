import Control
import Foundation
import Glibc
import Model
import Synchronization
import Testing

@Suite("Callers and what they may do to the daemon", .timeLimit(.minutes(5)))
struct CallerTests {
  /// A document that the reader made for tests never ends with; `drop` it where `reader:` is that one.
  private static let endless = "hang"

  private static var chaos: String { "reader: \(TestDaemon.products)/chaos-reader" }

  @Test("Numbers that no call can mean are refused, and the daemon goes on", arguments: ["1e19", "-1", "86400.5"])
  func timeouts(number: String) throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let answer = try daemon.raw("{\"method\":\"io.vigil.Control.Sync\",\"parameters\":{\"timeout\":\(number)}}")
    #expect(answer.contains("org.varlink.service.InvalidParameter"), "\(answer)")
    #expect(daemon.isRunning)
    #expect(try daemon.sync().settled)
  }

  @Test("No value of a parameter ends the daemon")
  func parameters() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("a.txt", "a document")
    try daemon.sync()
    let digest = try #require(try daemon.documents().keys.first)
    let numbers = ["1e400", "1e19", "-1", "9223372036854775807", "-9223372036854775808", "0.5", "null", "\"x\"", "[]"]
    let texts = [
      "", "..", "/", "\\u0000", "a\\u0000b", "%", "\\\"", "*", "'", "0000", "\\ud83d\\ude00", "9223372036854775807",
      String(repeating: "a/", count: 4000),
    ].map { "\"\($0)\"" }
    var calls: [String] = []
    for value in numbers {
      calls += [
        "Sync\",\"parameters\":{\"timeout\":\(value == "null" ? "0" : value)}",
        "List\",\"parameters\":{\"limit\":\(value)}",
        "Search\",\"parameters\":{\"query\":\"a\",\"limit\":\(value)}",
        "Text\",\"parameters\":{\"id\":\"\(digest)\",\"page\":\(value)}",
        "ListQuarantine\",\"parameters\":{\"limit\":\(value)}",
      ]
    }
    for value in texts {
      calls += [
        "List\",\"parameters\":{\"after\":\(value),\"channel\":\(value),\"mediaType\":\(value)}",
        "Show\",\"parameters\":{\"id\":\(value)}", "Search\",\"parameters\":{\"query\":\(value),\"channel\":\(value)}",
        "Explain\",\"parameters\":{\"id\":\(value)}", "Explain\",\"parameters\":{\"path\":{\"escaped\":\(value)}}",
        "Explain\",\"parameters\":{\"path\":{\"escaped\":\"x\",\"raw\":\(value)}}",
        "ListQuarantine\",\"parameters\":{\"after\":\(value),\"channel\":\(value)}",
        "Retry\",\"parameters\":{\"ids\":[\(value)]}", "Discard\",\"parameters\":{\"ids\":[\(value),\(value)]}",
        "Reprocess\",\"parameters\":{\"ids\":[\(value)]}",
        "Authority\",\"parameters\":{\"name\":\(value)}", "Authorities\",\"parameters\":{\"region\":\(value)}",
        "Judgements\",\"parameters\":{\"grades\":[\(value)],\"framework\":\(value)}",
        "Judgements\",\"parameters\":{\"grades\":[],\"framework\":\(value),\"since\":\(value)}",
        "Findings\",\"more\":true,\"parameters\":{\"kinds\":[],\"theme\":\(value)}",
        "Findings\",\"more\":true,\"parameters\":{\"kinds\":[],\"authority\":\(value)}",
      ]
    }
    calls.append("Explain\",\"parameters\":{\"path\":{\"escaped\":\"x\",\"raw\":\"610062\"}}")
    calls.append("Show\",\"parameters\":" + String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000))
    let answers = try daemon.raw(calls.map { "{\"method\":\"io.vigil.Control.\($0)}" })
    #expect(answers.count == calls.count && !answers.contains(""), "\(answers.count) of \(calls.count)")
    #expect(daemon.isRunning)
  }

  @Test("A pause ends a sync that waits for room, with the reason")
  func pausedWhileWaiting() throws {
    let daemon = try TestDaemon(CallerTests.chaos + "\nintake: {window: 1}")
    try daemon.start()
    for name in ["a", "b"] { try daemon.drop(name + ".txt", CallerTests.endless + " \(name)") }
    let error = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      do {
        if number == 0 { _ = try daemon.sync() } else { _ = try daemon.call(Pause.self, NoParameters()) }
      } catch let found { error.withLock { $0 = found } }
    }
    let found = error.withLock { $0 }
    #expect("\(found, default: "none")".contains("paused"))
    daemon.end(SIGKILL)
  }

  @Test("A sync ends when its time is over, though a document is still being read")
  func timedOut() throws {
    let daemon = try TestDaemon(CallerTests.chaos)
    try daemon.start()
    try daemon.drop("a.txt", CallerTests.endless)
    let reply = try daemon.call(Sync.self, Sync.Parameters(timeout: 0.2))
    #expect(reply.timedOut && !reply.settled)
    #expect(try daemon.call(Sync.self, Sync.Parameters(timeout: 0)).timedOut)
  }

  @Test("A stop ends what waits and what is read, says so first, and loses nothing")
  func stop() throws {
    let daemon = try TestDaemon(CallerTests.chaos + "\ncage: {workers: 1}")
    try daemon.start()
    try daemon.drop("a.txt", CallerTests.endless)
    try daemon.drop("b.txt", CallerTests.endless + " too")
    while try daemon.status.queue.active < 2 {}
    var states: [DaemonState?] = []
    let waiting = Thread { _ = try? daemon.sync() }
    waiting.start()
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      states.append(reply.state)
      if states.count == 1 { kill(daemon.pid, SIGTERM) }
      return reply.state != .stopping
    }
    #expect(states.last == .stopping)
    #expect(daemon.wait() == 0)
    daemon.awaitLog("Vigil is stopping")
    #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/active").count == 2)
    try daemon.configure("")
    try daemon.start()
    #expect(try daemon.sync().settled)
    #expect(try daemon.status.totals.stored == 2)
  }

  @Test(
    "Members of vigil-drop alone are told how many files are left, not which",
    .enabled(if: TestDaemon.isRoot, "only root can become somebody else"))
  func names() throws {
    let daemon = try TestDaemon("groups: {drop: nogroup}")
    chmod(daemon.root, 0o755)
    try daemon.start()
    chmod(daemon.root + "/control", 0o666)
    #expect(mkfifo(daemon.incoming + "/general/private name.pdf", 0o644) == 0)
    let answer = try daemon.raw("{\"method\":\"io.vigil.Control.Sync\"}", as: ("nobody", "nogroup"))
    #expect(answer.contains("\"left\":1") && answer.contains("\"blocked\":[]"), "\(answer)")
    #expect(!answer.contains("private name"))
    #expect(try daemon.sync().blocked.map(\.name) == [SpoolName("private name.pdf")])
  }

  @Test("What cannot take effect while running is told, again at each reload, and not taken over")
  func restart() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let configured = try daemon.status.configuration
    #expect(configured.hasPrefix("/"))
    for _ in 0..<2 {
      try daemon.configure("groups: {read: others}\ncage: {recycle: 7, required: true}\nlog: {level: debug}")
      let reply = try daemon.call(Reload.self, NoParameters())
      #expect(reply.restart == ["groups.read", "cage.recycle"])
    }
    daemon.awaitLog("restart=\"groups.read cage.recycle\"")
  }

  @Test("A daemon that is not well says so to watchers and to who pauses and resumes it")
  func degraded() throws {
    let daemon = try TestDaemon(
      "reader: \(try daemon("without-landlock"))\ncage: {required: false}")
    try daemon.start()
    #expect(try daemon.status.state == .degraded)
    try daemon.client().stream(Watch.self, Watch.Parameters()) { reply in
      #expect(reply.state == .degraded)
      return false
    }
    #expect(try daemon.call(Pause.self, NoParameters()).state == .paused)
    #expect(try daemon.call(Resume.self, NoParameters()).state == .degraded)
  }

  /// A link to the reader made for tests under a name that makes it act as on an older system.
  private func daemon(_ name: String) throws -> String {
    let folder = NSTemporaryDirectory() + "vigil-reader-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + name, withDestinationPath: TestDaemon.products + "/chaos-reader")
    return folder + "/" + name
  }
}
