/// Words of a document that a value in a view comes from.
package struct Citation: Hashable, Sendable, Codable {
  package var digest: Digest
  /// As in `Fact`.
  package var how: String
  package var evidence: [Evidence]

  package init(digest: Digest, how: String, evidence: [Evidence]) {
    self.digest = digest
    self.how = how
    self.evidence = evidence
  }

  package init(_ fact: Fact, in digest: Digest) {
    self.init(digest: digest, how: fact.how, evidence: fact.evidence)
  }
}
