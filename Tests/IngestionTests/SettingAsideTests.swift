internal import Cage
internal import FileStore
internal import Glibc
internal import Hostility
internal import Ingestion
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Testing

@Suite("What cannot be stored is set aside", .serialized, .timeLimit(.minutes(2)))
struct SettingAsideTests {
  /// What the ledger does not call quarantined is not: it is tried again, where it waits for that.
  @Test func onADiskThatFails() async throws {
    let ground = try PipelineGround()
    let (pipeline, cage) = try ground.pipeline()
    defer { cage.stop() }
    let claim = try ground.found("crash", 1)
    Interception.set(RefusedOnce("fdatasync", below: "ledger"))
    defer { Interception.set(nil) }
    await pipeline.process(claim)
    let id = claim.origin.arrival
    #expect(try ground.tree.holds(id, in: .deferred) && !ground.tree.holds(id, in: .quarantine))
    #expect(try await ground.store.arrival(id)?.disposition == .deferred)
  }

  /// Its name leads to something else by then.
  @Test func whatIsNoFileAnyMore() async throws {
    let ground = try PipelineGround()
    let (pipeline, cage) = try ground.pipeline()
    defer { cage.stop() }
    let claim = try ground.found("text", 1)
    let id = claim.origin.arrival
    let path = ground.root.appending("spool/active/\(id.text)").pushing(claim.path.path).string
    try #require(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    await pipeline.process(claim)
    #expect(try await ground.store.arrival(id)?.reason == .notRegular)
    #expect(try ground.tree.holds(id, in: .quarantine))
  }
}
