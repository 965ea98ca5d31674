internal import Cage
internal import Configuration
internal import FileStore
internal import Foundation
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd
internal import Testing

@testable import Ingestion

@Suite struct UnpackingBudgetTests {
  /// A file out of which so much came that 100 bytes are left, by the ledger.
  private final class Place: Ground {
    let sent = ArrivalID(at: Timestamp(microseconds: 1_000_000), random: (1, 2))

    func begin() async throws {
      let child = sent.child(1)
      try await store.commit(
        Commit([
          .arrived(origin(sent)), .arrived(origin(child)),
          .settled(
            Settlement(
              child, .quarantined, size: Pipeline.expandedLimit - 100, reason: .damaged,
              at: Timestamp(microseconds: 2_000_000))),
        ]))
    }

    private func origin(_ id: ArrivalID) -> Origin {
      Origin(
        arrival: id, received: Timestamp(microseconds: 1_000_000), channel: "general", name: SpoolName("a-\(id)"))
    }

    /// Its way through the pipeline, as a child of the first child.
    func read(_ text: String, as ordinal: Int, by pipeline: Pipeline) async throws -> Arrival? {
      let path = SpoolPath(FilePath("general/a"))
      let parent = Claim(origin: origin(sent.child(1)), path: path, source: .parent)
      let id = sent.child(1).child(ordinal)
      let room = try tree.makeChild(id, of: parent, name: SpoolName("\(ordinal)"))
      let claim = room.claim
      try room.take().write(all: Array(text.utf8))
      try await store.commit(Commit([.arrived(claim.origin)]))
      activity.begin(claim)
      await pipeline.process(claim)
      return try await store.arrival(id)
    }
  }

  /// Beside the tests.
  private static let reader =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/chaos-reader"

  @Test("What comes out of a document is taken from what the file from the spool has left, in whatever depth")
  func depths() async throws {
    let place = try Place()
    try await place.begin()
    let cage = try Cage(executables: [Self.reader])
    try cage.start()
    defer { cage.stop() }
    let pipeline = Pipeline(
      Pipeline.Parts(
        settings: CurrentSettings(Settings()), store: place.store, tree: place.tree, cage: cage,
        activity: place.activity, hub: EventHub(), log: DocumentLog(logger: Logger(label: "test")),
        receipts: place.receipts, now: { Timestamp(microseconds: 3_000_000) }, uptime: { .zero })
    ) { _ in
    } left: { _, _ in
    }
    // Its own ten bytes came out of the file too.
    let first = try await place.read("child 91 a", as: 1, by: pipeline)
    #expect(first?.disposition == .quarantined && first?.reason == .expandsTooFar)
    let second = try await place.read("child 90 b", as: 2, by: pipeline)
    #expect(second?.disposition == .stored, "what was given up is not charged")
    let third = try await place.read("child 1 c", as: 3, by: pipeline)
    #expect(third?.reason == .expandsTooFar, "nothing is left")
  }
}
