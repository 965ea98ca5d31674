internal import FileStore
internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// The file of a record is made while its document is read: where no record comes, none stays.
@Suite struct PreparationTests {
  private func records(in place: TemporaryStore) throws -> [String] {
    let documents = try place.store.directory("documents")
    return try documents.names().flatMap { try documents.directory($0).names().map(\.string) }
  }

  @Test func aDocumentThatIsNotStoredLeavesNone() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    for number in 0..<20 { try store.release(try Samples.keep(Array("Not read: \(number)".utf8), in: store)) }
    // Ends behind the releases.
    let report = try await store.verify { _ in }
    #expect(report.isSound, "\(report.problems)")
    #expect(try records(in: place).isEmpty)
  }

  /// Its original and its record's file are removed; either may fail once.
  @Test(arguments: [1, 2]) func whatCannotBeRemovedAtOnceGoesLater(number: Int) async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let kept = try Samples.keep(Array("Not read".utf8), in: store)
    Interception.set(RefusedOnce("unlinkat", number: number))
    defer { Interception.set(nil) }
    try store.release(kept)
    let report = try await store.verify { _ in }
    #expect(report.isSound, "\(report.problems)")
    #expect(try records(in: place).isEmpty)
    #expect(try store.open(original: kept.digest) == nil)
  }

  @Test func aStoreThatIsClosedLeavesNone() throws {
    let place = try TemporaryStore()
    let store = try place.open()
    _ = try Samples.keep(Array("Not read".utf8), in: store)
    store.close()
    #expect(try records(in: place).isEmpty)
  }

  @Test func loneDocumentsAndManyAtOnceAreWhole() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    for number in 1...5 { try await Samples.store(Samples.origin(number), text: ["Alone: \(number)"], in: store) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 6...40 {
        group.addTask { try await Samples.store(Samples.origin(number), text: ["Together: \(number)"], in: store) }
      }
      try await group.waitForAll()
    }
    let report = try await store.verify { _ in }
    #expect(report.isSound && report.records == 40)
  }

  @Test func whatACrashLeavesIsNoStray() async throws {
    let place = try TemporaryStore()
    try place.open().close()
    _ = try place.store.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600)
    let digest = try Samples.nobody
    let shelf = try place.store.directory(FilePath("documents/\(digest.description.prefix(2))"))
    _ = try shelf.open(FilePath("\(digest).json"), flags: O_WRONLY | O_CREAT, mode: 0o600)
    let store = try place.open()
    defer { store.close() }
    #expect(try records(in: place).isEmpty)
    #expect(try place.store.statusIfPresent("strays") == nil)
  }
}
