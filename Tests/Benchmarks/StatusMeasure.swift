internal import SystemPackage

/// `vigilctl status`, the whole process, beside one that does nothing. Figures are milliseconds.
enum StatusMeasure {
  static func run(on bench: Workbench, runs: Int) throws -> [Row] {
    let daemon = try MeasuredDaemon(on: bench)
    let program = bench.programs.appending("vigilctl")
    let arguments = ["status", "--socket", daemon.socket.string]
    var ours: [Double] = []
    var rival: [Double] = []
    for _ in 0..<bench.rounds {
      var own: [Double] = []
      var other: [Double] = []
      for _ in 0..<runs {
        other.append(try Program.time("/bin/true", []))
        own.append(try Program.time(program, arguments))
      }
      ours.append(Sample(own).median * 1000)
      rival.append(Sample(other).median * 1000)
    }
    try daemon.end()
    let ratio = Sample(ours).combined(with: Sample(rival), /)
    return [
      Row(
        subject: "vigilctl status", ours: Sample(ours).text + " ms", rival: "/bin/true \(Sample(rival).text) ms",
        ratio: ratio.text, bar: "< 20 ms", isMet: Sample(ours).median < 20,
        notes: ["of each round's medians of \(runs) runs"])
    ]
  }
}
