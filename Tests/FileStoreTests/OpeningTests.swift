internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// What a start looks at depends on how the run before it ended.
@Suite struct OpeningTests {
  private let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  /// The mark that a killed daemon leaves, from before anything was stored.
  private func leaveMark() throws {
    let file = try place.store.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600)
    var long = [timespec(), timespec()]
    try #require(futimens(file.raw, &long) == 0)
  }

  private func fill(_ count: Int) async throws -> Digest {
    let store = try place.open()
    defer { store.close() }
    for number in 1...count { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    return try Samples.keep(Array("On its way".utf8), in: store).digest
  }

  private func stages() throws -> Set<String> {
    var stages: Set<String> = []
    try FileStore.open(directory: place.path.appending("store")) { stages.insert($0.stage) }.close()
    return stages
  }

  @Test func straysOfACrashAreSetAside() async throws {
    let digest = try await fill(3)
    #expect(try stages().isEmpty, "after a clean close nothing is looked for")
    try leaveMark()
    let store = try place.open()
    defer { store.close() }
    #expect(try place.store.directory("strays").names().map(\.string) == [digest.description])
    #expect(try await store.verify { _ in }.isSound)
    // Its arrival is still in the spool: it makes it again.
    try await Samples.store(Samples.origin(9), text: ["On its way"], in: store)
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await store.totals().stored == 4)
  }

  @Test func aRunningStoreIsMarked() throws {
    let store = try place.open()
    #expect(try place.store.statusIfPresent("running") != nil)
    store.close()
    #expect(try place.store.statusIfPresent("running") == nil)
  }

  @Test("Shelves of which a power cut has kept the last alone are made again", arguments: ["originals", "documents"])
  func shelves(of part: String) async throws {
    try place.open().close()
    let folder = try place.store.directory(FilePath(part))
    for name in try folder.names() where name != "ff" { try folder.removeTree(name) }
    let store = try place.open()
    defer { store.close() }
    #expect(try folder.names().count == 256)
    for number in 1...20 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    let report = try await store.verify { _ in }
    #expect(report.isSound, "\(report.problems)")
  }

  @Test func progressIsToldWhileALongWayIsGone() async throws {
    _ = try await fill(120)
    try leaveMark()
    #expect(try stages() == ["index", "strays"])
    try place.store.remove("index.sqlite")
    #expect(try stages() == ["ledger"])
  }
}
