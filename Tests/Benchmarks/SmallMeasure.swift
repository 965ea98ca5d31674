internal import Platform
internal import SystemPackage

/// Many small texts dropped at once, against the bare loop. Figures are documents a second.
enum SmallMeasure {
  static func run(on bench: Workbench, texts count: Int) throws -> [Row] {
    var texts = Texts()
    let (ours, floor) = try bench.alternate {
      let daemon = try MeasuredDaemon(on: bench)
      _ = try texts.fill("batch", in: daemon.staging, count: count)
      try bench.settle()
      let took = try daemon.take("batch", count: count)
      try daemon.end()
      return Double(count) / took
    } _: {
      let directory = try bench.fresh("floor")
      let names = try texts.fill("batch", in: directory, count: count)
      let source = try directory.directory("batch")
      let loop = try BareLoop(making: directory)
      try bench.settle()
      let start = ContinuousClock.now
      try loop.run(over: names, in: source)
      return Double(count) / (start.duration(to: .now) / .seconds(1))
    }
    let ratio = ours.combined(with: floor, /)
    return [
      Row(
        subject: "\(count) texts of 2 KB", ours: ours.text + " /s", rival: "bare loop \(floor.text) /s",
        ratio: ratio.text, bar: "≥ 0.5", isMet: ratio.median >= 0.5)
    ]
  }
}
