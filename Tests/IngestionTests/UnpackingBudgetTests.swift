internal import Cage
internal import FileStore
internal import Foundation
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Testing

@testable import Ingestion

@Suite struct UnpackingBudgetTests {
  /// A file out of which so much came that 100 bytes are left, by the ledger.
  private final class Place: PipelineGround {
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

  @Test("What comes out of a document is taken from what the file from the spool has left, in whatever depth")
  func depths() async throws {
    let place = try Place()
    try await place.begin()
    let (pipeline, cage) = try place.pipeline()
    defer { cage.stop() }
    // Its own ten bytes came out of the file too.
    let first = try await place.read("child 91 a", as: 1, by: pipeline)
    #expect(first?.disposition == .quarantined && first?.reason == .expandsTooFar)
    let second = try await place.read("child 90 b", as: 2, by: pipeline)
    #expect(second?.disposition == .stored, "what was given up is not charged")
    let third = try await place.read("child 1 c", as: 3, by: pipeline)
    #expect(third?.reason == .expandsTooFar, "nothing is left")
  }

  /// Six bytes then, three of which had come out of it before.
  @Test(
    "So is what a later reader finds in it, and what an earlier one had found is not taken twice", arguments: [2, 3])
  func again(left: Int) async throws {
    let place = try Place()
    try await place.begin()
    let (earlier, first) = try place.pipeline()
    defer { first.stop() }
    let read = try await place.read("grow", as: 1, by: earlier)
    let digest = try #require(read?.digest)
    let others = 100 - 4 - 3 - 10 - left
    #expect(try await place.read("child \(others) a", as: 2, by: earlier)?.disposition == .stored)
    let newer = place.root.appending("newer").string
    try FileManager.default.createSymbolicLink(atPath: newer, withDestinationPath: PipelineGround.reader)
    let (later, second) = try place.pipeline(newer)
    defer { second.stop() }
    switch await later.reread(digest, by: 0) {
    case nil: #expect(left == 3)
    case .document(let reason, _): #expect(left == 2 && reason == .expandsTooFar)
    case let error?: Issue.record("\(error)")
    }
  }
}
