internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable import FileStore

/// In a process of its own: a trap in it is what is looked for.
@Suite("Whatever a record says, it is believed or named, and the rest is answered", .timeLimit(.minutes(60)))
struct RecordFuzzTests {
  @Test func records() async {
    let seed = ProofScale.seed(for: "records")
    let rounds = ProofScale.times(1_000)
    let run = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [seed = seed as UInt64, rounds = rounds as Int] in
      let place = try TemporaryStore()
      let store = try place.open()
      defer { store.close() }
      var records: [(digest: Digest, file: FilePath, bytes: [UInt8])] = []
      for number in 1...4 {
        let text = "Letter \(number) of the école"
        let fact = try Samples.fact("grade", "good", ["area": "help"], on: text)
        let digest = try await Samples.store(
          Samples.origin(number), text: text, kind: number < 3 ? "inspection" : "article", facts: [fact, fact],
          in: store)
        let file = FilePath("documents/\("\(digest)".prefix(2))/\(digest).json")
        records.append((digest, file, RecordFuzzTests.older(try RecordFuzzTests.bytes(of: file, in: place))))
      }
      var mutator = JSONMutator(SeededDice(seed: seed))
      var (read, refused, named) = (0, 0, 0)
      for round in 0..<rounds {
        let record = records[round % records.count]
        let mutant = mutator.mutant(of: record.bytes)
        // With the checksum that belongs to it: what is looked for lies behind that.
        try RecordFuzzTests.write(RecordFile.bytes(of: mutant), to: record.file, in: place)
        do {
          let found = try await store.record(record.digest)
          precondition(found != nil)
          read += 1
        } catch StoreError.corrupt { refused += 1 }
        guard round % 50 == 49 else { continue }
        // The last mutants of all four are there by now.
        try await store.rebuild { _ in }
        _ = try? await Samples.answers(of: store)
        named += try await store.verify { _ in }.isSound ? 0 : 1
        for record in records { try RecordFuzzTests.write(record.bytes, to: record.file, in: place) }
        try await store.rebuild { _ in }
        let report = try await store.verify { _ in }
        let documents = try await store.documents(DocumentQuery())
        precondition(report.isSound && documents.count == records.count, "what was put back is sound")
      }
      print(
        "records: \(rounds) tried, \(read) read, \(refused) refused; \(named) of \(rounds / 50) verifications named damage"
      )
      precondition(read > 0 && refused > rounds / 4 && named > rounds / 100)
    }
    print(String(decoding: run?.standardOutputContent ?? [], as: UTF8.self))
  }

  /// One page twice has the form of a record, and no place in the index.
  @Test func aRecordThatBreaksARuleIsNamedAndTheOthersAreThere() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let broken = try await Samples.store(Samples.origin(1), text: ["The first letter"], in: store)
    let sound = try await Samples.store(Samples.origin(2), text: ["The second letter"], in: store)
    let file = FilePath("documents/\("\(broken)".prefix(2))/\(broken).json")
    let text = String(decoding: Self.older(try Self.bytes(of: file, in: place)), as: UTF8.self)
    let page = try #require(text.firstRange(of: /\{"number":1,[^{}]*\}/)).lowerBound
    let end = try #require(text[page...].firstIndex(of: "}"))
    let twice = text[...end] + "," + text[page...end] + text[text.index(after: end)...]
    try Self.write(Array(twice.utf8), to: file, in: place)
    try await store.rebuild { _ in }
    #expect(try await store.search("second", limit: 5).map(\.digest) == [sound])
    let problems = try await store.verify { _ in }.problems
    #expect(problems.contains { $0.object == broken.description && $0.what.contains("in order") })
    await #expect(throws: StoreError.self) { _ = try await store.record(broken) }
  }

  /// Of eight bits of each byte of a record, one and then all are flipped; so is each end of the file lost.
  @Test func everyByteOfARecordCounts() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["The first letter"], in: store)
    let file = FilePath("documents/\("\(digest)".prefix(2))/\(digest).json")
    let bytes = try Self.bytes(of: file, in: place)
    for (offset, byte) in bytes.enumerated() {
      for changed in [byte ^ 1 << UInt8(offset % 8), ~byte] {
        var rotten = bytes
        rotten[offset] = changed
        try Self.write(rotten, to: file, in: place)
        await #expect(throws: StoreError.self, "byte \(offset)") { _ = try await store.record(digest) }
      }
      try Self.write(Array(bytes.prefix(offset)), to: file, in: place)
      await #expect(throws: StoreError.self, "the first \(offset)") { _ = try await store.record(digest) }
    }
    let report = try await store.verify { _ in }
    #expect(report.problemCount == 1 && report.problems.map(\.object) == [digest.description], "\(report.problems)")
    try Self.write(bytes, to: file, in: place)
    #expect(try await store.record(digest) != nil)
    #expect(try await store.verify { _ in }.isSound)
  }

  @Test func aRecordOfAnEarlierProgramHasNoChecksumAndIsRead() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["The first letter"], in: store)
    let record = try await store.record(digest)
    let file = FilePath("documents/\("\(digest)".prefix(2))/\(digest).json")
    let bytes = try Self.bytes(of: file, in: place)
    try Self.write(Self.older(bytes), to: file, in: place)
    #expect(Self.older(bytes).count < bytes.count)
    #expect(try await store.record(digest) == record)
    #expect(try await store.verify { _ in }.isSound)
  }

  /// The record as earlier programs wrote it: anything may stand in it and be believed.
  private static func older(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: UInt8(ascii: ",")) else { return [] }
    return [UInt8(ascii: "{")] + bytes[(first + 1)...]
  }

  private static func bytes(of file: FilePath, in place: TemporaryStore) throws -> [UInt8] {
    let opened = try place.store.open(file)
    var bytes = [UInt8](repeating: 0, count: Int(try place.store.status(file).size))
    guard pread(opened.raw, &bytes, bytes.count, 0) == bytes.count else { return [] }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to file: FilePath, in place: TemporaryStore) throws {
    let opened = try place.store.open(file, flags: O_WRONLY | O_TRUNC)
    try bytes.withUnsafeBytes { try OpenFile.write($0, to: opened.raw) }
  }
}
