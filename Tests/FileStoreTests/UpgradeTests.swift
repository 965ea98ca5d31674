internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable import FileStore

/// A store of the release before becomes one of this release, and one of a later release is left alone.
@Suite struct UpgradeTests {
  private func check(_ store: FileStore) async throws {
    let documents = try await store.documents(DocumentQuery())
    #expect(documents.count == 4)
    let letter = try #require(Digest(FormerStore.letter))
    let again = try await store.arrivals(of: letter)
    #expect(again.map(\.disposition) == [.stored, .duplicate])
    #expect(again.map(\.origin.name.escaped) == ["letter.txt", "again.txt"])
    #expect(try await store.record(letter)?.contents.pages.first?.text.contains("school places") == true)
    let notes = try #require(Digest(FormerStore.notes))
    #expect(try await store.record(notes)?.parent == Digest(FormerStore.mail))
    #expect(try await store.search("families visited", limit: 5).map(\.digest) == [notes])
    #expect(try await store.isForgotten(try #require(Digest(FormerStore.erased))))
    let totals = try await store.totals()
    #expect(totals.arrivals == 7 && totals.quarantined == 1 && totals.discarded == 1 && totals.balance)
    let report = try await store.verify { _ in }
    #expect(report.isSound && report.format == StoreFormat.current, "\(report.problems)")
  }

  @Test(arguments: [true, false]) func aStoreOfTheReleaseBefore(hasIndex: Bool) async throws {
    let former = try FormerStore()
    #expect(try former.format() == nil)
    if !hasIndex {
      for suffix in ["", "-wal", "-shm"] { try former.place.store.remove(FilePath("index.sqlite\(suffix)")) }
    }
    do {
      let store = try former.place.open()
      defer { store.close() }
      #expect(store.openingReport.upgradedFrom == 1 && store.openingReport.problems.isEmpty)
      #expect((store.openingReport.rebuilt == nil) == hasIndex)
      try await check(store)
      try await Samples.store(Samples.origin(1), text: ["A new letter"], in: store)
    }
    #expect(try former.format() == "vigil-store 2\n")
    let store = try former.place.open()
    defer { store.close() }
    #expect(store.openingReport.upgradedFrom == nil)
    #expect(try await store.totals().stored == 5)
  }

  /// What a program of format 1 does first of all.
  @Test func programsOfFormatOneAreKeptOut() throws {
    let former = try FormerStore()
    _ = try former.place.store.open("lock", flags: O_RDWR | O_CREAT, mode: 0o600)
    try former.place.open().close()
    let refusal = #expect(throws: SystemError.self) {
      _ = try former.place.store.open("lock", flags: O_RDWR | O_CREAT, mode: 0o600)
    }
    #expect(refusal?.errno == .isDirectory)
  }

  @Test func aDaemonOfFormatOneThatRunsHasTheStore() throws {
    let former = try FormerStore()
    let file = try former.place.store.open("lock", flags: O_RDWR)
    try #require(flock(file.raw, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: StoreError.self) { _ = try former.place.open() }
    #expect(try former.format() == nil && former.place.store.status("lock").kind == .regular)
    flock(file.raw, LOCK_UN)
    try former.place.open().close()
    #expect(try former.format() == "vigil-store 2\n")
  }

  /// What a crash leaves at each point on the way.
  @Test(arguments: ["no lock", "a folder", "a lock", "a torn mark"]) func anUpgradeThatWasCutOff(where point: String)
    async throws
  {
    let former = try FormerStore()
    let root = try former.place.store
    try root.remove("lock")
    if point != "no lock" { try root.makeDirectory("lock", mode: 0o700) }
    if point == "a lock" || point == "a torn mark" {
      _ = try root.open("lock/holder", flags: O_RDWR | O_CREAT, mode: 0o600)
    }
    // Under the temporary name that a file system without unnamed files needs.
    if point == "a torn mark" {
      _ = try root.open(FilePath("\(AtomicFile.prefix)1-1"), flags: O_RDWR | O_CREAT, mode: 0o600)
    }
    let store = try former.place.open()
    defer { store.close() }
    #expect(store.openingReport.upgradedFrom == 1)
    try await check(store)
    #expect(try root.names().allSatisfy { !$0.string.hasPrefix(AtomicFile.prefix) })
  }

  private struct Crash: Error {}

  @Test func stepsAreTakenOnceEachAndGoOnAfterACrash() throws {
    let place = try TemporaryStore()
    let layout = try StoreLayout(making: place.path.appending("store"))
    var taken: [Int] = []
    var isCutOff = true
    let steps: [StoreUpgrade.Step] = [
      { _ in taken.append(1) },
      { _ in
        taken.append(2)
        if isCutOff { throw Crash() }
      },
      { _ in taken.append(3) },
    ]
    let upgrade = StoreUpgrade(layout: layout, steps: steps)
    func mark() throws -> Int? { StoreFormat.version(in: try layout.root.open("format").read(limit: 100)) }
    #expect(throws: Crash.self) { try upgrade.run(from: 1) { _ in } }
    #expect(try mark() == 2)
    isCutOff = false
    var told: [Int] = []
    try upgrade.run(from: 2) { told.append($0.done) }
    #expect(taken == [1, 2, 2, 3] && told == [2, 3])
    #expect(try mark() == 4)
  }

  @Test func everyFormatHasAStepToTheNext() {
    #expect(StoreUpgrade.steps.count == StoreFormat.current - StoreFormat.first)
  }

  @Test func aStoreOfALaterReleaseIsLeftAsItIs() throws {
    let former = try FormerStore()
    let root = try former.place.store
    try former.place.open().close()
    let file = try root.open("format", flags: O_WRONLY | O_TRUNC)
    try AtomicFile.write(StoreFormat.bytes(of: 99), to: file.raw)
    try root.removeTree("documents")
    let names = Set(try root.names())
    let refusal = #expect(throws: StoreError.self) { _ = try former.place.open() }
    #expect(refusal == .newer(format: 99, known: StoreFormat.current))
    #expect(refusal?.description.contains("Install the Vigil that made it") == true)
    #expect(try Set(root.names()) == names, "nothing was made")
  }

  @Test(arguments: ["", "vigil-store", "vigil-store 0\n", "vigil-store 2", "vigil-store +2\n", "vigil-store 2\n\n"])
  func aMarkThatSaysNothingIsNamed(text: String) throws {
    let place = try TemporaryStore()
    try place.open().close()
    let file = try place.store.open("format", flags: O_WRONLY | O_TRUNC)
    try AtomicFile.write(Array(text.utf8), to: file.raw)
    let refusal = #expect(throws: StoreError.self) { _ = try place.open() }
    guard case .corrupt(let what, _)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(what.contains("format"))
  }

  @Test func aMarkThatGoesIsFoundAndWrittenAgain() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    #expect(store.openingReport.upgradedFrom == nil, "a new store is none of the release before")
    try place.store.remove("format")
    #expect(try await store.verify { _ in }.problems.map(\.object) == ["format"])
    store.close()
    let again = try place.open()
    defer { again.close() }
    #expect(try await again.verify { _ in }.isSound)
  }

  /// Of a kind that another program knows: its checksum says that no crash left it so.
  @Test func aWholeLineOfAnUnknownKindIsNotCutOff() throws {
    let place = try TemporaryStore()
    try place.open().close()
    let json = Array("{\"at\":\"2026-11-26T10:29:23.734682Z\",\"entry\":\"unheard\"}".utf8)
    let hash = json.withUnsafeBytes { ContentHash.of($0) }
    let line = Array("\(hash.description.prefix(16)) ".utf8) + json + [UInt8(ascii: "\n")]
    let file = try place.store.open("ledger/00000001.jsonl", flags: O_WRONLY | O_APPEND)
    try AtomicFile.write(line, to: file.raw)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.problems.count == 1, "it is told of")
    #expect(try place.store.status("ledger/00000001.jsonl").size == Int64(line.count))
    #expect(try place.store.directory("ledger").names().count == 1)
  }

  private func restore(_ former: FormerStore, from root: Directory, to name: String) throws -> [StoreProblem] {
    try StoreRestoring(
      originals: root.directory("originals"), documents: root.directory("documents"),
      ledger: root.directory("ledger"), format: root
    ).run(into: former.place.path.appending(name), rest: { () throws(StoreError) in }, progress: { _ in })
  }

  @Test func aBackupOfTheReleaseBeforeIsRestored() async throws {
    let former = try FormerStore()
    // Into a store that this release made.
    try former.place.open("other").close()
    #expect(try restore(former, from: former.place.store, to: "other").isEmpty)
    let other = try Directory(former.place.path.appending("other"))
    #expect(String(decoding: try other.open("format").read(limit: 100), as: UTF8.self) == "vigil-store 1\n")
    let store = try former.place.open("other")
    defer { store.close() }
    #expect(store.openingReport.upgradedFrom == 1)
    try await check(store)
  }

  @Test func aBackupOfALaterReleaseIsRefused() throws {
    let former = try FormerStore()
    try StoreFormat.write(99, in: try former.place.store)
    let refusal = #expect(throws: StoreError.self) { _ = try restore(former, from: former.place.store, to: "other") }
    #expect(refusal == .newer(format: 99, known: StoreFormat.current))
    #expect(try Directory(former.place.path).statusIfPresent("other") == nil)
  }
}
