/// What is still to be read.
package struct Backlog: Hashable, Sendable, Codable {
  package var documents: Int
  /// At the present rate; nil while that is not known.
  package var secondsLeft: Double?

  package init(documents: Int, secondsLeft: Double? = nil) {
    self.documents = documents
    self.secondsLeft = secondsLeft
  }
}
