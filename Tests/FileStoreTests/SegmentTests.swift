internal import Backup
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// What touches the ledger as a whole, where it has many segments.
@Suite struct SegmentTests {
  private static let segmentSize: Int64 = 2000

  static func open(_ place: TemporaryStore) throws -> FileStore {
    try FileStore.open(directory: place.path.appending("store"), segmentSize: Self.segmentSize)
  }

  private func text(_ place: TemporaryStore) throws -> [String: String] {
    let ledger = try place.store.directory("ledger")
    var texts: [String: String] = [:]
    for name in try ledger.names() {
      texts[name.string] = String(decoding: try ledger.open(name).read(limit: 1 << 20), as: UTF8.self)
    }
    return texts
  }

  @Test func namesAreErasedInEverySegmentAndNothingElseChanges() async throws {
    let place = try TemporaryStore()
    var store = try Self.open(place)
    var digest: Digest?
    for number in 1...40 {
      let isOne = number.isMultiple(of: 9)
      let name = isOne ? "märm\u{1F4C4}duke-\(number).txt" : nil
      let found = try await Samples.store(
        Samples.origin(number, name: name), text: [isOne ? "Goes" : "Letter \(number)"], in: store)
      if isOne { digest = found }
    }
    let before = try text(place)
    #expect(before.count > 4 && before.values.filter { $0.contains("duke-") }.count > 2)
    let gone = try #require(digest)
    try await store.forget(gone, user: 1, at: Samples.moment(60), reason: "asked for")
    let after = try text(place)
    for (name, text) in before {
      let now = try #require(after[name])
      #expect(!now.contains("duke-") && now.utf8.count >= text.utf8.count, "\(name)")
      for (old, new) in zip(text.split(separator: "\n"), now.split(separator: "\n")) where !old.contains("duke-") {
        #expect(old == new)
      }
    }
    let answers = try await Samples.answers(of: store)
    store.close()
    try place.store.remove("index.sqlite")
    store = try Self.open(place)
    defer { store.close() }
    #expect(try await Samples.answers(of: store) == answers)
    #expect(store.openingReport.problems == [])
    #expect(try await store.verify { _ in }.isSound)
  }

  static func spool(_ place: TemporaryStore) throws -> Directory {
    let spool = try Directory.make(place.path.appending("spool"), mode: 0o700)
    for state in ["active", "deferred", "quarantine"] { try spool.makeDirectory(FilePath(state), mode: 0o700) }
    return spool
  }

  static func backUp(
    _ store: FileStore, _ spool: Directory, _ folder: BackupFolder
  ) async throws -> BackupResult {
    let result = Monitor<Result<BackupResult, BackupError>?>(nil)
    try await store.preserving {
    } _: { held in
      var run = BackupRun(
        of: BackupSource(
          store: FilePath(held.path), spool: spool.path, segment: held.segment, offset: held.offset,
          forgotten: held.forgotten), into: folder, isAlive: { true }, progress: { _, _ in })
      let outcome: Result<BackupResult, BackupError>
      do throws(BackupError) { outcome = .success(try run.run(note: "{}")) } catch { outcome = .failure(error) }
      result.update { $0 = outcome }
    }
    return try result.wait { $0 }.get()
  }

  /// The bytes of an arrival under way may be refused later, and a store may lose what a backup still has.
  @Test func aBackupLetsGoOfWhatNoDocumentHasAndOfNothingElse() async throws {
    let place = try TemporaryStore()
    let (spool, folder) = (try Self.spool(place), try BackupFolder(making: place.path.appending("backup")))
    let store = try Self.open(place)
    defer { store.close() }
    var digests: [Digest] = []
    for number in 1...40 {
      digests.append(try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store))
    }
    let held = try Samples.keep(Array("Refused later".utf8), in: store)
    func original(_ digest: Digest) -> FilePath { FilePath("\(digest.description.prefix(2))/\(digest)") }
    _ = try await Self.backUp(store, spool, folder)
    #expect(try folder.originals.statusIfPresent(original(held.digest)) != nil)
    try store.release(held)
    // Behind the release, which takes its turn.
    try await store.commit(Commit([.arrived(Samples.origin(70))]))
    let lost = try #require(digests.first)
    try place.store.directory("originals").remove(original(lost))
    let second = try await Self.backUp(store, spool, folder)
    #expect(second.erased == 0)
    #expect(try folder.originals.statusIfPresent(original(held.digest)) == nil)
    for digest in digests { #expect(try folder.originals.statusIfPresent(original(digest)) != nil) }
    #expect(try folder.documents.statusIfPresent(FilePath("\(original(lost).string).json")) != nil)
  }

  @Test func aBackupTakesANewReadingOfTheSameSize() async throws {
    let place = try TemporaryStore()
    let (spool, folder) = (try Self.spool(place), try BackupFolder(making: place.path.appending("backup")))
    let store = try Self.open(place)
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    let name = FilePath("\(digest.description.prefix(2))/\(digest).json")
    func bytes(_ documents: borrowing Directory) throws -> [UInt8] { try documents.open(name).read(limit: 1 << 20) }
    try await Samples.reread(digest, kind: "letter", facts: [], in: store)
    _ = try await Self.backUp(store, spool, folder)
    let before = try bytes(folder.documents)
    try await Samples.reread(digest, kind: "report", facts: [], in: store)
    _ = try await Self.backUp(store, spool, folder)
    let after = try bytes(folder.documents)
    try #require(before.count == after.count && before != after)
    #expect(try after == bytes(place.store.directory("documents")))
  }

  @Test func aBackupTakesWholeSegmentsOnce() async throws {
    let place = try TemporaryStore()
    let spool = try Self.spool(place)
    let store = try Self.open(place)
    defer { store.close() }
    for number in 1...40 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    let folder = try BackupFolder(making: place.path.appending("backup"))
    func backUp() async throws -> BackupResult { try await Self.backUp(store, spool, folder) }
    let first = try await backUp()
    #expect(first.originals == 40 && first.copied > 84)
    #expect(try await backUp().copied == 1, "the last segment, which may have grown")
    let goes = try await Samples.store(Samples.origin(41), text: ["Goes"], in: store)
    #expect(try await backUp().copied <= 4)
    try await store.forget(goes, user: 1, at: Samples.moment(60), reason: "asked for")
    #expect(try await backUp().erased == 2)

    let problems = try StoreRestoring(
      originals: folder.originals, documents: folder.documents, ledger: folder.ledger, format: folder.format
    ).run(into: place.path.appending("restored"), rest: { () throws(StoreError) in }, progress: { _ in })
    #expect(problems == [])
    let restored = try place.open("restored")
    defer { restored.close() }
    #expect(try await Samples.answers(of: restored) == Samples.answers(of: store))
    #expect(try await restored.verify { _ in }.isSound)
  }

  /// No part of a ledger counts, and what an interruption leaves is no hindrance.
  @Test func aRestoreThatIsCutOffInTheLedgerLeavesNoDocuments() async throws {
    let place = try TemporaryStore()
    let store = try Self.open(place)
    for number in 1...40 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    let answers = try await Samples.answers(of: store)
    store.close()
    let ledger = try place.store.directory("ledger")
    let restoring = StoreRestoring(
      originals: try place.store.directory("originals"), documents: try place.store.directory("documents"),
      ledger: ledger, format: try place.store)
    let target = place.path.appending("restored")
    #expect(throws: StoreError.self) {
      try restoring.run(into: target) { () throws(StoreError) in
        do throws(SystemError) {
          try ledger.rename("00000002.jsonl", to: ledger, as: "aside")
          try ledger.makeDirectory("00000002.jsonl", mode: 0o700)
        } catch { throw .unavailable("\(error)") }
      } progress: { _ in
      }
    }
    try ledger.removeTree("00000002.jsonl")
    try ledger.rename("aside", to: ledger, as: "00000002.jsonl")
    do {
      let cut = try place.open("restored")
      defer { cut.close() }
      #expect(try await cut.totals().arrivals == 0)
      #expect(try Directory(target).statusIfPresent("ledger.new") == nil)
    }
    let problems = try restoring.run(into: target, rest: { () throws(StoreError) in }, progress: { _ in })
    #expect(problems == [])
    let restored = try place.open("restored")
    defer { restored.close() }
    #expect(try await Samples.answers(of: restored) == answers)
    #expect(try await restored.verify { _ in }.isSound)
  }
}
