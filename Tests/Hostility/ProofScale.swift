internal import FoundationEssentials

/// How much a proof tries: what is right for CI, or more by hand. `VIGIL_PROOF` says how many times as much: a number, or
/// `full` for ten.
package enum ProofScale {
  private static let environment = ProcessInfo.processInfo.environment

  package static let factor: Int = {
    let word = environment["VIGIL_PROOF"] ?? ""
    return word == "full" ? 10 : max(1, Int(word) ?? 1)
  }()

  package static func times(_ few: Int) -> Int { few * factor }

  /// The one of `VIGIL_PROOF_SEED`, to repeat a run, or a new one. It is printed with the name of the proof, so that a
  /// failure can be had again.
  package static func seed(for proof: String) -> UInt64 {
    let seed = environment["VIGIL_PROOF_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...(.max))
    print("\(proof): VIGIL_PROOF_SEED=\(seed)")
    return seed
  }
}
