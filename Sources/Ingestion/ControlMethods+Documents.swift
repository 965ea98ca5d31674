package import Control
internal import FoundationEssentials
internal import Model
internal import Store

/// Questions about documents.
extension ControlMethods {
  package func list(_ parameters: List.Parameters, _ caller: Caller) async throws(ControlError) -> List.Reply {
    let sight = caller.sight
    try await refuse(channel: parameters.channel, List.self, caller, hiding: sight.hidden)
    var query = DocumentQuery()
    query.hiding = sight.hidden
    query.channel = parameters.channel
    query.documentKind = parameters.documentKind
    query.mediaType = parameters.mediaType
    query.limit = try ControlMethods.limit(parameters.limit, default: 100)
    if let after = parameters.after {
      guard let position = ExportPosition(token: after) else { throw .invalidParameter("after") }
      query.after = position
    }
    let wanted = query
    let store = store
    let found = try await ask { () async throws(StoreError) in try await store.documents(wanted) }
    try await audit(List.self, caller, sight, documents: found.map(\.digest))
    return List.Reply(
      documents: found.map(Summary.init),
      next: found.count < query.limit
        ? nil : found.last.map { ExportPosition(firstReceived: $0.first.received, digest: $0.digest).token })
  }

  package func show(_ parameters: Show.Parameters, _ caller: Caller) async throws(ControlError) -> Show.Reply {
    let sight = caller.sight
    let hidden = sight.hidden
    let summary: DocumentSummary
    switch try await subject(parameters.id, Show.self, caller, hiding: hidden) {
    case .document(let found): summary = found
    case .arrival(let arrival):
      let store = store
      guard let digest = arrival.digest,
        let found = try await ask({ () async throws(StoreError) in try await store.document(digest, hiding: hidden) })
      else {
        try await audit(Show.self, caller, sight, arrivals: [arrival])
        return Show.Reply(arrival: arrival)
      }
      summary = found
    }
    let store = store
    let digest = summary.digest
    let (record, sightings, children) = try await ask { () async throws(StoreError) in
      (
        try await store.record(digest), try await store.arrivals(of: digest, hiding: hidden),
        try await store.children(of: digest, hiding: hidden)
      )
    }
    guard let record else { throw .failed(reason: "The record of \(digest) is missing. Run vigilctl verify.") }
    try await audit(Show.self, caller, sight, documents: [digest], arrivals: sightings)
    let contents = record.contents
    return Show.Reply(
      document: DocumentDetail(
        summary: Summary(summary), parent: summary.parent, children: children.map(\.digest),
        // A reading from before anybody brought it, as far as the caller may know, would tell that somebody did.
        read: hidden.isEmpty ? record.read : max(record.read, summary.first.received),
        reader: contents.reader, interpreter: contents.interpreter, language: contents.language,
        published: contents.published, note: contents.note, tables: contents.tables.count,
        properties: contents.properties, facts: contents.facts, sightings: sightings))
  }

  package func text(
    _ parameters: Text.Parameters, _ caller: Caller, _ replies: Replies<Text.Reply>
  ) async throws(ControlError) -> Text.Reply {
    let sight = caller.sight
    let digest = try await document(parameters.id, Text.self, caller, hiding: sight.hidden).digest
    let store = store
    guard let record = try await ask({ () async throws(StoreError) in try await store.record(digest) }) else {
      throw .failed(reason: "The record of \(digest) is missing. Run vigilctl verify.")
    }
    try await audit(Text.self, caller, sight, documents: [digest])
    let pages = record.contents.pages
    func reply(_ page: Page) -> Text.Reply {
      Text.Reply(digest: digest, page: page.number, pageCount: record.contents.pageCount, text: page.text)
    }
    if parameters.page == nil, replies.wanted, let last = pages.last {
      for page in pages.dropLast() { try await replies.send(reply(page)) }
      return reply(last)
    }
    if pages.isEmpty, parameters.page == nil { return reply(Page(number: 1, text: "")) }
    guard let page = pages.first(where: { $0.number == parameters.page ?? 1 }) else {
      throw .notFound(object: "page \(parameters.page ?? 1) of \(digest)")
    }
    return reply(page)
  }

  package func search(_ parameters: Search.Parameters, _ caller: Caller) async throws(ControlError) -> Search.Reply {
    let limit = try ControlMethods.limit(parameters.limit, default: 20)
    let sight = caller.sight
    let hidden = sight.hidden
    try await refuse(channel: parameters.channel, Search.self, caller, hiding: hidden)
    let store = store
    let wanted = parameters
    let hits = try await ask { () async throws(StoreError) in
      var hits: [Hit] = []
      let most = wanted.channel == nil ? limit : 1000
      for found in try await store.search(wanted.query, limit: most, hiding: hidden) {
        guard hits.count < limit, let summary = try await store.document(found.digest, hiding: hidden) else { continue }
        if let channel = wanted.channel {
          let seen = try await store.arrivals(of: found.digest, hiding: hidden).map(\.origin.channel)
          guard seen.contains(channel) else { continue }
        }
        hits.append(Hit(found, mediaType: summary.mediaType))
      }
      return hits
    }
    try await audit(Search.self, caller, sight, documents: hits.map(\.digest))
    return Search.Reply(hits: hits)
  }

  static func limit(_ asked: Int?, default standard: Int) throws(ControlError) -> Int {
    let limit = asked ?? standard
    guard (1...1000).contains(limit) else { throw .invalidParameter("limit") }
    return limit
  }
}

extension Summary {
  init(_ summary: DocumentSummary) {
    self.init(
      digest: summary.digest, mediaType: summary.mediaType, documentKind: summary.documentKind, title: summary.title,
      pageCount: summary.pageCount, size: summary.size, received: summary.first.received,
      channel: summary.first.channel, name: summary.first.name, sightings: summary.sightings)
  }
}

extension Hit {
  /// The store ranks upwards, the interface downwards.
  init(_ hit: SearchHit, mediaType: MediaType) {
    let scalars = Array(hit.snippet.unicodeScalars)
    var parts: [SnippetPart] = []
    var start = 0
    func piece(_ range: Range<Int>, match: Bool) {
      if range.isEmpty { return }
      parts.append(SnippetPart(text: String(String.UnicodeScalarView(scalars[range])), match: match))
    }
    for match in hit.matches where match.lowerBound >= start && match.upperBound <= scalars.count {
      piece(start..<match.lowerBound, match: false)
      piece(match, match: true)
      start = match.upperBound
    }
    piece(start..<scalars.count, match: false)
    self.init(
      digest: hit.digest, page: hit.page, title: hit.title, mediaType: mediaType, rank: -hit.rank, snippet: parts)
  }
}
