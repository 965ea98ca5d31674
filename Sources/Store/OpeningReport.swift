/// What opening a store found and mended.
package struct OpeningReport: Hashable, Sendable {
  /// Sentences for a log, each with the object it is about; empty when all was well.
  package var problems: [StoreProblem] = []
  /// Whether the run before ended without closing: by a crash, or with the machine.
  package var wasCutOff = false
  /// Whether the index was made again, and why.
  package var rebuilt: String?
  /// The format that the store had before it was brought to the present one.
  package var upgradedFrom: Int?
  /// Why an erasure that was cut off could not be finished.
  package var unfinishedErasure: String?
  /// Ledger entries that the index had not seen.
  package var replayed = 0

  package init() {}
}
