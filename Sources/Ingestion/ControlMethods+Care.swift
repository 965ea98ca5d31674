internal import Cage
package import Control
internal import Logging
internal import Model
internal import Spool
internal import Store
internal import Systemd

/// Long calls about the whole store.
extension ControlMethods {
  package func reprocess(
    _ parameters: Reprocess.Parameters, _ caller: Caller, _ replies: Replies<Reprocess.Reply>
  ) async throws(ControlError) -> Reprocess.Reply {
    var digests: [Digest] = []
    for id in parameters.ids {
      digests.append(try await document(id, Reprocess.self, caller, hiding: caller.sight.unaccounted).digest)
    }
    if parameters.ids.isEmpty { digests = try await outdated() }
    tell(.reprocess, "\(digests.count) documents", caller)
    var reply = Reprocess.Reply(done: 0, total: digests.count, failed: 0)
    for digest in digests {
      if Task.isCancelled { throw .gone }
      try await replies.send(reply)
      let pipeline = parts.pipeline
      let error = await withTaskExecutorPreference(parts.workers) { await pipeline.reread(digest, by: caller.user) }
      reply.done += 1
      guard let error else { continue }
      if parts.stopping.isSet { throw .busy(what: "stopping") }
      reply.failed += 1
      self.pipeline.log.logger.report(
        .rereadFailed, ["digest": "\(digest)", "reason": "\(error.reason.rawValue)", "detail": "\(error.detail)"])
    }
    return reply
  }

  private func outdated() async throws(ControlError) -> [Digest] {
    let store = store
    let components = pipeline.cage.components
    guard !components.isEmpty else {
      throw .failed(reason: "A reader is not running, so that none is known to be newer. Try again.")
    }
    // What no reader could read, and a person released, is tried again only when that is asked for by its id.
    let current = components.union([Pipeline.noReader])
    var found: [Digest] = []
    while true {
      let after = found.last
      let page = try await ask { () async throws(StoreError) in
        try await store.outdated(current: current, after: after, limit: 1000)
      }
      found += page
      if page.count < 1000 { return found }
    }
  }

  package func verify(_ caller: Caller, _ replies: Replies<Verify.Reply>) async throws(ControlError) -> Verify.Reply {
    let store = store
    let telling: @Sendable (Progress) -> Verify.Reply = { Verify.Reply(progress: $0) }
    let report = try await progressing(replies, telling) { progress async throws(StoreError) in
      try await store.verify(progress: progress)
    }
    let totals = try await proof()
    var problems = report.problems.map {
      Problem(kind: "store", object: $0.object, detail: $0.what, remedy: $0.whatToDo)
    }
    problems += try await spoolProblems()
    let sound = report.isSound && problems.isEmpty
    if !sound { pipeline.log.logger.report(.damageFound, ["problems": "\(max(report.problemCount, problems.count))"]) }
    if !totals.balance { pipeline.log.logger.report(.equationUnbalanced, ["equation": "\(totals)"]) }
    return Verify.Reply(
      report: Report(
        sound: sound && totals.balance, storeFormat: report.format, documents: report.records, bytes: report.bytes,
        totals: totals, problems: problems))
  }

  package func rebuild(_ caller: Caller, _ replies: Replies<Rebuild.Reply>) async throws(ControlError) -> Rebuild.Reply
  {
    let store = store
    let telling: @Sendable (Progress) -> Rebuild.Reply = { Rebuild.Reply(progress: $0) }
    try await progressing(replies, telling) { progress async throws(StoreError) in
      try await store.rebuild(progress: progress)
    }
    pipeline.log.logger.report(.indexRebuilt)
    return Rebuild.Reply(documents: try await ask { () async throws(StoreError) in try await store.totals() }.stored)
  }

  /// The equation from the ledger and the spool alone: what is over is counted in the ledger, what is not lies in the
  /// spool, and arrivals are those of the ledger and those that it does not know yet. While arrivals move, the two are
  /// not of one moment, so it is asked up to ten times for an answer that balances.
  private func proof() async throws(ControlError) -> Totals {
    var totals = Totals()
    for _ in 0..<10 {
      let store = store
      totals = try await ask { () async throws(StoreError) in try await store.totals() }
      (totals.active, totals.deferred, totals.quarantined) = (0, 0, 0)
      for state in SpoolState.allCases {
        for id in try await arrivals(state) {
          let known = try await ask { () async throws(StoreError) in try await store.arrival(id) }
          if known?.disposition?.isFinal == true { continue }
          if known == nil { totals.arrivals += 1 }
          switch state {
          case .active: totals.active += 1
          case .deferred: totals.deferred += 1
          case .quarantine: totals.quarantined += 1
          }
        }
      }
      if totals.balance { break }
    }
    return totals
  }

  /// The spool held against the ledger: what lies in a state must be there by the ledger's word, and the other way.
  private func spoolProblems() async throws(ControlError) -> [Problem] {
    var problems: [Problem] = []
    for (state, disposition) in [(SpoolState.quarantine, Disposition.quarantined), (.deferred, .deferred)] {
      for id in try await arrivals(state) {
        let known = try await arrivalKnown(id)
        if known?.disposition != disposition, try await self.state(of: id, among: [state]) != nil {
          problems.append(
            Problem(
              kind: "spool-state", object: id.text,
              detail: "It lies in \(state.rawValue)/, but the ledger does not say so.", remedy: "vigilctl retry \(id)"))
        }
      }
      var query = ArrivalQuery()
      query.dispositions = [disposition]
      query.limit = 1000
      while true {
        let wanted = query
        let store = store
        let page = try await ask { () async throws(StoreError) in try await store.arrivals(wanted) }
        for arrival in page {
          let id = arrival.origin.arrival
          if try await self.state(of: id, among: SpoolState.allCases) != nil { continue }
          problems.append(
            Problem(
              kind: "spool-missing", object: id.text,
              detail: "The ledger says it is \(disposition.rawValue), but its file is not in the spool.",
              remedy: "Restore \(state.rawValue)/\(id) from a backup."))
        }
        guard page.count == query.limit, let last = page.last else { break }
        query.after = last.origin.arrival
      }
    }
    return problems
  }

  /// Runs a long call of the store and sends its progress, the latest of each moment, to the caller.
  private func progressing<Reply: Sendable, Result: Sendable>(
    _ replies: Replies<Reply>, _ reply: @escaping @Sendable (Progress) -> Reply,
    _ body: @escaping @Sendable (@escaping @Sendable (StoreProgress) -> Void) async throws(StoreError) -> Result
  ) async throws(ControlError) -> Result {
    let (stream, continuation) = AsyncStream<StoreProgress>.makeStream(bufferingPolicy: .bufferingNewest(1))
    async let answer: Swift.Result<Result, ControlError> = {
      defer { continuation.finish() }
      do throws(ControlError) {
        return .success(
          try await ask { () async throws(StoreError) in try await body { continuation.yield($0) } })
      } catch { return .failure(error) }
    }()
    var isGone = false
    for await progress in stream where !isGone {
      do throws(ControlError) {
        try await replies.send(reply(Progress(phase: progress.stage, done: progress.done, total: progress.total)))
      } catch { isGone = true }
    }
    return try await answer.get()
  }
}
