package import Model

/// One authority in a list.
package struct AuthorityEntry: Hashable, Sendable, Codable {
  package var authority: AuthorityProfile
  /// How many inspections of it documents tell of.
  package var inspections: Int

  package init(authority: AuthorityProfile, inspections: Int) {
    self.authority = authority
    self.inspections = inspections
  }
}
