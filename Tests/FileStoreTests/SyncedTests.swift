internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// What each part of the store has written to the disk when it returns, taken by itself: in a whole run the sync of another
/// part often stands in for one that is missing.
@Suite("Each part of the store syncs its own", .serialized)
struct SyncedTests {
  private let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  private func make() throws -> StoreLayout { try StoreLayout(making: place.path.appending("store")) }

  private func ledger(_ layout: StoreLayout, segmentSize: Int64 = 1 << 20) throws -> Ledger {
    var report = OpeningReport()
    return try Ledger(layout.ledger, segmentSize: segmentSize, known: nil, report: &report)
  }

  private func line(_ number: Int) -> [UInt8] { LedgerLine.encode(.arrived(Samples.origin(number))) }

  @Test func theFolders() async throws {
    try await SyncWitness.watching { witness in
      _ = try make()
      #expect(witness.open == [])
    }
  }

  /// Who holds the lock is nothing that must last; that there is one to hold is.
  @Test func theLock() async throws {
    let layout = try make()
    try await SyncWitness.watching { witness in
      _ = try StoreLock(in: layout.root)
      #expect(witness.open.filter { !$0.contains("holder") } == [])
    }
  }

  @Test func theMarks() async throws {
    let layout = try make()
    try await SyncWitness.watching { witness in
      let run = try RunMark(in: layout.root)
      #expect(witness.open == [])
      try run.remove()
      #expect(witness.open == [])
      try StoreFormat.write(StoreFormat.current, in: layout.root)
      #expect(witness.open == [])
      #expect(witness.open(before: "rename", "format") == [])
      let erasure = ErasureMark(in: layout.root)
      try erasure.add(try Samples.nobody)
      #expect(witness.open == [])
      #expect(witness.open(before: "rename", "erasing") == [])
      try erasure.remove()
      #expect(witness.open == [])
    }
  }

  @Test func records() async throws {
    let records = Records(try make().documents)
    let digest = try Samples.nobody
    try await SyncWitness.watching { witness in
      #expect(try records.create(digest, [1, 2, 3], sync: true))
      #expect(witness.open.filter { $0.hasPrefix("bytes") } == [])
      try records.replace(digest, [4, 5, 6])
      #expect(witness.open(before: "rename", "\(digest).json")?.filter { $0.hasPrefix("bytes") } == [])
      #expect(witness.open.filter { $0.hasPrefix("bytes") } == [], "nor is anything written to it after that")
    }
  }

  @Test func aNewLedger() async throws {
    let layout = try make()
    try await SyncWitness.watching { witness in
      _ = try ledger(layout)
      #expect(witness.open == [])
    }
  }

  /// Not every line is synced when it is written; those of a segment that nobody writes to any more are.
  @Test func aSegmentThatEnds() async throws {
    let ledger = try ledger(try make(), segmentSize: 1)
    try await SyncWitness.watching { witness in
      _ = try ledger.append(line(1), sync: false)
      #expect(witness.open != [])
      _ = try ledger.append(line(2), sync: true)
      #expect(ledger.end.segment == 2)
      #expect(witness.open == [])
    }
  }

  @Test func theEndThatIsCutOffAgain() async throws {
    let ledger = try ledger(try make())
    await SyncWitness.watching(refusing: RefusedOnce("fdatasync")) { witness in
      #expect(throws: StoreError.self) { try ledger.append(line(1), sync: true) }
      #expect(ledger.isTidy)
      #expect(witness.open == [])
    }
  }

  @Test func whatComesBackFromTheStrays() async throws {
    var store = try place.open()
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    store.close()
    let (root, layout) = (try place.store, try make())
    try root.makeDirectory(Strays.folder, mode: 0o700)
    let strays = try root.directory(Strays.folder)
    try layout.originals.rename(StoreLayout.original(digest), to: strays, as: FilePath("\(digest)"))
    try layout.documents.rename(StoreLayout.record(digest), to: strays, as: FilePath("\(digest).json"))
    let ledger = try ledger(layout)
    try await SyncWitness.watching { witness in
      try StraysReturn(layout: layout).run(ledger.reader, upTo: ledger.end)
      #expect(witness.open == [])
    }
    store = try place.open()
    defer { store.close() }
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test("Readings that a crash left, in their places or gone", arguments: [true, false])
  func staged(isTold: Bool) async throws {
    let store = try place.open()
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    try await Samples.reread(digest, kind: "letter", facts: [], in: store)
    store.close()
    let layout = try make()
    let bytes = try #require(try Records(layout.documents).contents(of: StoreLayout.record(digest)))
    try layout.documents.open(StoreLayout.stagedRecord(digest), flags: O_WRONLY | O_CREAT, mode: 0o600)
      .write(all: isTold ? bytes : Array(bytes.dropLast(9)))
    let ledger = try ledger(layout)
    try await SyncWitness.watching { witness in
      try StagedReadings(layout: layout, records: Records(layout.documents)).settle(ledger.reader, upTo: ledger.end)
      #expect(try layout.documents.statusIfPresent(StoreLayout.stagedRecord(digest)) == nil)
      #expect(witness.open == [])
    }
  }

  @Test("Whoever finds the mark of an erasure gone looks for nothing any more", arguments: [true, false])
  func whatIsErased(isTorn: Bool) async throws {
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1, name: "marmaduke.txt"), text: ["Quokka"], in: store)
    let root = try place.store
    try root.makeDirectory(Strays.folder, mode: 0o700)
    let others = [Strays.folder.appending("\(digest).json")] + (isTorn ? ["ledger/torn-1-7-9"] : [])
    for name in others {
      try root.open(name, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array("\(Samples.origin(1).arrival)".utf8))
    }
    try await SyncWitness.watching { witness in
      try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
      for name in others { #expect(try root.statusIfPresent(name) == nil) }
      #expect(witness.open(before: "rename", "00000001.jsonl")?.filter { $0.hasPrefix("bytes") } == [])
      #expect(witness.open(before: "remove", "erasing") == [])
      #expect(witness.open == [])
    }
  }
}
