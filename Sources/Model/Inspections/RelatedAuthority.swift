/// An authority that came before or after another, with its own inspections.
package struct RelatedAuthority: Hashable, Sendable, Codable {
  package enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case predecessor
    case successor
  }

  package var relation: Relation
  package var authority: AuthorityProfile
  package var inspections: [Inspection]

  package init(relation: Relation, authority: AuthorityProfile, inspections: [Inspection] = []) {
    self.relation = relation
    self.authority = authority
    self.inspections = inspections
  }
}
