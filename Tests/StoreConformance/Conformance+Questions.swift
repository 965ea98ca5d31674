internal import Model
internal import Store

extension Conformance {
  func searches() async throws {
    try await withStore("search") { store in
      let accented = try await Samples.store(
        Samples.origin(1), text: ["Nothing here", "The children's Café was inspected in May."], title: "Visit",
        in: store)
      let other = try await Samples.store(
        Samples.origin(2), text: ["An inspection of children in care, and of care leavers."],
        title: "Care leavers", in: store)
      let hit = try await store.search("cafe", limit: 5).first
      try check(hit?.digest == accented && hit?.page == 2, "without accents, on its page")
      let scalars = Array(hit?.snippet.unicodeScalars ?? "".unicodeScalars)
      let marked = hit?.matches.map { String(String.UnicodeScalarView(scalars[$0])) }
      try check(marked == ["Café"], "the match is marked: \(marked ?? [])")
      try check(try await store.search("CHILDREN inspecting", limit: 5).count == 2, "case and endings do not matter")
      try check(try await store.search("leavers", limit: 5).first?.digest == other, "found by text and title")
      try check(try await store.search("visit", limit: 5).map(\.page) == [1], "a title is found on the first page")
      try check(try await store.search("\"care leavers\"", limit: 5).count == 1, "a phrase")
      try check(try await store.search("\"leavers care\"", limit: 5).isEmpty, "a phrase has an order")
      try check(try await store.search("inspe*", limit: 5).count == 2, "a beginning")
      try check(try await store.search("children leavers", limit: 5).count == 1, "all words must match")
      let ranks = try await store.search("care", limit: 5).map(\.rank)
      try check(ranks == ranks.sorted(by: >), "best first")
      for text in [
        "", " ", "*", "\"", "\"\"", "AND", "NOT care", "(", ")", "a OR", "title:x", "^care", "care^2", "NEAR(a b)",
        "-care", "+", "a\"b", "'; DROP TABLE page; --", "\0care", "{x}", "\u{F0000}care\u{F0001}", "***", "?*", "…",
        String(repeating: "word ", count: 500),
      ] {
        _ = try await store.search(text, limit: 5)
      }
    }
  }

  func lists() async throws {
    try await withStore("lists") { store in
      for number in 1...30 {
        let origin = Samples.origin(
          number, channel: number % 2 == 0 ? "police" : "health", name: "100%_\(number).txt")
        try await Samples.store(origin, text: ["Body \(number)"], title: "Title \(31 - number)", in: store)
      }
      var arrivals = ArrivalQuery()
      arrivals.channel = "police"
      arrivals.limit = 4
      let page = try await store.arrivals(arrivals)
      try check(page.map(\.origin.received) == [30, 28, 26, 24].map(Samples.moment), "newest first")
      arrivals.after = page.last?.origin.arrival
      try check(try await store.arrivals(arrivals).first?.origin.received == Samples.moment(22), "the next page")
      arrivals = ArrivalQuery()
      arrivals.nameContains = "0%_1"
      arrivals.dispositions = [.stored]
      try check(try await store.arrivals(arrivals).count == 11, "signs of patterns mean themselves")
      arrivals = ArrivalQuery()
      arrivals.name = SpoolName("100%_12.txt")
      arrivals.channel = "police"
      try check(try await store.arrivals(arrivals).map(\.origin.received) == [Samples.moment(12)], "by its very name")
      arrivals.channel = "health"
      try check(try await store.arrivals(arrivals).isEmpty, "and its channel")
      var query = DocumentQuery()
      query.channel = "health"
      query.since = Samples.moment(10)
      query.until = Samples.moment(20)
      let some = try await store.documents(query)
      try check(some.map(\.first.received) == [19, 17, 15, 13, 11].map(Samples.moment), "channel and time")
      try await listsPageByPage(store)
      query = DocumentQuery()
      query.order = .title
      query.titleOrNameContains = "tITLE 1"
      query.limit = 3
      query.offset = 1
      try check(try await store.documents(query).map(\.title) == ["Title 10", "Title 11", "Title 12"], "by title")
      query = DocumentQuery()
      query.mediaType = .pdf
      try check(try await store.documents(query).isEmpty, "by media type")
      query.mediaType = .plainText
      query.order = .oldestFirst
      query.limit = 1
      try check(try await store.documents(query).first?.first.received == Samples.moment(1), "oldest first")
      query.titleOrNameContains = "_30.txt"
      try check(try await store.documents(query).first?.title == "Title 1", "by name")
    }
  }

  private func listsPageByPage(_ store: any RecordStore) async throws {
    for order in [DocumentQuery.Order.newestFirst, .oldestFirst] {
      for hiding in [ChannelSet.none, ChannelSet(["health"])] {
        var query = DocumentQuery()
        query.order = order
        query.hiding = hiding
        let all = try await store.documents(query)
        query.limit = 4
        var paged: [DocumentSummary] = []
        repeat {
          query.after = paged.last.map { ExportPosition(firstReceived: $0.first.received, digest: $0.digest) }
          paged += try await store.documents(query)
        } while paged.count.isMultiple(of: query.limit) && paged.count < all.count
        try check(paged == all && all.count > 10, "page by page as at once: \(order)")
      }
    }
  }

  func exportsInOrder() async throws {
    try await withStore("exports") { store in
      for number in [4, 2, 9, 1] { try await Samples.store(Samples.origin(number), text: ["\(number)"], in: store) }
      try await Samples.store(Samples.origin(0), text: ["9"], in: store)
      var seen: [Timestamp] = []
      var sightings: [Int] = []
      try await store.exportDocuments { document in
        seen.append(document.summary.first.received)
        sightings.append(document.sightings.count)
        return true
      }
      try check(seen == [0, 1, 2, 4].map(Samples.moment), "by first arrival, not by the first stored: \(seen)")
      try check(sightings == [2, 1, 1, 1], "with every sighting")
      let first = try await store.exportDocuments(after: nil, limit: 3)
      let rest = try await store.exportDocuments(after: first.last?.position, limit: 3)
      try check(first.count == 3 && rest.count == 1, "in pages")
    }
  }

  func rebuildsTheSame() async throws {
    try await withStore("rebuilt") { store in
      for number in 1...20 {
        try await Samples.store(Samples.origin(number), text: ["The council, \(number % 7)"], in: store)
      }
      let digest = try await Samples.store(
        Samples.origin(25), text: "Judged", kind: "ilacs_short",
        facts: [try Samples.fact("overall", "good", ["themes": "neglect"], on: "Judged")], in: store)
      try await Samples.reread(
        digest, kind: "ilacs_standard", facts: [try Samples.fact("overall", "inadequate", on: "Judged")], in: store)
      let bad = Samples.origin(30)
      try await store.commit(Commit([.arrived(bad), Samples.settled(bad, .quarantined, reason: .encrypted)]))
      let before = try await Samples.answers(of: store)
      try await store.rebuild { _ in }
      try check(try await Samples.answers(of: store) == before, "the answers are the same")
      try await Samples.store(Samples.origin(40), text: ["After"], in: store)
      try check(try await store.search("after", limit: 1).count == 1, "and it goes on")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
      try check(report.totals == (try await store.totals()), "the ledger says the same as the counters")
    }
  }
}
