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
      #expect(witness.unwritten(atRenameTo: "state") == [])
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
      #expect(witness.unwritten(atRenameTo: "ledger")?.filter { !$0.contains("holder") } == [])
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

  /// The new record is in its place, and nothing says so.
  @Test(
    "A reading whose line the ledger does not take is brought into the index all the same",
    arguments: ["fsync", "fdatasync"])
  func aReadingThatIsLate(_ call: String) async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    let fault = RefusedAfter([call], .noSpace, after: "renameat", number: 1)
    Interception.set(fault)
    defer { Interception.set(nil) }
    await #expect(throws: StoreError.self) {
      try await Samples.reread(digest, kind: "letter", facts: [], in: store)
    }
    #expect(fault.refusals > 0)
    fault.lift()
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await store.document(digest)?.documentKind == "letter")
  }
}
