import Cage
import SystemPackage

extension Scenario {
  /// Makes a spool and a store in which it is about to happen. Returns the clock of then.
  func begin(in root: FilePath, _ workshop: Workshop) async throws -> ProofClock {
    let earlier = self == .reread ? try workshop.withEarlierReader() : workshop
    defer { if self == .reread { earlier.cage.stop() } }
    let composition = try await Composition.open(root, earlier, clock: ProofClock())
    try await composition.run {
      try Scenario.drop(before, in: root)
      guard try await composition.settle() else { throw ProofFailure("\(self): the beginning does not settle") }
    }
    try Scenario.drop(during, in: root)
    return composition.clock
  }
}
