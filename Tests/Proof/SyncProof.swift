import Platform

/// Whether the proof of power cuts would notice that a sync is missing: for each one of a scenario the same is tried as
/// if it had not been, until some state that only its lack can leave is not recovered from.
struct SyncProof: Sendable {
  let crashes: CrashProof
  /// At most so many states for each.
  let limit: Int

  func run(_ scenario: Scenario) async throws {
    let recording = try await Recording.make(scenario, crashes.workshop)
    let journal = recording.journal
    let known = Set(journal.states().map { Known(journal, $0) })
    let syncs = journal.operations.indices.filter { journal.operations[$0].isSync }
    var unnoticed: [Int] = []
    for number in syncs where try await !isNoticed(recording.without(number), beside: known) {
      unnoticed.append(number)
    }
    Console.line("syncs \(scenario): \(syncs.count) tried, \(unnoticed.count) not noticed to be missing")
    unnoticed.removeAll(where: journal.isSyncedAgain)
    guard unnoticed.count > scenario.needlessSyncs else { return }
    for number in unnoticed {
      let before = journal.operations[..<number].suffix(3).map(\.brief).joined(separator: ", ")
      Console.line("NOT NOTICED \(scenario) \(number): \(journal.operations[number].brief) behind \(before)")
    }
    throw ProofFailure("\(unnoticed.count) syncs of \(scenario) may be missing, \(scenario.needlessSyncs) are needless")
  }

  /// A tree, and whether it was left behind a promise.
  private struct Known: Hashable {
    let tree: [UInt64]
    let isPromised: Bool

    init(_ journal: CrashJournal, _ state: CrashState) {
      tree = journal.image(state).fingerprint
      isPromised = journal.isPromised(state.prefix)
    }
  }

  private func isNoticed(_ recording: Recording, beside known: Set<Known>) async throws -> Bool {
    let new = recording.journal.states().filter { !known.contains(Known(recording.journal, $0)) }
    // Behind the promise first: there most are noticed.
    for state in new.reversed().prefix(limit) {
      do { try await crashes.recover(state, of: recording) } catch { return true }
    }
    return false
  }
}
