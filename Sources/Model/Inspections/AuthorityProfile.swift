/// What is known of a council beside what documents say.
package struct AuthorityProfile: Hashable, Sendable, Codable {
  /// The standard name.
  package var name: String
  /// Nil where the reference data does not know the authority; so are the others.
  package var region: String?
  package var kind: String?
  package var code: String?
  package var aliases: [String]
  /// Its first and last day; nil where that was before anything that Vigil reads, and for one that exists.
  package var validFrom: PartialDate?
  package var validTo: PartialDate?
  package var predecessors: [String]
  package var successors: [String]

  package init(
    name: String, region: String? = nil, kind: String? = nil, code: String? = nil, aliases: [String] = [],
    validFrom: PartialDate? = nil, validTo: PartialDate? = nil, predecessors: [String] = [], successors: [String] = []
  ) {
    self.name = name
    self.region = region
    self.kind = kind
    self.code = code
    self.aliases = aliases
    self.validFrom = validFrom
    self.validTo = validTo
    self.predecessors = predecessors
    self.successors = successors
  }
}
