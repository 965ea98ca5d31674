package import Model

/// How incoming is watched.
package struct Watching: Hashable, Sendable, Codable {
  package var mode: Mode
  package var watches: Int
  /// The system has no inotify watches left, so that scans find what is new.
  package var limitReached: Bool
  /// Times the event queue overflowed since the start; each was followed by a scan.
  package var overflows: Int
  package var lastScan: Timestamp?

  /// What finds new files.
  package enum Mode: String, Sendable, Codable, CaseIterable {
    case inotify
    case scanning
  }

  package init(mode: Mode, watches: Int, limitReached: Bool, overflows: Int, lastScan: Timestamp? = nil) {
    self.mode = mode
    self.watches = watches
    self.limitReached = limitReached
    self.overflows = overflows
    self.lastScan = lastScan
  }
}
