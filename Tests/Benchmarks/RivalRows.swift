/// The lines of the report about one work: Vigil beside each of the others, in time and in memory. There is no bar.
struct RivalRows {
  /// Between what was measured and beside whom: plots are drawn by it.
  static let beside = " beside "

  let work: String
  let ours: RivalFigures
  let others: [RivalFigures]

  var all: [Row] { rows("time", "s") { $0.seconds } + rows("peak memory", "MiB") { $0.memory } }

  private func rows(_ quantity: String, _ unit: String, _ figure: (RivalOutcome) -> Double) -> [Row] {
    let own = ours.sample(figure)
    return others.map { other in
      var row = Row(
        subject: "\(work): \(quantity)\(RivalRows.beside)\(other.rival.name)", ours: "\(own.text) \(unit)", bar: "–")
      if let missing = other.missing {
        row.rival = "not installed"
        row.notes = ["skipped; install it with: apt-get install \(missing)"]
      } else {
        let theirs = other.sample(figure)
        let faults = other.faults.isEmpty || quantity != "time" ? "" : ", \(other.faults)"
        row.rival = "\(theirs.text) \(unit)\(faults)"
        row.ratio = own.combined(with: theirs, /).text
      }
      return row
    }
  }
}
