import Model
import Platform
import SystemPackage

/// A scenario as it was seen to happen.
struct Recording: Sendable {
  let scenario: Scenario
  let journal: CrashJournal
  let before: IndexFiles
  let after: IndexFiles
  /// Documents that were there when it began.
  let stored: Set<Digest>
  let promised: Promise

  /// Makes a spool and a store ready, and lets the scenario happen before a witness.
  static func make(_ scenario: Scenario, _ workshop: Workshop) async throws -> Recording {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    defer { Interception.set(nil) }
    if scenario == .first { return try await fromTheStart(scenario, workshop, root) }
    let clock = try await scenario.begin(in: root, workshop)
    let second = try await Composition.open(root, workshop, clock: ProofClock(after: clock))
    let before = try IndexFiles(root.appending("store"))
    let recorder = try DiskRecorder(root, fault: scenario.fault)
    Interception.set(recorder)
    return try await record(
      scenario, second, recorder, before, stored: try await second.store.digests, in: root)
  }

  /// With the making of spool and store.
  private static func fromTheStart(
    _ scenario: Scenario, _ workshop: Workshop, _ root: FilePath
  ) async throws -> Recording {
    let spool = root.appending("spool")
    for folder in [spool, spool.appending("incoming")] { _ = try Directory.make(folder, mode: 0o755) }
    try Scenario.drop(scenario.during, in: root)
    let recorder = try DiskRecorder(root)
    Interception.set(recorder)
    let composition = try await Composition.open(root, workshop, clock: ProofClock())
    return try await record(scenario, composition, recorder, IndexFiles(), stored: [], in: root)
  }

  private static func record(
    _ scenario: Scenario, _ second: Composition, _ recorder: DiskRecorder, _ before: IndexFiles, stored: Set<Digest>,
    in root: FilePath
  ) async throws -> Recording {
    try await second.run {
      try await scenario.act(second)
      guard try await second.settle() else { throw ProofFailure("\(scenario): it does not settle again") }
      recorder.promise()
      Interception.set(nil)
      let totals = try await second.account()
      guard totals == scenario.totals.after else { throw ProofFailure("\(scenario): unexpected end: \(totals)") }
      return Recording(
        scenario: scenario, journal: CrashJournal(base: recorder.base, operations: recorder.operations),
        before: before, after: try IndexFiles(root.appending("store")), stored: stored,
        promised: try await .made(by: second.store, in: root))
    }
  }

  /// The same, as if one of its operations had not been.
  func without(_ number: Int) -> Recording {
    var operations = journal.operations
    operations.remove(at: number)
    return Recording(
      scenario: scenario, journal: CrashJournal(base: journal.base, operations: operations), before: before,
      after: after, stored: stored, promised: promised)
  }
}
