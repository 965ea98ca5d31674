package import Cage
internal import Configuration
internal import Control
package import Model
internal import Platform
package import Spool
package import Store
internal import Synchronization
package import Systemd

/// The way of one arrival from `active/` to its disposition, straight through.
///
/// `process` blocks its thread on disks and readers: it runs on the workers' executor. Only the commit suspends, so
/// that many arrivals share its syncs. It trusts nothing of the file, and of the reader's answer only what the cage has
/// checked. After an interruption at any point, processing the same arrival id again does nothing twice.
package final class Pipeline: Sendable {
  package struct Parts: Sendable {
    package let settings: CurrentSettings
    package let store: any RecordStore
    package let tree: SpoolTree
    package let cage: Cage
    package let activity: Activity
    package let hub: EventHub
    package let log: DocumentLog
    package let receipts: SenderReceipts
    /// The time, UTC.
    package let now: @Sendable () -> Timestamp
    /// The log's clock, which never goes back.
    package let uptime: @Sendable () -> Duration

    package init(
      settings: CurrentSettings, store: any RecordStore, tree: SpoolTree, cage: Cage, activity: Activity, hub: EventHub,
      log: DocumentLog, receipts: SenderReceipts, now: @escaping @Sendable () -> Timestamp,
      uptime: @escaping @Sendable () -> Duration
    ) {
      self.settings = settings
      self.store = store
      self.tree = tree
      self.cage = cage
      self.activity = activity
      self.hub = hub
      self.log = log
      self.receipts = receipts
      self.now = now
      self.uptime = uptime
    }
  }

  /// How often an arrival is tried before passing trouble is taken for lasting.
  static let attemptsBeforeQuarantine = 5
  /// Nesting of documents in documents.
  static let deepest = 8
  /// Bytes of all documents unpacked from one file.
  static let expandedLimit: Int64 = 1 << 30
  /// Bytes of records that may wait for the store before readings pause.
  private static let heldLimit = 64 << 20

  let parts: Parts
  let gate = MemoryGate(limit: Pipeline.heldLimit)
  let turns = DigestTurns()
  let unpacked = UnpackedBytes()
  /// Children go to whoever runs the pipeline.
  let hand: @Sendable (Claim) -> Void
  let left: @Sendable (Claim, Departure) -> Void

  /// What the intake is told of an arrival that a worker is done with.
  package enum Departure: Sendable {
    case settled
    /// It is to be tried again after so many seconds, from where it lies: `deferred/`, or `active/` where it could not be
    /// moved. Where `trouble` is not nil, so will all others be that come now.
    case deferred(ArrivalID, in: SpoolState, after: Double, trouble: String?)
  }

  /// `hand` is given each child to process; `left` is called once for each arrival that was processed. Both must not
  /// block.
  package init(
    _ parts: Parts, hand: @escaping @Sendable (Claim) -> Void, left: @escaping @Sendable (Claim, Departure) -> Void
  ) {
    self.parts = parts
    self.hand = hand
    self.left = left
  }

  /// Processes an arrival that `Activity` was told of, to the end. Nothing is thrown: what goes wrong becomes a
  /// disposition.
  package func process(_ claim: Claim) async {
    let id = claim.origin.arrival
    var departure = Departure.settled
    do throws(PipelineError) {
      let known =
        if case .incoming = claim.source { nil as Arrival? } else {
          try await storing { () async throws(StoreError) in try await parts.store.arrival(id) }
        }
      parts.hub.publish(
        Watch.Reply(time: parts.now(), event: .taken, arrival: known ?? Arrival(origin: claim.origin)))
      // The ledger knows best when it was received: a file that was taken back has another time of change.
      try await examine(known.map { claim.with(origin: $0.origin) } ?? claim, isKnown: known != nil)
    } catch {
      departure = await fail(claim, error)
    }
    left(claim, departure)
    parts.cage.tidy()
  }

  /// From the file to a disposition. `isKnown` to the ledger.
  private func examine(_ claim: Claim, isKnown: Bool) async throws(PipelineError) {
    let channel = parts.settings.value.channel(claim.origin.channel)
    let released = try await isReleased(claim)
    let file = try opening { () throws(SpoolError) in try parts.tree.open(claim) }
    let before = try looking { () throws(SystemError) in try FileStatus.of(descriptor: file.raw) }
    guard before.kind == .regular else { throw .document(.notRegular, detail: "") }
    if case .incoming(let examined) = claim.source, !examined.sameContent(as: before) {
      return try await giveBack(claim, isKnown)
    }
    let limit = released ? Int64.max : Int64(channel.sizeLimit.bytes)
    guard before.size <= limit else { throw .document(.tooLarge, detail: "\(before.size) bytes; limit \(limit)") }
    guard before.size > 0 || released else { throw .document(.empty, detail: "") }
    let original = try keeping { () throws(StoreError) in try parts.store.keep(copying: file.raw, limit: limit) }
    var isKept = true
    defer { if isKept { try? parts.store.release(original) } }
    let after = try looking { () throws(SystemError) in try FileStatus.of(descriptor: file.raw) }
    guard after.sameContent(as: before), original.size == after.size else { return try await giveBack(claim, isKnown) }
    // Whoever opened it since it was found quiet can no longer be overtaken: nobody opens it under its old name now.
    if case .incoming = claim.source, Lease.ask(file.raw) == .beingWritten { return try await giveBack(claim, isKnown) }

    await turns.take(original.digest)
    defer { turns.pass(original.digest) }
    let standing = try await storing { () async throws(StoreError) in
      try await parts.store.standing(of: original.digest)
    }
    if standing == .stored {
      try await settle(claim, .duplicate, original)
    } else {
      // Erased for good, unless a person says of this very arrival that it shall be stored.
      if standing == .erased, !released { throw .erased(original.digest) }
      try await read(claim, original, channel: channel, released: released)
    }
    isKept = false
  }

  /// Whether a person said that the arrival shall be stored even if it cannot be read.
  private func isReleased(_ claim: Claim) async throws(PipelineError) -> Bool {
    guard case .state = claim.source else { return false }
    let decisions = try await storing { () async throws(StoreError) in
      try await parts.store.decisions(about: .arrival(claim.origin.arrival))
    }
    return decisions.contains { $0.kind == .release }
  }

  /// The file changed while it was looked at: it goes back, to be found again when it is complete. What the ledger knows
  /// stays the arrival that it is, and is tried again.
  private func giveBack(_ claim: Claim, _ isKnown: Bool) async throws(PipelineError) {
    guard !isKnown, claim.origin.arrival.parent == nil,
      try spooling({ () throws(SpoolError) in try parts.tree.putBack(claim) })
    else {
      throw .passing(.changedWhileCopied, detail: "")
    }
    parts.activity.forget(claim.origin)
  }
}
