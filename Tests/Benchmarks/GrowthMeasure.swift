internal import Platform
internal import SystemPackage

/// How a daemon fares with few records and with many: starting, answering, taking files, memory, making the index again.
///
/// Daemons of all sizes run at once and take turns, batch by batch, so that what the machine does besides harms all
/// alike; one that waits needs nothing. The texts that are dropped stay, so that the smallest store grows by the most.
enum GrowthMeasure {
  static func run(on bench: Workbench, sizes: [Int], batch: Int) throws -> [Row] {
    try GrowthRoom.check(sizes, in: bench.root.path, free: FreeSpace(of: bench.root.path.string))
    let daemons = try sizes.map { try GrownDaemon(records: $0, on: bench) }
    try bench.settle()
    for _ in 0..<bench.rounds {
      for daemon in daemons { try daemon.start() }
    }
    for daemon in daemons { try daemon.ask(amongst: sizes.count) }
    var texts = Texts()
    for round in 0..<bench.rounds {
      // Who is first takes turns too.
      for daemon in round.isMultiple(of: 2) ? daemons : daemons.reversed() { try daemon.take(&texts, count: batch) }
      let rates = daemons.compactMap(\.figures.rates.last).map { "\(Figure($0))" }
      bench.say("  round \(round + 1): \(rates.joined(separator: ", ")) texts a second")
    }
    try rest()
    for daemon in daemons { try daemon.weigh(amongst: sizes.count) }
    for daemon in daemons { try daemon.recover() }
    for daemon in daemons { try daemon.rebuild() }
    try rest()
    for (ended, daemon) in daemons.enumerated() { try daemon.end(amongst: sizes.count - ended) }
    return GrowthRows.all(daemons.map(\.figures))
  }

  /// The last things that follow work are done after it, and caches given back.
  private static func rest() throws { _ = try Poll.readable([], milliseconds: 5000) }
}
