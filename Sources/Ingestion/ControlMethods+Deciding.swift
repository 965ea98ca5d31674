package import Control
internal import Logging
internal import Model
package import Platform
internal import Spool
internal import Store
internal import Systemd

/// What a person can say about arrivals and documents, and about the daemon as a whole.
extension ControlMethods {
  package func listQuarantine(
    _ parameters: ListQuarantine.Parameters, _ caller: Peer
  ) async throws(ControlError) -> ListQuarantine.Reply {
    let limit = try ControlMethods.limit(parameters.limit, default: 100)
    let ids: [ArrivalID]
    do throws(SpoolError) { ids = try tree.arrivals(.quarantine) } catch { throw .failed(reason: "\(error)") }
    var arrivals: [Arrival] = []
    for id in ids where parameters.after.map({ id.text > $0 }) ?? true {
      guard let arrival = try await arrivalKnown(id) else { continue }
      if let channel = parameters.channel, arrival.origin.channel != channel { continue }
      arrivals.append(arrival)
      if arrivals.count == limit { break }
    }
    let next = arrivals.count == limit ? arrivals.last?.origin.arrival.text : nil
    return ListQuarantine.Reply(arrivals: arrivals, next: next)
  }

  package func release(_ parameters: Release.Parameters, _ caller: Peer) async throws(ControlError) -> Release.Reply {
    Release.Reply(arrivals: try await takeBack(parameters.ids, from: [.quarantine], .release, caller))
  }

  package func retry(_ parameters: Retry.Parameters, _ caller: Peer) async throws(ControlError) -> Retry.Reply {
    var ids = parameters.ids
    if ids.isEmpty {
      do throws(SpoolError) { ids = try tree.arrivals(.deferred).map(\.text) } catch {
        throw .failed(reason: "\(error)")
      }
    }
    return Retry.Reply(arrivals: try await takeBack(ids, from: [.deferred, .quarantine], .retry, caller))
  }

  package func discard(_ parameters: Discard.Parameters, _ caller: Peer) async throws(ControlError) -> Discard.Reply {
    let ids = try located(parameters.ids, in: [.quarantine])
    for (id, state) in ids {
      let store = store
      let now = pipeline.now()
      try await ask { () async throws(StoreError) in
        guard try await store.arrival(id) != nil else { return }
        _ = try await store.commit(
          Commit([
            .decided(Decision(.discard, .arrival(id), user: caller.user, at: now)),
            .settled(Settlement(id, .discarded, at: now)),
          ]))
      }
      do throws(SpoolError) { try tree.discard(id, from: state) } catch { throw .failed(reason: "\(error)") }
      pipeline.activity.discarded()
      tell(.discard, "\(id)", caller)
    }
    return Discard.Reply(arrivals: ids.map(\.id))
  }

  package func pause(_ caller: Peer) async throws(ControlError) -> Pause.Reply {
    Pause.Reply(state: try setPaused(true))
  }

  package func resume(_ caller: Peer) async throws(ControlError) -> Resume.Reply {
    Resume.Reply(state: try setPaused(false))
  }

  package func reload(_ caller: Peer) async throws(ControlError) -> Reload.Reply { try await parts.reload() }

  private func setPaused(_ paused: Bool) throws(ControlError) -> DaemonState {
    do throws(SpoolError) { try parts.intake.setPaused(paused) } catch { throw .failed(reason: "\(error)") }
    pipeline.log.logger.report(paused ? .paused : .resumed)
    return state(parts.intake.status, conditions: [])
  }

  /// Where each arrival lies; one that is not in any of the states is an error before anything is done.
  private func located(
    _ ids: [String], in states: [SpoolState]
  ) throws(ControlError) -> [(id: ArrivalID, state: SpoolState)] {
    var found: [(id: ArrivalID, state: SpoolState)] = []
    for text in ids {
      guard let id = ArrivalID(text), let state = states.first(where: { tree.holds(id, in: $0) }) else {
        throw .notFound(object: text)
      }
      found.append((id, state))
    }
    return found
  }

  private func takeBack(
    _ ids: [String], from states: [SpoolState], _ kind: Decision.Kind, _ caller: Peer
  ) async throws(ControlError) -> [ArrivalID] {
    let found = try located(ids, in: states)
    for (id, state) in found {
      let store = store
      let now = pipeline.now()
      try await ask { () async throws(StoreError) in
        // A decision is about an arrival that the ledger knows; one that it does not know is simply tried again.
        guard try await store.arrival(id) != nil else { return }
        _ = try await store.commit(
          Commit([.decided(Decision(kind, .arrival(id), user: caller.user, at: now))]))
      }
      parts.intake.takeBack(id, from: state)
      tell(kind, "\(id)", caller)
    }
    return found.map(\.id)
  }

  func tell(_ kind: Decision.Kind, _ object: String, _ caller: Peer) {
    pipeline.log.logger.report(
      .decisionTaken, ["decision": "\(kind.rawValue)", "object": "\(object)", "user": "\(caller.user)"])
  }
}
