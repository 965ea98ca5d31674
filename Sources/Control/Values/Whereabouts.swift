/// Where a file is on its way. `waiting` and `blocked` are still in incoming; `unknown` is known nowhere.
package enum Whereabouts: String, Sendable, Codable, CaseIterable {
  case waiting
  case blocked
  case active
  case deferred
  case quarantined
  case stored
  case duplicate
  case discarded
  case unknown
}
