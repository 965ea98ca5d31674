internal import Model
package import Platform
package import SystemPackage

/// Remembers since when files have had the same size and modification time, to tell when they have been quiet for
/// long enough. Time is monotonic and given by the caller; at most `capacity` files are remembered, those of a channel with
/// most of them give way to others', and one that is not is simply looked at as for the first time again.
package struct QuietWatch: Sendable {
  private struct Sighting {
    let status: FileStatus
    let since: UInt64
    /// When it was looked at last.
    let seen: UInt64
  }

  private var sightings: [String: [FilePath: Sighting]] = [:]
  private let capacity: Int
  private var count = 0

  package init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Whether a regular file is complete, from what was seen of it now and before.
  package mutating func judge(
    _ path: FilePath, _ status: FileStatus, lease: Lease.Answer, rules: ChannelRules, now: UInt64
  ) -> Finding {
    if lease == .beingWritten {
      forget(path)
      return .waiting(.beingWritten, status, due: nil)
    }
    // An empty file may be a name that its writer has only just made: it gets the quiet time even with a lease.
    let leased = lease == .quiet && status.size > 0
    let settle = rules.settle ?? (leased ? 0 : ChannelRules.quietTime)
    let needed = status.size > 0 ? settle : max(settle, ChannelRules.quietTime)
    if needed == 0 { return .complete(status) }
    let channel = SpoolPath(path).channel
    let sighting = sightings[channel]?[path]
    let since = if let sighting, sighting.status.sameContent(as: status) { sighting.since } else { now }
    if now >= since, now - since >= needed {
      forget(path)
      return .complete(status)
    }
    if sighting != nil || makeRoom(for: channel) {
      count += sighting == nil ? 1 : 0
      sightings[channel, default: [:]][path] = Sighting(status: status, since: since, seen: now)
    }
    return .waiting(.settling, status, due: since + needed)
  }

  package mutating func forget(_ path: FilePath) {
    let channel = SpoolPath(path).channel
    if sightings[channel]?.removeValue(forKey: path) != nil { count -= 1 }
    if sightings[channel]?.isEmpty == true { sightings[channel] = nil }
  }

  /// Forgets every file that was not looked at since then.
  package mutating func keep(since moment: UInt64) {
    sightings = sightings.mapValues { $0.filter { $0.value.seen >= moment } }.filter { !$0.value.isEmpty }
    count = sightings.values.reduce(0) { $0 + $1.count }
  }

  /// False where there is none: the channel has its share.
  private mutating func makeRoom(for channel: String) -> Bool {
    if count < capacity { return true }
    guard let (largest, others) = sightings.max(by: { $0.value.count < $1.value.count }),
      others.count > (sightings[channel]?.count ?? 0) + 1, let victim = others.keys.first
    else { return false }
    sightings[largest]?[victim] = nil
    count -= 1
    return true
  }
}
