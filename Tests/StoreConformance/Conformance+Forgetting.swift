internal import Model
internal import Store

extension Conformance {
  func forgets() async throws {
    try await withStore("forgets") { store in
      let kept = try await Samples.store(Samples.origin(1), text: ["council stays"], in: store)
      let origin = Samples.origin(2, name: "marmaduke.txt")
      let digest = try await Samples.store(origin, text: ["council goes"], title: "Goes", in: store)
      try await Samples.store(Samples.origin(3, name: "marmaduke again.txt"), text: ["council goes"], in: store)
      try await store.forget(digest, user: 7, at: Samples.moment(50), reason: "asked for")

      try check(try await store.isForgotten(digest), "it is forgotten")
      try check(try await store.standing(of: digest) == .erased, "which is its standing")
      try check(try await !store.knows(digest), "and not known any more")
      let digits = String(digest.description.prefix(8))
      try check(try await store.forgotten(prefix: digits, limit: 9) == [digest], "but found by its first digits")
      try check(try await store.forgotten(prefix: String(digits.prefix(3)), limit: 9).isEmpty, "three find nothing")
      try check(
        try await store.forgotten(prefix: String(kept.description.prefix(8)), limit: 9).isEmpty, "others are not")
      try check(try await store.record(digest) == nil, "its record is gone")
      try check(try store.open(original: digest) == nil, "its bytes are gone")
      try check(try await store.search("goes", limit: 5).isEmpty, "with its text")
      let arrivals = try await store.arrivals(of: digest)
      try check(arrivals.map(\.disposition) == [.discarded, .discarded], "its arrivals stand as discarded")
      try check(arrivals.allSatisfy { $0.reason == .erased && $0.origin.name.bytes.isEmpty }, "erased, without names")
      let decision = try await store.decisions(about: .document(digest)).first
      try check(
        decision == Decision(.forget, .document(digest), user: 7, at: Samples.moment(50), note: "asked for"),
        "the tombstone says who, when and why")
      let totals = try await store.totals()
      try check(totals.arrivals == 3 && totals.stored == 1 && totals.discarded == 2, "\(totals)")
      try check(totals.balance && totals.duplicates == 0, "the account balances: \(totals)")
      try check(try await store.knows(kept), "others stay")
      try check(try await store.search("stays", limit: 5).count == 1, "with their text")
      do {
        try await store.forget(try Samples.nobody, user: 7, at: Samples.moment(51), reason: "never seen")
        try check(false, "what is not stored cannot be forgotten")
      } catch StoreError.invalid {}

      let before = try await Samples.answers(of: store)
      try await store.rebuild { _ in }
      try check(try await Samples.answers(of: store) == before, "rebuilt it answers the same")
      try check(try await store.isForgotten(digest), "and has not remembered it")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
    }
  }

  func storesForgottenAgain() async throws {
    try await withStore("again") { store in
      let digest = try await Samples.store(Samples.origin(1), text: ["council came back"], in: store)
      try await store.forget(digest, user: 7, at: Samples.moment(2), reason: "asked for")
      try await Samples.store(Samples.origin(3), text: ["council came back"], in: store)
      try check(try await store.knows(digest), "stored again, it is known")
      try check(try await store.standing(of: digest) == .stored, "which is its standing")
      try check(try await !store.isForgotten(digest), "and not forgotten")
      let dispositions = try await store.arrivals(of: digest).map(\.disposition)
      try check(dispositions == [.discarded, .stored], "the first arrival stays as it was: \(dispositions)")
      try await store.forget(digest, user: 7, at: Samples.moment(4), reason: "asked for once more")
      try await Samples.store(Samples.origin(5), text: ["council came back"], in: store)
      let before = try await Samples.answers(of: store)
      try await store.rebuild { _ in }
      try check(try await Samples.answers(of: store) == before, "rebuilt it answers the same")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
    }
  }
}
