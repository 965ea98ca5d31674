package import Model
package import Platform

/// What a look at one name in `incoming/` found.
package enum Finding: Equatable, Sendable {
  /// It may be claimed.
  case complete(FileStatus)
  /// It will be complete by itself: the reason says what is awaited; `due` (monotonic nanoseconds) when to look again,
  /// nil when an event or a scan will tell.
  case waiting(Reason, FileStatus?, due: UInt64?)
  /// Somebody must do something.
  case blocked(Reason, FileStatus?)
  /// It could not be looked at, for want of something that the whole machine lacks.
  case trouble(String)
  /// A folder, to be looked into.
  case folder
  /// It is not there any more.
  case gone
}

extension Finding {
  /// The same at a moment (UTC microseconds): a temporary name that has not changed for a day is stalled. An empty one,
  /// as keeps a folder, is not: nothing of it can be missed.
  package func asOf(_ now: Int64) -> Finding {
    let day: Int64 = 86_400_000_000
    guard case .waiting(.temporaryName, let status?, let due) = self, status.size > 0,
      now - max(status.changed, status.modified) / 1000 >= day
    else { return self }
    return .waiting(.stalled, status, due: due)
  }
}
