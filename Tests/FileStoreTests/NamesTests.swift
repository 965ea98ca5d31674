internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// Names that are no longer kept, in a ledger of many segments.
@Suite struct NamesTests {
  private static let segmentSize: Int64 = 2000

  private func open(_ place: TemporaryStore) throws -> FileStore {
    try FileStore.open(directory: place.path.appending("store"), segmentSize: Self.segmentSize)
  }

  private func fill(_ store: FileStore) async throws {
    for number in 1...30 {
      try await Samples.store(
        Samples.origin(number, name: "marmaduke-\(number).txt"), text: ["Letter \(number)"], in: store)
    }
    // Of these the way has not ended.
    let waiting = Samples.origin(5000, name: "marmaduke-waits.txt")
    let early = Origin(
      arrival: ArrivalID(at: Samples.moment(7), random: (9, 9)), received: Samples.moment(7), channel: "general",
      name: waiting.name)
    try await store.commit(Commit([.arrived(early), Samples.settled(early, .quarantined, reason: .damaged)]))
  }

  private func text(of folder: String, _ place: TemporaryStore) throws -> String {
    let ledger = try place.store.directory(FilePath(folder))
    return try ledger.names().sorted { $0.string < $1.string }
      .map { String(decoding: try ledger.open($0).read(limit: 1 << 20), as: UTF8.self) }.joined()
  }

  private func named(_ store: FileStore) async throws -> [String] {
    var query = ArrivalQuery()
    query.limit = 1000
    return try await store.arrivals(query).map(\.origin.name.escaped).filter { !$0.isEmpty }.sorted()
  }

  @Test func thoseOfEarlierArrivalsThatHaveEndedGoAndARebuildGivesTheSame() async throws {
    let place = try TemporaryStore()
    var store = try open(place)
    try await fill(store)
    let length = try text(of: "ledger", place).utf8.count
    #expect(try await store.eraseNames(before: Samples.moment(21), limit: 7) == 7)
    #expect(try await store.eraseNames(before: Samples.moment(21), limit: 100) == 13)
    #expect(try await store.eraseNames(before: Samples.moment(21), limit: 100) == 0)
    let kept = (21...30).map { "marmaduke-\($0).txt" } + ["marmaduke-waits.txt"]
    #expect(try await named(store) == kept)
    let ledger = try text(of: "ledger", place)
    for number in 1...30 { #expect(ledger.contains("marmaduke-\(number).txt") == (number > 20), "\(number)") }
    #expect(ledger.contains("marmaduke-waits.txt") && ledger.utf8.count == length)
    // The ledger goes on.
    try await Samples.store(Samples.origin(6000, name: "after.txt"), text: ["Goes on"], in: store)
    let answers = try await Samples.answers(of: store)
    let totals = try await store.totals()
    #expect(totals.balance && totals.stored == 31)
    #expect(try await store.verify { _ in }.isSound)
    store.close()
    let index = String(
      decoding: try place.store.open("index.sqlite").read(limit: 64 << 20), as: UTF8.self)
    #expect(!index.contains("marmaduke-7.txt") && index.contains("marmaduke-25.txt"), "nor in the file's free places")
    try place.store.remove("index.sqlite")
    store = try open(place)
    defer { store.close() }
    #expect(store.openingReport.problems == [])
    #expect(try await Samples.answers(of: store) == answers)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// The ledger is patched before the index: what a crash between the two leaves is an index of before.
  @Test func whatACrashCutOffIsDoneByTheNextCall() async throws {
    let place = try TemporaryStore()
    var store = try open(place)
    try await fill(store)
    store.close()
    let index = try place.store.open("index.sqlite").read(limit: 64 << 20)
    store = try open(place)
    #expect(try await store.eraseNames(before: Samples.moment(21), limit: 100) == 20)
    store.close()
    try place.store.open("index.sqlite", flags: O_WRONLY | O_TRUNC).write(all: index)
    store = try open(place)
    defer { store.close() }
    #expect(try await named(store).count == 31, "the test has what it needs")
    let before = try text(of: "ledger", place)
    #expect(try await store.eraseNames(before: Samples.moment(21), limit: 100) == 20)
    #expect(try await named(store).count == 11)
    #expect(try text(of: "ledger", place) == before, "there was nothing left to do in it")
    #expect(try await store.verify { _ in }.isSound)
  }

  /// A backup copies what the ledger says up to a moment.
  @Test func notBesideABackup() async throws {
    let place = try TemporaryStore()
    let store = try open(place)
    defer { store.close() }
    try await fill(store)
    try await store.preserving {
    } _: { _ in
      await #expect(throws: StoreError.self) { try await store.eraseNames(before: Samples.moment(21), limit: 1) }
    }
  }
}
