internal import Glibc
package import Model
package import Store

/// Documents made up for tests: all of them are ours.
package enum Samples {
  /// The digest of bytes that no test keeps.
  package static var nobody: Digest {
    get throws {
      guard let digest = Digest(bytes: Array(repeating: 7, count: 32)) else {
        throw Conformance.Failure(description: "a digest has 32 bytes")
      }
      return digest
    }
  }

  package static let reader = Component(name: "plain-text", version: 1)

  /// Moments count in seconds from 2026-11-22.
  package static func moment(_ second: Int) -> Timestamp {
    Timestamp(microseconds: (1_795_305_600 + Int64(second)) * 1_000_000)
  }

  /// The `number`th arrival, received at that second.
  package static func origin(_ number: Int, channel: String = "general", name: String? = nil) -> Origin {
    let at = moment(number)
    return Origin(
      arrival: ArrivalID(at: at, random: (UInt64(number), 0)), received: at, channel: channel,
      name: SpoolName(name ?? "letter-\(number).txt"))
  }

  package static func contents(_ text: [String], title: String? = nil) -> Contents {
    var contents = Contents(mediaType: .plainText, reader: reader)
    contents.pages = text.enumerated().map { Page(number: $0.offset + 1, text: $0.element) }
    contents.pageCount = text.count
    contents.title = title
    return contents
  }

  /// Keeps `bytes`, as from a claimed file.
  package static func keep(_ bytes: [UInt8], in store: any RecordStore, limit: Int64 = 1 << 30) throws
    -> KeptOriginal
  {
    guard let file = tmpfile() else { throw Conformance.Failure(description: "no temporary file") }
    defer { fclose(file) }
    let descriptor = fileno(file)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      guard count > 0 else { throw Conformance.Failure(description: "the temporary file cannot be written") }
      written += count
    }
    return try store.keep(copying: descriptor, limit: limit)
  }

  /// The way of one document, from kept bytes to its commit.
  @discardableResult
  package static func store(
    _ origin: Origin, text: [String], title: String? = nil, in store: any RecordStore
  ) async throws -> Digest {
    let original = try keep(Array(text.joined(separator: "\u{0C}").utf8), in: store)
    if try await store.knows(original.digest) {
      try await store.commit(
        Commit(
          [.arrived(origin), settled(origin, .duplicate, original)], original: original))
    } else {
      try await store.commit(commit(origin, original, contents(text, title: title)))
    }
    return original.digest
  }

  package static func commit(_ origin: Origin, _ original: KeptOriginal, _ contents: Contents) -> Commit {
    Commit(
      [.arrived(origin), settled(origin, .stored, original)], original: original,
      record: record(origin, original, contents))
  }

  package static func record(
    _ origin: Origin, _ original: KeptOriginal, _ contents: Contents, parent: Digest? = nil, read: Int = 1000
  ) -> Record {
    Record(
      digest: original.digest, size: original.size, origin: origin, parent: parent, read: moment(read),
      contents: contents)
  }

  package static func settled(
    _ origin: Origin, _ disposition: Disposition, _ original: KeptOriginal? = nil, reason: Reason? = nil
  ) -> LedgerEntry {
    .settled(
      Settlement(
        origin.arrival, disposition, digest: original?.digest, size: original?.size, reason: reason,
        detail: reason.map { "\($0.rawValue), seen by a test" }, at: moment(2000)))
  }

  /// Everything a store answers about itself, to be held against another time or another store.
  package static func answers(of store: any RecordStore) async throws -> [String] {
    var answers = ["\(try await store.totals())"]
    var all = ArrivalQuery()
    all.limit = 100_000
    answers += try await store.arrivals(all).map { "\($0)" }
    try await store.exportDocuments { document in
      answers.append("\(document)")
      if let record = try await store.record(document.summary.digest) { answers.append("\(record.contents)") }
      return true
    }
    answers += try await store.facts(FactQuery()).map { "\($0)" }
    answers += try await store.search("council", limit: 50).map { "\($0.digest) \($0.page) \($0.snippet)" }.sorted()
    return answers
  }
}
