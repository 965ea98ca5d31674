internal import Model
internal import Store

extension Conformance {
  func keepsTheAudit() async throws {
    try await withStore("audit") { store in
      let origin = Samples.origin(1, channel: "police")
      let digest = try await Samples.store(origin, text: ["one"], in: store)
      let other = try Samples.nobody
      let entries = [
        AuditEntry(at: Samples.moment(1), user: 7, who: "anna", method: "Show", outcome: .read, digests: [digest]),
        AuditEntry(
          at: Samples.moment(2), user: 8, who: "8", method: "Search", outcome: .read, digests: [other, digest]),
        AuditEntry(
          at: Samples.moment(3), user: 7, who: "anna", method: "Explain", outcome: .read,
          arrivals: [origin.arrival]),
        AuditEntry(
          at: Samples.moment(4), user: 9, who: "eve", method: "List", outcome: .refused, channel: "police"),
      ]
      let before = try await store.totals()
      for entry in entries { try await store.commit(Commit([.audited(entry)])) }
      try check(try await store.totals() == before, "nothing is counted by it")

      var query = AuditQuery()
      try check(try await found(query, store) == entries.reversed(), "the latest first")
      query.limit = 3
      let page = try await store.audit(query)
      query.before = page.last?.number
      try check(try await found(query, store) == [entries[0]], "the rest on the next page")
      query = AuditQuery()
      query.user = 7
      try check(try await found(query, store) == [entries[2], entries[0]], "by user")
      query = AuditQuery()
      query.since = Samples.moment(2)
      query.until = Samples.moment(4)
      try check(try await found(query, store) == [entries[2], entries[1]], "by time")
      query = AuditQuery()
      query.subject = .digits(String(digest.description.prefix(9)))
      try check(try await found(query, store) == entries[0...2].reversed(), "of a document and its arrivals")
      query.subject = .arrival(origin.arrival)
      try check(try await found(query, store) == entries[0...2].reversed(), "of an arrival and its document")
      query.subject = .digits(other.description)
      try check(try await found(query, store) == [entries[1]], "of another")
      query.subject = .digits("abc")
      try check(try await found(query, store).isEmpty, "three digits find nothing")

      try await store.rebuild { _ in }
      try check(try await found(AuditQuery(), store) == entries.reversed(), "made again from the ledger")
      try await store.forget(digest, user: 0, at: Samples.moment(9), reason: "wanted")
      query.subject = .digits(digest.description)
      try check(try await found(query, store) == entries[0...2].reversed(), "who saw it stands when it is forgotten")
      let report = try await store.verify { _ in }
      try check(report.isSound, "it is sound: \(report.problems.first.map { "\($0)" } ?? "")")
    }
    let store = try opening("audit")
    defer { store.close() }
    try check(try await store.audit(AuditQuery()).count == 4, "opened again it has them all")
  }

  func splitsLongAnswers() async throws {
    let digest = try Samples.nobody
    let id = Samples.origin(1).arrival
    var entry = AuditEntry(at: Samples.moment(1), user: 7, who: "anna", method: "List", outcome: .read)
    try check(entry.parts == [entry], "a short one stays whole")
    entry.digests = Array(repeating: digest, count: AuditEntry.mostObjects * 2 + 1)
    entry.arrivals = [id]
    let parts = entry.parts
    try check(parts.map(\.digests.count) == [1000, 1000, 1, 0] && parts.last?.arrivals == [id], "nothing is left out")
  }

  private func found(_ query: AuditQuery, _ store: any RecordStore) async throws -> [AuditEntry] {
    try await store.audit(query).map(\.entry)
  }
}
