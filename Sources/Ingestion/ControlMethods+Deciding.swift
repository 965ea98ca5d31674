package import Control
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import Systemd

/// What a person can say about arrivals and documents, and about the daemon as a whole.
extension ControlMethods {
  package func listQuarantine(
    _ parameters: ListQuarantine.Parameters, _ caller: Caller
  ) async throws(ControlError) -> ListQuarantine.Reply {
    let limit = try ControlMethods.limit(parameters.limit, default: 100)
    let sight = caller.sight
    try await refuse(channel: parameters.channel, ListQuarantine.self, caller, hiding: sight.unaccounted)
    let ids = try await arrivals(.quarantine)
    var arrivals: [Arrival] = []
    for id in ids where parameters.after.map({ id.text > $0 }) ?? true {
      guard let arrival = try await arrivalKnown(id, hiding: sight.unaccounted) else { continue }
      if let channel = parameters.channel, arrival.origin.channel != channel { continue }
      arrivals.append(named(arrival, sight))
      if arrivals.count == limit { break }
    }
    try await audit(ListQuarantine.self, caller, sight, arrivals: arrivals)
    let next = arrivals.count == limit ? arrivals.last?.origin.arrival.text : nil
    return ListQuarantine.Reply(arrivals: arrivals, next: next)
  }

  package func release(_ parameters: Release.Parameters, _ caller: Caller) async throws(ControlError) -> Release.Reply {
    Release.Reply(arrivals: try await takeBack(parameters.ids, from: [.quarantine], .release, caller))
  }

  package func retry(_ parameters: Retry.Parameters, _ caller: Caller) async throws(ControlError) -> Retry.Reply {
    guard parameters.ids.isEmpty else {
      let taken = try await takeBack(parameters.ids, from: [.deferred, .quarantine], .retry, caller)
      return Retry.Reply(arrivals: taken, count: taken.count)
    }
    // All of them are due now, and are taken as there is room: there may be more than may be under way at once.
    let ids = try await arrivals(.deferred)
    parts.intake.retryAllDeferred()
    tell(.retry, "\(ids.count) deferred arrivals", caller)
    return Retry.Reply(arrivals: Array(ids.prefix(1000)), count: ids.count)
  }

  package func discard(_ parameters: Discard.Parameters, _ caller: Caller) async throws(ControlError) -> Discard.Reply {
    var discarded: [ArrivalID] = []
    let (discarding, pipeline) = (discarding, pipeline)
    for id in try await located(parameters.ids, in: [.quarantine]) {
      let isDone = try await parts.decisions.alone { () async throws(ControlError) in
        try await ask { () async throws(StoreError) in
          try await discarding.discard(id, user: caller.user, at: pipeline.now())
        }
      }
      guard isDone else { continue }
      discarded.append(id)
      tell(.discard, "\(id)", caller)
    }
    return Discard.Reply(arrivals: discarded)
  }

  package func pause(_ caller: Caller) async throws(ControlError) -> Pause.Reply {
    Pause.Reply(state: try await setPaused(true))
  }

  package func resume(_ caller: Caller) async throws(ControlError) -> Resume.Reply {
    Resume.Reply(state: try await setPaused(false))
  }

  package func reload(_ caller: Caller) async throws(ControlError) -> Reload.Reply { try await parts.reload() }

  private func setPaused(_ paused: Bool) async throws(ControlError) -> DaemonState {
    let intake = parts.intake
    try await spooled { () throws(SpoolError) in try intake.setPaused(paused) }
    pipeline.log.logger.report(paused ? .paused : .resumed)
    return await state()
  }

  /// Arrivals that lie in one of the states; one that does not is an error before anything is done.
  private func located(_ ids: [String], in states: [SpoolState]) async throws(ControlError) -> [ArrivalID] {
    var found: [ArrivalID] = []
    for text in ids {
      guard let id = ArrivalID(text), try await state(of: id, among: states) != nil else {
        throw .notFound(object: text)
      }
      found.append(id)
    }
    return found
  }

  private func takeBack(
    _ ids: [String], from states: [SpoolState], _ kind: Decision.Kind, _ caller: Caller
  ) async throws(ControlError) -> [ArrivalID] {
    // They are handed out at once, without regard to how many may be under way.
    guard ids.count <= 1000 else { throw .invalidParameter("ids") }
    var taken: [ArrivalID] = []
    for id in try await located(ids, in: states) {
      let isTaken = try await parts.decisions.alone { () async throws(ControlError) in
        try await takeBack(id, from: states, kind, caller)
      }
      guard isTaken else { continue }
      taken.append(id)
      tell(kind, "\(id)", caller)
    }
    return taken
  }

  /// False when it is not there any more: it was taken back, or discarded, in the meantime.
  private func takeBack(
    _ id: ArrivalID, from states: [SpoolState], _ kind: Decision.Kind, _ caller: Caller
  ) async throws(ControlError) -> Bool {
    guard let state = try await state(of: id, among: states) else { return false }
    let (store, intake, now) = (store, parts.intake, pipeline.now())
    let known = try await ask { () async throws(StoreError) in try await store.arrival(id) }
    if known?.disposition?.isFinal == true { return false }
    // A decision is about an arrival that the ledger knows; one that it does not know is simply tried again.
    if known != nil {
      try await ask { () async throws(StoreError) in
        _ = try await store.commit(Commit([.decided(Decision(kind, .arrival(id), user: caller.user, at: now))]))
      }
    }
    return try await spooled { () throws(SpoolError) in try intake.takeBack(id, from: state) }
  }

  /// In which of the states it lies.
  func state(of id: ArrivalID, among states: [SpoolState]) async throws(ControlError) -> SpoolState? {
    let tree = tree
    return try await spooled { () throws(SpoolError) in
      for state in states where try tree.holds(id, in: state) { return state }
      return nil
    }
  }

  /// Everything in a state, oldest first.
  func arrivals(_ state: SpoolState) async throws(ControlError) -> [ArrivalID] {
    let tree = tree
    return try await spooled { () throws(SpoolError) in try tree.arrivals(state) }
  }

  /// Runs a call of the spool where it may block.
  func spooled<Result: Sendable>(
    _ body: @Sendable () throws(SpoolError) -> Result
  ) async throws(ControlError) -> Result {
    do throws(SpoolError) { return try await parts.executor.run(body) } catch { throw .failed(reason: "\(error)") }
  }

  func tell(_ kind: Decision.Kind, _ object: String, _ caller: Caller) {
    pipeline.log.logger.report(
      .decisionTaken, ["decision": "\(kind.rawValue)", "object": "\(object)", "user": "\(caller.user)"])
  }
}
