// vigil-proof: tries what a power cut, a failing disk and rot may do, on the daemon's own parts. See RELIABILITY.md.

import Foundation
import Platform

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
        workshop: try Workshop(), limit: sized(small: 12, ci: 120, full: 0), real: sized(small: 1, ci: 10, full: 100))
      for scenario in try scenarios(arguments.dropFirst()) { try await proof.run(scenario) }
    case "faults":
      let proof = FaultProof(workshop: try Workshop(), step: sized(small: 23, ci: 17, full: 1))
      var failure: (any Error)?
      for scenario in try scenarios(arguments.dropFirst()) {
        for kind in PlannedFault.Kind.allCases {
          do { try await proof.run(scenario, kind) } catch { failure = error }
        }
      }
      if let failure { throw failure }
    case "starts":
      let proof = StartFaultProof(workshop: try Workshop(), step: sized(small: 101, ci: 17, full: 1))
      var failure: (any Error)?
      for kind in PlannedFault.Kind.allCases { do { try await proof.run(kind) } catch { failure = error } }
      if let failure { throw failure }
    case "clocks":
      let jumps = size == .small ? [-172_800, 315_360_000] : ClockProof.all
      try await ClockProof(workshop: try Workshop(), jumps: jumps).run()
    case "rot": try await RotProof(workshop: try Workshop(), step: sized(small: 997, ci: 149, full: 1)).run()
    case "fault": try await fault(Array(arguments.dropFirst()))
    default:
      Console.line("usage: vigil-proof crashes|faults [SCENARIO ...], or starts, clocks or rot")
      exit(64)
    }
  }

  /// One fault, to look into a failure.
  private static func fault(_ words: [String]) async throws {
    let usage = ProofFailure("usage: vigil-proof fault SCENARIO|start KIND NUMBER [lasting]")
    guard words.count >= 3, let kind = PlannedFault.Kind(rawValue: words[1]), let number = Int(words[2]) else {
      throw usage
    }
    let fault = PlannedFault(kind, at: number, isLasting: words.count > 3)
    if words[0] == "start" { return try await StartFaultProof(workshop: try Workshop(), step: 1).runOne(fault) }
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
