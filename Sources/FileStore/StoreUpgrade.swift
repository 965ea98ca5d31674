internal import Platform
internal import Store

/// Brings a store of an earlier format to the present one, a step at a time, while its lock is held.
///
/// A step makes the new form beside the old one, and takes the old one away when the new is on the disk; done again, after
/// a crash in its midst, it ends the same. Only then does the store say that it is of the next format: whatever stops an
/// upgrade, the next start goes on with the step that was not finished.
struct StoreUpgrade {
  typealias Step = (StoreLayout) throws -> Void

  /// The first leads from format 1 to 2, and so on.
  static var steps: [Step] {
    // Nothing moves. Programs of format 1 look for no version: what keeps them out is `StoreLock`.
    [{ _ in }]
  }

  let layout: StoreLayout
  var steps = StoreUpgrade.steps

  /// `progress` is told before each step.
  func run(from format: Int, progress: (StoreProgress) -> Void) throws {
    for version in format..<StoreFormat.first + steps.count {
      progress(StoreProgress(stage: "upgrade", done: version, total: StoreFormat.first + steps.count))
      try steps[version - StoreFormat.first](layout)
      try StoreFormat.write(version + 1, in: layout.root)
    }
  }
}
