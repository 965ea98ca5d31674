// vigil-proof: tries what a power cut, a failing disk and rot may do, on the daemon's own parts. See RELIABILITY.md.

import Foundation
import Platform
import SystemPackage

@main
struct VigilProof {
  static func main() async {
    ProcessSetup.begin()
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Console.line("FAILED \(error)")
      exit(1)
    }
  }

  /// How much of it is tried: a little in two minutes, a sample, or all, which takes hours.
  private enum Size: String { case small, ci, full }

  private static var size: Size {
    ProcessInfo.processInfo.environment["VIGIL_PROOF"].flatMap { Size(rawValue: $0) } ?? .ci
  }

  private static func sized(small: Int, ci: Int, full: Int) -> Int {
    switch size {
    case .small: small
    case .ci: ci
    case .full: full
    }
  }

  private static func run(_ arguments: [String]) async throws {
    switch arguments.first {
    case "crashes":
      let proof = CrashProof(
        workshop: try Workshop(), limit: sized(small: 12, ci: 120, full: 0), real: sized(small: 1, ci: 10, full: 100),
        again: sized(small: 1, ci: 5, full: 30))
      try await all(try scenarios(arguments.dropFirst())) { try await proof.run($0) }
    case "syncs":
      let proof = SyncProof(
        crashes: CrashProof(workshop: try Workshop(), limit: 0), limit: sized(small: 10, ci: 60, full: .max))
      try await all(try scenarios(arguments.dropFirst())) { try await proof.run($0) }
    case "faults":
      let proof = FaultProof(workshop: try Workshop(), step: sized(small: 23, ci: 17, full: 1))
      let tries = try scenarios(arguments.dropFirst()).flatMap { scenario in kinds.map { (scenario, $0) } }
      try await all(tries) { try await proof.run($0.0, $0.1) }
    case "starts":
      let proof = StartFaultProof(workshop: try Workshop(), step: sized(small: 101, ci: 17, full: 1))
      try await all(kinds) { try await proof.run($0) }
    case "sockets":
      let proof = try SocketFaultProof(workshop: try Workshop(), step: sized(small: 29, ci: 5, full: 1))
      try await all(kinds) { try await proof.run($0) }
    case "clocks":
      let jumps = size == .small ? [-172_800, 315_360_000] : ClockProof.all
      try await ClockProof(workshop: try Workshop(), jumps: jumps).run()
    case "rot": try await RotProof(workshop: try Workshop(), step: sized(small: 997, ci: 149, full: 1)).run()
    case "byte":
      guard arguments.count == 3, let offset = Int(arguments[2]) else {
        throw ProofFailure("usage: vigil-proof byte FILE OFFSET")
      }
      try await RotProof(workshop: try Workshop(), step: 1).runOne(FilePath(arguments[1]), offset)
    case "fault": try await fault(Array(arguments.dropFirst()))
    default:
      Console.line(
        """
        usage: vigil-proof crashes|syncs|faults [SCENARIO ...], or starts, sockets, clocks or rot
               vigil-proof fault SCENARIO|start|socket KIND NUMBER [lasting], or byte FILE OFFSET: one of them alone
        VIGIL_PROOF is small, ci or full; where VIGIL_PROOF_SHOW is set, crashes that fail show what the disk was told
        """)
      exit(64)
    }
  }

  private static let kinds = PlannedFault.Kind.allCases

  /// Goes on after one that failed, and fails at the end.
  private static func all<Try>(_ tries: [Try], _ body: (Try) async throws -> Void) async throws {
    var failure: (any Error)?
    for one in tries { do { try await body(one) } catch { failure = error } }
    if let failure { throw failure }
  }

  /// One fault, to look into a failure.
  private static func fault(_ words: [String]) async throws {
    let usage = ProofFailure("usage: vigil-proof fault SCENARIO|start|socket KIND NUMBER [lasting]")
    guard words.count >= 3, let kind = PlannedFault.Kind(rawValue: words[1]), let number = Int(words[2]) else {
      throw usage
    }
    let fault = PlannedFault(kind, at: number, isLasting: words.count > 3)
    if words[0] == "start" { return try await StartFaultProof(workshop: try Workshop(), step: 1).runOne(fault) }
    if words[0] == "socket" { return try await SocketFaultProof(workshop: try Workshop(), step: 1).runOne(fault) }
    guard let scenario = Scenario(rawValue: words[0]) else { throw usage }
    try await FaultProof(workshop: try Workshop(), step: 1).runOne(scenario, fault)
  }

  private static func scenarios(_ names: ArraySlice<String>) throws -> [Scenario] {
    if names.isEmpty { return Scenario.allCases }
    return try names.map { name in
      guard let scenario = Scenario(rawValue: name) else { throw ProofFailure("no scenario \(name)") }
      return scenario
    }
  }
}
