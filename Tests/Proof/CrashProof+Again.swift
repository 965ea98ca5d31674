import FileStore
import Model
import Platform
import SystemPackage

extension CrashProof {
  /// A second power cut, while what the first one left is recovered from: of so many states, evenly chosen, the recovery is
  /// written down as the scenario was, and what may be left of it is recovered from. Not of decisions, which nobody makes
  /// again.
  func runAgain(_ recording: Recording, _ count: Int) async throws {
    guard count > 0, !recording.scenario.isDecision else { return }
    let first = chosen(recording.journal)
    let step = max(1, first.count / count)
    let few = CrashProof(workshop: workshop, limit: limit == 0 ? 120 : 12)
    var (cuts, tried, failed) = (0, 0, 0)
    for index in stride(from: step / 2, to: first.count, by: step) {
      cuts += 1
      let second = try await recovery(from: first[index], of: recording)
      for state in few.chosen(second.journal) {
        tried += 1
        do { try await recover(state, of: second) } catch {
          failed += 1
          if failed == 1 { show(second.journal) }
          Console.line("FAILED \(recording.scenario) \(first[index]), then \(state): \(error)")
        }
      }
    }
    Console.line("crashes \(recording.scenario), twice: \(tried) states tried behind \(cuts) cuts, \(failed) failed")
    if failed > 0 { throw ProofFailure("\(failed) second power cuts of \(recording.scenario)") }
  }

  /// How one state is recovered from, from the opening of the store to the end.
  private func recovery(from state: CrashState, of recording: Recording) async throws -> Recording {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    try write(state, of: recording, to: root)
    let isThere = (try? Directory(root.appending("store"))) != nil
    let before = isThere ? try IndexFiles(root.appending("store")) : IndexFiles()
    let recorder = try DiskRecorder(root, fault: recording.scenario.fault)
    Interception.set(recorder)
    defer { Interception.set(nil) }
    let composition = try await Composition.open(root, workshop, clock: ProofClock())
    return try await composition.run {
      guard try await composition.settle() else { throw ProofFailure("it does not settle: \(composition.log.lines)") }
      recorder.promise()
      Interception.set(nil)
      return Recording(
        scenario: recording.scenario,
        journal: CrashJournal(base: recorder.base, operations: recorder.operations), before: before,
        after: try IndexFiles(root.appending("store")),
        stored: recording.journal.isPromised(state.prefix) ? recording.promised.digests : recording.stored,
        promised: try await .made(by: composition.store, in: root))
    }
  }
}
