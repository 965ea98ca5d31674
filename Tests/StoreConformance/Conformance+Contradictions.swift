internal import Model
internal import Store

extension Conformance {
  /// What contradicts the store, or itself, is refused, and nothing of it counts.
  func refusesContradictions() async throws {
    try await withStore("contradictions") { store in
      let origin = Samples.origin(1)
      let letter = try Samples.keep(Array("A letter".utf8), in: store)
      let other = try Samples.keep(Array("Another".utf8), in: store)
      let contents = Samples.contents(["A letter"])
      let record = Samples.record(origin, letter, contents)
      let anothers = Samples.record(origin, other, contents)
      let stored = [LedgerEntry.arrived(origin), Samples.settled(origin, .stored, letter)]
      let again = LedgerEntry.read(letter.digest, reader: Samples.reader, interpreter: nil, at: Samples.moment(2))
      let contradictions = [
        (
          "an arrival that never came",
          Commit([Samples.settled(origin, .stored, letter)], original: letter, record: record)
        ),
        (
          "a duplicate of nothing",
          Commit([.arrived(origin), Samples.settled(origin, .duplicate, letter)], original: letter)
        ),
        ("no original", Commit(stored, record: record)),
        ("the original of another", Commit(stored, original: other, record: record)),
        ("no record", Commit(stored, original: letter)),
        ("the record of another", Commit(stored, original: letter, record: anothers)),
        ("a new reading of what is not stored", Commit([again], record: record)),
      ]
      for (what, commit) in contradictions { try await refuses(commit, what, store) }
      try check(try await store.totals() == Totals(), "nothing has come")
      try await store.commit(Samples.commit(origin, letter, contents))
      try await refuses(Commit([again], record: anothers), "a new reading of another", store)
      try await refuses(Commit([again]), "a new reading without a record", store)
      try store.release(other)
    }
  }

  private func refuses(_ commit: Commit, _ what: String, _ store: any RecordStore) async throws {
    do { try await store.commit(commit) } catch StoreError.invalid { return }
    try check(false, "taken: \(what)")
  }
}
