package import Model

/// How incoming is watched.
package struct Watching: Hashable, Sendable, Codable {
  package var mode: Mode
  package var watches: Int
  /// The system has no inotify watches left, so that scans find what is new.
  package var limitReached: Bool
  /// Folders that are scanned often, because no watch was left for them.
  package var unwatched: Int
  /// Folders that are scanned often, because their file system does not tell of all changes.
  package var silent: Int
  /// Times the event queue overflowed since the start; each was followed by a scan.
  package var overflows: Int
  package var lastScan: Timestamp?

  /// What finds new files.
  package enum Mode: String, Sendable, Codable, CaseIterable {
    case inotify
    /// Some folders are scanned, the others watched.
    case mixed
    case scanning
  }

  package init(
    mode: Mode, watches: Int, limitReached: Bool, unwatched: Int = 0, silent: Int = 0, overflows: Int,
    lastScan: Timestamp? = nil
  ) {
    self.mode = mode
    self.watches = watches
    self.limitReached = limitReached
    self.unwatched = unwatched
    self.silent = silent
    self.overflows = overflows
    self.lastScan = lastScan
  }
}
