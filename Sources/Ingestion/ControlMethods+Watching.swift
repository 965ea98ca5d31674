package import Control
internal import Model
internal import Spool
internal import Store

/// Calls that wait for something to happen.
extension ControlMethods {
  package func watch(
    _ parameters: Watch.Parameters, _ caller: Caller, _ replies: Replies<Watch.Reply>
  ) async throws(ControlError) -> Watch.Reply {
    try await refuse(channel: parameters.channel, Watch.self, caller, hiding: caller.sight.unaccounted)
    let events = pipeline.hub.subscribe { event in
      event.arrival.map { !caller.sight.unaccounted.contains($0.origin.channel) } ?? true
    }
    try await replies.send(Watch.Reply(time: pipeline.now(), event: .state, state: await state()))
    for await event in events {
      guard let arrival = event.arrival else {
        try await replies.send(event)
        continue
      }
      // A reload may have closed the channel since.
      let sight = caller.sight
      let channel = arrival.origin.channel
      guard !sight.unaccounted.contains(channel), channel == parameters.channel ?? channel else { continue }
      var told = event
      told.arrival = named(try await shown(arrival, hiding: sight.unaccounted), sight)
      try await audit(Watch.self, caller, sight, arrivals: [arrival])
      try await replies.send(told)
    }
    return Watch.Reply(time: pipeline.now(), event: .state, state: .stopping)
  }

  package func follow(
    _ parameters: Follow.Parameters, _ caller: Caller, _ replies: Replies<Follow.Reply>
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
    let looked = FollowedFiles(channel: channel, names: names)
    if !names.isEmpty, !caller.sight.drops {
      try await refuse(channel: channel, Follow.self, caller, hiding: caller.sight.unaccounted)
    }
    let events = pipeline.hub.subscribe { event in
      event.arrival.map { looked.concern($0.origin, caller.sight) } ?? true
    }
    var ids: Set<ArrivalID> = []
    try await replies.send(Follow.Reply())
    for id in parameters.ids {
      let sight = caller.sight
      switch try await subject(id, Follow.self, caller, hiding: sight.unaccounted) {
      case .document(let summary):
        try await audit(Follow.self, caller, sight, documents: [summary.digest])
        try await tell(Follow.Reply(place: .stored, digest: summary.digest))
      case .arrival(let arrival):
        if arrival.disposition == nil {
          ids.insert(arrival.origin.arrival)
        } else {
          try await audit(Follow.self, caller, sight, arrivals: [arrival])
          try await tell(ControlMethods.followed(named(arrival, sight)))
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
      let sight = caller.sight
      guard isNamed || ids.contains(arrival.origin.arrival), looked.concern(arrival.origin, sight) else { continue }
      names.remove(arrival.origin.name)
      ids.remove(arrival.origin.arrival)
      let isBlocked = event.event == .blocked
      if isNamed, sight.hidden.contains(channel) {
        // Who sends a file is told that it came in, and not whether somebody else had sent it before.
        let place = isBlocked ? Whereabouts.blocked : Whereabouts(arrival.disposition)
        try await tell(Follow.Reply(place: place == .duplicate ? .stored : place, name: arrival.origin.name))
      } else {
        try await audit(Follow.self, caller, sight, arrivals: [arrival])
        let told = named(try await shown(arrival, hiding: sight.unaccounted), sight)
        try await tell(
          isBlocked
            ? Follow.Reply(place: .blocked, name: told.origin.name, arrival: told) : ControlMethods.followed(told))
      }
      if names.isEmpty, ids.isEmpty { break }
    }
    return last ?? Follow.Reply(place: .unknown)
  }

  private func isActive(_ name: SpoolName, _ channel: String) -> Bool {
    pipeline.activity.active().contains { $0.claim.origin.channel == channel && $0.claim.origin.name == name }
  }

  private static func followed(_ arrival: Arrival) -> Follow.Reply {
    Follow.Reply(
      place: Whereabouts(arrival.disposition), name: arrival.origin.name, arrival: arrival, digest: arrival.digest)
  }

  package func sync(_ parameters: Sync.Parameters, _ caller: Caller) async throws(ControlError) -> Sync.Reply {
    if let timeout = parameters.timeout, !(0...ControlMethods.longestTimeout).contains(timeout) {
      throw .invalidParameter("timeout")
    }
    if parts.intake.status.isPaused { throw .paused }
    let hidden = caller.sight.unaccounted
    let isDone = await finishes(within: parameters.timeout) { [parts, pipeline] in
      await parts.intake.scan()
      await pipeline.activity.settle(hiding: hidden)
    }
    if Task.isCancelled { throw .gone }
    if parts.stopping.isSet { throw .busy(what: "stopping") }
    let status = parts.intake.status
    if status.isPaused { throw .paused }
    let sight = caller.sight
    let left =
      status.blockedCount(hiding: hidden) + status.waitingCount(hiding: hidden)
      + pipeline.activity.totals(hiding: hidden).deferred
    // What was not looked at is not known to be settled.
    var reply = Sync.Reply(
      settled: isDone && left == 0 && status.shortage == nil, timedOut: !isDone, left: left,
      held: status.shortage?.sentence)
    // Names are for those who may ask for them.
    guard caller.allows(.ask) else { return reply }
    func listed(_ items: [IntakeStatus.Item], _ place: Whereabouts) -> [Unsettled] {
      items.filter { !hidden.contains($0.path.channel) }.map { ControlMethods.unsettled($0, place, sight) }
    }
    reply.blocked = listed(status.blocked, .blocked)
    reply.writing = listed(status.waiting, .waiting)
    let deferred = try await deferred(hiding: hidden)
    try await audit(Sync.self, caller, sight, arrivals: deferred)
    reply.deferred = deferred.map { named($0, sight) }.map { arrival in
      Unsettled(
        place: .deferred, reason: arrival.reason, arrival: arrival.origin.arrival, channel: arrival.origin.channel,
        name: arrival.origin.name)
    }
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

  /// At most a thousand, the latest first.
  func deferred(hiding hidden: ChannelSet) async throws(ControlError) -> [Arrival] {
    var query = ArrivalQuery()
    query.hiding = hidden
    query.dispositions = [.deferred]
    query.limit = 1000
    let wanted = query
    let store = store
    return try await ask { () async throws(StoreError) in try await store.arrivals(wanted) }
  }

  private static func unsettled(_ item: IntakeStatus.Item, _ place: Whereabouts, _ sight: Sight) -> Unsettled {
    Unsettled(
      place: place, reason: item.reason, channel: item.path.channel,
      name: sight.hidden.contains(item.path.channel) ? SpoolName(bytes: []) : item.path.name)
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
