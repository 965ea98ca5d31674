/// What was measured of a daemon whose store has so many records.
struct GrowthFigures {
  let records: Int
  /// Seconds from the program's start to its first answer, which comes when it is READY.
  var starts: [Double] = []
  /// The same where the daemon before was killed.
  var recovery = 0.0
  /// Milliseconds of whole processes of `vigilctl`, by what they were asked.
  var questions: [(name: String, bar: Double, milliseconds: Sample)] = []
  /// Texts a second.
  var rates: [Double] = []
  /// Texts that were taken for all of the rates.
  var taken = 0
  /// MiB of the daemon, at rest: before anything was asked, after all texts, and after the rebuild.
  var fresh = 0.0
  var used = 0.0
  var rebuilt = 0.0
  /// The most that was ever resident, in MiB, before the rebuild: pages of files that it shares with others too.
  var peak = 0.0
  /// Seconds.
  var rebuild = 0.0
  /// MiB.
  var index = 0.0

  init(records: Int) { self.records = records }
}
