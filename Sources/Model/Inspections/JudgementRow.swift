/// A line of the national table.
package struct JudgementRow: Hashable, Sendable, Codable {
  /// Abolished, if it has a `validTo`.
  package var authority: AuthorityProfile
  /// The latest that graded it; nil where none is known.
  package var inspection: Inspection?
  /// How many inspections without grades came after it.
  package var visitsSince: Int

  package init(authority: AuthorityProfile, inspection: Inspection? = nil, visitsSince: Int = 0) {
    self.authority = authority
    self.inspection = inspection
    self.visitsSince = visitsSince
  }
}
