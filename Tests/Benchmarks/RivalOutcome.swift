/// How one side of the comparison fared in one round.
struct RivalOutcome {
  /// From the drop until the last file was answered for.
  let seconds: Double
  /// MiB, of all its processes together, at their most.
  let memory: Double
  /// What was wrong with what it answered, as `RivalAnswers` tells it; empty where nothing was, or where it does not show.
  var faults = ""
}
