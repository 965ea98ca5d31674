internal import Platform
internal import SystemPackage

/// One side of the comparison: Vigil itself, or what a user would take instead.
protocol Rival: Sendable {
  /// For the report.
  var name: String { get }
  /// What it has promised of a file when it has answered for it, and how that moment is found.
  var promise: String { get }
  /// What must be installed first; nil where nothing must.
  var missing: String? { get }
  /// Whether it can be given such files at all.
  func takes(_ work: RivalWork) -> Bool

  /// Starts afresh, is given the files at once and ends.
  func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome
}

extension Rival {
  var missing: String? { nil }
  func takes(_ work: RivalWork) -> Bool { true }
}
