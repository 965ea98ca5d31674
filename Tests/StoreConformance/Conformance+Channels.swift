internal import Model
internal import Store

/// Questions with hidden channels, held against a store into which nothing ever came through them.
extension Conformance {
  private static let open = ["health", "press", "it's"]
  private static let hidden = ["police", "o'hidden"]

  private static let report = "The inspection of Rochdale"

  /// The way of some documents, those of hidden channels left out where `isWhole` is false.
  private func fill(_ store: any RecordStore, isWhole: Bool) async throws {
    let number = Counter()
    func origin(_ channel: String, _ name: String) -> Origin? {
      let origin = Samples.origin(number.next(), channel: channel, name: name)
      return isWhole || Conformance.open.contains(channel) ? origin : nil
    }
    func drop(_ channel: String, _ name: String, _ text: String, title: String? = nil) async throws {
      guard let origin = origin(channel, name) else { return }
      try await Samples.store(origin, text: [text], title: title, in: store)
    }
    func inspect(_ channel: String, _ text: String) async throws {
      guard let origin = origin(channel, "report") else { return }
      let facts = [
        try Samples.fact("local_authority", "Rochdale", on: text), try Samples.fact("overall", "good", on: text),
      ]
      try await Samples.store(origin, text: text, kind: "ilacs_short", facts: facts, in: store)
    }
    /// A mail, and the attachment in it.
    func mail(_ channel: String, _ text: String) async throws {
      guard let origin = origin(channel, "mail \(channel)") else { return }
      let parent = try await Samples.store(origin, text: [text], in: store)
      let child = Origin(
        arrival: origin.arrival.child(1), received: origin.received, channel: channel, name: SpoolName("attached"))
      let kept = try Samples.keep(Array("The same attachment".utf8), in: store)
      if try await store.knows(kept.digest) {
        try await store.commit(
          Commit([.arrived(child), Samples.settled(child, .duplicate, kept)], original: kept))
      } else {
        let record = Samples.record(child, kept, Samples.contents(["The same attachment"]), parent: parent)
        try await store.commit(
          Commit([.arrived(child), Samples.settled(child, .stored, kept)], original: kept, record: record))
      }
    }
    func set(_ channel: String, _ disposition: Disposition, _ reason: Reason) async throws {
      guard let origin = origin(channel, "trouble") else { return }
      try await store.commit(Commit([.arrived(origin), Samples.settled(origin, disposition, reason: reason)]))
    }
    try await drop("police", "smith.txt", "A child called Smith was missing", title: "Smith")
    try await drop("health", "a.txt", "A letter about care", title: "Beta")
    try await drop("police", "shared.txt", "Sent to all: care care care", title: "Alpha")
    try await inspect("police", Conformance.report + ", secret")
    try await inspect("health", Conformance.report)
    try await mail("police", "To the police")
    try await mail("health", "To health")
    try await drop("press", "b.txt", "News of care and of Smith", title: "Gamma")
    try await drop("it's", "shared again.txt", "Sent to all: care care care", title: "Alpha")
    try await drop("o'hidden", "shared.txt", "Sent to all: care care care", title: "Alpha")
    try await drop("press", "shared third.txt", "Sent to all: care care care", title: "Alpha")
    try await drop("press", "twice.txt", "First open, then not")
    try await drop("police", "twice too.txt", "First open, then not")
    for channel in ["police", "health"] {
      try await set(channel, .quarantined, .damaged)
      try await set(channel, .deferred, .storeFull)
    }
    for number in 0..<40 { try await drop("o'hidden", "\(number)", "Smith Smith care \(number)") }
    try await drop("it's", "last.txt", "care of Smith, care", title: "care")
  }

  func hidesChannels() async throws {
    try await withStore("channels") { whole in
      try await withStore("channels, open") { twin in
        try await fill(whole, isWhole: true)
        try await fill(twin, isWhole: false)
        for hiding in [ChannelSet(Set(Conformance.hidden)), ChannelSet(allBut: Set(Conformance.open))] {
          let shown = try await Conformance.answers(of: whole, hiding: hiding)
          // Of the twin nothing is hidden, but ranks are told as to somebody from whom something is.
          let wanted = try await Conformance.answers(of: twin, hiding: hiding)
          for (answer, expected) in zip(shown, wanted) where answer != expected {
            try check(false, "as if nothing had come through: \(answer) is not \(expected)")
          }
          try check(shown.count == wanted.count, "as many answers: \(shown.count), not \(wanted.count)")
          let behind = try await whole.documentsBehind(hiding)
          try check(behind == 2, "two documents that hidden channels brought first, not \(behind)")
          let totals = try await whole.totalsByChannel()
          let visible = totals.filter { !hiding.contains($0.key) }.values
          let (stored, duplicates) = visible.reduce((0, 0)) { ($0.0 + $1.stored, $0.1 + $1.duplicates) }
          let other = try await twin.totals()
          let isMadeUp = stored + behind == other.stored && duplicates - behind == other.duplicates
          try check(isMadeUp, "they make up the account")
          let all = totals.values.reduce(0) { $0 + $1.arrivals }
          try check(all == (try await whole.totals()).arrivals, "all channels are all arrivals")
        }
        let nothing = try await Conformance.answers(of: whole, hiding: ChannelSet(allBut: []))
        try check(nothing.allSatisfy { $0.hasSuffix(": []") || $0.hasSuffix(": nil") }, "all hidden: \(nothing)")
      }
    }
  }

  func tellsWhichCameThrough() async throws {
    try await withStore("channels") { store in
      let one = try await Samples.store(Samples.origin(1, channel: "police"), text: ["one"], in: store)
      let two = try await Samples.store(Samples.origin(2, channel: "health"), text: ["two"], in: store)
      try await Samples.store(Samples.origin(3, channel: "police"), text: ["two"], in: store)
      let three = try await Samples.store(Samples.origin(4, channel: "health"), text: ["three"], in: store)
      let all = [three, two, one, try Samples.nobody]
      try check(try await store.sighted(all, in: ChannelSet(["police"])) == [one, two], "through the one")
      try check(try await store.sighted(all, in: ChannelSet(allBut: ["police"])) == [two, three], "through others")
      try check(try await store.sighted(all, in: .none).isEmpty, "through none")
      try await store.forget(two, user: 0, at: Samples.moment(9), reason: "wanted")
      try check(try await store.sighted(all, in: ChannelSet(["police"])) == [one], "what is forgotten is no document")
      let totals = try await store.totalsByChannel()
      try check(totals["police"]?.stored == 1 && totals["police"]?.discarded == 1, "and counted where it came through")
      try check(totals.values.allSatisfy { $0.balance }, "each channel's account balances: \(totals)")
    }
  }

  /// Every question that can be asked with hidden channels, and its answer.
  private static func answers(of store: any RecordStore, hiding: ChannelSet) async throws -> [String] {
    var answers: [String] = []
    for order in DocumentQuery.Order.allCases {
      for channel in [nil, "police", "health", "it's"] {
        var query = DocumentQuery()
        query.hiding = hiding
        query.order = order
        query.channel = channel
        query.limit = 3
        for offset in stride(from: 0, to: 12, by: 3) {
          query.offset = offset
          answers.append("documents \(order) \(channel ?? "") \(offset): \(try await store.documents(query))")
        }
        query.limit = 100
        query.offset = 0
        for part in ["shared", "smith", "twice too"] {
          query.titleOrNameContains = part
          answers.append("called \(part): \(try await store.documents(query))")
        }
        query.titleOrNameContains = nil
        query.since = Samples.moment(4)
        query.until = Samples.moment(10)
        answers.append("since: \(try await store.documents(query))")
      }
    }
    for number in 1...60 {
      let id = Samples.origin(number).arrival
      let arrival = try await store.arrival(id, hiding: hiding)
      answers.append("arrival \(number): \(arrival.map { "\($0)" } ?? "nil")")
      let child = try await store.arrival(id.child(1), hiding: hiding)
      answers.append("its child: \(child.map { "\($0)" } ?? "nil")")
    }
    for text in [
      "A child called Smith was missing", "Sent to all: care care care", "The same attachment", "To health",
      "To the police", "First open, then not",
    ] {
      let kept = try Samples.keep(Array(text.utf8), in: store)
      try store.release(kept)
      let digest = kept.digest
      let document = try await store.document(digest, hiding: hiding)
      answers.append("document: \(document.map { "\($0)" } ?? "nil")")
      answers.append("arrivals: \(try await store.arrivals(of: digest, hiding: hiding))")
      answers.append("children: \(try await store.children(of: digest, hiding: hiding))")
      let prefix = String(digest.description.prefix(6))
      answers.append("prefix: \(try await store.documents(prefix: prefix, limit: 5, hiding: hiding))")
    }
    var arrivals = ArrivalQuery()
    arrivals.hiding = hiding
    answers.append("arrivals: \(try await store.arrivals(arrivals))")
    arrivals.limit = 3
    answers.append("arrivals: \(try await store.arrivals(arrivals))")
    arrivals.dispositions = [.deferred, .quarantined]
    answers.append("arrivals: \(try await store.arrivals(arrivals))")
    var position: ExportPosition?
    for page in 0..<8 {
      let found = try await store.exportDocuments(after: position, limit: 2, hiding: hiding)
      answers.append("export \(page): \(found)")
      position = found.last?.position ?? position
    }
    for (channel, authority) in [(nil, nil), ("police", nil), ("health", nil), (nil, "Rochdale")] {
      var query = FactQuery()
      query.hiding = hiding
      query.channel = channel
      query.authority = authority
      query.limit = 2
      try await store.everyFact(query) { answers.append("facts: [\($0)]") }
    }
    for words in ["smith", "care", "care smith", "\"care care\"", "missing", "sent", "secret", "alpha"] {
      for limit in [1, 2, 100] {
        answers.append("search \(words) \(limit): \(try await store.search(words, limit: limit, hiding: hiding))")
      }
    }
    return answers
  }
}

/// Counts on, so that the same arrivals have the same ids whichever others there are.
private final class Counter {
  private var number = 0

  func next() -> Int {
    number += 1
    return number
  }
}
