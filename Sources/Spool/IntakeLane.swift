internal import Model
internal import SystemPackage

/// What the intake has to do on one channel.
struct IntakeLane {
  var priority: Priority
  /// Folders to look into, in order.
  var folders = Line<FilePath>()
  /// The folder that is being looked into.
  var walk: FolderWalk?
  var retries = RetryQueue()

  init(_ priority: Priority) { self.priority = priority }

  /// Whether there is something to do before anything happens or becomes due.
  func hasWork(at now: UInt64) -> Bool { walk != nil || !folders.isEmpty || retries.first.map { $0 <= now } ?? false }

  /// Whether nothing is left to be remembered of it.
  var isIdle: Bool { walk == nil && folders.isEmpty && retries.first == nil }
}
