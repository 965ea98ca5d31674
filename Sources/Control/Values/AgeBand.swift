/// A bar of the histogram of ages: files younger than `below` that no earlier band holds.
package struct AgeBand: Hashable, Sendable, Codable {
  /// Seconds; nil for the last band, which has no end.
  package var below: Int?
  package var count: Int

  package init(below: Int? = nil, count: Int) {
    self.below = below
    self.count = count
  }
}
