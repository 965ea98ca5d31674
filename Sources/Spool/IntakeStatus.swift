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
  package var waitingCount = 0
  package var blockedCount = 0
  /// Complete files that were seen but not taken yet, because enough are active; a lower bound.
  package var backlog = 0
  package var watches = 0
  package var watchLimitReached = false
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
}
