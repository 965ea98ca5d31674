import Control
import Foundation
import Glibc
import Model
import Synchronization
import SystemPackage
import Testing

/// A real vigild on a spool and a store of its own, in a temporary directory that goes with it.
final class TestDaemon: Sendable {
  enum Failure: Error { case didNotStart(String) }

  let root: String
  private let process = Mutex<Process?>(nil)
  private let user: String?

  /// `settings` is appended to the configuration. With `user` the daemon runs as that ordinary user.
  init(_ settings: String = "", user: String? = nil) throws {
    self.user = user
    root = NSTemporaryDirectory() + "vigil-system-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try configure(settings)
    if let user { try TestDaemon.run("/bin/chown", ["-R", user, root]) }
  }

  deinit {
    if let process = process.withLock({ $0 }), process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The products lie beside the test bundle, or where `VIGIL_PROGRAMS` says: what is shipped is built by itself.
  static var products: String {
    if let folder = ProcessInfo.processInfo.environment["VIGIL_PROGRAMS"] { return folder }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return (((try? FileManager.default.destinationOfSymbolicLink(atPath: bundle)) ?? bundle) as NSString)
      .deletingLastPathComponent
  }

  static let checkout = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static var isRoot: Bool { geteuid() == 0 }

  static var corpus: String? { ProcessInfo.processInfo.environment["VIGIL_CORPUS"] }

  var incoming: String { root + "/spool/incoming" }

  func configure(_ settings: String) throws {
    // A later key would be one too many: whoever brings reference data names its folder.
    let reference = settings.contains("reference:") ? "" : "reference: \(TestDaemon.checkout)/Config/reference\n"
    let text = "spool: spool\nstore: store\ncontrol: control\n" + reference + settings + "\n"
    try text.write(toFile: root + "/vigil.yaml", atomically: true, encoding: .utf8)
  }

  var pid: Int32 { process.withLock { $0?.processIdentifier ?? 0 } }

  /// The templates of its readers, which are its children; each leads a group, of which its copies are members.
  var templates: [Int32] {
    get throws {
      try TestDaemon.run("/usr/bin/pgrep", ["-P", "\(pid)", "vigil"]).output.split(separator: "\n").compactMap {
        Int32($0)
      }
    }
  }

  var isRunning: Bool { process.withLock { $0?.isRunning ?? false } }

  var log: String { (try? String(contentsOfFile: root + "/log", encoding: .utf8)) ?? "" }

  /// Returns when the log has the text: it comes through a pipe, a moment after the daemon wrote it.
  func awaitLog(_ text: String) { while !log.contains(text) { sched_yield() } }

  /// Starts the daemon, with these variables besides the test's own, and returns when it answers.
  /// With `inside` it is started by that program, which becomes it.
  func start(_ environment: [String: String] = [:], inside wrapper: [String] = []) throws {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let arguments = ["--config", root + "/vigil.yaml"]
    if let user {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid", user, "--regid", "nogroup", "--clear-groups", "--inh-caps=-all", TestDaemon.products + "/vigild"]
        + arguments
    } else {
      let words = wrapper + [TestDaemon.products + "/vigild"] + arguments
      process.executableURL = URL(fileURLWithPath: words[0])
      process.arguments = Array(words.dropFirst())
    }
    try Data().write(to: URL(fileURLWithPath: root + "/log"))
    let log = try FileHandle(forWritingTo: URL(fileURLWithPath: root + "/log"))
    // Its readiness is a line in its log: a pipe tells when it comes, without waiting for any length of time.
    let said = Pipe()
    process.standardError = said
    process.standardOutput = said
    try process.run()
    self.process.withLock { $0 = process }
    var text = Data()
    while !String(decoding: text, as: UTF8.self).contains("Vigil is ready") {
      let more = said.fileHandleForReading.availableData
      log.write(more)
      if more.isEmpty { throw Failure.didNotStart(String(decoding: text, as: UTF8.self)) }
      text += more
    }
    said.fileHandleForReading.readabilityHandler = { handle in
      let more = handle.availableData
      if more.isEmpty { handle.readabilityHandler = nil } else { log.write(more) }
    }
  }

  /// Ends the daemon with a signal and waits for its end. Returns its exit status, or the signal that ended it.
  @discardableResult
  func end(_ signal: Int32 = SIGTERM) -> Int32 {
    guard let process = process.withLock({ $0 }) else { return -1 }
    kill(process.processIdentifier, signal)
    return wait()
  }

  /// Waits for an end that was asked for otherwise.
  func wait() -> Int32 {
    guard let process = process.withLock({ $0 }) else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The answer to a message as it stands, from root or from another user with one group.
  func raw(_ message: String, as caller: (user: String, group: String) = ("root", "root")) throws -> String {
    try raw([message], as: caller).first ?? ""
  }

  /// The answers to messages, each on a connection of its own; empty where there was none.
  func raw(_ messages: [String], as caller: (user: String, group: String) = ("root", "root")) throws -> [String] {
    let script = """
      import socket, sys
      for message in open(sys.argv[2]).read().splitlines():
          s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
          s.sendall(message.encode() + b"\\0")
          answer = b""
          while not answer.endswith(b"\\0"):
              more = s.recv(65536)
              if not more: break
              answer += more
          print(answer[:-1].decode())
      """
    let file = NSTemporaryDirectory() + "vigil-messages-" + UUID().uuidString.prefix(8)
    defer { unlink(file) }
    try messages.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    chmod(file, 0o644)
    let output = try TestDaemon.run(
      "/usr/bin/setpriv",
      [
        "--reuid", caller.user, "--regid", caller.group, "--clear-groups", "/usr/bin/python3", "-c", script,
        root + "/control", file,
      ]
    ).output
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// A run of the command line tool, its two outputs together.
  @discardableResult
  func vigilctl(_ arguments: String...) throws -> (status: Int32, output: String) {
    try TestDaemon.run(TestDaemon.products + "/vigilctl", arguments + ["--socket", root + "/control"])
  }

  func client() throws -> ControlClient { try ControlClient(FilePath(root + "/control")) }

  func call<Method: ControlMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
    try client().call(method, parameters)
  }

  var status: Status.Reply { get throws { try call(Status.self, NoParameters()) } }

  @discardableResult
  func sync() throws -> Sync.Reply { try call(Sync.self, Sync.Parameters()) }

  /// Returns when nothing is under way or deferred: what waits is tried again until then, or a thousand times.
  func settle() throws {
    var reply = try sync()
    for _ in 0..<1000 where !reply.settled || !reply.deferred.isEmpty {
      _ = try call(Retry.self, Retry.Parameters(ids: []))
      reply = try sync()
    }
  }

  /// Verify's whole report.
  func verify() throws -> Report {
    guard let report = try call(Verify.self, NoParameters()).report else { throw Failure.didNotStart("no report") }
    return report
  }

  /// Every document's digest, and how often it was seen.
  func documents() throws -> [Digest: Int] {
    var found: [Digest: Int] = [:]
    var after: String?
    repeat {
      let page = try call(List.self, List.Parameters(after: after, limit: 1000))
      for summary in page.documents { found[summary.digest] = summary.sightings }
      after = page.next
    } while after != nil
    return found
  }

  /// Why each arrival in quarantine is there, by the name of its file.
  func quarantine() throws -> [String: Reason] {
    var found: [String: Reason] = [:]
    var after: String?
    repeat {
      let page = try call(ListQuarantine.self, ListQuarantine.Parameters(after: after, limit: 1000))
      for arrival in page.arrivals { found[arrival.origin.name.escaped] = arrival.reason }
      after = page.next
    } while after != nil
    return found
  }

  /// The rows of an export, each by its columns.
  func rows(_ kind: Export.Kind, channel: String? = nil) throws -> [[String: String]] {
    var columns: [String] = []
    var rows: [[String: String]] = []
    try client().stream(Export.self, .init(kind: kind.rawValue, channel: channel)) { reply in
      columns = reply.columns ?? columns
      for row in reply.rows {
        #expect(row.cells.count == columns.count)
        rows.append(Dictionary(uniqueKeysWithValues: zip(columns, row.cells)))
      }
      return true
    }
    #expect(!columns.isEmpty, "the columns are told though there may be no row")
    return rows
  }

  func drop(_ name: String, _ bytes: Data) throws {
    let path = incoming + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  func drop(_ name: String, file: String) throws {
    try drop(name, try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  func drop(_ name: String, _ text: String) throws { try drop(name, Data(text.utf8)) }

  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
