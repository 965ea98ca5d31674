/// One thing that a document says, with the words that say it. A fact without evidence is not stored.
///
/// `field` and the keys of `attributes` are named as in the exports that are made of them.
package struct Fact: Hashable, Sendable {
  /// What the fact is about, a key of the interpreter's own vocabulary: `overall`, `inspection_start`, `finding`.
  package let field: String
  package let value: String
  /// How it was found, which is all that is said of confidence: `table`, `heading`, `sentence`.
  package let how: String
  /// What more the same words say: a finding's `addressee`, a person's `role`. A list is its items with a space between.
  package let attributes: [String: String]
  /// Never empty.
  package let evidence: [Evidence]

  /// Nil without evidence.
  package init?(
    field: String, value: String, how: String, attributes: [String: String] = [:], evidence: [Evidence]
  ) {
    guard !evidence.isEmpty else { return nil }
    self.field = field
    self.value = value
    self.how = how
    self.attributes = attributes
    self.evidence = evidence
  }
}

extension Fact: Codable {
  private enum CodingKeys: String, CodingKey { case field, value, how, attributes, evidence }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    field = try container.decode(String.self, forKey: .field)
    value = try container.decode(String.self, forKey: .value)
    how = try container.decode(String.self, forKey: .how)
    attributes = try container.decodeIfPresent([String: String].self, forKey: .attributes) ?? [:]
    evidence = try container.decode([Evidence].self, forKey: .evidence)
  }

  /// Without `attributes` when there are none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(field, forKey: .field)
    try container.encode(value, forKey: .value)
    try container.encode(how, forKey: .how)
    if !attributes.isEmpty { try container.encode(attributes, forKey: .attributes) }
    try container.encode(evidence, forKey: .evidence)
  }
}
