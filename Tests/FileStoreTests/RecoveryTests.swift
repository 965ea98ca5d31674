internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// Whatever a crash or a bad disk leaves behind is told, and mended where it can be.
@Suite struct RecoveryTests {
  private static let segment: FilePath = "ledger/00000001.jsonl"

  /// A closed store with ten documents, a duplicate and a quarantined arrival, and what it answers.
  private func filled(_ place: TemporaryStore) async throws -> [String] {
    let store = try place.open()
    defer { store.close() }
    for number in 1...10 {
      try await Samples.store(Samples.origin(number), text: ["Letter \(number) of the council"], in: store)
    }
    try await Samples.store(Samples.origin(11), text: ["Letter 1 of the council"], in: store)
    let bad = Samples.origin(12)
    try await store.commit(Commit([.arrived(bad), Samples.settled(bad, .quarantined, reason: .damaged)]))
    return try await Samples.answers(of: store)
  }

  private func append(_ bytes: [UInt8], to file: FilePath, in place: TemporaryStore) throws {
    let opened = try place.store.open(file, flags: O_WRONLY | O_APPEND)
    try AtomicFile.write(bytes, to: opened.raw)
  }

  private func flip(byte offset: Int, of file: FilePath, in place: TemporaryStore) throws {
    let opened = try place.store.open(file, flags: O_RDWR)
    var byte: UInt8 = 0
    try #require(pread(opened.raw, &byte, 1, offset) == 1)
    byte ^= 1
    try #require(pwrite(opened.raw, &byte, 1, offset) == 1)
  }

  private func size(of file: FilePath, in place: TemporaryStore) throws -> Int64 {
    try place.store.status(file).size
  }

  /// What an index that has rotted makes of a document's files after a crash.
  @Test("What was taken for strays and is a document's comes back", arguments: [true, false])
  func straysComeBack(whileItRuns: Bool) async throws {
    let place = try TemporaryStore()
    let answers = try await filled(place)
    try place.store.makeDirectory("strays", mode: 0o700)
    let strays = try place.store.directory("strays")
    for part: FilePath in ["originals", "documents"] {
      let shelves = try place.store.directory(part)
      let shelf = try shelves.directory(
        try #require(try shelves.names().first { try !shelves.directory($0).names().isEmpty }))
      let name = try #require(try shelf.names().first)
      try shelf.rename(name, to: strays, as: name, replacing: false)
    }
    let nobodys = try Samples.nobody.description
    _ = try strays.open(FilePath(nobodys), flags: O_WRONLY | O_CREAT, mode: 0o400)
    if !whileItRuns { try place.store.removeTree("index.sqlite") }
    let store = try place.open()
    defer { store.close() }
    if whileItRuns {
      let report = try await store.verify { _ in }
      #expect(report.problems.count { $0.whatToDo == "It lies in `strays/`: run `vigilctl rebuild`." } == 2)
      try await store.rebuild { _ in }
    }
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await Samples.answers(of: store) == answers)
    #expect(try strays.names().map(\.string) == [nobodys])
  }

  @Test func tornLineIsSetAside() async throws {
    let place = try TemporaryStore()
    let answers = try await filled(place)
    let whole = try size(of: Self.segment, in: place)
    try append(Array("0123456789abcdef {\"entry\":\"arri".utf8), to: Self.segment, in: place)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.problems.count == 1)
    #expect(store.openingReport.rebuilt == nil)
    #expect(try size(of: Self.segment, in: place) == whole)
    #expect(try place.store.directory("ledger").names().contains { $0.string.hasPrefix("torn-1-\(whole)-") })
    #expect(try await Samples.answers(of: store) == answers)
    try await Samples.store(Samples.origin(20), text: ["Goes on"], in: store)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// Were the first child's line taken without the second's, the second would never be read: its parent is stored.
  @Test func documentAndItsChildrenStandOrFallTogether() async throws {
    let place = try TemporaryStore()
    let origin = Samples.origin(1)
    func commit(in store: FileStore) async throws {
      let original = try Samples.keep(Array("A mail with two enclosures".utf8), in: store)
      let whole = Samples.commit(origin, original, Samples.contents(["A mail"]))
      let children = [1, 2].map { number in
        LedgerEntry.arrived(
          Origin(
            arrival: origin.arrival.child(number), received: origin.received, channel: origin.channel,
            name: SpoolName("enclosure \(number)")))
      }
      try await store.commit(Commit(whole.entries + children, original: original, record: whole.record))
    }
    let first = try place.open()
    try await commit(in: first)
    first.close()
    let file = try place.store.open(Self.segment, flags: O_RDWR)
    let whole = try file.read(limit: 1 << 20)
    let breaks = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
    for end in breaks.flatMap({ [$0 - 10, $0, $0 + 1] }) where end < whole.count {
      try #require(ftruncate(file.raw, 0) == 0)
      try OpenFile.write(Array(whole[..<end]), to: file.raw, at: 0)
      try place.store.removeIfPresent("index.sqlite")
      let store = try place.open()
      #expect(try await store.totals() == Totals(), "cut at \(end)")
      #expect(try await store.arrival(origin.arrival.child(1)) == nil)
      store.close()
    }
    let last = try place.open()
    defer { last.close() }
    try await commit(in: last)
    #expect(try await last.children(of: origin.arrival).count == 2)
  }

  @Test func damagedLineInTheMiddleIsNamed() async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    try flip(byte: 40, of: Self.segment, in: place)
    let store = try place.open()
    defer { store.close() }
    let report = try await store.verify { _ in }
    #expect(report.problems.contains { $0.object == "ledger segment 1, byte 0" })
  }

  @Test func lostArrivalLineIsFoundInTheRecord() async throws {
    let place = try TemporaryStore()
    let answers = try await filled(place)
    try flip(byte: 40, of: Self.segment, in: place)
    try place.store.remove("index.sqlite")
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.problems.count == 1)
    #expect(try await Samples.answers(of: store) == answers)
  }

  @Test(arguments: ["originals", "documents"])
  func flippedByteIsNamed(kind: String) async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let store = try place.open()
    defer { store.close() }
    let digest = try #require(try await store.documents(DocumentQuery()).first?.digest)
    let name = kind == "originals" ? "\(digest)" : "\(digest).json"
    let file = FilePath("\(kind)/\(digest.description.prefix(2))/\(name)")
    try flip(byte: 3, of: file, in: place)
    let report = try await store.verify { _ in }
    #expect(report.problems.contains { $0.object == digest.description && !$0.whatToDo.isEmpty })
  }

  @Test(arguments: ["originals", "documents"])
  func missingFileIsNamed(kind: String) async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let store = try place.open()
    defer { store.close() }
    let digest = try #require(try await store.documents(DocumentQuery()).first?.digest)
    let name = kind == "originals" ? "\(digest)" : "\(digest).json"
    try place.store.remove(FilePath("\(kind)/\(digest.description.prefix(2))/\(name)"))
    let report = try await store.verify { _ in }
    #expect(report.problems.contains { $0.object == digest.description && $0.what.hasSuffix("is missing.") })
  }

  @Test(arguments: ["deleted", "overwritten", "cut", "another version"])
  func indexIsMadeAgain(damage: String) async throws {
    let place = try TemporaryStore()
    let answers = try await filled(place)
    let root = try place.store
    // Only after a crash is the whole index looked through.
    _ = try root.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600)
    switch damage {
    case "deleted": try root.remove("index.sqlite")
    case "overwritten":
      let file = try root.open("index.sqlite", flags: O_RDWR)
      let noise = [UInt8](repeating: 0x5A, count: 20_000)
      try #require(pwrite(file.raw, noise, noise.count, 4096) == noise.count)
    case "cut":
      let file = try root.open("index.sqlite", flags: O_RDWR)
      try #require(ftruncate(file.raw, 5000) == 0)
    default:
      // PRAGMA user_version is the big-endian word at byte 60 (SQLite's file format).
      let file = try root.open("index.sqlite", flags: O_RDWR)
      let version: [UInt8] = [0, 0, 0, 99]
      try #require(pwrite(file.raw, version, 4, 60) == 4)
    }
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.rebuilt != nil)
    #expect(try await Samples.answers(of: store) == answers)
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test func indexAheadOfTheLedgerIsMadeAgain() async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let file = try place.store.open(Self.segment, flags: O_RDWR)
    try #require(ftruncate(file.raw, 0) == 0)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.rebuilt != nil)
    #expect(try await store.totals() == Totals())
    let report = try await store.verify { _ in }
    #expect(report.problems.count { $0.what.contains("belongs to no document") } == 20)
  }

  @Test func replaysWhatTheIndexHasNotSeen() async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let root = try place.store
    try root.rename("index.sqlite", to: root, as: "older")
    let answers: [String]
    do {
      let store = try place.open()
      defer { store.close() }
      try await Samples.store(Samples.origin(30), text: ["A later letter to the council"], in: store)
      answers = try await Samples.answers(of: store)
    }
    try root.rename("older", to: root, as: "index.sqlite", replacing: true)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.replayed == 2)
    #expect(store.openingReport.rebuilt == nil)
    #expect(try await Samples.answers(of: store) == answers)
  }

  @Test func secondStoreIsRefused() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    #expect(throws: StoreError.locked("process \(getpid())")) { _ = try place.open() }
    store.close()
    try place.open().close()
  }

  @Test func closedStoreSaysSo() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    store.close()
    await #expect(throws: StoreError.closed) { try await store.commit(Commit([.arrived(Samples.origin(1))])) }
    await #expect(throws: StoreError.closed) { try await store.totals() }
    await #expect(throws: StoreError.closed) { _ = try await store.verify { _ in } }
    await #expect(throws: StoreError.closed) { try await store.knows(try Samples.nobody) }
  }

  /// A crash after the original and the record were written, and before the ledger: the bytes may be wrong.
  @Test func orphansAreReplacedOrSetAside() async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let text = "Interrupted by a crash"
    let digest: Digest
    do {
      let store = try place.open()
      defer { store.close() }
      let kept = try Samples.keep(Array(text.utf8), in: store)
      digest = kept.digest
    }
    let original = FilePath("originals/\(digest.description.prefix(2))/\(digest)")
    let opened = try place.store.open(original)
    try #require(fchmod(opened.raw, 0o600) == 0)
    try flip(byte: 3, of: original, in: place)
    let record = try place.store.directory(FilePath("documents/\(digest.description.prefix(2))"))
    var file = try AtomicFile(in: record, mode: 0o600)
    try file.write(Array("{\"half".utf8))
    try #require(try file.publish(in: record, as: FilePath("\(digest).json")))

    let store = try place.open()
    defer { store.close() }
    #expect(try await !store.knows(digest))
    #expect(try await store.verify { _ in }.problems.map(\.object) == [digest.description, digest.description])
    try await Samples.store(Samples.origin(40), text: [text], in: store)
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await store.record(digest)?.contents.pages.first?.text == text)

    let stray = try Samples.keep(Array("Never committed".utf8), in: store)
    store.close()
    let again = try place.open()
    defer { again.close() }
    #expect(try await again.verify { _ in }.problems.map(\.object) == [stray.digest.description])
    try await again.rebuild { _ in }
    #expect(try await again.verify { _ in }.isSound)
    #expect(try place.store.directory("strays").names().map(\.string) == [stray.digest.description])
  }

  @Test func temporaryNamesOfACrashAreSwept() async throws {
    let place = try TemporaryStore()
    try place.open().close()
    let documents = try place.store.directory("documents")
    _ = try documents.open(FilePath(AtomicFile.prefix + "1-1"), flags: O_CREAT | O_RDWR, mode: 0o600)
    try place.open().close()
    #expect(try documents.names().count == 256)
  }

  @Test func originalsAndStoreArePrivate() async throws {
    let place = try TemporaryStore()
    _ = try await filled(place)
    let root = try place.store
    #expect(try FileStatus.of(descriptor: root.descriptor.raw).permissions == 0o700)
    let store = try place.open()
    defer { store.close() }
    let digest = try #require(try await store.documents(DocumentQuery()).first?.digest)
    let path = FilePath("originals/\(digest.description.prefix(2))/\(digest)")
    #expect(try root.status(path).permissions == 0o400)
  }
}
