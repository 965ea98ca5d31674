/// What was measured of one side of the comparison.
struct RivalFigures {
  let rival: any Rival
  /// What must be installed before anything can be.
  let missing: String?
  private(set) var outcomes: [RivalOutcome] = []

  init(_ rival: any Rival) {
    self.rival = rival
    missing = rival.missing
  }

  mutating func note(_ outcome: RivalOutcome) { outcomes.append(outcome) }

  /// The sample of one of its figures, which is never asked of what is missing.
  func sample(_ figure: (RivalOutcome) -> Double) -> Sample { Sample(outcomes.map(figure)) }

  /// The faults of each round that had some, the same ones once.
  var faults: String { Set(outcomes.map(\.faults)).filter { !$0.isEmpty }.sorted().joined(separator: "; ") }
}
