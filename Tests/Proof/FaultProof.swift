import FileStore
import Foundation
import Model
import Platform
import Spool
import Store
import SystemPackage

/// Every call that may fail does, one after the other, once and for as long as somebody looks on; afterwards all is as if
/// it had not, also when the machine's power goes at that moment.
struct FaultProof: Sendable {
  let workshop: Workshop
  /// Of the n-th calls every so many-th is tried.
  let step: Int

  func run(_ scenario: Scenario, _ kind: PlannedFault.Kind) async throws {
    let prepared = try await Prepared.make(scenario, workshop)
    // Another step's calls for each scenario, so that together they are all.
    let first = 1 + (step > 1 ? "\(scenario)\(kind)".utf8.reduce(0) { $0 + Int($1) } % min(step, 4) : 0)
    let series = FaultSeries(
      name: "\(scenario)", kind: kind, step: step, first: first, counted: "needed a new start")
    try await series.run { fault in try await attempt(prepared, fault) ? 1 : 0 }
  }

  func runOne(_ scenario: Scenario, _ fault: PlannedFault) async throws {
    let ended = try await attempt(try await Prepared.make(scenario, workshop), fault, isTold: true)
    Console.line("\(fault.hit ?? "nothing") failed, \(ended ? "it was started anew" : "it went on"), and all was well")
  }

  /// Whether the fault ended the daemon.
  private func attempt(_ prepared: Prepared, _ fault: PlannedFault, isTold: Bool = false) async throws -> Bool {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let scenario = prepared.scenario
    try prepared.write(to: root)
    let composition = try await Composition.open(root, workshop, clock: ProofClock(after: prepared.clock))
    let before = try IndexFiles(root.appending("store"))
    let stored = try await composition.store.digests
    let recorder = try DiskRecorder(root, fault: scenario == .carried ? OtherMount(other: fault) : fault)
    Interception.set(recorder)
    defer { Interception.set(nil) }
    do {
      let recording: Recording = try await composition.run {
        do { try await scenario.act(composition) } catch is ProofFailure {} catch {}
        guard await composition.endure() else { throw ProofFailure("somebody works for ever: \(fault.hit ?? "?")") }
        if let ended = composition.ended { throw ended }
        try said(composition)
        fault.lift()
        guard try await composition.settle() else {
          // It may have given up at the last moment before the fault was lifted.
          if let ended = composition.ended { throw ended }
          throw ProofFailure(
            "\(fault.hit ?? "?"): it does not heal: \(composition.log.lines.suffix(5)), \(composition.intake.status)")
        }
        if scenario.isDecision, try await composition.account() != scenario.totals.after {
          try await scenario.act(composition)
          guard try await composition.settle() else { throw ProofFailure("it does not settle after a second try") }
        }
        recorder.promise()
        Interception.set(nil)
        if isTold {
          for (number, operation) in recorder.operations.enumerated() { Console.line("\(number) \(operation.brief)") }
          for line in composition.log.lines { Console.line(line) }
        }
        try await check(composition, scenario, fault)
        return Recording(
          scenario: scenario, journal: CrashJournal(base: recorder.base, operations: recorder.operations),
          before: before, after: try IndexFiles(root.appending("store")), stored: stored,
          promised: try await .made(by: composition.store, in: root))
      }
      // What a kernel said that it could not write must not be counted on.
      if fault.kind == .broken || fault.kind == .full {
        let operations = recording.journal.operations
        // Names come through, or a file would lie in `incoming/` with the time at which it was written here.
        let names = operations.indices.filter { operations[$0].isChange && operations[$0].content == nil }
        let end = CrashState(prefix: operations.count, kept: Set(names))
        do { try await CrashProof(workshop: workshop, limit: 0).recover(end, of: recording) } catch {
          throw ProofFailure("\(fault.hit ?? "?"), then a power cut: \(error)")
        }
      }
    } catch let error as SystemError {
      // The intake had to give up, and systemd starts the daemon again.
      guard fault.hit != nil else { throw error }
      Interception.set(nil)
      try await again(root, scenario, fault, clock: composition.clock)
      return true
    }
    return false
  }

  private func again(_ root: FilePath, _ scenario: Scenario, _ fault: PlannedFault, clock: ProofClock) async throws {
    let second = try await Composition.open(root, workshop, clock: ProofClock(after: clock))
    try await second.run {
      guard try await second.settle() else { throw ProofFailure("it does not settle after the daemon's end") }
      if scenario.isDecision, try await second.account() != scenario.totals.after {
        try await scenario.act(second)
        _ = try await second.settle()
      }
      try await check(second, scenario, fault)
    }
  }

  private func check(_ composition: Composition, _ scenario: Scenario, _ fault: PlannedFault) async throws {
    let totals = try await composition.account()
    guard totals == scenario.totals.after else {
      throw ProofFailure("\(fault.hit ?? "?"): unexpected end: \(totals): \(composition.log.lines.suffix(5))")
    }
    try await composition.prove()
  }

  /// Trouble that lasts is told, and told once.
  private func said(_ composition: Composition) throws {
    let troubles = composition.log.lines.filter { $0.hasPrefix("trouble: ") }
    guard troubles.count <= 2 else { throw ProofFailure("told \(troubles.count) times: \(troubles)") }
  }
}
