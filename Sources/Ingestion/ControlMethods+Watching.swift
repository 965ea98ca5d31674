package import Control
internal import Model
package import Platform
internal import Spool
internal import Store

/// Calls that wait for something to happen.
extension ControlMethods {
  package func watch(
    _ parameters: Watch.Parameters, _ caller: Peer, _ replies: Replies<Watch.Reply>
  ) async throws(ControlError) -> Watch.Reply {
    let events = pipeline.hub.subscribe()
    try await replies.send(Watch.Reply(time: pipeline.now(), event: .state, state: await state()))
    for await event in events {
      let isOther = parameters.channel.map { event.arrival?.origin.channel != $0 } ?? false
      if event.event == .state || event.event == .missed || !isOther { try await replies.send(event) }
    }
    return Watch.Reply(time: pipeline.now(), event: .state, state: .stopping)
  }

  package func follow(
    _ parameters: Follow.Parameters, _ caller: Peer, _ replies: Replies<Follow.Reply>
  ) async throws(ControlError) -> Follow.Reply {
    guard parameters.names.count + parameters.ids.count <= 1000 else { throw .invalidParameter("names") }
    let channel = parameters.channel ?? SpoolPath.generalChannel
    var names = Set(parameters.names)
    var last: Follow.Reply?
    /// Replies are sent one behind, so that the last of them can be the final one.
    func tell(_ reply: Follow.Reply) async throws(ControlError) {
      if let last { try await replies.send(last) }
      last = reply
    }
    let events = pipeline.hub.subscribe()
    var ids: Set<ArrivalID> = []
    try await replies.send(Follow.Reply())
    for id in parameters.ids {
      switch try await subject(id) {
      case .document(let summary): try await tell(Follow.Reply(place: .stored, digest: summary.digest))
      case .arrival(let arrival):
        if arrival.disposition == nil {
          ids.insert(arrival.origin.arrival)
        } else {
          try await tell(ControlMethods.followed(arrival))
        }
      }
    }
    if names.isEmpty, ids.isEmpty { return last ?? Follow.Reply(place: .unknown) }
    for await event in events {
      // What was awaited may be among them: waiting on could be for ever.
      if event.event == .missed { throw .busy(what: "more happened at once than a call can follow") }
      if event.event == .state, parts.intake.status.shortage != nil {
        // They lie there, or will, and are not taken; what is active already will be settled.
        for name in names where !isActive(name, channel) {
          names.remove(name)
          try await tell(Follow.Reply(place: .waiting, name: name))
        }
        if names.isEmpty, ids.isEmpty { break }
      }
      guard let arrival = event.arrival, event.event == .settled || event.event == .blocked else { continue }
      let isNamed = arrival.origin.channel == channel && names.contains(arrival.origin.name)
      guard isNamed || ids.contains(arrival.origin.arrival) else { continue }
      names.remove(arrival.origin.name)
      ids.remove(arrival.origin.arrival)
      try await tell(
        event.event == .blocked
          ? Follow.Reply(place: .blocked, name: arrival.origin.name, arrival: arrival)
          : ControlMethods.followed(arrival))
      if names.isEmpty, ids.isEmpty { break }
    }
    return last ?? Follow.Reply(place: .unknown)
  }

  private func isActive(_ name: SpoolName, _ channel: String) -> Bool {
    pipeline.activity.active.contains { $0.claim.origin.channel == channel && $0.claim.origin.name == name }
  }

  private static func followed(_ arrival: Arrival) -> Follow.Reply {
    Follow.Reply(
      place: Whereabouts(arrival.disposition), name: arrival.origin.name, arrival: arrival, digest: arrival.digest)
  }

  package func sync(_ parameters: Sync.Parameters, _ caller: Peer) async throws(ControlError) -> Sync.Reply {
    if let timeout = parameters.timeout, !(0...ControlMethods.longestTimeout).contains(timeout) {
      throw .invalidParameter("timeout")
    }
    if parts.intake.status.isPaused { throw .paused }
    let isDone = await finishes(within: parameters.timeout) { [parts, pipeline] in
      await parts.intake.scan()
      await pipeline.activity.settle()
    }
    if Task.isCancelled { throw .gone }
    if parts.stopping.isSet { throw .busy(what: "stopping") }
    let status = parts.intake.status
    if status.isPaused { throw .paused }
    let left = status.blockedCount + status.waitingCount + pipeline.activity.totals.deferred
    // What was not looked at is not known to be settled.
    var reply = Sync.Reply(
      settled: isDone && left == 0 && status.shortage == nil, timedOut: !isDone, left: left,
      held: status.shortage?.sentence)
    // Names are for those who may ask for them.
    guard parts.access.allows(.ask, caller) else { return reply }
    reply.blocked = status.blocked.map { ControlMethods.unsettled($0, .blocked) }
    reply.writing = status.waiting.map { ControlMethods.unsettled($0, .waiting) }
    reply.deferred = try await deferred()
    return reply
  }

  /// A day, in seconds.
  private static let longestTimeout = 86_400.0

  /// Whether `body` came to its end before the time was over; it is cancelled when it did not.
  private func finishes(within seconds: Double?, _ body: @escaping @Sendable () async -> Void) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await body()
        return true
      }
      if let seconds {
        group.addTask {
          for await _ in Ticks(every: .seconds(seconds)).dropFirst() { break }
          return false
        }
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
  }

  private func deferred() async throws(ControlError) -> [Unsettled] {
    var query = ArrivalQuery()
    query.dispositions = [.deferred]
    query.limit = 1000
    let wanted = query
    let store = store
    return try await ask { () async throws(StoreError) in try await store.arrivals(wanted) }.map { arrival in
      Unsettled(
        place: .deferred, reason: arrival.reason, arrival: arrival.origin.arrival, channel: arrival.origin.channel,
        name: arrival.origin.name)
    }
  }

  private static func unsettled(_ item: IntakeStatus.Item, _ place: Whereabouts) -> Unsettled {
    Unsettled(place: place, reason: item.reason, channel: item.path.channel, name: item.path.name)
  }
}

extension Whereabouts {
  init(_ disposition: Disposition?) {
    self =
      switch disposition {
      case .stored: .stored
      case .duplicate: .duplicate
      case .deferred: .deferred
      case .quarantined: .quarantined
      case .discarded: .discarded
      case nil: .active
      }
  }
}
