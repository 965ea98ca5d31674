/// Looks at incoming, then replies when everything complete at the call is settled or the time is over.
package enum Sync: ControlMethod {
  package static let right = Right.report

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// Seconds; nil waits for as long as it takes.
    package var timeout: Double?

    package init(timeout: Double? = nil) {
      self.timeout = timeout
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    /// Nothing is left over.
    package var settled: Bool
    package var timedOut: Bool
    /// How many are left over; the lists hold at most 1000 each.
    package var left: Int
    package var deferred: [Unsettled]
    package var blocked: [Unsettled]
    /// Incomplete: open for writing, settling, or under a temporary name.
    package var writing: [Unsettled]
    /// Why files are not taken for now, and so may lie there uncounted; nil when they are.
    package var held: String?

    package init(
      settled: Bool, timedOut: Bool, left: Int, deferred: [Unsettled] = [], blocked: [Unsettled] = [],
      writing: [Unsettled] = [], held: String? = nil
    ) {
      self.settled = settled
      self.timedOut = timedOut
      self.left = left
      self.deferred = deferred
      self.blocked = blocked
      self.writing = writing
      self.held = held
    }
  }
}
