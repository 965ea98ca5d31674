package import Model

/// A person says that quarantined arrivals are not wanted.
package enum Discard: ControlMethod {
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
