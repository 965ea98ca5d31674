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
      print("FAILED \(error)")
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
    default:
      print("usage: vigil-proof crashes [SCENARIO ...]")
      exit(64)
    }
  }

  private static func scenarios(_ names: ArraySlice<String>) throws -> [Scenario] {
    if names.isEmpty { return Scenario.allCases }
    return try names.map { name in
      guard let scenario = Scenario(rawValue: name) else { throw ProofFailure("no scenario \(name)") }
      return scenario
    }
  }
}
