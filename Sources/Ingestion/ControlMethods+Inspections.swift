package import Control
internal import Model
package import Platform
internal import Reference
internal import Store
internal import Views

/// Questions about inspections: answers are views, made anew from what documents say for each question.
extension ControlMethods {
  package func authority(
    _ parameters: Control.Authority.Parameters, _ caller: Peer
  ) async throws(ControlError) -> Control.Authority.Reply {
    let name = try await standardName(parameters.name)
    let reference = parts.reference.value
    let names =
      [name] + Lineage.names(.predecessor, of: name, in: reference)
      + Lineage.names(.successor, of: name, in: reference)
    let queries = names.map { name in
      var query = ControlMethods.everything
      query.fields?.insert("finding")
      query.authority = name
      return query
    }
    return Control.Authority.Reply(story: try await book(queries) { $0.story(of: name) })
  }

  package func authorities(
    _ parameters: Authorities.Parameters, _ caller: Peer
  ) async throws(ControlError) -> Authorities.Reply {
    let region = try region(parameters.region)
    let entries = try await book([ControlMethods.everything]) { book in
      book.authorities.filter { region == nil || $0.region == region }.map { profile in
        AuthorityEntry(authority: profile, inspections: book.inspections(of: profile.name).count)
      }
    }
    return Authorities.Reply(authorities: entries)
  }

  package func judgements(
    _ parameters: Judgements.Parameters, _ caller: Peer
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
    return try await book([ControlMethods.everything]) { book in
      Judgements.Reply(rows: book.judgements(wanted), unplaced: book.unplaced.count)
    }
  }

  package func findings(
    _ parameters: Findings.Parameters, _ caller: Peer, _ replies: Replies<Findings.Reply>
  ) async throws(ControlError) -> Findings.Reply {
    var filter = FindingFilter()
    filter.theme = try theme(parameters.theme)
    if let name = parameters.authority { filter.authority = try await standardName(name) }
    filter.region = try region(parameters.region)
    filter.kinds = Set(parameters.kinds)
    filter.addressee = parameters.addressee
    filter.since = parameters.since
    filter.until = parameters.until
    var query = ControlMethods.everything
    query.documentKinds = InspectionKinds.all
    query.fields = ["local_authority", "inspection_start", "inspection_end", "published", "conflict", "finding"]
    query.theme = filter.theme
    query.authority = filter.authority
    let wanted = filter
    let found = try await book([query]) { $0.findings(wanted) }
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
