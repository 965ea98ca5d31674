package import Model

/// Erases a document for good and leaves a tombstone of its digest.
package enum Forget: ControlMethod {
  package static let right = Right.act

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var id: String
    /// Kept in the ledger for ever: 1 to 500 characters without controls, which should name nobody.
    package var reason: String

    package init(id: String, reason: String) {
      self.id = id
      self.reason = reason
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var digest: Digest
    /// How many sightings of the document there were; 0 where it was forgotten before.
    package var arrivals: Int
    /// Documents that came inside of it, and stay.
    package var children: [Digest]
    /// Documents inside of which it came: their originals still hold its bytes.
    package var containers: [Digest]

    package init(digest: Digest, arrivals: Int, children: [Digest] = [], containers: [Digest] = []) {
      self.digest = digest
      self.arrivals = arrivals
      self.children = children
      self.containers = containers
    }
  }
}
