package import Model

/// What needs a person, oldest first, a page at a time.
package enum ListQuarantine: ControlMethod {
  package static let right = Right.ask

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var channel: String?
    package var after: String?
    /// 1 to 1000; 100 when nil.
    package var limit: Int?

    package init(channel: String? = nil, after: String? = nil, limit: Int? = nil) {
      self.channel = channel
      self.after = after
      self.limit = limit
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var arrivals: [Arrival]
    package var next: String?

    package init(arrivals: [Arrival] = [], next: String? = nil) {
      self.arrivals = arrivals
      self.next = next
    }
  }
}
