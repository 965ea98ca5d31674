internal import Cage
internal import Configuration
internal import Control
internal import Logging
internal import Model
internal import Spool
internal import Store
internal import Systemd

/// The ends of an arrival's way: ledger first, then the spool, then those who want to know.
extension Pipeline {
  /// The document is in the store, by this arrival or by an earlier one; its children have so many bytes together.
  func settle(
    _ claim: Claim, _ disposition: Disposition, _ original: KeptOriginal, record: Record? = nil,
    children: [Claim] = [], bytes: Int64 = 0
  ) async throws(PipelineError) {
    let id = claim.origin.arrival
    let settlement = Settlement(
      id, disposition, digest: original.digest, size: original.size, at: parts.now())
    let entries =
      [LedgerEntry.arrived(claim.origin), .settled(settlement)] + children.map { .arrived($0.origin) }
    let commit = Commit(entries, original: original, record: record) { [parts] committed in
      let isDuplicate = disposition == .duplicate || committed.duplicates.contains(id)
      parts.hub.publish(Pipeline.news(claim, settlement, isDuplicate ? .duplicate : .stored))
    }
    let committed = try await storing { () async throws(StoreError) in try await parts.store.commit(commit) }
    let isDuplicate = disposition == .duplicate || committed.duplicates.contains(id)
    if !children.isEmpty { unpacked.add(bytes, to: id.root, isFirst: id.parent == nil) }
    for child in children { hand(child) }
    let keeps = isDuplicate && parts.settings.value.channel(claim.origin.channel).duplicates == .keep
    // The commit stands: a file that cannot be removed now is removed later.
    if keeps { try? parts.tree.keepDuplicate(claim) } else { try? parts.tree.leave(claim) }
    account(claim, settlement, isDuplicate ? .duplicate : .stored, children: isDuplicate ? nil : children.count)
  }

  /// What went wrong becomes a disposition.
  func fail(_ claim: Claim, _ error: PipelineError) async -> Departure {
    // The daemon ended the reading, to stop: the arrival stays in active/, where the next start finds it.
    if parts.cage.interrupted, error.reason == .cageUnavailable { return .settled }
    switch error {
    case .document(let reason, let detail):
      return await setAside(claim, .quarantined, reason, detail)
    case .erased(let digest):
      return await setAside(claim, .quarantined, .erased, "", digest: digest)
    case .passing(let reason, let detail):
      // What the machine lacks is never the document's fault, however often it was tried.
      let isOfTheMachine = [.cageUnavailable, .storeUnavailable, .storeFull].contains(reason)
      let isLasting = !isOfTheMachine && claim.attempts + 1 >= Pipeline.attemptsBeforeQuarantine
      return await setAside(
        claim, isLasting ? .quarantined : .deferred, reason, detail,
        trouble: reason == .cageUnavailable ? "\(reason.sentence) \(detail)" : nil)
    case .store(let trouble):
      let isOurs = if case .invalid = trouble { true } else { false }
      return await setAside(
        claim, .deferred, trouble == .full ? .storeFull : .storeUnavailable, "\(trouble)",
        trouble: isOurs ? nil : "\(trouble)")
    }
  }

  private func setAside(
    _ claim: Claim, _ disposition: Disposition, _ reason: Reason, _ detail: String, digest: Digest? = nil,
    trouble: String? = nil
  ) async -> Departure {
    let settlement = Settlement(
      claim.origin.arrival, disposition, digest: digest, reason: reason, detail: detail, at: parts.now())
    do throws(StoreError) {
      try await parts.store.commit(Commit([.arrived(claim.origin), .settled(settlement)]))
    } catch {
      // Without its line in the ledger nothing is quarantined: the arrival is tried again.
      if disposition == .quarantined {
        return await setAside(claim, .deferred, .storeUnavailable, "\(error)", trouble: "\(error)")
      }
      return move(claim, settlement, trouble: trouble ?? "\(error)")
    }
    return move(claim, settlement, trouble: trouble)
  }

  private func move(_ claim: Claim, _ settlement: Settlement, trouble: String?) -> Departure {
    let isDeferred = settlement.disposition == .deferred
    let retry = parts.settings.value.retry
    let delay = min(
      retry.first.seconds * Double(1 << min(claim.attempts, 20)), retry.ceiling.seconds)
    let note = Trouble(
      reason: settlement.reason ?? .damaged, detail: settlement.detail ?? "", at: settlement.at,
      attempts: claim.attempts + 1, due: isDeferred ? settlement.at.adding(seconds: delay) : nil)
    do throws(SpoolError) {
      try parts.tree.move(settlement.arrival, from: .active, to: isDeferred ? .deferred : .quarantine, trouble: note)
    } catch {
      // It stays in active/, and is counted there, until it can be moved or its way ends otherwise.
      return .deferred(settlement.arrival, in: .active, after: delay, trouble: "\(error)")
    }
    account(claim, settlement, settlement.disposition)
    parts.hub.publish(Pipeline.news(claim, settlement, settlement.disposition))
    return isDeferred ? .deferred(settlement.arrival, in: .deferred, after: delay, trouble: trouble) : .settled
  }

  /// What those who watch are told.
  private static func news(_ claim: Claim, _ settlement: Settlement, _ disposition: Disposition) -> Watch.Reply {
    Watch.Reply(time: settlement.at, event: .settled, arrival: arrival(claim, settlement, disposition))
  }

  private static func arrival(_ claim: Claim, _ settlement: Settlement, _ disposition: Disposition) -> Arrival {
    var arrival = Arrival(origin: claim.origin)
    arrival.disposition = disposition
    arrival.digest = settlement.digest
    arrival.size = settlement.size
    arrival.reason = settlement.reason
    arrival.detail = settlement.detail
    arrival.settled = settlement.at
    return arrival
  }

  /// The arrival has left: its sender told, counted and logged.
  private func account(
    _ claim: Claim, _ settlement: Settlement, _ disposition: Disposition, children: Int? = nil
  ) {
    let id = claim.origin.arrival
    // Before whoever waits for the arrival goes on.
    if parts.receipts.isWanted(claim.origin) {
      parts.receipts.give(Pipeline.arrival(claim, settlement, disposition), children: children)
    }
    parts.activity.end(
      claim.origin, disposition,
      failure: settlement.reason.map { Failure(time: settlement.at, reason: $0.rawValue, arrival: id) })
    parts.log.report(
      disposition.message,
      [
        "arrival": "\(id)", "channel": "\(parts.settings.value.loggable(claim.origin.channel))",
        "digest": .string(settlement.digest?.description ?? ""), "size": .string(settlement.size?.description ?? ""),
        "reason": .string(settlement.reason?.rawValue ?? ""), "detail": .string(settlement.detail ?? ""),
      ].filter { !$0.value.description.isEmpty }, at: parts.uptime())
    if let reason = settlement.reason, reason.isReaderFault {
      parts.log.report(.readerCrashed, ["arrival": "\(id)", "reason": "\(reason.rawValue)"], at: parts.uptime())
    }
  }
}

extension Reason {
  /// Whether it tells of a reader that did not end as it should: a fault of ours, or an attack.
  fileprivate var isReaderFault: Bool {
    switch self {
    case .readerCrashed, .readerFlooded, .readerLied, .readerOutOfMemory, .readerTimedOut, .readerViolation: true
    default: false
    }
  }
}

extension Disposition {
  fileprivate var message: MessageID {
    switch self {
    case .stored: .documentStored
    case .duplicate: .documentDuplicate
    case .deferred: .documentDeferred
    case .quarantined, .discarded: .documentQuarantined
    }
  }
}
