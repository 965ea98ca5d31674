internal import Control
internal import Model
internal import Synchronization

/// Answers every method at once with a sample that has all its parts, but for what a test decides through `gates`.
final class TestHandler: ControlHandler {
  /// How many `sync` calls are under way, and how many were cancelled.
  let waiting = Signal<Int>(0)
  let cancelled = Signal<Int>(0)
  /// How many replies a `watch` was able to hand over.
  let watched = Signal<Int>(0)
  /// The bytes of each `watch` event's detail, and how many events there are.
  let detail: String
  let events: Int
  let spool: String
  let explained = Signal<[Explain.Parameters]>([])
  let judged = Signal<[Judgements.Parameters]>([])
  let found = Signal<[Findings.Parameters]>([])
  let audited = Signal<[Audit.Parameters]>([])
  let followed = Signal<[Follow.Parameters]>([])
  /// Why files are not taken.
  let held = Signal<String?>(nil)

  init(detail: String = "", events: Int = 3, spool: String = Sample.status.spool) {
    self.detail = detail
    self.events = events
    self.spool = spool
  }

  func status(_ caller: Caller) async throws(ControlError) -> Status.Reply {
    var status = Sample.status
    status.spool = spool
    status.held = held.value
    return status
  }

  func list(_ parameters: List.Parameters, _ caller: Caller) async throws(ControlError) -> List.Reply {
    if let limit = parameters.limit, limit < 1 { throw .invalidParameter("limit") }
    return List.Reply(documents: [Sample.summary], next: parameters.after == nil ? "more" : nil)
  }

  func show(_ parameters: Show.Parameters, _ caller: Caller) async throws(ControlError) -> Show.Reply {
    switch parameters.id {
    case "none": throw .notFound(object: parameters.id)
    case "several": throw .ambiguous(object: parameters.id, candidates: ["abcd", "abce"])
    default: return Show.Reply(document: Sample.document, arrival: Sample.arrival)
    }
  }

  func text(
    _ parameters: Text.Parameters, _ caller: Caller, _ replies: Replies<Text.Reply>
  ) async throws(ControlError) -> Text.Reply {
    func page(_ number: Int) -> Text.Reply {
      Text.Reply(digest: Sample.digest, page: number, pageCount: 3, text: "Page \(number)\n")
    }
    guard replies.wanted, parameters.page == nil else { return page(parameters.page ?? 1) }
    try await replies.send(page(1))
    try await replies.send(page(2))
    return page(3)
  }

  func search(_ parameters: Search.Parameters, _ caller: Caller) async throws(ControlError) -> Search.Reply {
    let snippet = [SnippetPart(text: "the ", match: false), SnippetPart(text: parameters.query, match: true)]
    return Search.Reply(hits: [
      Hit(digest: Sample.digest, page: 2, title: "A title", mediaType: .pdf, rank: -1.5, snippet: snippet)
    ])
  }

  func authority(_ parameters: Authority.Parameters, _ caller: Caller) async throws(ControlError) -> Authority.Reply {
    switch parameters.name {
    case "Hul": throw .unknown(what: "authority", name: "Hul", suggestions: ["Kingston upon Hull"])
    case "Wick": throw .ambiguous(object: "Wick", candidates: ["Northwick", "Southwick"])
    default: return Authority.Reply(story: InspectionSample.story)
    }
  }

  func authorities(
    _ parameters: Authorities.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Authorities.Reply {
    Authorities.Reply(authorities: [AuthorityEntry(authority: InspectionSample.authority, inspections: 2)])
  }

  func judgements(
    _ parameters: Judgements.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Judgements.Reply {
    judged.update { $0.append(parameters) }
    let row = JudgementRow(
      authority: InspectionSample.authority, inspection: InspectionSample.inspection, visitsSince: 1)
    return Judgements.Reply(rows: [row], unplaced: 1)
  }

  func findings(
    _ parameters: Findings.Parameters, _ caller: Caller, _ replies: Replies<Findings.Reply>
  ) async throws(ControlError) -> Findings.Reply {
    found.update { $0.append(parameters) }
    try await replies.send(Findings.Reply(total: 2, findings: [InspectionSample.finding]))
    return Findings.Reply(findings: [InspectionSample.finding])
  }

  func watch(
    _ parameters: Watch.Parameters, _ caller: Caller, _ replies: Replies<Watch.Reply>
  ) async throws(ControlError) -> Watch.Reply {
    var event = Sample.watch
    event.arrival?.detail = detail
    for _ in 0..<events {
      try await replies.send(event)
      watched.update { $0 += 1 }
    }
    return Sample.watch
  }

  func explain(_ parameters: Explain.Parameters, _ caller: Caller) async throws(ControlError) -> Explain.Reply {
    explained.update { $0.append(parameters) }
    return Sample.explanation
  }

  func listQuarantine(
    _ parameters: ListQuarantine.Parameters, _ caller: Caller
  ) async throws(ControlError) -> ListQuarantine.Reply {
    ListQuarantine.Reply(arrivals: [Sample.arrival], next: parameters.after == nil ? "more" : nil)
  }

  func release(_ parameters: Release.Parameters, _ caller: Caller) async throws(ControlError) -> Release.Reply {
    Release.Reply(arrivals: [Sample.arrivalID])
  }

  func discard(_ parameters: Discard.Parameters, _ caller: Caller) async throws(ControlError) -> Discard.Reply {
    Discard.Reply(arrivals: [Sample.arrivalID])
  }

  func retry(_ parameters: Retry.Parameters, _ caller: Caller) async throws(ControlError) -> Retry.Reply {
    Retry.Reply(arrivals: [Sample.arrivalID], count: 1)
  }

  func reprocess(
    _ parameters: Reprocess.Parameters, _ caller: Caller, _ replies: Replies<Reprocess.Reply>
  ) async throws(ControlError) -> Reprocess.Reply {
    try await replies.send(Reprocess.Reply(done: 1, total: 2, failed: 0))
    return Reprocess.Reply(done: 2, total: 2, failed: 0)
  }

  func pause(_ caller: Caller) async throws(ControlError) -> Pause.Reply { Pause.Reply(state: .paused) }

  func resume(_ caller: Caller) async throws(ControlError) -> Resume.Reply { throw .failed(reason: "no") }

  /// Waits until the caller leaves or the server stops.
  func sync(_ parameters: Sync.Parameters, _ caller: Caller) async throws(ControlError) -> Sync.Reply {
    if parameters.timeout != nil {
      return Sync.Reply(
        settled: false, timedOut: true, left: 3, deferred: [Sample.unsettled], blocked: [Sample.unsettled],
        writing: [Sample.unsettled], held: "The reserve is reached.")
    }
    waiting.update { $0 += 1 }
    await Signal<Bool>(false).wait { $0 }
    waiting.update { $0 -= 1 }
    cancelled.update { $0 += 1 }
    throw .gone
  }

  func follow(
    _ parameters: Follow.Parameters, _ caller: Caller, _ replies: Replies<Follow.Reply>
  ) async throws(ControlError) -> Follow.Reply {
    followed.update { $0.append(parameters) }
    try await replies.send(Follow.Reply())
    return Follow.Reply(place: .stored, name: Sample.name, arrival: Sample.arrival, digest: Sample.digest)
  }

  func forget(_ parameters: Forget.Parameters, _ caller: Caller) async throws(ControlError) -> Forget.Reply {
    Forget.Reply(digest: Sample.digest, arrivals: 2, children: [Sample.digest], containers: [Sample.digest])
  }

  func verify(_ caller: Caller, _ replies: Replies<Verify.Reply>) async throws(ControlError) -> Verify.Reply {
    try await replies.send(Verify.Reply(progress: Progress(phase: "originals", done: 1, total: 2)))
    let problem = Problem(
      kind: "missing-original", object: "\(Sample.digest)", detail: "It is not there.", remedy: "Restore it.")
    return Verify.Reply(
      progress: Progress(phase: "originals", done: 2, total: 2),
      report: Report(sound: false, storeFormat: 2, documents: 2, bytes: 10, totals: Sample.totals, problems: [problem]))
  }

  func rebuild(_ caller: Caller, _ replies: Replies<Rebuild.Reply>) async throws(ControlError) -> Rebuild.Reply {
    Rebuild.Reply(progress: Progress(phase: "index", done: 2, total: 2), documents: 2)
  }

  func backup(_ caller: Caller, _ replies: Replies<Backup.Reply>) async throws(ControlError) -> Backup.Reply {
    Backup.Reply(store: "no/store", spool: "no/spool", segment: 1, offset: 5, forgotten: [Sample.digest])
  }

  func examine(_ caller: Caller) async throws(ControlError) -> Examine.Reply {
    Examine.Reply(checks: [
      Check("space", .warning, "Little is left.", remedy: "df"), Check("store", .good, "All is well."),
      Check("cage", .bad, "There is none.", remedy: "journalctl"),
    ])
  }

  func reload(_ caller: Caller) async throws(ControlError) -> Reload.Reply {
    Reload.Reply(changed: ["log.level"], restart: ["spool"])
  }

  func audit(_ parameters: Audit.Parameters, _ caller: Caller) async throws(ControlError) -> Audit.Reply {
    audited.update { $0.append(parameters) }
    let line = AuditLine(
      time: Sample.time, user: 1000, who: "anna", method: "Show", outcome: .read, channel: "police",
      digests: [Sample.digest], arrivals: [Sample.arrivalID])
    return Audit.Reply(entries: [line], next: parameters.after == nil ? "7" : nil)
  }

  func export(
    _ parameters: Export.Parameters, _ caller: Caller, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply {
    try await replies.send(
      Export.Reply(columns: ["sha256", "title"], rows: [ExportRow(cells: ["\"ab\"", "null"])]))
    return Export.Reply(rows: [ExportRow(cells: ["\"cd\"", "\"x, \\\"y\\\"\""])])
  }
}
