/// One thing that a document says, with the words that say it. A fact without evidence is not stored.
package struct Fact: Hashable, Sendable, Codable {
  /// What the fact is about, a key of the interpreter's own vocabulary: `overall`, `inspection_start`.
  package let field: String
  package let value: String
  /// How it was found, which is all that is said of confidence: `table`, `heading`, `sentence`.
  package let how: String
  /// Never empty.
  package let evidence: [Evidence]

  /// Nil without evidence.
  package init?(field: String, value: String, how: String, evidence: [Evidence]) {
    guard !evidence.isEmpty else { return nil }
    self.field = field
    self.value = value
    self.how = how
    self.evidence = evidence
  }
}
