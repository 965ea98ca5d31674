internal import Model
internal import Store

extension Conformance {
  func replacesRecords() async throws {
    try await withStore("replaces") { store in
      let digest = try await Samples.store(Samples.origin(1), text: ["old wording"], in: store)
      guard let old = try await store.record(digest) else { return try check(false, "the record is there") }
      var contents = Samples.contents(["new phrasing", "and a second page"], title: "Read again")
      contents.reader = Component(name: "plain-text", version: 2)
      let record = Record(
        digest: digest, size: old.size, origin: old.origin, parent: nil, read: Samples.moment(50), contents: contents)
      try await store.commit(
        Commit([.read(digest, reader: contents.reader, interpreter: nil, at: record.read)], record: record))
      try check(try await store.record(digest) == record, "the record is the new one")
      try check(try await store.search("wording", limit: 5).isEmpty, "the old text is not found any more")
      try check(try await store.search("second page", limit: 5).first?.page == 2, "the new text is")
      let summary = try await store.document(digest)
      try check(summary?.reader.version == 2 && summary?.title == "Read again", "the summary is the new one")
      let totals = try await store.totals()
      try check(totals.arrivals == 1 && totals.stored == 1, "reading again is no arrival: \(totals)")
      do {
        try await store.commit(
          Commit([.read(try Samples.nobody, reader: contents.reader, interpreter: nil, at: record.read)]))
        try check(false, "what is not stored cannot be read again")
      } catch StoreError.invalid {}
    }
  }

  func commitsConcurrently() async throws {
    try await withStore("many") { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...500 {
          group.addTask {
            try await Samples.store(Samples.origin(number), text: ["Letter \(number / 2) to the council"], in: store)
          }
        }
        try await group.waitForAll()
      }
      let totals = try await store.totals()
      try check(totals.arrivals == 500 && totals.stored == 251 && totals.balance, "every commit counts: \(totals)")
      try check(totals.duplicates == 249, "each second one is a duplicate: \(totals)")
    }
    let first = try opening("many")
    let before = try await Samples.answers(of: first)
    first.close()
    try await withStore("many") { store in
      try check(try await Samples.answers(of: store) == before, "opened again it answers the same")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
      try check(report.originals == 251 && report.records == 251, "verification saw everything: \(report)")
    }
  }

  func refusesAlone() async throws {
    try await withStore("refuses") { store in
      let results = await withTaskGroup(of: (Int, Bool).self) { group in
        for number in 1...60 {
          group.addTask {
            var contents = Samples.contents(["Number \(number)"])
            let end = number % 3 == 0 ? 5 : 6
            contents.facts = [
              Fact(
                field: "word", value: "Number", how: "sentence",
                evidence: [Evidence(page: 1, start: 0, end: end, text: "Number")])
            ].compactMap { $0 }
            do {
              let original = try Samples.keep(Array("Number \(number)".utf8), in: store)
              try await store.commit(Samples.commit(Samples.origin(number), original, contents))
              return (number, true)
            } catch { return (number, false) }
          }
        }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      try check(results.allSatisfy { $0.value == ($0.key % 3 != 0) }, "exactly the wrong ones are refused")
      let totals = try await store.totals()
      try check(totals.stored == 40 && totals.arrivals == 40, "nothing of a refused commit counts: \(totals)")
    }
  }

  func releasesOriginals() async throws {
    try await withStore("release") { store in
      let bytes = Array("to be quarantined".utf8)
      let first = try Samples.keep(bytes, in: store)
      let second = try Samples.keep(bytes, in: store)
      try check(!second.isNew, "the second hold is on the same bytes")
      try store.release(first)
      try check(try descriptorOpens(store, first.digest), "one hold is left")
      try store.release(second)
      // A release takes its turn among the commits, so a later commit tells that it is done.
      try await store.commit(Commit([.arrived(Samples.origin(900))]))
      try check(try !descriptorOpens(store, first.digest), "nobody wants them any more")
      let letter = try await Samples.store(Samples.origin(901), text: ["A letter"], in: store)
      try store.release(try Samples.keep(Array("A letter".utf8), in: store))
      try await store.commit(Commit([.arrived(Samples.origin(902))]))
      try check(try descriptorOpens(store, letter), "a document wants them")
      let large = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let kept = try Samples.keep(large, in: store)
      try check(kept.size == 700_000 && kept.isNew, "large files are kept as well")
      do {
        _ = try Samples.keep(large, in: store, limit: 699_999)
        try check(false, "the limit holds")
      } catch StoreError.tooLarge(limit: 699_999) {}
      try store.release(kept)
      let empty = try Samples.keep([], in: store)
      try check(empty.size == 0, "an empty file has a digest too")
      try store.release(empty)
    }
  }

  private func descriptorOpens(_ store: any RecordStore, _ digest: Digest) throws -> Bool {
    guard let descriptor = try store.open(original: digest) else { return false }
    Descriptor.close(descriptor)
    return true
  }

  func findsChildren() async throws {
    try await withStore("children") { store in
      let root = Samples.origin(1)
      let parent = try await Samples.store(root, text: ["Covering letter"], in: store)
      for ordinal in [10, 2, 1] {
        let origin = Origin(
          arrival: root.arrival.child(ordinal), received: root.received, channel: root.channel,
          name: SpoolName("attachment-\(ordinal)"))
        let original = try Samples.keep(Array("Attachment \(ordinal)".utf8), in: store)
        try await store.commit(
          Commit(
            [.arrived(origin), Samples.settled(origin, .stored, original)], original: original,
            record: Samples.record(origin, original, Samples.contents(["Attachment"]), parent: parent)))
      }
      let arrivals = try await store.children(of: root.arrival)
      try check(arrivals.map(\.origin.arrival) == [1, 2, 10].map { root.arrival.child($0) }, "by ordinal")
      let documents = try await store.children(of: parent)
      try check(documents.count == 3 && documents.allSatisfy { $0.parent == parent }, "by document")
      let totals = try await store.totals()
      try check(totals.arrivals == 4 && totals.balance, "children are arrivals: \(totals)")
    }
  }

  func namesOutdated() async throws {
    try await withStore("outdated") { store in
      var digests: [Digest] = []
      for number in 1...5 {
        digests.append(try await Samples.store(Samples.origin(number), text: ["\(number)"], in: store))
      }
      let other = Component(name: "pdf", version: 1)
      let none = try await store.outdated(current: [Samples.reader, other], after: nil, limit: 10)
      try check(none.isEmpty, "nothing is outdated")
      let newer: Set = [Component(name: "plain-text", version: 2), other]
      let all = try await store.outdated(current: newer, after: nil, limit: 10)
      try check(all == digests.sorted(), "a newer reader outdates them all")
      let rest = try await store.outdated(current: newer, after: all[1], limit: 2)
      try check(rest == Array(all[2...3]), "they come in pages")
    }
  }
}
