internal import Platform
internal import SystemPackage

/// Memory and wake-ups of a daemon that has nothing to do: a fresh one, and one that has read many texts.
enum IdleMeasure {
  /// The last things that follow work, such as the summary of a busy second, are done by then.
  private static let grace: Int32 = 5000

  static func run(on bench: Workbench, texts count: Int, seconds: Int) throws -> [Row] {
    // A scan that is configured may wake the daemon; none is due in the time.
    let settings = "intake: {scan: 24h}"
    let fresh = try MeasuredDaemon(on: bench, settings: settings)
    let used = try MeasuredDaemon(on: bench, settings: settings)
    var texts = Texts()
    _ = try texts.fill("batch", in: used.staging, count: count)
    _ = try used.take("batch", count: count)
    try bench.settle()
    _ = try Poll.readable([], milliseconds: grace)
    let subjects = try [("fresh", fresh), ("after \(count) texts", used)].map { name, daemon in
      let figures = ProcessFigures(pid: daemon.pid)
      return (name: name, figures: figures, readers: try figures.children.map { ProcessFigures(pid: $0) })
    }
    let before = try subjects.map { try wakeUps($0.figures, $0.readers) }
    _ = try Poll.readable([], milliseconds: Int32(clamping: seconds * 1000))
    let after = try subjects.map { try wakeUps($0.figures, $0.readers) }
    var rows: [Row] = []
    for (index, subject) in subjects.enumerated() {
      let share = try subject.figures.share(amongst: subjects.count)
      let readers = try subject.readers.map { "\($0.name) \(Figure(try $0.share))" }
      let wakers = after[index].filter { $0.value != before[index][$0.key, default: 0] }
        .map { (name: $0.key, count: $0.value - before[index][$0.key, default: 0]) }
      rows.append(
        Row(
          subject: "idle, \(subject.name): memory", ours: "\(Figure(share)) MiB",
          rival: "apart, in MiB: \(readers.sorted().joined(separator: ", "))", bar: "< 30 MB",
          isMet: share * 1.048576 < 30))
      rows.append(
        Row(
          subject: "idle, \(subject.name): wake-ups in \(seconds) s",
          ours: "\(wakers.reduce(0) { $0 + $1.count })", bar: "none", isMet: wakers.isEmpty,
          notes: wakers.sorted { $0.count > $1.count }.map { "\($0.name) \($0.count) times" }))
    }
    try fresh.end()
    try used.end()
    return rows
  }

  private static func wakeUps(_ daemon: ProcessFigures, _ readers: [ProcessFigures]) throws -> [String: Int] {
    try ([daemon] + readers).reduce(into: [:]) { all, process in
      all.merge(try process.switches) { $0 + $1 }
    }
  }
}
