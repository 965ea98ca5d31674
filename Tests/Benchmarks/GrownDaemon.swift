internal import Control
internal import Model
internal import Platform
internal import SystemPackage

/// A daemon on a store of made records, and what was measured of it.
final class GrownDaemon {
  /// Whole processes whose median is a figure.
  private static let runs = 20

  private(set) var figures: GrowthFigures
  private let bench: Workbench
  private let root: Directory
  private var daemon: MeasuredDaemon?

  /// Makes the store, which takes long; nothing runs yet.
  init(records: Int, on bench: Workbench) throws {
    self.bench = bench
    figures = GrowthFigures(records: records)
    root = try bench.fresh("grown")
    bench.say("  \(records) records: making the store ...")
    try GrownStore.make(at: root.path.appending("store"), records: records) { count in
      Workbench.say("  \(records) records: \(count) made")
    }
  }

  /// Starts it anew and notes how long that took.
  func start() throws {
    try daemon?.end()
    figures.starts.append(try begin())
  }

  /// The same after a crash, which has index and shelves looked through before anything is answered.
  func recover() throws {
    bench.say("  \(figures.records) records: starting after a crash ...")
    try running.crash()
    figures.recovery = try begin()
  }

  /// Seconds until it answers.
  private func begin() throws -> Double {
    daemon = nil
    let started = try MeasuredDaemon(on: bench, in: root)
    daemon = started
    return started.starting
  }

  private var running: MeasuredDaemon {
    get throws {
      guard let daemon else { throw BenchmarkError("The daemon of \(figures.records) records was not started.") }
      return daemon
    }
  }

  /// What people ask, and the memory before they did. So many daemons run.
  func ask(amongst count: Int) throws {
    let daemon = try running
    let totals = try daemon.status.totals
    guard totals.stored == figures.records, totals.balance else {
      throw BenchmarkError("Of \(figures.records) made records the daemon says: \(totals). See \(root.path).")
    }
    figures.fresh = try ProcessFigures(pid: daemon.pid).share(amongst: count)
    let questions = [
      ("vigilctl status", 20.0, ["status"]),
      ("search, a rare word", 100, ["search", Prose.rare]),
      ("search, a common word", 100, ["search", Prose.common[0]]),
      ("search, two common words", 100, ["search"] + Prose.common),
    ]
    for (name, bar, arguments) in questions {
      let times = Sample(try (0..<GrownDaemon.runs).map { _ in try vigilctl(arguments) * 1000 })
      figures.questions.append((name, bar, times))
      bench.say("  \(figures.records) records: \(name): \(times.text) ms")
    }
  }

  /// Seconds of the whole process.
  private func vigilctl(_ arguments: [String]) throws -> Double {
    try Program.time(bench.programs.appending("vigilctl"), arguments + ["--socket", try running.socket.string])
  }

  /// Drops so many texts at once and notes the rate.
  func take(_ texts: inout Texts, count: Int) throws {
    let daemon = try running
    let folder = FilePath("batch-\(figures.rates.count)")
    _ = try texts.fill(folder, in: daemon.staging, count: count)
    try bench.settle()
    figures.rates.append(Double(count) / (try daemon.take(folder, count: count)))
    figures.taken += count
  }

  /// The memory after all texts. It has come to rest.
  func weigh(amongst count: Int) throws {
    let process = ProcessFigures(pid: try running.pid)
    (figures.used, figures.peak) = (try process.share(amongst: count), try process.peak)
  }

  func rebuild() throws {
    figures.index = Double(try root.status("store/index.sqlite").size) / 1_048_576
    bench.say("  \(figures.records) records: rebuilding ...")
    figures.rebuild = try vigilctl(["rebuild"])
  }

  /// The memory after the rebuild, when it has come to rest; then ends the daemon.
  func end(amongst count: Int) throws {
    figures.rebuilt = try ProcessFigures(pid: try running.pid).share(amongst: count)
    try daemon?.end()
    daemon = nil
  }
}
