import Foundation
import Hostility

/// How long everything at once goes on: `VIGIL_SOAK` minutes where it is set, else so many rounds as the proof's scale says.
struct SoakLength {
  private let start = ContinuousClock.now
  private let minutes = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap { Double($0) }
  private let rounds = ProofScale.times(8)

  /// What part of it is over after so many rounds: all of it from 1 on.
  func share(after rounds: Int) -> Double {
    guard let minutes else { return Double(rounds) / Double(self.rounds) }
    return (ContinuousClock.now - start) / .seconds(minutes * 60)
  }
}
