import Configuration
import Foundation
import Hostility
import Testing

/// In a process of its own: a trap in it is what is looked for.
@Suite("Whatever a configuration says, it is understood or refused", .timeLimit(.minutes(60)))
struct FuzzTests {
  @Test func configurations() async throws {
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Config/vigil.yaml").path
    let seed = ProofScale.seed(for: "configurations")
    let rounds = ProofScale.times(2_000)
    let run = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [shipped = shipped as String, seed = seed as UInt64, rounds = rounds as Int] in
      let samples = ([try String(contentsOfFile: shipped, encoding: .utf8)] + ConfigurationSamples.all).map {
        Array($0.utf8)
      }
      var mutator = Mutator(
        SeededDice(seed: seed),
        words: ["&a ", "*a", "!!binary ", "<<: ", "? ", "- ", ": ", "{", "[", "|\n", "%YAML 9", "\t", "---\n"])
      var refused = 0
      for round in 0..<rounds {
        let text = String(decoding: mutator.mutant(of: samples[round % samples.count]), as: UTF8.self)
        do {
          _ = try Settings.parse(documents: [("a.yaml", text)], directory: "/etc/vigil")
        } catch {
          precondition(!"\(error)".isEmpty)
          refused += 1
        }
      }
      print("configurations: \(rounds) tried, \(refused) refused")
      precondition(refused > rounds / 20 && refused < rounds)
    }
    print(String(decoding: run?.standardOutputContent ?? [], as: UTF8.self))
  }
}
