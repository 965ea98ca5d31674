package import Model

/// One document in full, but for its text.
package struct DocumentDetail: Hashable, Sendable, Codable {
  package var summary: Summary
  /// The document that this one was attached to or packed in.
  package var parent: Digest?
  package var children: [Digest]
  package var read: Timestamp
  package var reader: Component
  package var interpreter: Component?
  package var language: String?
  package var published: String?
  /// Why there is no text, or less than all of it.
  package var note: String?
  package var tables: Int
  package var properties: [String: String]
  package var facts: [Fact]
  /// Every arrival with this content, oldest first.
  package var sightings: [Arrival]

  package init(
    summary: Summary, parent: Digest? = nil, children: [Digest] = [], read: Timestamp, reader: Component,
    interpreter: Component? = nil, language: String? = nil, published: String? = nil, note: String? = nil, tables: Int,
    properties: [String: String], facts: [Fact] = [], sightings: [Arrival] = []
  ) {
    self.summary = summary
    self.parent = parent
    self.children = children
    self.read = read
    self.reader = reader
    self.interpreter = interpreter
    self.language = language
    self.published = published
    self.note = note
    self.tables = tables
    self.properties = properties
    self.facts = facts
    self.sightings = sightings
  }
}
