import FileStore
import Foundation
import Model
import Platform
import Spool
import Store
import SystemPackage

/// Every state that a power cut may leave while something happens to a document, each recovered from.
struct CrashProof: Sendable {
  let workshop: Workshop
  /// At most so many states of a scenario, evenly chosen; 0 for all, and with each copy of the index.
  let limit: Int
  /// Of them, so many are tried with the real program too.
  var real = 0
  /// And from so many the recovery is cut off in its turn.
  var again = 0

  func run(_ scenario: Scenario) async throws {
    let recording = try await Recording.make(scenario, workshop)
    let states = chosen(recording.journal)
    let next = Tally()
    let failures = ProofLog()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<ProcessSetup.processors {
        group.addTask {
          while true {
            let number = next.next()
            guard number < states.count else { return }
            do { try await recover(states[number], of: recording) } catch {
              failures.add("\(scenario) \(states[number]): \(error)")
            }
          }
        }
      }
    }
    let wrong = failures.lines
    for failure in wrong.prefix(20) { Console.line("FAILED \(failure)") }
    let all = recording.journal.states().count
    Console.line(
      "crashes \(scenario): \(recording.journal.operations.count) operations, \(states.count) states tried of \(all) trees, \(wrong.count) failed"
    )
    if !wrong.isEmpty {
      show(recording.journal)
      throw ProofFailure("\(wrong.count) of \(states.count) states of \(scenario)")
    }
    if real > 0 { try runReally(recording, real) }
    try await runAgain(recording, again)
  }

  /// For a person who looks into a failure, where `VIGIL_PROOF_SHOW` is set.
  func show(_ journal: CrashJournal) {
    guard ProcessInfo.processInfo.environment["VIGIL_PROOF_SHOW"] != nil else { return }
    for (number, operation) in journal.operations.enumerated() { Console.line("\(number) \(operation.brief)") }
  }

  /// Each tree with each copy of the index, in the full size. Else those that may be left around a commit and when all is
  /// done, for there a sync that is missing shows, and of the others so many that the limit is reached, evenly.
  func chosen(_ journal: CrashJournal) -> [CrashState] {
    func copies(_ state: CrashState) -> [CrashState.IndexCopy] {
      state.prefix == journal.operations.count ? [.before, .absent, .torn, .after] : [.before, .absent, .torn]
    }
    func with(_ copy: CrashState.IndexCopy, _ state: CrashState) -> CrashState {
      var state = state
      state.index = copy
      return state
    }
    let all = journal.states()
    let each = all.flatMap { state in copies(state).map { with($0, state) } }
    if limit == 0 { return each }
    let commits = journal.commits
    let told = all.filter { journal.isPromised($0.prefix) || commits.contains($0.prefix) }.map { with(.before, $0) }
    let step = max(1, Double(each.count) / Double(max(4, limit - told.count)))
    return told + stride(from: 0, to: Double(each.count), by: step).map { each[Int($0)] }
  }

  func write(_ state: CrashState, of recording: Recording, to root: FilePath) throws {
    try DiskWriting.write(recording.journal.image(state), to: root)
    if recording.scenario == .carried { try CarriedFile.knowAgain(in: root) }
    guard (try? Directory(root.appending("store"))) != nil else { return }
    switch state.index {
    case .before, .torn:
      try recording.before.write(to: root.appending("store"), isTorn: state.index == .torn)
    case .after: try recording.after.write(to: root.appending("store"), isTorn: false)
    case .absent: break
    }
  }

  func recover(_ state: CrashState, of recording: Recording) async throws {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    try write(state, of: recording, to: root)
    let isPromised = recording.journal.isPromised(state.prefix)
    let scenario = recording.scenario
    let composition = try await Composition.open(root, workshop, clock: ProofClock()) { store in
      let problems = store.openingReport.problems.filter { !$0.what.hasPrefix("The ledger ended in") }
      guard problems.isEmpty else { throw ProofFailure("opening: \(problems)") }
      if let unfinished = store.openingReport.unfinishedErasure { throw ProofFailure("erasure: \(unfinished)") }
      let known = try await store.digests
      // What was promised is there before anything is done again.
      if isPromised { try recording.promised.check(known, in: root) }
      if scenario != .forget, !known.isSuperset(of: recording.stored) { throw ProofFailure("a document is lost") }
    }
    try await composition.run {
      guard try await composition.settle() else { throw ProofFailure("it does not settle: \(composition.log.lines)") }
      let totals = try await composition.account()
      let isAsAfter = totals == scenario.totals.after
      guard isAsAfter || scenario.isDecision && !isPromised && totals == scenario.totals.before else {
        throw ProofFailure("\(isPromised ? "promised, " : "")unexpected end: \(totals)")
      }
      try await composition.prove()
      if scenario == .forget, isAsAfter, scenario.totals.before != totals {
        try Remains.look(for: ["Winterbottom", "winterbottom"], in: root)
      }
    }
  }
}
