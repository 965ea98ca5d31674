internal import Configuration
package import Control
internal import Model
internal import Platform
internal import Store

/// What is written of those who read restricted channels, and the question for it.
///
/// An entry is durable before the answer leaves. Whoever has channels hidden from them leaves an entry with every id that
/// is not found, whether or not there is something behind it: neither the time that it takes nor a disk that is full can
/// tell them which it was.
extension ControlMethods {
  /// Notes those of the documents and arrivals that came through restricted channels as read by the caller.
  func audit<Method: ControlMethod>(
    _ method: Method.Type, _ caller: Caller, _ sight: Sight, documents: [Digest] = [], arrivals: [Arrival] = []
  ) async throws(ControlError) {
    if sight.audited.isEmpty { return }
    let store = store
    var left = Set(
      try await ask { () async throws(StoreError) in try await store.sighted(documents, in: sight.audited) })
    let seen = arrivals.filter { sight.audited.contains($0.origin.channel) }
    if left.isEmpty, seen.isEmpty { return }
    var entry = entry(method, caller, .read)
    entry.digests = documents.filter { left.remove($0) != nil }
    entry.arrivals = seen.map(\.origin.arrival)
    try await write(entry)
  }

  /// The error for an id that is not found, or is not for the caller.
  func missing<Method: ControlMethod>(
    _ id: String, _ method: Method.Type, _ caller: Caller, hiding: ChannelSet
  ) async throws(ControlError) -> ControlError {
    if hiding.isEmpty { return .notFound(object: id) }
    var entry = entry(method, caller, .refused)
    if let arrival = ArrivalID(id) {
      entry.arrivals = [arrival]
    } else if let digest = Digest(id) {
      entry.digests = [digest]
    } else {
      let store = store
      entry.digests = try await ask { () async throws(StoreError) in
        try await store.documents(prefix: id, limit: 10).map(\.digest)
      }
    }
    try await writeRefusal(entry)
    return .notFound(object: id)
  }

  /// Notes that the caller asked for a channel, by its name, that is hidden from them.
  func refuse<Method: ControlMethod>(
    channel: String?, _ method: Method.Type, _ caller: Caller, hiding: ChannelSet
  ) async throws(ControlError) {
    guard let channel, hiding.contains(channel) else { return }
    var entry = entry(method, caller, .refused)
    // What is no channel of the configuration may be anything that a person typed.
    entry.channel = pipeline.settings.value.loggable(channel)
    try await writeRefusal(entry)
  }

  package func audit(_ parameters: Audit.Parameters, _ caller: Caller) async throws(ControlError) -> Audit.Reply {
    var query = AuditQuery()
    query.since = parameters.since
    query.until = parameters.until
    query.user = parameters.user
    query.limit = try ControlMethods.limit(parameters.limit, default: 100)
    if let after = parameters.after {
      guard let number = Int64(after), number > 0 else { throw .invalidParameter("after") }
      query.before = number
    }
    if let id = parameters.id {
      if let arrival = ArrivalID(id) {
        query.subject = .arrival(arrival)
      } else {
        guard (4...64).contains(id.utf8.count), id.allSatisfy(\.isHexDigit) else { throw .invalidParameter("id") }
        query.subject = .digits(id)
      }
    }
    let wanted = query
    let store = store
    let found = try await ask { () async throws(StoreError) in try await store.audit(wanted) }
    try await write(entry(Audit.self, caller, .read))
    return Audit.Reply(
      entries: found.map { AuditLine($0.entry) },
      next: found.count < query.limit ? nil : found.last.map { "\($0.number)" })
  }

  private func entry<Method: ControlMethod>(
    _ method: Method.Type, _ caller: Caller, _ outcome: AuditEntry.Outcome
  ) -> AuditEntry {
    AuditEntry(at: pipeline.now(), user: caller.user, who: "", method: "\(method)", outcome: outcome)
  }

  private func writeRefusal(_ entry: AuditEntry) async throws(ControlError) {
    guard parts.refusals.take(entry.user, at: entry.at) else {
      throw .busy(what: "more than \(RefusalBudget.perHour) questions in an hour were for what is not there for you")
    }
    try await write(entry)
  }

  private func write(_ entry: AuditEntry) async throws(ControlError) {
    let store = store
    do throws(ControlError) {
      try await ask { () async throws(StoreError) in
        let named = AuditEntry(
          at: entry.at, user: entry.user, who: UserNames.name(of: entry.user), method: entry.method,
          outcome: entry.outcome, channel: entry.channel, digests: entry.digests, arrivals: entry.arrivals)
        try await store.commit(Commit(named.parts.map { .audited($0) }))
      }
    } catch {
      guard case .failed(let reason) = error else { throw error }
      throw .failed(reason: "Nothing is answered that cannot be written to the audit. \(reason)")
    }
  }
}

extension AuditLine {
  init(_ entry: AuditEntry) {
    self.init(
      time: entry.at, user: entry.user, who: entry.who, method: entry.method,
      outcome: entry.outcome == .read ? .read : .refused, channel: entry.channel, digests: entry.digests,
      arrivals: entry.arrivals)
  }
}
