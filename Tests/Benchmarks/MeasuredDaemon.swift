internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage

/// A vigild on a spool and a store of its own below one folder, beside the place where files are made ready for it.
final class MeasuredDaemon {
  static let checkout = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  let root: Directory
  /// Seconds from the program's start to its first answer. It takes callers early and answers them when it is READY.
  private(set) var starting = 0.0
  private let program: Program
  private var isEnded = false

  /// Returns when it answers and has nothing to do. In a folder that has a `store`, it is the daemon's.
  init(on bench: Workbench, in folder: Directory? = nil, settings: String = "") throws {
    root = try folder ?? bench.fresh("vigil")
    try root.makeDirectory("staged", mode: 0o700)
    let text =
      "spool: spool\nstore: store\ncontrol: control\nreference: \(MeasuredDaemon.checkout)/Config/reference\n"
      + settings + "\n"
    try root.open("vigil.yaml", flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(text.utf8))
    let start = ContinuousClock.now
    program = try Program(
      bench.programs.appending("vigild"), ["--config", root.path.appending("vigil.yaml").string],
      output: root.path.appending("log"))
    while true {
      if (try? status) != nil { break }
      guard program.isRunning else {
        isEnded = true
        throw BenchmarkError("vigild did not start: \(Machine.contents(root.path.appending("log").string))")
      }
      _ = try Poll.readable([], milliseconds: 2)
    }
    starting = start.duration(to: .now) / .seconds(1)
    try sync()
  }

  deinit { if !isEnded { program.end() } }

  var pid: Int32 { program.pid }
  var socket: FilePath { root.path.appending("control") }
  var staging: Directory { get throws { try root.directory("staged") } }

  func client() throws -> ControlClient { try ControlClient(socket) }

  var status: Status.Reply { get throws { try client().call(Status.self, NoParameters()) } }

  func sync() throws {
    let reply = try client().call(Sync.self, Sync.Parameters())
    guard reply.settled else { throw BenchmarkError("Vigil left \(reply.left) files: see \(root.path).") }
  }

  /// Moves a folder of `staging` into a channel at once: seconds until everything in it is stored and durable.
  func take(_ folder: FilePath, count: Int) throws -> Double {
    let client = try client()
    let before = try status.totals.arrivals
    let source = try staging
    let channel = try root.directory("spool/incoming/general")
    let start = ContinuousClock.now
    try source.rename(folder, to: channel, as: folder)
    let reply = try client.call(Sync.self, Sync.Parameters())
    let took = start.duration(to: .now)
    let totals = try status.totals
    guard reply.settled, totals.balance, totals.arrivals - before == count, totals.active + totals.deferred == 0 else {
      throw BenchmarkError("Vigil did not settle all \(count) files: \(totals). See \(root.path).")
    }
    return took / .seconds(1)
  }

  /// As a crash would: nothing is closed. What it reads with dies with it.
  func crash() throws {
    isEnded = true
    program.end(with: SIGKILL)
    _ = try program.wait()
  }

  func end() throws {
    isEnded = true
    program.end()
    let status = try program.wait()
    guard status == 0 else { throw BenchmarkError("vigild ended with status \(status): see \(root.path).") }
  }
}
