internal import FileStore
internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// What `forget` leaves on the disk, and what a crash in the middle of it does.
@Suite struct ForgettingTests {
  private static let text = "The quokka of the council"
  private static let name = "marmaduke.txt"
  /// Neither stands anywhere else.
  private static let traces = ["quokka", "marmaduke"]

  /// A store with a document twice among others.
  private func fill(_ store: FileStore) async throws -> Digest {
    for number in 1...40 {
      try await Samples.store(Samples.origin(number), text: ["Letter \(number) of it"], in: store)
    }
    try await Samples.store(Samples.origin(50, name: Self.name), text: [Self.text], title: "Quokkas", in: store)
    return try await Samples.store(Samples.origin(51, name: "again/" + Self.name), text: [Self.text], in: store)
  }

  /// The files of the store in which a trace stands, and those that are named by the digest.
  private func traces(of digest: Digest, in place: TemporaryStore) throws -> [String] {
    var found: [String] = []
    func look(_ directory: Directory) throws {
      for name in try directory.names() {
        if try directory.status(name).kind == .directory {
          try look(try directory.directory(name))
        } else {
          let bytes = try directory.open(name).read(limit: 64 << 20)
          let text = String(decoding: bytes, as: UTF8.self).lowercased()
          if Self.traces.contains(where: text.contains) || name.string.hasPrefix(digest.description) {
            found.append(name.string)
          }
        }
      }
    }
    try look(try place.store)
    return found.sorted()
  }

  /// Whoever asked is told, and need not ask again.
  @Test func whatCannotBeRemovedAtOnceIsRemovedBeforeTheStoreIsVerified() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await fill(store)
    Interception.set(RefusedOnce("unlinkat"))
    defer { Interception.set(nil) }
    await #expect(throws: StoreError.self) {
      try await store.forget(digest, user: 0, at: Samples.moment(60), reason: "asked for")
    }
    #expect(try await store.isForgotten(digest))
    let report = try await store.verify { _ in }
    #expect(report.isSound, "\(report.problems)")
    #expect(try traces(of: digest, in: place).isEmpty)
  }

  @Test func nothingIsLeftOnTheDisk() async throws {
    let place = try TemporaryStore()
    let digest: Digest
    let answers: [String]
    do {
      let store = try place.open()
      defer { store.close() }
      digest = try await fill(store)
      let size = try place.store.status("ledger/00000001.jsonl").size
      #expect(try traces(of: digest, in: place).count >= 4, "the test finds what is there")
      try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
      #expect(try traces(of: digest, in: place) == [], "while it runs")
      #expect(try place.store.status("ledger/00000001.jsonl").size > size, "no line went")
      // The ledger goes on in the segment that was replaced.
      try await Samples.store(Samples.origin(61), text: ["Goes on"], in: store)
      answers = try await Samples.answers(of: store)
    }
    #expect(try traces(of: digest, in: place) == [], "and after")
    try place.store.remove("index.sqlite")
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.problems == [], "a record that is gone for good is none to miss")
    #expect(try await Samples.answers(of: store) == answers)
    #expect(try await store.isForgotten(digest))
    #expect(try await store.verify { _ in }.isSound)
  }

  /// A power cut may leave the index as it was before: it is brought up to the ledger, and has no word more than it says.
  @Test func anIndexOfBeforeHasNothingLeftOnceItIsUpToDate() async throws {
    let place = try TemporaryStore()
    let digest: Digest
    do {
      let store = try place.open()
      defer { store.close() }
      digest = try await fill(store)
    }
    let before = try place.store.open("index.sqlite").read(limit: 1 << 26)
    do {
      let store = try place.open()
      defer { store.close() }
      try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
    }
    for name: FilePath in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      try place.store.removeIfPresent(name)
    }
    let file = try place.store.open("index.sqlite", flags: O_WRONLY | O_CREAT, mode: 0o600)
    try AtomicFile.write(before, to: file.raw)
    #expect(try traces(of: digest, in: place) != [], "the test finds what is there")
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.rebuilt == nil)
    #expect(try traces(of: digest, in: place) == [])
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test func whatACrashCutOffIsFinishedByTheNextStart() async throws {
    let place = try TemporaryStore()
    let digest: Digest
    do {
      let store = try place.open()
      defer { store.close() }
      digest = try await fill(store)
      // What such a crash leaves: the mark, the tombstone, and all else.
      try await store.commit(
        Commit([.decided(Decision(.forget, .document(digest), user: 1, at: Samples.moment(60), note: "asked for"))]))
    }
    try write("\(digest)\n", to: "erasing", in: place)
    try write(
      "0123456789abcdef {\"arrival\":\"\(Samples.origin(50).arrival)\",\"name\":{\"escaped\":\"marmad",
      to: "ledger/torn-1-7-9", in: place)
    #expect(try traces(of: digest, in: place).count >= 4)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.unfinishedErasure == nil)
    #expect(try traces(of: digest, in: place) == [])
    #expect(try place.store.statusIfPresent("erasing") == nil)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// A crash leaves them where a file system has no unnamed files, and SQLite's in the moment before it unlinks them.
  @Test func temporaryFilesOfACrashAreRemoved() async throws {
    let place = try TemporaryStore()
    try place.open().close()
    let names: [FilePath] = [".vigil-new-1-1", "ledger/.vigil-new-1-2", "etilqs_0123456789abcdef"]
    for name in names { try write(Self.text, to: name, in: place) }
    let store = try place.open()
    defer { store.close() }
    for name in names { #expect(try place.store.statusIfPresent(name) == nil, "\(name)") }
  }

  @Test func withoutATombstoneNothingIsErased() async throws {
    let place = try TemporaryStore()
    let digest: Digest
    let answers: [String]
    do {
      let store = try place.open()
      defer { store.close() }
      digest = try await fill(store)
      answers = try await Samples.answers(of: store)
    }
    try write("\(digest)\n", to: "erasing", in: place)
    let store = try place.open()
    defer { store.close() }
    #expect(try await Samples.answers(of: store) == answers)
    #expect(try await store.verify { _ in }.isSound)
    #expect(try place.store.statusIfPresent("erasing") == nil)
  }

  @Test func strayBytesOfItAreRemovedAndNotSetAside() async throws {
    let place = try TemporaryStore()
    let digest: Digest
    do {
      let store = try place.open()
      defer { store.close() }
      digest = try await fill(store)
      try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
    }
    // A crash while the bytes were looked at again.
    let original = FilePath("originals/\(digest.description.prefix(2))/\(digest)")
    try write(Self.text, to: original, in: place)
    do {
      let store = try place.open()
      defer { store.close() }
      let problems = try await store.verify { _ in }.problems
      #expect(problems.contains { $0.object == "\(digest)" && $0.what.contains("erased") }, "\(problems)")
    }
    try place.store.remove(original)
    try write("", to: "running", in: place)
    try write(Self.text, to: original, in: place)
    let store = try place.open()
    defer { store.close() }
    #expect(try traces(of: digest, in: place) == [])
  }

  @Test func whatCameAgainAndWasDiscardedLosesItsNameWhenForgottenAgain() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await fill(store)
    try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
    let again = Samples.origin(70, name: Self.name)
    try await store.commit(
      Commit([
        .arrived(again),
        .settled(
          Settlement(again.arrival, .quarantined, digest: digest, reason: .erased, at: Samples.moment(70))),
      ]))
    try await store.commit(Commit([Samples.settled(again, .discarded)]))
    #expect(try traces(of: digest, in: place).contains { $0.hasSuffix(".jsonl") })
    try await store.forget(digest, user: 1, at: Samples.moment(80), reason: "asked for again")
    #expect(try traces(of: digest, in: place) == [])
    #expect(try await store.totals().discarded == 3)
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test func bytesThatAreHeldMeanwhileAreGoneAndComeAgain() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await fill(store)
    let held = try Samples.keep(Array(Self.text.utf8), in: store)
    try await store.forget(digest, user: 1, at: Samples.moment(60), reason: "asked for")
    #expect(try store.open(original: digest) == nil)
    let again = try Samples.keep(Array(Self.text.utf8), in: store)
    #expect(again.isNew)
    for original in [held, again] { try store.release(original) }
    // Behind the releases, which take their turn.
    try await store.commit(Commit([.arrived(Samples.origin(70))]))
    #expect(try traces(of: digest, in: place) == [])
  }

  private func write(_ text: String, to file: FilePath, in place: TemporaryStore) throws {
    try place.store.open(file, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(text.utf8))
  }
}
