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

  /// Whether all of it is to be tried, which takes hours.
  static var isFull: Bool { ProcessInfo.processInfo.environment["VIGIL_PROOF"] == "full" }

  private static func run(_ arguments: [String]) async throws {
    switch arguments.first {
    case "crashes":
      let proof = CrashProof(workshop: try Workshop(), limit: isFull ? 0 : 150)
      for scenario in try scenarios(arguments.dropFirst()) { try await proof.run(scenario) }
    case "faults":
      let proof = FaultProof(workshop: try Workshop(), step: isFull ? 1 : 13)
      var failure: (any Error)?
      for scenario in try scenarios(arguments.dropFirst()) {
        for kind in PlannedFault.Kind.allCases {
          do { try await proof.run(scenario, kind) } catch { failure = error }
        }
      }
      if let failure { throw failure }
    case "fault": try await fault(Array(arguments.dropFirst()))
    default:
      Console.line("usage: vigil-proof crashes|faults [SCENARIO ...]")
      exit(64)
    }
  }

  /// One fault, to look into a failure.
  private static func fault(_ words: [String]) async throws {
    guard words.count >= 3, let scenario = Scenario(rawValue: words[0]),
      let kind = PlannedFault.Kind(rawValue: words[1]), let number = Int(words[2])
    else { throw ProofFailure("usage: vigil-proof fault SCENARIO KIND NUMBER [lasting]") }
    try await FaultProof(workshop: try Workshop(), step: 1).runOne(
      scenario, PlannedFault(kind, at: number, isLasting: words.count > 3))
  }

  private static func scenarios(_ names: ArraySlice<String>) throws -> [Scenario] {
    if names.isEmpty { return Scenario.allCases }
    return try names.map { name in
      guard let scenario = Scenario(rawValue: name) else { throw ProofFailure("no scenario \(name)") }
      return scenario
    }
  }
}
