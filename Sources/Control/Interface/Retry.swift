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
    /// Those that are tried again, the oldest 1000 where they are more.
    package var arrivals: [ArrivalID]
    package var count: Int

    package init(arrivals: [ArrivalID] = [], count: Int) {
      self.arrivals = arrivals
      self.count = count
    }
  }
}
