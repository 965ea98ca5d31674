package import Model

/// Arrivals that will be tried again.
package struct Deferrals: Hashable, Sendable, Codable {
  package var count: Int
  package var nextAttempt: Timestamp?

  package init(count: Int, nextAttempt: Timestamp? = nil) {
    self.count = count
    self.nextAttempt = nextAttempt
  }
}
