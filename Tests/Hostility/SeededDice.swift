/// xorshift64*: the same throws for the same seed.
package struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = max(1, seed) }

  package init(for proof: String) { self.init(seed: ProofScale.seed(for: proof)) }

  package mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }

  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
}
