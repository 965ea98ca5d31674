package import Model

/// A document, or the arrival if its document was not stored.
package enum Show: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// An arrival id, a digest, or at least four first digits of one.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var document: DocumentDetail?
    package var arrival: Arrival?

    package init(document: DocumentDetail? = nil, arrival: Arrival? = nil) {
      self.document = document
      self.arrival = arrival
    }
  }
}
