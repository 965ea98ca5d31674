internal import Model
internal import Store

extension Conformance {
  func bringsFacts() async throws {
    try await withStore("facts") { store in
      let text = "Rochdale: caf\u{E9} \u{1F4C4}, 12:good,"
      let facts = [
        try Samples.fact("local_authority", "Rochdale", how: "heading", on: text),
        try Samples.fact("overall", "good", how: "table", on: text),
        try Samples.fact(
          "finding", text, ["kind": "improvement", "themes": "caseloads care_leavers", "addressee": ""], on: text),
        try Samples.fact("finding", "Another", ["themes": "neglect"], on: text),
      ]
      try await Samples.store(Samples.origin(8), text: text, kind: "ilacs_short", facts: facts, in: store)
      try await Samples.store(
        Samples.origin(5), text: "News of Rochdale", kind: "press_article",
        facts: [try Samples.fact("authority", "Rochdale", on: "News of Rochdale")], in: store)
      try await Samples.store(Samples.origin(6, channel: "police"), text: "A note", kind: nil, facts: [], in: store)
      try await Samples.store(Samples.origin(7), text: ["", " \n"], title: "A picture", in: store)

      let all = try await store.facts(FactQuery())
      try check(all.map(\.first.received) == [5, 6, 7, 8].map(Samples.moment), "in the order of first arrival")
      try check(all.last?.facts == facts, "every fact as it was: \(all.last?.facts ?? [])")
      try check(all.last?.documentKind == "ilacs_short" && all.last?.sightings == 1, "the sheet tells of its document")
      try check(all.first?.first == Samples.origin(5) && all[2].title == "A picture", "and of its arrival")

      var query = FactQuery()
      query.fields = ["overall", "local_authority"]
      query.documentKinds = ["ilacs_short", "sif_no_lscb"]
      try check(try await store.facts(query).map(\.facts) == [Array(facts[0...1])], "only the fields of the kinds")
      query = FactQuery()
      query.exceptKinds = ["ilacs_short"]
      query.needsText = true
      try check(try await store.facts(query).map(\.documentKind) == ["press_article", nil], "all texts but of a kind")
      query = FactQuery()
      query.authority = "Rochdale"
      try check(try await store.facts(query).count == 2, "by the authority that they are about")
      query.authority = "Roch%"
      try check(try await store.facts(query).isEmpty, "which is a name, not a pattern")
      query = FactQuery()
      query.theme = "caseloads"
      try check(try await store.facts(query).map(\.facts) == [Array(facts[0...2])], "by theme, the rest beside it")
      for theme in ["case", "caseloads care_leavers ", "%", "", "care_leaver_"] {
        query.theme = theme
        try check(try await store.facts(query).isEmpty, "a theme is a whole word: \(theme)")
      }
      query = FactQuery()
      query.channel = "police"
      try check(try await store.facts(query).map(\.first.received) == [Samples.moment(6)], "by channel")
    }
  }

  func pagesFacts() async throws {
    try await withStore("fact pages") { store in
      for number in 1...7 {
        let text = "Letter \(number)"
        let moment = Samples.moment(number % 3)
        let origin = Origin(
          arrival: ArrivalID(at: moment, random: (UInt64(number), 0)), received: moment, channel: "general",
          name: SpoolName(text))
        try await Samples.store(
          origin, text: text, kind: nil, facts: [try Samples.fact("word", text, on: text)],
          in: store)
      }
      var query = FactQuery()
      query.limit = 2
      var seen: [FactSheet] = []
      try await store.everyFact(query) { seen.append($0) }
      try check(seen.count == 7 && Set(seen).count == 7, "each once, though many came at one moment")
      try check(
        seen == seen.sorted { ($0.first.received, $0.digest) < ($1.first.received, $1.digest) }, "in order")
      query.limit = 7
      try check(try await store.facts(query) == seen, "in one page the same")
      query.limit = 0
      try check(try await store.facts(query).isEmpty, "none when none are wanted")
      query.limit = -1
      try check(try await store.facts(query).isEmpty, "nor fewer")
    }
  }

  /// A page may end before `limit`, where its documents say very much: the next begins behind it.
  func pagesLongFacts() async throws {
    try await withStore("long facts") { store in
      let text = String(repeating: "Said at great length. ", count: 100_000)
      for number in 1...6 {
        let page = "\(number) \(text)"
        try await Samples.store(
          Samples.origin(number), text: page, kind: nil, facts: [try Samples.fact("word", page, on: page)], in: store)
      }
      var seen: [Timestamp] = []
      try await store.everyFact(FactQuery()) { seen.append($0.first.received) }
      try check(seen == (1...6).map(Samples.moment), "every one, once: \(seen.count)")
    }
  }

  func replacesFacts() async throws {
    try await withStore("facts again") { store in
      let old = try (1...5).map { try Samples.fact("finding", "old \($0)", ["themes": "neglect"], on: "A letter") }
      let digest = try await Samples.store(
        Samples.origin(1), text: "A letter", kind: "ilacs_short", facts: old, in: store)
      try await Samples.store(
        Samples.origin(2), text: "Beside it", kind: "letter", facts: [try Samples.fact("word", "it", on: "Beside it")],
        in: store)
      let new = [try Samples.fact("authority", "Rochdale", on: "A letter")]
      try await Samples.reread(digest, kind: "letter", facts: new, in: store)
      let sheets = try await store.facts(FactQuery())
      try check(sheets.map(\.facts.count) == [1, 1] && sheets.first?.facts == new, "the old facts are gone")
      try check(sheets.first?.documentKind == "letter", "and the old kind")
      var query = FactQuery()
      query.theme = "neglect"
      try check(try await store.facts(query).isEmpty, "they are not found any more")
      query = FactQuery()
      query.authority = "Rochdale"
      try check(try await store.facts(query).count == 1, "the new ones are")
      try await Samples.reread(digest, kind: nil, facts: [], in: store)
      try check(try await store.facts(FactQuery()).first?.facts == [], "none is an answer too")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
    }
  }
}
