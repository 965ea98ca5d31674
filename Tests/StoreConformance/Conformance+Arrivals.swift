internal import Model
internal import Store

extension Conformance {
  func storesAndFinds() async throws {
    try await withStore("finds") { store in
      let origin = Samples.origin(1, channel: "police")
      let original = try Samples.keep(Array("The council's letter.".utf8), in: store)
      try check(original.isNew && original.size == 21, "new bytes are new")
      try check(
        original.digest.description == "ef45631f6c1842330d52a342f5e546f45c70f87dcd3742368f4a4791d7e12f31",
        "the digest is SHA-256")
      try check(try await !store.knows(original.digest), "kept is not yet known")
      try check(try await store.standing(of: original.digest) == .unknown, "nor is its standing")
      let commit = Samples.commit(origin, original, Samples.contents(["The council's letter."], title: "A letter"))
      let committed = try await store.commit(commit)
      try check(committed.duplicates.isEmpty, "nothing was a duplicate")
      try check(try await store.knows(original.digest), "a committed document is known")
      try check(try await store.standing(of: original.digest) == .stored, "as its standing says")
      try check(try await store.record(original.digest) == commit.record, "the record comes back as it was")
      let arrival = try await store.arrival(origin.arrival)
      try check(arrival?.origin == origin && arrival?.disposition == .stored, "the arrival is stored")
      try check(arrival?.digest == original.digest && arrival?.size == 21, "the arrival knows its bytes")
      let prefix = String(original.digest.description.prefix(6))
      let summary = try await store.documents(prefix: prefix, limit: 9).first
      try check(summary?.digest == original.digest && summary?.title == "A letter", "found by the digest's beginning")
      try check(summary?.first == origin && summary?.sightings == 1, "the summary tells of its arrival")
      try check(try await store.documents(prefix: "abc", limit: 9).isEmpty, "three digits find nothing")
      let descriptor = try store.open(original: original.digest)
      try check(descriptor != nil, "the original can be opened")
      if let descriptor {
        let again = try store.keep(copying: descriptor, limit: 100)
        Descriptor.close(descriptor)
        try check(again.digest == original.digest && !again.isNew, "the original has the same bytes")
        try store.release(again)
      }
      try check(try await store.knows(original.digest), "releasing a sighting's hold removes nothing")
      try check(try store.open(original: Samples.nobody) == nil, "what is not there is nil")
    }
  }

  func countsSightings() async throws {
    try await withStore("sightings") { store in
      let digest = try await Samples.store(Samples.origin(5), text: ["Twice"], in: store)
      for number in [7, 3, 9] { try await Samples.store(Samples.origin(number), text: ["Twice"], in: store) }
      let totals = try await store.totals()
      try check(totals.arrivals == 4 && totals.stored == 1 && totals.duplicates == 3 && totals.balance, "it balances")
      let sightings = try await store.arrivals(of: digest)
      try check(
        sightings.map(\.origin) == [3, 5, 7, 9].map { Samples.origin($0) }, "every sighting is told, oldest first")
      let summary = try await store.document(digest)
      try check(summary?.sightings == 4 && summary?.first == Samples.origin(3), "the earliest arrival is the first")
    }
  }

  func storesOnceConcurrently() async throws {
    try await withStore("once") { store in
      let duplicates = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...40 {
          group.addTask {
            let original = try Samples.keep(Array("the same new bytes".utf8), in: store)
            let commit = Samples.commit(
              Samples.origin(number), original, Samples.contents(["the same new bytes"]))
            return try await store.commit(commit).duplicates.count
          }
        }
        return try await group.reduce(0, +)
      }
      let totals = try await store.totals()
      try check(duplicates == 39, "all but one were told that they are duplicates: \(duplicates)")
      try check(totals.stored == 1 && totals.duplicates == 39 && totals.balance, "one document: \(totals)")
    }
  }

  func isIdempotent() async throws {
    try await withStore("again") { store in
      let origin = Samples.origin(1)
      let digest = try await Samples.store(origin, text: ["Once"], in: store)
      // As after a crash between commit and leaving `active/`: known now, and so settled as a duplicate.
      try await Samples.store(origin, text: ["Once"], in: store)
      let original = try Samples.keep(Array("Once".utf8), in: store)
      try await store.commit(Samples.commit(origin, original, Samples.contents(["Once"])))
      let totals = try await store.totals()
      try check(totals.arrivals == 1 && totals.stored == 1 && totals.duplicates == 0, "counted once: \(totals)")
      try check(try await store.arrival(origin.arrival)?.disposition == .stored, "it stays stored")
      try check(try await store.document(digest)?.sightings == 1, "it was seen once")
    }
  }

  func storesDeferred() async throws {
    try await withStore("deferred") { store in
      let origin = Samples.origin(1)
      try await store.commit(Commit([.arrived(origin)]))
      try check(try await store.arrival(origin.arrival)?.disposition == nil, "active has no disposition")
      try await store.commit(Commit([Samples.settled(origin, .deferred, reason: .killedForMemory)]))
      var totals = try await store.totals()
      try check(totals.deferred == 1 && totals.arrivals == 1 && totals.balance, "deferred is counted: \(totals)")
      let arrival = try await store.arrival(origin.arrival)
      try check(arrival?.reason == .killedForMemory && arrival?.detail != nil, "the reason is kept")
      try await store.commit(Commit([.arrived(origin)]))
      totals = try await store.totals()
      try check(totals.deferred == 0 && totals.arrivals == 1, "taken up again it is active: \(totals)")
      try await Samples.store(origin, text: ["Later"], in: store)
      totals = try await store.totals()
      try check(totals.stored == 1 && totals.deferred == 0 && totals.balance, "then stored: \(totals)")
      try check(try await store.arrival(origin.arrival)?.reason == nil, "the reason is gone")
    }
  }

  func discardsQuarantined() async throws {
    try await withStore("quarantine") { store in
      let origin = Samples.origin(1)
      let bad = Samples.settled(origin, .quarantined, reason: .damaged)
      try await store.commit(Commit([.arrived(origin), bad]))
      var query = ArrivalQuery()
      query.dispositions = [.quarantined]
      try check(try await store.arrivals(query).map(\.origin) == [origin], "quarantined arrivals are listed")
      let decision = Decision(.discard, .arrival(origin.arrival), user: 1000, at: Samples.moment(3), note: "scan")
      try await store.commit(Commit([.decided(decision), Samples.settled(origin, .discarded)]))
      let totals = try await store.totals()
      try check(totals.quarantined == 0 && totals.discarded == 1 && totals.balance, "discarded: \(totals)")
      try check(try await store.arrivals(query).isEmpty, "it has left the quarantine")
      try check(try await store.decisions(about: .arrival(origin.arrival)) == [decision], "the decision is told")
      do {
        try await store.commit(Commit([Samples.settled(origin, .deferred)]))
        try check(false, "what was discarded cannot come back")
      } catch StoreError.invalid {}
    }
  }

  func keepsDecisions() async throws {
    try await withStore("decisions") { store in
      let digest = try await Samples.store(Samples.origin(1), text: ["Decide"], in: store)
      let decisions = Decision.Kind.allCases.enumerated().map { number, kind in
        Decision(kind, .document(digest), user: 4_294_967_294, at: Samples.moment(number))
      }
      for decision in decisions { try await store.commit(Commit([.decided(decision)])) }
      try check(try await store.decisions(about: .document(digest)) == decisions, "all of them, oldest first")
    }
  }
}
