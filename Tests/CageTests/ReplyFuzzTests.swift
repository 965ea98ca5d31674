import Foundation
import Glibc
import Hostility
import Model
import Testing

@testable import Cage

/// In a process of its own: a trap in it is what is looked for.
@Suite("Whatever a reader answers, the daemon judges it and stands", .timeLimit(.minutes(60)))
struct ReplyFuzzTests {
  @Test func replies() async {
    let seed = ProofScale.seed(for: "replies")
    let rounds = ProofScale.times(10_000)
    let run = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [seed = seed as UInt64, rounds = rounds as Int] in
      var fuzz = ReplyFuzz(seed: seed)
      for round in 0..<rounds {
        precondition(fuzz.tryOne(), "round \(round): more was kept than the limits allow")
      }
      print("replies: \(rounds) tried, \(fuzz.taken) taken, \(fuzz.refused) refused")
      precondition(fuzz.taken > 0 && fuzz.refused > rounds / 4)
    }
    print(String(decoding: run?.standardOutputContent ?? [], as: UTF8.self))
  }
}
