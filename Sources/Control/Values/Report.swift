package import Model

/// What a verification found.
package struct Report: Hashable, Sendable, Codable {
  /// No problem, and the equation holds.
  package var sound: Bool
  /// The version of the form in which the store keeps everything.
  package var storeFormat: Int
  package var documents: Int
  package var bytes: Int64
  package var totals: Totals
  package var problems: [Problem]

  package init(
    sound: Bool, storeFormat: Int, documents: Int, bytes: Int64, totals: Totals, problems: [Problem] = []
  ) {
    self.sound = sound
    self.storeFormat = storeFormat
    self.documents = documents
    self.bytes = bytes
    self.totals = totals
    self.problems = problems
  }
}
