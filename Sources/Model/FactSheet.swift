/// What one document says, without its text: the facts that views are made of.
package struct FactSheet: Hashable, Sendable {
  package let digest: Digest
  /// As in `Contents`; so is the title.
  package let documentKind: String?
  package let title: String?
  /// The earliest arrival with these bytes that was stored or a duplicate.
  package let first: Origin
  /// How many arrivals had these bytes, the first one included.
  package let sightings: Int
  /// In the order of the record; only those that were asked for.
  package let facts: [Fact]

  package init(
    digest: Digest, documentKind: String?, title: String?, first: Origin, sightings: Int, facts: [Fact]
  ) {
    self.digest = digest
    self.documentKind = documentKind
    self.title = title
    self.first = first
    self.sightings = sightings
    self.facts = facts
  }
}
