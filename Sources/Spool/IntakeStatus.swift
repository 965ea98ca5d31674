package import Model

/// What the intake sees in `incoming/`, for people.
package struct IntakeStatus: Sendable {
  /// A name that is not taken yet.
  package struct Item: Sendable {
    package let path: SpoolPath
    package let reason: Reason
    package let owner: UInt32?
    package let size: Int64?
    /// Microseconds since 1970 of the file's last change.
    package let changed: Int64?
  }

  /// At most this many items are listed; the counts are whole.
  package static let listed = 1_000

  package var waiting: [Item] = []
  package var blocked: [Item] = []
  /// Those of the waiting ones that have a temporary name and have not changed for a day.
  package var stalled: [Item] = []
  package var waitingCount = 0
  package var blockedCount = 0
  package var stalledCount = 0
  /// Complete files that were seen but not taken yet, because enough are active; a lower bound.
  package var backlog = 0
  package var watches = 0
  /// Counts by channel, for channels that have any.
  package var waitingByChannel: [String: Int] = [:]
  package var blockedByChannel: [String: Int] = [:]
  package var stalledByChannel: [String: Int] = [:]
  package var watchesByChannel = WatchCounts()
  package var watchLimitReached = false
  /// Folders that no watch was left for, and folders on file systems that do not tell of all changes.
  package var unwatched = 0
  package var silent = 0
  package var overflows = 0
  package var lastScan: Timestamp?
  package var isPaused = false
  /// When the next deferred arrival is tried again.
  package var nextAttempt: Timestamp?
  /// Why claims are at rest (a full disk), nil when all is well.
  package var trouble: String?
  /// Which file system is below the reserve, so that nothing is taken.
  package var shortage: Shortage?

  package init() {}

  package func waitingCount(hiding hidden: ChannelSet) -> Int {
    waitingCount - IntakeStatus.count(waitingByChannel, in: hidden)
  }

  package func blockedCount(hiding hidden: ChannelSet) -> Int {
    blockedCount - IntakeStatus.count(blockedByChannel, in: hidden)
  }

  package func stalledCount(hiding hidden: ChannelSet) -> Int {
    stalledCount - IntakeStatus.count(stalledByChannel, in: hidden)
  }

  package func watches(hiding hidden: ChannelSet) -> Int {
    watches - IntakeStatus.count(watchesByChannel.watched, in: hidden)
  }

  package func unwatched(hiding hidden: ChannelSet) -> Int {
    unwatched - IntakeStatus.count(watchesByChannel.unwatched, in: hidden)
  }

  package func silent(hiding hidden: ChannelSet) -> Int {
    silent - IntakeStatus.count(watchesByChannel.silent, in: hidden)
  }

  private static func count(_ counts: [String: Int], in channels: ChannelSet) -> Int {
    channels.isEmpty ? 0 : counts.reduce(0) { $0 + (channels.contains($1.key) ? $1.value : 0) }
  }
}
