/// The lines of the report about stores that have grown: those of each size together, beside those of the smallest.
struct GrowthRows {
  private let figures: GrowthFigures
  private let least: GrowthFigures

  static func all(_ figures: [GrowthFigures]) -> [Row] {
    guard let least = figures.min(by: { $0.records < $1.records }) else { return [] }
    return figures.flatMap { GrowthRows(figures: $0, least: least).rows }
  }

  private var isLeast: Bool { figures.records == least.records }

  private var rows: [Row] { [start, recovery] + questions + [rate] + memory + [rebuild] }

  private func row(_ subject: String, _ ours: String, beside other: String, _ ratio: Sample, bar: String = "–") -> Row {
    var row = Row(subject: "\(figures.records) records: \(subject)", ours: ours, bar: bar)
    guard !isLeast else { return row }
    row.rival = "with \(least.records): \(other)"
    row.ratio = ratio.text
    return row
  }

  private var start: Row {
    let (ours, other) = (Sample(figures.starts), Sample(least.starts))
    return row("start to first answer", ours.text + " s", beside: other.text + " s", ours.combined(with: other, /))
  }

  private var recovery: Row {
    row(
      "the same after a crash", "\(Figure(figures.recovery)) s", beside: "\(Figure(least.recovery)) s",
      Sample([figures.recovery / least.recovery]))
  }

  private var questions: [Row] {
    zip(figures.questions, least.questions).map { ours, other in
      let ratio = Sample([ours.milliseconds.median / other.milliseconds.median])
      var row = row(
        ours.name, ours.milliseconds.text + " ms", beside: "\(Figure(other.milliseconds.median)) ms", ratio,
        bar: "< \(Int(ours.bar)) ms")
      row.isMet = ours.milliseconds.median < ours.bar
      return row
    }
  }

  private var rate: Row {
    let (ours, other) = (Sample(figures.rates), Sample(least.rates))
    let ratio = ours.combined(with: other, /)
    let batch = figures.taken / figures.rates.count
    var row = row(
      "\(batch) texts of 2 KB", ours.text + " /s", beside: other.text + " /s", ratio, bar: isLeast ? "–" : "≥ 0.9")
    if !isLeast { row.isMet = ratio.median >= 0.9 }
    return row
  }

  private var memory: [Row] {
    [("fresh", figures.fresh, least.fresh), ("after \(figures.taken) texts", figures.used, least.used)]
      .map { name, share, other in
        var row = row(
          "memory, \(name)", "\(Figure(share)) MiB", beside: "\(Figure(other)) MiB", Sample([share / other]),
          bar: "< 30 MB")
        row.isMet = share * 1.048576 < 30
        return row
      }
  }

  private var rebuild: Row {
    var row = row(
      "vigilctl rebuild", "\(Figure(figures.rebuild)) s", beside: "\(Figure(least.rebuild)) s",
      Sample([figures.rebuild / least.rebuild]))
    row.notes = [
      "the index had \(Figure(figures.index)) MiB for \(figures.records + figures.taken) documents; memory at rest "
        + "afterwards \(Figure(figures.rebuilt)) MiB; the most that was resident before it \(Figure(figures.peak)) MiB"
    ]
    return row
  }
}
