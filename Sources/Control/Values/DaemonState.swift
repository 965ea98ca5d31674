/// What the daemon as a whole is doing.
package enum DaemonState: String, Sendable, Codable, CaseIterable {
  case running
  /// A person said so: nothing is taken from incoming until Resume.
  case paused
  /// It works, but not as it should: `Status.Reply.conditions` says why.
  case degraded
  case stopping
}
