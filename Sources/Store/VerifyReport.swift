package import Model

/// What a verification looked at, and what it found.
package struct VerifyReport: Hashable, Sendable, Codable {
  package var originals = 0
  package var records = 0
  /// Bytes of originals that were hashed.
  package var bytes: Int64 = 0
  package var ledgerLines = 0
  /// The version of the form in which everything is kept.
  package var format = 0
  /// As the ledger itself says; `active` counts its arrivals without a disposition.
  package var totals = Totals()
  /// At most `problemLimit`; `problemCount` has them all.
  package var problems: [StoreProblem] = []
  package var problemCount = 0

  package static let problemLimit = 1000

  package init() {}

  package var isSound: Bool { problemCount == 0 }

  /// What is met twice, as a damaged record is by the index that is made anew and by the look at each record, is one
  /// problem.
  package mutating func add(_ problem: StoreProblem) {
    if problems.count < VerifyReport.problemLimit {
      if problems.contains(problem) { return }
      problems.append(problem)
    }
    problemCount += 1
  }
}
