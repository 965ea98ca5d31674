import FileStore
import Glibc
import Ingestion
import Model
import Platform
import Spool
import SystemPackage

/// Every call that may fail while the daemon starts does, after a crash that left an arrival in `active/` and another in
/// `deferred/`: either it starts and loses nothing, or it says why it cannot and the next start loses nothing.
struct StartFaultProof: Sendable {
  let workshop: Workshop
  /// Of the n-th calls every so many-th is tried.
  let step: Int

  private static let scenario = Scenario.new

  /// One that was stored before, one in `incoming/`, and the two that were left.
  private static let expected: Totals = {
    var totals = Totals()
    (totals.arrivals, totals.stored) = (4, 4)
    return totals
  }()

  func run(_ kind: PlannedFault.Kind) async throws {
    let prepared = try await Prepared.make(StartFaultProof.scenario, workshop)
    try await FaultSeries(name: "start", kind: kind, step: step, counted: "starts refused").run { fault in
      try await attempt(prepared, fault) ? 0 : 1
    }
  }

  func runOne(_ fault: PlannedFault) async throws {
    let isStarted = try await attempt(try await Prepared.make(StartFaultProof.scenario, workshop), fault)
    Console.line("\(fault.hit ?? "nothing") failed, it \(isStarted ? "started" : "did not start"), and all was well")
  }

  /// False when the start was refused.
  private func attempt(_ prepared: Prepared, _ fault: PlannedFault) async throws -> Bool {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    try prepared.write(to: root)
    try crash(in: root)
    Interception.set(try DiskRecorder(root, fault: fault))
    defer { Interception.set(nil) }
    let clock = ProofClock(after: prepared.clock)
    do {
      let composition = try await Composition.open(root, workshop, clock: clock)
      try await composition.run {
        guard await composition.endure() else { throw ProofFailure("somebody works for ever") }
        if let ended = composition.ended { throw ended }
        fault.lift()
        try await settle(composition)
      }
      return true
    } catch {
      if error is ProofFailure || fault.hit == nil { throw error }
      guard !"\(error)".isEmpty else { throw ProofFailure("it does not say why it does not start") }
      Interception.set(nil)
      let second = try await Composition.open(root, workshop, clock: ProofClock(after: clock))
      try await second.run { try await settle(second) }
      return false
    }
  }

  private func settle(_ composition: Composition) async throws {
    guard try await composition.settle() else {
      // It may have given up at the last moment before the fault was lifted.
      if let ended = composition.ended { throw ended }
      throw ProofFailure("it does not settle: \(composition.log.lines.suffix(5)), \(composition.intake.status)")
    }
    let totals = try await composition.account()
    guard totals == StartFaultProof.expected else {
      throw ProofFailure("unexpected end: \(totals): \(composition.log.lines.suffix(5))")
    }
    try await composition.prove()
  }

  /// What a crash leaves: the mark of a run, a claim, and an arrival that was deferred.
  private func crash(in root: FilePath) throws {
    for (number, state) in [SpoolState.active, .deferred].enumerated() {
      let id = ArrivalID(at: Timestamp(microseconds: 1_795_305_600_000_000), random: (UInt64(number), 7))
      let place = FilePath(id.text).appending("school").appending("left-\(number).txt")
      try Dropping.drop(
        Array("Left by a crash, \(number).".utf8), as: place, in: root.appending("spool/\(state.rawValue)"))
    }
    let mark = open(root.appending("store/running").string, O_WRONLY | O_CREAT, 0o600)
    guard mark >= 0 else { throw ProofFailure("no mark: \(errno)") }
    close(mark)
  }
}
