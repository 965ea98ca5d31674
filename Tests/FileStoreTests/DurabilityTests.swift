internal import Backup
internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable import FileStore

/// What one call says to be done is on the disk when it returns. How documents come into the store is proved by crashes;
/// these are the ways that they do not pass.
@Suite("What is said to be done is on the disk", .serialized)
struct DurabilityTests {
  /// So that the ledger has several segments.
  private func fill(_ store: FileStore) async throws {
    for number in 1...40 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
  }

  @Test func aBackup() async throws {
    let place = try TemporaryStore()
    let spool = try SegmentTests.spool(place)
    let store = try SegmentTests.open(place)
    defer { store.close() }
    try await fill(store)
    try await SyncWitness.watching { witness in
      let folder = try BackupFolder(making: place.path.appending("backup"))
      #expect(witness.unsynced == [])
      _ = try await SegmentTests.backUp(store, spool, folder)
      #expect(witness.unsynced == [])
      // The state before counts until all of the new one is there.
      #expect(witness.open(before: "rename", "state")?.filter { !$0.hasPrefix("gone") } == [])
      _ = try await SegmentTests.backUp(store, spool, folder)
      // And is there until the new one's name is.
      #expect(witness.open(before: "remove", "state.old")?.filter { !$0.hasPrefix("gone") } == [])
      #expect(witness.open == [])
    }
  }

  @Test func aRestore() async throws {
    let place = try TemporaryStore()
    let spool = try SegmentTests.spool(place)
    let store = try SegmentTests.open(place)
    defer { store.close() }
    try await fill(store)
    let folder = try BackupFolder(making: place.path.appending("backup"))
    _ = try await SegmentTests.backUp(store, spool, folder)
    try await SyncWitness.watching { witness in
      _ = try StoreRestoring(
        originals: folder.originals, documents: folder.documents, ledger: folder.ledger, format: folder.format
      ).run(into: place.path.appending("restored"), rest: { () throws(StoreError) in }, progress: { _ in })
      // Who holds the lock is nothing that must last.
      #expect(witness.unsynced.filter { !$0.contains("holder") } == [])
      let before = try #require(witness.open(before: "rename", "ledger"))
      #expect(before.filter { $0.hasPrefix("bytes") && !$0.contains("holder") } == [])
    }
  }

  @Test func aSegmentOfTheLedgerThatIsFull() async throws {
    let place = try TemporaryStore()
    let store = try SegmentTests.open(place)
    defer { store.close() }
    try await SyncWitness.watching { witness in
      try await fill(store)
      #expect(witness.unsynced.filter { $0.contains(".jsonl") || $0.contains("/ledger") } == [])
    }
    #expect(try place.store.directory("ledger").names().count > 2)
  }

  @Test func aTornEndOfTheLedger() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    try await Samples.store(Samples.origin(1), text: ["Letter"], in: store)
    store.close()
    let ledger = open(place.path.appending("store/ledger/00000001.jsonl").string, O_WRONLY | O_APPEND)
    #expect(write(ledger, "half a line", 11) == 11)
    close(ledger)
    try await SyncWitness.watching { witness in
      let again = try place.open()
      defer { again.close() }
      #expect(try place.store.directory("ledger").names().contains { $0.string.hasPrefix("torn-") })
      #expect(witness.unsynced.filter { $0.contains("torn-") || $0.contains("/ledger") } == [])
    }
  }

  /// The kernel lets go of bytes that it could not write, and says at the next sync that all is well: only a copy made anew
  /// counts.
  @Test func aSyncThatFailedIsNotBelievedTheNextTime() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let text = "A letter to the council"
    // It is written to the disk while the document would be read; so is the file of its record, by another thread.
    Interception.set(RefusedOnce("fsync", below: "originals"))
    defer { Interception.set(nil) }
    let kept = try Samples.keep(Array(text.utf8), in: store)
    let commit = Samples.commit(Samples.origin(1), kept, Samples.contents([text]))
    await #expect(throws: StoreError.self) { try await store.commit(commit) }
    Interception.set(nil)
    await #expect(throws: StoreError.self) { try await store.commit(commit) }
    try store.release(kept)
    try await Samples.store(Samples.origin(1), text: [text], in: store)
    #expect(try await store.verify { _ in }.isSound)
  }

  private func reread(_ digest: Digest, in store: FileStore) async throws {
    try await Samples.reread(digest, kind: "letter", facts: [], in: store)
  }

  private func staged(_ place: TemporaryStore) throws -> [String] {
    let documents = try place.store.directory("documents")
    return try documents.names().flatMap { try documents.directory($0).names() }.map(\.string)
      .filter { $0.hasSuffix(StoreLayout.stagedSuffix) }
  }

  @Test("A reading whose line the ledger does not take was not made: the old one stands, and it is read again")
  func aReadingThatIsNotTold() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    Interception.set(RefusedOnce("fdatasync", below: "ledger"))
    defer { Interception.set(nil) }
    await #expect(throws: StoreError.self) { try await reread(digest, in: store) }
    #expect(try await store.document(digest)?.documentKind == nil)
    #expect(try await store.record(digest)?.contents.documentKind == nil)
    #expect(try staged(place) == [])
    #expect(try await store.verify { _ in }.isSound)
    try await reread(digest, in: store)
    #expect(try await store.record(digest)?.contents.documentKind == "letter")
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test(
    "A reading that the ledger has takes its place as soon as the disk lets it",
    arguments: ["stop", "commit", "verify"])
  func aReadingThatWaits(for what: String) async throws {
    let place = try TemporaryStore()
    var store = try place.open()
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    let fault = RefusedAfter(["renameat"], .ioError, after: "fdatasync", number: 1)
    Interception.set(fault)
    defer { Interception.set(nil) }
    try await reread(digest, in: store)
    #expect(fault.refusals > 0)
    #expect(try staged(place).count == 1)
    #expect(try await store.document(digest)?.documentKind == "letter")
    if what == "stop" {
      store.close()
      #expect(try place.store.statusIfPresent("running") != nil)
    }
    fault.lift()
    if what == "stop" { store = try place.open() }
    if what == "commit" { try await store.commit(Commit([.arrived(Samples.origin(2))])) }
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await store.record(digest)?.contents.documentKind == "letter")
    #expect(try staged(place) == [])
    #expect(try await store.verify { _ in }.isSound)
    store.close()
  }

  @Test(
    "Of what a crash left beside the records, what the ledger has counts, and nothing else does",
    arguments: [true, false])
  func aReadingThatACrashLeft(isTold: Bool) async throws {
    let place = try TemporaryStore()
    let digest: Digest
    do {
      let store = try place.open()
      digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
      defer { store.close() }
      let old = FilePath("documents").appending(StoreLayout.record(digest).string)
      let before = try place.store.open(old).read(limit: 1 << 20)
      try await reread(digest, in: store)
      // The name is the new reading's, and the old one is back.
      let new = try place.store.open(old).read(limit: 1 << 20)
      let staged = FilePath("documents").appending(StoreLayout.stagedRecord(digest).string)
      let torn = Array(new.dropLast(9))
      try place.store.open(staged, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: isTold ? new : torn)
      if isTold { try place.store.open(old, flags: O_WRONLY | O_TRUNC).write(all: before) }
    }
    _ = try place.store.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600)
    let store = try place.open()
    defer { store.close() }
    #expect(try staged(place) == [])
    #expect(try await store.record(digest)?.contents.documentKind == "letter")
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test func aStopAfterAReading() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    try await SyncWitness.watching { witness in
      try await reread(digest, in: store)
      store.close()
      #expect(witness.unsynced.filter { $0.hasSuffix(".json") } == [])
    }
  }
}
