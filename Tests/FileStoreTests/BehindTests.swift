internal import FileStore
internal import GRDB
internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// The ledger has a document that the index could not take: nothing of it is lost meanwhile.
@Suite struct BehindTests {
  private static let text = "Stored while the index failed"

  /// Makes the live index refuse new documents, as a full disk does, through a connection of its own.
  private func refuseDocuments(_ isRefusing: Bool, in place: TemporaryStore) throws {
    // The store tries to catch up meanwhile.
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    let queue = try DatabaseQueue(
      path: place.path.appending("store/index.sqlite").string, configuration: configuration)
    try queue.write { database in
      try database.execute(
        sql: isRefusing
          ? "CREATE TRIGGER full BEFORE INSERT ON document BEGIN SELECT RAISE(ABORT, 'full'); END"
          : "DROP TRIGGER full")
    }
    try queue.close()
  }

  /// The inode tells whether it is the copy that was synced.
  private func original(_ digest: Digest, in place: TemporaryStore) throws -> UInt64? {
    try place.store.statusIfPresent(FilePath("originals/\(digest.description.prefix(2))/\(digest)"))?.inode
  }

  /// A line that was written whole, and that nobody was told of, may count at the next start.
  @Test func releaseKeepsWhatTheLedgerMayHave() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    let kept = try Samples.keep(Array(Self.text.utf8), in: store)
    let fault = RefusedAfter(["fdatasync", "ftruncate"], .ioError, after: "fdatasync", number: 2)
    Interception.set(fault)
    defer { Interception.set(nil) }
    await #expect(throws: StoreError.self) {
      try await store.commit(Samples.commit(Samples.origin(1), kept, Samples.contents([Self.text])))
    }
    try #require(fault.refusals >= 2)
    try store.release(kept)
    await #expect(throws: StoreError.self) { try await store.commit(Commit([.arrived(Samples.origin(2))])) }
    #expect(try original(kept.digest, in: place) != nil)
    store.close()
    fault.lift()
    let again = try place.open()
    defer { again.close() }
    #expect(try await again.knows(kept.digest))
    #expect(try await again.verify { _ in }.isSound)
  }

  /// It would be written over the one before, which the ledger has, and be taken back where its own line is not written.
  @Test func aSecondReadingWaitsUntilTheFirstIsInItsPlace() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: [Self.text], in: store)
    let fault = RefusedAfter(["renameat"], .ioError, after: "fdatasync", number: 1)
    Interception.set(fault)
    defer { Interception.set(nil) }
    try await Samples.reread(digest, kind: "letter", facts: [], in: store)
    try #require(fault.refusals >= 1)
    await #expect(throws: StoreError.self) {
      try await Samples.reread(digest, kind: "report", facts: [], in: store)
    }
    fault.lift()
    try await Samples.reread(digest, kind: "report", facts: [], in: store)
    #expect(try await store.record(digest)?.contents.documentKind == "report")
  }

  @Test func releaseKeepsWhatOnlyTheLedgerKnows() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    try refuseDocuments(true, in: place)
    let digest = try await Samples.store(Samples.origin(1), text: [Self.text], in: store)
    #expect(try await !store.knows(digest))
    let synced = try #require(try original(digest, in: place))

    let again = try Samples.keep(Array(Self.text.utf8), in: store)
    #expect(!again.isNew)
    #expect(try original(digest, in: place) == synced, "an unsynced copy took its place")
    let other = Samples.origin(2)
    await #expect(throws: StoreError.self) {
      try await store.commit(Samples.commit(other, again, Samples.contents([Self.text])))
    }
    try store.release(again)
    // Takes its turn behind the release.
    await #expect(throws: StoreError.self) { try await store.commit(Commit([.arrived(other)])) }
    #expect(try original(digest, in: place) == synced)

    try refuseDocuments(false, in: place)
    let third = try Samples.keep(Array(Self.text.utf8), in: store)
    let committed = try await store.commit(Samples.commit(other, third, Samples.contents([Self.text])))
    #expect(committed.duplicates == [other.arrival])
    #expect(try original(digest, in: place) == synced)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// Bytes that nobody vouches for are looked at, and replaced when they are wrong.
  @Test func wrongBytesAreReplacedEvenThen() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    try refuseDocuments(true, in: place)
    try await Samples.store(Samples.origin(1), text: [Self.text], in: store)
    let text = "Torn by a crash"
    let digest = try Samples.keep(Array(text.utf8), in: store).digest
    store.close()
    let path = FilePath("originals/\(digest.description.prefix(2))/\(digest)")
    try place.store.remove(path)
    let file = try place.store.open(path, flags: O_WRONLY | O_CREAT, mode: 0o400)
    try Array(text.utf8.reversed()).withUnsafeBytes { try OpenFile.write($0, to: file.raw) }

    try refuseDocuments(false, in: place)
    let opened = try place.open()
    defer { opened.close() }
    try refuseDocuments(true, in: place)
    try await Samples.store(Samples.origin(2), text: ["The index fails again"], in: opened)
    let kept = try Samples.keep(Array(text.utf8), in: opened)
    #expect(kept.isNew && kept.digest == digest)
    try refuseDocuments(false, in: place)
    try await opened.commit(Samples.commit(Samples.origin(3), kept, Samples.contents([text])))
    #expect(try await opened.verify { _ in }.isSound)
  }
}
