// vigil-bench: how fast Vigil is, as ratios against floors and rivals taken in the same run on the same machine.
//
// It trusts the programs it measures and the corpus it is shown, and nothing that it reports is asserted by a test:
// a figure means something only beside the machine's load, which it prints. Not packaged.

internal import ArgumentParser
internal import Control
internal import Glibc
internal import Platform
internal import SystemPackage

@main
struct VigilBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigil-bench",
    abstract: "Measures Vigil against floors and rivals of the same machine, and prints a Markdown table.",
    discussion: "Deploy/bench builds what it needs and runs it. Give it a quiet machine.")

  @Option(help: "What to measure, separated by commas: \(Subject.allCases.map(\.rawValue).joined(separator: ", ")).")
  var only = Subjects(list: Subject.usual)

  @Option(help: "How often each comparison is made.")
  var rounds = 5

  @Option(help: "The folder of vigild, its readers and vigilctl; that of this program unless named.")
  var programs: String?

  @Option(help: "The folder to work below, on the file system that is to be measured.")
  var directory = "/var/tmp"

  @Option(help: "Also write the report to this file.")
  var output: String?

  @Option(help: "Also draw the figures of growth and rivals, as SVG files in this folder.")
  var plots: String?

  @Option(help: "Measure nothing and draw what this file has: a report that was kept. Needs --plots.")
  var table: String?

  @Option(help: "Texts of 2 KB that are dropped at once.")
  var texts = 10_000

  @Option(help: "Files dropped one by one in a round of latency.")
  var drops = 200

  @Option(help: "Runs of vigilctl in a round of status.")
  var runs = 50

  @Option(help: "Records in the stores of growth; a million take an hour, 24 GB and two million files.")
  var sizes = Sizes(list: [1000, 100_000])

  @Option(help: "Texts of 2 KB that are dropped at once in a round of growth or rivals.")
  var batch = 2000

  @Option(help: "Seconds of idleness.")
  var idleSeconds = 60

  @Flag(help: "Leave spools and stores behind.")
  var keep = false

  func validate() throws {
    guard [rounds, texts, drops, runs, batch, idleSeconds].allSatisfy({ $0 > 0 }) else {
      throw ValidationError("A number must be at least 1.")
    }
    guard table == nil || plots != nil else { throw ValidationError("--table needs --plots, the folder to draw into.") }
  }

  func run() throws {
    ProcessSetup.begin()
    if let table {
      let text = String(decoding: try SmallFile.bytes(at: table), as: UTF8.self)
      guard try draw(ReportTable.rows(text)) > 0 else {
        throw BenchmarkError("\(table) has no row of growth or rivals.")
      }
      return
    }
    let beside = FilePath(ProcessSetup.executable).removingLastComponent()
    let bench = try Workbench(
      below: FilePath(directory), programs: programs.map { FilePath($0) } ?? beside, rounds: rounds)
    defer { if !keep { bench.clear() } }
    var report = Report(machine: try Machine(measuring: bench.root.path), rounds: rounds)
    for subject in only.list {
      bench.say("\(subject.rawValue) ...")
      let before = Machine.load
      var rows = try measure(subject, on: bench)
      for index in rows.indices { rows[index].load = "\(before) → \(Machine.load)" }
      report.rows += rows
    }
    print(report.markdown)
    if let output { try Workbench.write(report.markdown, to: FilePath(output)) }
    try draw(report.rows)
  }

  /// Writes what can be drawn of the rows and returns how many files that were.
  @discardableResult private func draw(_ rows: [Row]) throws -> Int {
    guard let plots else { return 0 }
    let all = Plots.of(rows)
    _ = try Directory.make(FilePath(plots), mode: 0o755)
    for plot in all { try Workbench.write(plot.drawing.file, to: FilePath(plots).appending(plot.name)) }
    return all.count
  }

  private func measure(_ subject: Subject, on bench: Workbench) throws -> [Row] {
    switch subject {
    case .documents: try DocumentsMeasure.run(on: bench)
    case .small: try SmallMeasure.run(on: bench, texts: texts)
    case .latency: try LatencyMeasure.run(on: bench, drops: drops)
    case .status: try StatusMeasure.run(on: bench, runs: runs)
    case .idle: try IdleMeasure.run(on: bench, texts: texts, seconds: idleSeconds)
    case .growth: try GrowthMeasure.run(on: bench, sizes: sizes.list, batch: batch)
    case .rivals: try RivalsMeasure.run(on: bench, texts: batch)
    }
  }
}
