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

  /// The one of `VIGIL_PROOF_SEED`, to repeat a run; a new one where more is asked for by `VIGIL_PROOF`; else always the same,
  /// so that what fails in CI is what was changed. It is printed with the name of the proof.
  package static func seed(for proof: String) -> UInt64 {
    let seed =
      environment["VIGIL_PROOF_SEED"].flatMap { UInt64($0) }
      ?? (environment["VIGIL_PROOF"] == nil ? 20_261_126 : .random(in: 1...(.max)))
    print("\(proof): VIGIL_PROOF_SEED=\(seed)")
    return seed
  }
}
