package import Control
internal import Logging
internal import Model
internal import Spool
internal import Store
internal import Systemd

/// Erasing a document at a person's word.
extension ControlMethods {
  private static let longestReason = 500

  package func forget(_ parameters: Forget.Parameters, _ caller: Caller) async throws(ControlError) -> Forget.Reply {
    let reason = parameters.reason
    guard (1...ControlMethods.longestReason).contains(reason.unicodeScalars.count), SpoolName(reason).isPlainText,
      reason.contains(where: { !$0.isWhitespace })
    else { throw .invalidParameter("reason") }
    let digest = try await forgettable(parameters.id, caller)
    return try await parts.decisions.alone { () async throws(ControlError) in
      // Nobody stores the same bytes, or reads them again, meanwhile.
      await parts.pipeline.turns.take(digest)
      defer { parts.pipeline.turns.pass(digest) }
      return try await forget(digest, reason, caller)
    }
  }

  private func forget(
    _ digest: Digest, _ reason: String, _ caller: Caller
  ) async throws(ControlError) -> Forget.Reply {
    let (store, now) = (store, pipeline.now())
    let was = try await ask { () async throws(StoreError) in try await store.isForgotten(digest) }
    let before = try await ask { () async throws(StoreError) in try await store.arrivals(of: digest) }
    let sightings = before.filter { $0.disposition == .stored || $0.disposition == .duplicate }
    let (children, containers) = try await relatives(of: digest, sightings)
    let failure: ControlError?
    do throws(ControlError) {
      try await ask { () async throws(StoreError) in
        try await store.forget(digest, user: caller.user, at: now, reason: reason)
      }
      failure = nil
    } catch { failure = error }
    // It can be forgotten though not all of it could be erased yet.
    let isForgotten = try await ask { () async throws(StoreError) in try await store.isForgotten(digest) }
    if isForgotten {
      pipeline.activity.forgotten(sightings)
    }
    if isForgotten, failure == nil || !was { tell(.forget, "\(digest)", caller) }
    if let failure {
      if isForgotten, case .failed(let reason) = failure {
        pipeline.log.logger.report(.erasureUnfinished, ["detail": "\(reason)"])
      }
      throw failure
    }
    return Forget.Reply(digest: digest, arrivals: sightings.count, children: children, containers: containers)
  }

  /// The digest of a stored document, or of one that was forgotten: whoever gives the command that was cut off finds it
  /// by the same words.
  private func forgettable(_ id: String, _ caller: Caller) async throws(ControlError) -> Digest {
    if let digest = Digest(id), try await !arrivals(ofForgotten: digest).isEmpty { return digest }
    if let arrival = ArrivalID(id), let digest = try await arrivalKnown(arrival)?.digest,
      try await !arrivals(ofForgotten: digest).isEmpty
    {
      return digest
    }
    if ArrivalID(id) != nil || Digest(id) != nil {
      return try await document(id, Forget.self, caller, hiding: caller.sight.unaccounted).digest
    }
    let store = store
    let found = try await ask { () async throws(StoreError) in
      try await store.documents(prefix: id, limit: 10).map(\.digest) + store.forgotten(prefix: id, limit: 10)
    }
    guard let first = found.first else { throw .notFound(object: id) }
    guard found.count == 1 else { throw .ambiguous(object: id, candidates: found.map { "\($0)" }) }
    return first
  }

  /// Oldest first; empty for a digest that is not forgotten.
  func arrivals(ofForgotten digest: Digest, hiding: ChannelSet = .none) async throws(ControlError) -> [Arrival] {
    let store = store
    return try await ask { () async throws(StoreError) in
      try await store.isForgotten(digest) ? try await store.arrivals(of: digest, hiding: hiding) : []
    }
  }

  /// The documents that came inside of this one, and those inside of which it came, as far as they are stored.
  private func relatives(
    of digest: Digest, _ sightings: [Arrival]
  ) async throws(ControlError) -> (children: [Digest], containers: [Digest]) {
    let store = store
    return try await ask { () async throws(StoreError) in
      var children = Set(try await store.children(of: digest).map(\.digest))
      var containers: Set<Digest> = []
      for sighting in sightings {
        let id = sighting.origin.arrival
        // Only the arrival that was stored was read.
        if sighting.disposition == .stored {
          for child in try await store.children(of: id) {
            if let found = child.digest, try await store.knows(found) { children.insert(found) }
          }
        }
        if let parent = id.parent, let found = try await store.arrival(parent)?.digest,
          try await store.knows(found)
        {
          containers.insert(found)
        }
      }
      return (children.subtracting([digest]).sorted(), containers.subtracting([digest]).sorted())
    }
  }
}
