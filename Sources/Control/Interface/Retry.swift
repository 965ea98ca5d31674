package import Model

/// Tries deferred arrivals now; without ids, all of them.
package enum Retry: ControlMethod {
  package static let right = Right.act

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var ids: [String]

    package init(ids: [String] = []) {
      self.ids = ids
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    /// Those it was done to.
    package var arrivals: [ArrivalID]

    package init(arrivals: [ArrivalID] = []) {
      self.arrivals = arrivals
    }
  }
}
