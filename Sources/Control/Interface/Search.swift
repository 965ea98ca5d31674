/// Pages that hold the words, best first.
package enum Search: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var query: String
    package var channel: String?
    /// 1 to 1000; 20 when nil.
    package var limit: Int?

    package init(query: String, channel: String? = nil, limit: Int? = nil) {
      self.query = query
      self.channel = channel
      self.limit = limit
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var hits: [Hit]

    package init(hits: [Hit] = []) {
      self.hits = hits
    }
  }
}
