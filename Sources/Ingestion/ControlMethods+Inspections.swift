package import Control
internal import Model
internal import Reference
internal import Store
internal import Views

/// Questions about inspections: answers are views, made anew from what documents say for each question.
extension ControlMethods {
  package func authority(
    _ parameters: Control.Authority.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Control.Authority.Reply {
    let sight = caller.sight
    let name = try await standardName(parameters.name, hiding: sight.hidden)
    let reference = parts.reference.value
    let names =
      [name] + Lineage.names(.predecessor, of: name, in: reference)
      + Lineage.names(.successor, of: name, in: reference)
    let queries = names.map { name in
      var query = ControlMethods.everything(hiding: sight.hidden)
      query.fields?.insert("finding")
      query.authority = name
      return query
    }
    let story = try await book(queries) { $0.story(of: name) }
    try await audit(Control.Authority.self, caller, sight, documents: story.documents)
    return Control.Authority.Reply(story: story)
  }

  package func authorities(
    _ parameters: Authorities.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Authorities.Reply {
    let sight = caller.sight
    let region = try region(parameters.region)
    let (entries, documents) = try await book([ControlMethods.everything(hiding: sight.hidden)]) { book in
      let profiles = book.authorities.filter { region == nil || $0.region == region }
      return (
        profiles.map { AuthorityEntry(authority: $0, inspections: book.inspections(of: $0.name).count) },
        // What is counted is told too.
        profiles.flatMap { book.inspections(of: $0.name).flatMap(\.documents).map(\.digest) }
      )
    }
    try await audit(Authorities.self, caller, sight, documents: documents)
    return Authorities.Reply(authorities: entries)
  }

  package func judgements(
    _ parameters: Judgements.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Judgements.Reply {
    var filter = JudgementFilter()
    filter.region = try region(parameters.region)
    filter.grades = Set(parameters.grades)
    filter.area = parameters.area ?? .overall
    filter.framework = try framework(parameters.framework)
    filter.since = parameters.since
    filter.until = parameters.until
    filter.showsAll = parameters.all ?? false
    let wanted = filter
    let sight = caller.sight
    let (reply, documents) = try await book([ControlMethods.everything(hiding: sight.hidden)]) { book in
      let rows = book.judgements(wanted)
      return (
        Judgements.Reply(rows: rows, unplaced: book.unplaced.count),
        rows.flatMap { $0.inspection?.documents.map(\.digest) ?? [] } + book.unplaced
      )
    }
    try await audit(Judgements.self, caller, sight, documents: documents)
    return reply
  }

  package func findings(
    _ parameters: Findings.Parameters, _ caller: Caller, _ replies: Replies<Findings.Reply>
  ) async throws(ControlError) -> Findings.Reply {
    let sight = caller.sight
    var filter = FindingFilter()
    filter.theme = try theme(parameters.theme)
    if let name = parameters.authority { filter.authority = try await standardName(name, hiding: sight.hidden) }
    filter.region = try region(parameters.region)
    filter.kinds = Set(parameters.kinds)
    filter.addressee = parameters.addressee
    filter.since = parameters.since
    filter.until = parameters.until
    var query = ControlMethods.everything(hiding: sight.hidden)
    query.documentKinds = InspectionKinds.all
    query.fields = ["local_authority", "inspection_start", "inspection_end", "published", "conflict", "finding"]
    query.theme = filter.theme
    query.authority = filter.authority
    let wanted = filter
    let found = try await book([query]) { $0.findings(wanted) }
    try await audit(Findings.self, caller, sight, documents: found.map(\.digest))
    let batch = 200
    var sent = 0
    while found.count - sent > batch {
      let total = sent == 0 ? found.count : nil
      try await replies.send(Findings.Reply(total: total, findings: Array(found[sent..<sent + batch])))
      sent += batch
    }
    return Findings.Reply(total: sent == 0 ? found.count : nil, findings: Array(found[sent...]))
  }
}
