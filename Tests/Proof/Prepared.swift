import Platform
import SystemPackage

/// A spool and a store in which a scenario is about to happen, to be made again for each try.
struct Prepared: Sendable {
  let scenario: Scenario
  let clock: ProofClock
  private let image: DiskImage
  private let index: IndexFiles

  static func make(_ scenario: Scenario, _ workshop: Workshop) async throws -> Prepared {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let clock = try await scenario.begin(in: root, workshop)
    return Prepared(
      scenario: scenario, clock: clock, image: try DiskRecorder(root).base,
      index: try IndexFiles(root.appending("store")))
  }

  func write(to root: FilePath) throws {
    try DiskWriting.write(image, to: root)
    try index.write(to: root.appending("store"), isTorn: false)
  }
}
