internal import Cage
internal import FileStore
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import Testing

@testable import Ingestion

/// A mail that comes again is its first arrival's: what came out of it does not come again.
@Suite("The same document again", .serialized, .timeLimit(.minutes(2)))
struct SameDocumentTests {
  private static let mail = "child 3 enclosure.txt"

  @Test func oneAfterTheOther() async throws {
    let ground = try PipelineGround()
    let (pipeline, cage) = try ground.pipeline()
    defer { cage.stop() }
    for number in [1, 2] as [UInt64] {
      let claim = try ground.found(Self.mail, number)
      await pipeline.process(claim)
      let known = try await ground.store.arrival(claim.origin.arrival)
      #expect(known?.disposition == (number == 1 ? .stored : .duplicate))
    }
    try await expectOneMail(and: 1, in: ground)
  }

  /// Each would find nothing stored yet, and read it.
  @Test func atTheSameTime() async throws {
    let ground = try PipelineGround()
    let (pipeline, cage) = try ground.pipeline()
    defer { cage.stop() }
    let claims = try (1...8).map { try ground.found(Self.mail, $0) }
    await withTaskGroup(of: Void.self) { group in
      for claim in claims { group.addTask { await pipeline.process(claim) } }
    }
    try await expectOneMail(and: 7, in: ground)
  }

  private func expectOneMail(and duplicates: Int, in ground: PipelineGround) async throws {
    #expect(ground.handed.update { $0.count } == 1)
    let totals = try await ground.store.totals()
    #expect(totals.stored == 1 && totals.duplicates == duplicates && totals.arrivals == duplicates + 2)
  }
}
