package import Control
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage

/// Why a file or an arrival is where it is.
extension ControlMethods {
  /// So many files of a folder are named at once.
  private static let mostCommands = 20

  package func explain(_ parameters: Explain.Parameters, _ caller: Caller) async throws(ControlError) -> Explain.Reply {
    let sight = caller.sight
    if let id = parameters.id {
      let arrival = try await arrival(of: id, caller, hiding: sight.unaccounted)
      try await audit(Explain.self, caller, sight, arrivals: [arrival])
      return try await told(named(arrival, sight))
    }
    guard let name = parameters.path else { throw .invalidParameter("path") }
    guard let path = below(FilePath(bytes: name.bytes)) else {
      return Explain.Reply(
        place: .unknown, sentence: "It is not below \(tree.incoming.path), where Vigil takes files from.")
    }
    // A path is a name: only who may see names of the channel is told anything of it.
    let folder = SpoolPath(path.path.appending("x")).channel
    guard !sight.hidden.contains(path.channel), !sight.hidden.contains(folder) else {
      try await refuse(channel: folder, Explain.self, caller, hiding: sight.hidden)
      return ControlMethods.neverSeen
    }
    let reply = try await explanation(of: path, hiding: sight.hidden)
    if let arrival = reply.arrival { try await audit(Explain.self, caller, sight, arrivals: [arrival]) }
    return reply
  }

  /// The arrival that an id stands for; of a document its first one.
  private func arrival(
    of id: String, _ caller: Caller, hiding: ChannelSet
  ) async throws(ControlError) -> Arrival {
    // A document that was erased is none any more; its arrivals tell.
    if let digest = Digest(id), let first = try await arrivals(ofForgotten: digest, hiding: hiding).first {
      return first
    }
    switch try await subject(id, Explain.self, caller, hiding: hiding) {
    case .arrival(let arrival): return arrival
    case .document(let summary):
      let store = store
      let digest = summary.digest
      let arrivals = try await ask { () async throws(StoreError) in
        try await store.arrivals(of: digest, hiding: hiding)
      }
      guard let first = arrivals.first else { throw .notFound(object: id) }
      return first
    }
  }

  private static var neverSeen: Explain.Reply {
    Explain.Reply(place: .unknown, sentence: "Vigil has never seen a file of this name.")
  }

  /// The explanation of an arrival, for one whose document was erased with who had that done, when and why.
  private func told(_ arrival: Arrival) async throws(ControlError) -> Explain.Reply {
    var reply = explanation(of: arrival)
    guard reply.reason == .erased, let digest = arrival.digest else { return reply }
    let store = store
    let decisions = try await ask { () async throws(StoreError) in try await store.decisions(about: .document(digest)) }
    if let last = decisions.last(where: { $0.kind == .forget }) {
      reply.detail = "by \(UserNames.name(of: last.user)) at \(last.at): \(last.note ?? "")"
    }
    return reply
  }

  /// The path relative to `incoming/`, if it lies below it.
  private func below(_ path: FilePath) -> SpoolPath? {
    var rest = path.lexicallyNormalized()
    if rest.isAbsolute {
      guard rest.removePrefix(tree.incoming.path.lexicallyNormalized()) else { return nil }
    }
    // Nothing outside is looked at, nor is a command advised for it.
    guard !rest.components.contains(where: { $0.kind == .parentDirectory }) else { return nil }
    return SpoolPath(rest)
  }

  private func explanation(of path: SpoolPath, hiding: ChannelSet) async throws(ControlError) -> Explain.Reply {
    if let reply = await parts.executor.run({ look(at: path, hiding: hiding) }) { return reply }
    guard let arrival = try await latest(path, hiding: hiding) else { return ControlMethods.neverSeen }
    return explanation(of: arrival)
  }

  /// What lies in `incoming/` at a path; nil when nothing does. Blocks.
  private func look(at path: SpoolPath, hiding: ChannelSet) -> Explain.Reply? {
    let full = tree.incoming.path.pushing(path.path)
    switch FolderReach.of(path.path.removingLastComponent(), in: tree.incoming) {
    case .gone: return nil
    case .closed(let folder, let status): return closed(folder, status)
    case .noFolder(let link, let status): return reply(.blocked, .notRegular, status, tree.incoming.path.pushing(link))
    case .open: break
    }
    let shortage = parts.intake.status.shortage
    switch path.path.isEmpty ? .folder : parts.intake.diagnose(path) {
    case .complete(let status):
      return Explain.Reply(
        place: .waiting,
        sentence: tree.isPaused
          ? "It is complete and will be taken when Vigil is resumed."
          : shortage.map { "It is complete, but files are not taken. \($0.sentence)" }
            ?? "It is complete and about to be taken.",
        owner: UserNames.name(of: status.owner), since: Timestamp(microseconds: status.changed / 1000),
        commands: tree.isPaused ? ["vigilctl resume"] : shortage.map { [$0.remedy] } ?? [])
    case .waiting(let reason, let status, _): return reply(.waiting, reason, status, full)
    case .blocked(let reason, let status): return reply(.blocked, reason, status, full)
    case .trouble(let text):
      return Explain.Reply(place: .waiting, sentence: "It cannot be looked at for now: \(text).")
    case .folder: return explanation(ofFolder: path, full, hiding: hiding)
    case .gone: return nil
    }
  }

  private func explanation(ofFolder path: SpoolPath, _ full: FilePath, hiding: ChannelSet) -> Explain.Reply {
    if case .closed(let folder, let status) = FolderReach.of(path.path, in: tree.incoming) {
      return closed(folder, status)
    }
    if let item = parts.intake.status.blocked.first(where: { $0.path == path }), item.reason != .unreadable {
      return reply(.blocked, item.reason, nil, full)
    }
    let stalled = parts.intake.status.stalled.map(\.path).filter { !hiding.contains($0.channel) }.map(\.path)
      .filter { path.path.isEmpty || $0.starts(with: path.path) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let listed = stalled.prefix(ControlMethods.mostCommands)
    return Explain.Reply(
      place: .waiting, sentence: "It is a folder; the files in it are taken as they are complete.",
      reason: stalled.isEmpty ? nil : .stalled,
      detail: stalled.isEmpty
        ? nil
        : "\(stalled.count) files below it have temporary names and have not changed for a day; below stands what "
          + "renames \(listed.count) of them. Do that with what is whole, and remove the rest.",
      commands: listed.flatMap { Advice.commands(for: .stalled, path: tree.incoming.path.pushing($0), user: "") })
  }

  /// For what lies in a folder that the daemon cannot look into, and for that folder.
  private func closed(_ folder: FilePath, _ status: FileStatus?) -> Explain.Reply {
    let place = tree.incoming.path.pushing(folder)
    return Explain.Reply(
      place: .blocked, sentence: "Vigil may not look into the folder \(SpoolName(bytes: place.bytes).escaped).",
      reason: .unreadable, detail: Advice.mask, owner: status.map { UserNames.name(of: $0.owner) },
      since: status.map { Timestamp(microseconds: $0.changed / 1000) },
      commands: Advice.commands(forFolder: place, user: UserNames.name(of: ProcessIdentity.user)))
  }

  private func reply(_ place: Whereabouts, _ reason: Reason, _ status: FileStatus?, _ path: FilePath) -> Explain.Reply {
    Explain.Reply(
      place: place, sentence: reason.sentence, reason: reason, detail: reason == .unmovable ? Advice.mask : nil,
      owner: status.map { UserNames.name(of: $0.owner) },
      since: status.map { Timestamp(microseconds: $0.changed / 1000) },
      commands: Advice.commands(for: reason, path: path, user: UserNames.name(of: ProcessIdentity.user)))
  }

  /// The newest arrival that had this channel and name.
  private func latest(_ path: SpoolPath, hiding: ChannelSet) async throws(ControlError) -> Arrival? {
    if let entry = pipeline.activity.active(hiding: hiding).first(where: {
      $0.claim.origin.channel == path.channel && $0.claim.origin.name == path.name
    }) {
      return Arrival(origin: entry.claim.origin)
    }
    var query = ArrivalQuery()
    query.hiding = hiding
    query.channel = path.channel
    query.name = path.name
    query.limit = 1
    let wanted = query
    let store = store
    return try await ask { () async throws(StoreError) in try await store.arrivals(wanted) }.first
  }

  private func explanation(of arrival: Arrival) -> Explain.Reply {
    let id = arrival.origin.arrival
    let isActive = pipeline.activity.entry(id) != nil
    let place = isActive ? Whereabouts.active : Whereabouts(arrival.disposition)
    let trouble =
      place == .deferred
      ? tree.trouble(of: id, in: .deferred) : place == .quarantined ? tree.trouble(of: id, in: .quarantine) : nil
    let reason = isActive ? nil : arrival.reason ?? trouble?.reason
    let sentence =
      switch place {
      case .active: "It is being read, or waits for its turn."
      case .stored: "It is stored."
      case .duplicate: "Its content was known already; the document it repeats is stored."
      case .discarded where reason != nil: reason?.sentence ?? "No reason is known."
      case .discarded: "A person said that it is not wanted."
      default: reason?.sentence ?? "No reason is known."
      }
    return Explain.Reply(
      place: place, sentence: sentence, reason: reason, detail: isActive ? nil : arrival.detail ?? trouble?.detail,
      since: arrival.settled ?? arrival.origin.received, nextAttempt: trouble?.due, arrival: arrival,
      commands: Advice.commands(for: place, id))
  }
}
