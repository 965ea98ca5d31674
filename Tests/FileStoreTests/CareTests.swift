internal import FileStore
internal import GRDB
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// Verification beside the daily work.
@Suite struct CareTests {
  @Test(.timeLimit(.minutes(5)))
  func commitsGoOnWhileIndexesAreCompared() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    for number in 1...5 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    let stored = Monitor(0)
    let others = try BlockingExecutor("other", threads: 1)
    let report = try await store.verify { progress in
      guard progress.stage == "index", progress.done == 1 else { return }
      // On a thread of its own: the pool's may all be waiting, this one's among them.
      Task.detached(executorPreference: others) {
        try await Samples.store(Samples.origin(20), text: ["While it is compared"], in: store)
        stored.update { $0 += 1 }
      }
      stored.wait { $0 == 1 ? () : nil }
    }
    #expect(report.isSound, "\(report.problems)")
    #expect(report.totals.stored == 5, "what came later is not part of it")
    #expect(try await store.totals().stored == 6)
  }

  @Test(.timeLimit(.minutes(5)))
  func aSecondOneIsToldToComeLater() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    for number in 1...5 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    let refused = Monitor(0)
    let others = try BlockingExecutor("other", threads: 1)
    let report = try await store.verify { progress in
      guard progress.stage == "index", progress.done == 1 else { return }
      Task.detached(executorPreference: others) {
        do { _ = try await store.verify { _ in } } catch StoreError.busy { refused.update { $0 += 1 } }
        do { try await store.rebuild { _ in } } catch StoreError.busy { refused.update { $0 += 1 } }
        refused.update { $0 += 10 }
      }
      refused.wait { $0 >= 10 ? () : nil }
    }
    #expect(refused.wait { $0 } == 12 && report.isSound)
    try await store.rebuild { _ in }
  }

  private func apply(_ damage: String, in place: TemporaryStore) throws {
    let queue = try DatabaseQueue(path: place.path.appending("store/index.sqlite").string)
    try queue.writeWithoutTransaction { database in try database.execute(sql: damage) }
    try queue.close()
  }

  @Test(arguments: [
    ("UPDATE page_content SET c1 = 'other' WHERE id = (SELECT min(id) FROM page_content)", ""),
    ("DELETE FROM page_data WHERE id > 10", "index"), ("UPDATE arrival SET channel = 'other'", ""),
    ("DELETE FROM document", ""), ("UPDATE fact SET value = 'inadequate'", ""), ("DELETE FROM fact", ""),
    ("UPDATE counter SET count = 7 WHERE name = 'stored'", "stored"),
  ])
  func indexThatDiffersIsNamed(damage: String, object: String) async throws {
    let place = try TemporaryStore()
    do {
      let store = try place.open()
      defer { store.close() }
      for number in 1...3 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
      try await Samples.store(
        Samples.origin(4), text: "Judged", kind: "ilacs_short",
        facts: [try Samples.fact("overall", "good", ["themes": "neglect"], on: "Judged")], in: store)
    }
    try apply(damage, in: place)
    let store = try place.open()
    defer { store.close() }
    let problems = try await store.verify { _ in }.problems
    #expect(problems.contains { $0.object.hasPrefix(object) && $0.whatToDo.contains("rebuild") }, "\(problems)")
    try await store.rebuild { _ in }
    #expect(try await store.verify { _ in }.isSound)
  }

  /// SQLite's own check gives up at such a place and says no more than that.
  @Test("Where an entry of the index cannot be read, all else is looked at too, and a rebuild is enough")
  func anEntryThatCannotBeRead() async throws {
    let place = try TemporaryStore()
    var digests: [Digest] = []
    do {
      let store = try place.open()
      defer { store.close() }
      for number in 1...3 {
        digests.append(try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store))
      }
    }
    func original(_ digest: Digest) -> FilePath { FilePath("originals/\(digest.description.prefix(2))/\(digest)") }
    let lost = try #require(digests.first)
    try place.store.remove(original(lost))
    _ = try place.store.open(original(try Samples.nobody), flags: O_WRONLY | O_CREAT, mode: 0o400)
    try damageAnEntry(of: "sqlite_autoindex_document_1", in: place)
    let store = try place.open()
    defer { store.close() }
    #expect(try await store.verify { _ in }.problems.map(\.object) == [lost.description, "index"])
    try await store.rebuild { _ in }
    #expect(try await store.verify { _ in }.problems.map(\.object) == [lost.description])
  }

  /// What a crash may have left is looked for through the index.
  @Test(
    "A start that finds an entry damaged makes the index again", arguments: ["sqlite_autoindex_document_1", "document"])
  func aStartWithOne(index: String) async throws {
    let place = try TemporaryStore()
    do {
      let store = try place.open()
      defer { store.close() }
      for number in 1...3 { try await Samples.store(Samples.origin(number), text: ["Letter \(number)"], in: store) }
    }
    try damageAnEntry(of: index, in: place)
    // By a run that had begun before all of them.
    _ = try place.store.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600)
    try #require(utimes(place.path.appending("store/running").string, [timeval(), timeval()]) == 0)
    let store = try place.open()
    defer { store.close() }
    #expect(store.openingReport.rebuilt == "it is damaged")
    #expect(store.openingReport.problems == [])
    #expect(try await store.totals().stored == 3)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// Of the first cell of its first page the size of the header (SQLite: "Database File Format", 1.6 and 2.1).
  private func damageAnEntry(of name: String, in place: TemporaryStore) throws {
    let queue = try DatabaseQueue(path: place.path.appending("store/index.sqlite").string)
    let root = try queue.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [name])
    }
    try queue.close()
    let start = (try #require(root) - 1) * 4096
    let file = try place.store.open("index.sqlite", flags: O_RDWR)
    var bytes = try file.read(limit: 1 << 26)
    try #require([10, 13].contains(bytes[start]), "a leaf, of an index or a table, where a row's number comes first")
    let cell = start + Int(bytes[start + 8]) << 8 + Int(bytes[start + 9])
    bytes[cell + (bytes[start] == 10 ? 1 : 2)] ^= 0x20
    try OpenFile.write(bytes, to: file.raw, at: 0)
  }

  @Test("A document that the index had forgotten and that came once more is one document with two sightings")
  func cameOnceMore() async throws {
    let place = try TemporaryStore()
    do {
      let store = try place.open()
      defer { store.close() }
      try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    }
    try apply("DELETE FROM document", in: place)
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(2), text: ["A letter"], in: store)
    try await store.rebuild { _ in }
    #expect(try await store.verify { _ in }.isSound)
    #expect(try await store.arrivals(of: digest).map(\.disposition) == [.stored, .duplicate])
  }

  @Test("An arrival that the index had forgotten and that went its way once more is one sighting")
  func wentOnceMore() async throws {
    let place = try TemporaryStore()
    do {
      let store = try place.open()
      defer { store.close() }
      try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    }
    for table in ["arrival", "document", "counter"] { try apply("DELETE FROM \(table)", in: place) }
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    try await store.rebuild { _ in }
    #expect(try await store.document(digest)?.sightings == 1)
    let totals = try await store.totals()
    #expect(totals.arrivals == 1 && totals.stored == 1)
  }
}
