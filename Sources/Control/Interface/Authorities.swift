/// Every authority that is known, in the order of the alphabet.
package enum Authorities: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var region: String?

    package init(region: String? = nil) {
      self.region = region
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var authorities: [AuthorityEntry]

    package init(authorities: [AuthorityEntry] = []) {
      self.authorities = authorities
    }
  }
}
