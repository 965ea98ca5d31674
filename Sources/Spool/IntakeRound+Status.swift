internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// What the others are told.
extension IntakeRound {
  mutating func publish() {
    let settings = settings
    let isResting = isResting
    let all = Array(notes.values)
    let next = lanes.values.compactMap(\.retries.first).min()
    let now = settings.monotonic()
    let (waiting, blocked, stalled) = countsByChannel()
    let watched = watches.changes == toldChanges ? nil : watches.byChannel
    toldChanges = watches.changes
    intake.shared.withLock { shared in
      shared.status.waitingCount = all.reduce(0) { $0 + $1.waitingCount }
      shared.status.blockedCount = all.reduce(0) { $0 + $1.blockedCount }
      shared.status.stalledCount = all.reduce(0) { $0 + $1.stalledCount }
      shared.status.waiting = Array(all.lazy.flatMap(\.waiting.values).prefix(IntakeStatus.listed))
      shared.status.stalled =
        shared.status.stalledCount == 0
        ? [] : Array(all.lazy.flatMap(\.waiting.values).filter { $0.reason == .stalled }.prefix(IntakeStatus.listed))
      shared.status.blocked = Array(all.lazy.flatMap(\.blocked.values).prefix(IntakeStatus.listed))
      shared.status.waitingByChannel = waiting
      shared.status.blockedByChannel = blocked
      shared.status.stalledByChannel = stalled
      shared.status.watches = watches.count
      if let watched { shared.status.watchesByChannel = watched }
      shared.status.watchLimitReached = watches.limitReached
      shared.status.unwatched = watches.unwatched.count
      shared.status.silent = watches.silent.count
      shared.status.backlog = queued.count + walks + carrying.count
      shared.status.nextAttempt = next.map { next in
        Timestamp(microseconds: settings.now() + Int64(next > now ? (next - now) / 1000 : 0))
      }
      if !isResting { shared.status.trouble = nil }
    }
  }

  private func countsByChannel() -> (waiting: [String: Int], blocked: [String: Int], stalled: [String: Int]) {
    var (waiting, blocked, stalled): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
    for (folder, found) in notes where !found.isEmpty {
      let channel = SpoolPath.channel(ofFolder: folder)
      if found.waitingCount > 0 { waiting[channel, default: 0] += found.waitingCount }
      if found.blockedCount > 0 { blocked[channel, default: 0] += found.blockedCount }
      if found.stalledCount > 0 { stalled[channel, default: 0] += found.stalledCount }
    }
    return (waiting, blocked, stalled)
  }
}
