import Model
import Platform
import SystemPackage

/// A scenario as it was seen to happen.
struct Recording: Sendable {
  let scenario: Scenario
  let journal: CrashJournal
  let before: IndexFiles
  let after: IndexFiles
  /// Documents that were there when it began, and those that were promised.
  let stored: Set<Digest>
  let promised: Set<Digest>

  /// Makes a spool and a store ready, and lets the scenario happen before a witness.
  static func make(_ scenario: Scenario, _ workshop: Workshop) async throws -> Recording {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let first = try await Composition.open(root, workshop, clock: ProofClock())
    try await first.run {
      try Scenario.drop(scenario.before, in: root)
      guard try await first.settle() else { throw ProofFailure("\(scenario): the beginning does not settle") }
    }
    try Scenario.drop(scenario.during, in: root)
    let second = try await Composition.open(root, workshop, clock: ProofClock(after: first.clock))
    let stored = try await second.store.digests
    let before = try IndexFiles(root.appending("store"))
    let recorder = try DiskRecorder(root)
    Interception.set(recorder)
    defer { Interception.set(nil) }
    return try await second.run {
      try await scenario.act(second)
      guard try await second.settle() else { throw ProofFailure("\(scenario): it does not settle again") }
      recorder.promise()
      Interception.set(nil)
      let totals = try await second.account()
      guard totals == scenario.totals.after else { throw ProofFailure("\(scenario): unexpected end: \(totals)") }
      return Recording(
        scenario: scenario, journal: CrashJournal(base: recorder.base, operations: recorder.operations),
        before: before, after: try IndexFiles(root.appending("store")), stored: stored,
        promised: try await second.store.digests)
    }
  }
}
