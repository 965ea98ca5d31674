internal import Control
internal import Glibc
internal import Interpretation
internal import Model
internal import Platform
internal import Reading
internal import Reference
internal import SystemPackage

/// From close(2) of a small text in a channel of an idle daemon to the news that its record is durable, against one
/// durable publish of such a file and the reader's own time on it: to read and to interpret it, warm. Figures are
/// milliseconds.
///
/// One thread drops the file and waits on the subscription, so that nothing is lost between two threads of ours; the
/// decoding of the news is counted as Vigil's. The three are measured in turn, drop by drop.
enum LatencyMeasure {
  static func run(on bench: Workbench, drops: Int) throws -> [Row] {
    DocumentReader.ofText.warm()
    let lexicon = Lexicon(
      try Reference.load(folder: MeasuredDaemon.checkout + "/Config/reference") { try SmallFile.bytes(at: $0) })
    var texts = Texts()
    var ours: [Double] = []
    var publishes: [Double] = []
    var readings: [Double] = []
    for round in 0..<bench.rounds {
      let sample = try Round(bench, drops: drops).run(&texts, lexicon)
      ours.append(sample.ours.median * 1000)
      publishes.append(sample.publish.median * 1000)
      readings.append(sample.reading.median * 1000)
      bench.say("  round \(round + 1): \(Figure(ours[round])) against \(Figure(publishes[round]))")
    }
    let reading = Sample(readings)
    let above = Sample(ours).combined(with: reading, -)
    let ratio = above.combined(with: Sample(publishes), /)
    return [
      Row(
        subject: "close(2) to durable record", ours: Sample(ours).text + " ms",
        rival: "publish \(Sample(publishes).text) ms, reader \(reading.text) ms", ratio: ratio.text, bar: "≤ 4",
        isMet: ratio.median <= 4,
        notes: ["the ratio is (ours − reader) / publish, of each round's medians of \(drops) drops"])
    ]
  }

  /// One daemon and its drops.
  private struct Round {
    let daemon: MeasuredDaemon
    let channel: Directory
    let floor: Directory
    let drops: Int

    init(_ bench: Workbench, drops: Int) throws {
      daemon = try MeasuredDaemon(on: bench)
      channel = try daemon.root.directory("spool/incoming/general")
      floor = try bench.fresh("publish")
      self.drops = drops
      try bench.settle()
    }

    func run(_ texts: inout Texts, _ lexicon: Lexicon) throws -> (ours: Sample, publish: Sample, reading: Sample) {
      var ours: [Double] = []
      var publishes: [Double] = []
      var readings: [Double] = []
      var start = ContinuousClock.now
      let clock = ContinuousClock()
      // The first drop finds everything cold and is not counted.
      var isWarm = false
      try daemon.client().stream(Watch.self, Watch.Parameters()) { news in
        let told = clock.now
        switch news.event {
        case .taken: return true
        case .state: break
        case .settled where news.arrival?.disposition == .stored:
          if isWarm { ours.append(start.duration(to: told) / .seconds(1)) }
          isWarm = true
        default: throw BenchmarkError("A dropped text was not stored: \(news.event).")
        }
        guard ours.count < drops else { return false }
        try rest()
        let text = texts.next(bytes: 2048)
        let name = FilePath("drop-\(ours.count)-\(isWarm).txt")
        publishes.append(try clock.measure { try BareLoop.publish(text, in: floor, as: name) } / .seconds(1))
        readings.append(
          try clock.measure {
            try text.withUnsafeBytes { bytes in
              guard let read = try DocumentReader.ofText.read(bytes) else { throw BenchmarkError("No text was read.") }
              _ = Interpreters.interpret(read, lexicon)
            }
          } / .seconds(1))
        try rest()
        let file = try channel.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        try file.write(all: text)
        start = clock.now
        _ = consume file
        return true
      }
      try daemon.end()
      return (Sample(ours), Sample(publishes), Sample(readings))
    }

    /// Lets the daemon finish what it does after the news, and fall asleep.
    private func rest() throws {
      try daemon.sync()
      _ = try Poll.readable([], milliseconds: 10)
    }
  }
}
