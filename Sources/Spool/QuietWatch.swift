internal import Model
package import Platform
package import SystemPackage

/// Remembers since when files have had the same size and modification time, to tell when they have been quiet for
/// long enough. Time is monotonic and given by the caller; at most `capacity` files are remembered, and one that is
/// not is simply looked at as for the first time again.
package struct QuietWatch: Sendable {
  private struct Sighting {
    let status: FileStatus
    let since: UInt64
  }

  private var sightings: [FilePath: Sighting] = [:]
  private let capacity: Int

  package init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Whether a regular file is complete, from what was seen of it now and before.
  package mutating func judge(
    _ path: FilePath, _ status: FileStatus, lease: Lease.Answer, rules: ChannelRules, now: UInt64
  ) -> Finding {
    if lease == .beingWritten {
      sightings[path] = nil
      return .waiting(.beingWritten, status, due: nil)
    }
    // An empty file may be a name that its writer has only just made: it gets the quiet time even with a lease.
    let leased = lease == .quiet && status.size > 0
    let settle = rules.settle ?? (leased ? 0 : ChannelRules.quietTime)
    let needed = status.size > 0 ? settle : max(settle, ChannelRules.quietTime)
    if needed == 0 { return .complete(status) }
    let since =
      if let sighting = sightings[path], sighting.status.sameContent(as: status) { sighting.since } else { now }
    if now >= since, now - since >= needed {
      sightings[path] = nil
      return .complete(status)
    }
    if sightings.count < capacity || sightings[path] != nil { sightings[path] = Sighting(status: status, since: since) }
    return .waiting(.settling, status, due: since + needed)
  }

  package mutating func forget(_ path: FilePath) { sightings[path] = nil }

  /// Forgets every file for which `isKept` is false.
  package mutating func keep(where isKept: (FilePath) -> Bool) {
    sightings = sightings.filter { isKept($0.key) }
  }
}
