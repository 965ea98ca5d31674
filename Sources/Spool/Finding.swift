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
