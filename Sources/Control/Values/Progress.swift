/// How far a long call has come.
package struct Progress: Hashable, Sendable, Codable {
  /// A word for people: `originals`, `records` ...
  package var phase: String
  package var done: Int
  /// Nil where it is not known.
  package var total: Int?

  package init(phase: String, done: Int, total: Int? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}
