/// All that the documents tell of one authority, in order.
package struct AuthorityStory: Hashable, Sendable, Codable {
  package var authority: AuthorityProfile
  /// Oldest first; those of which nothing tells when they were come last.
  package var inspections: [Inspection]
  /// Where in `inspections` the latest dated one stands that graded the authority, in whole or in part.
  package var latestGraded: Int?
  /// Where those without grades stand that came after it.
  package var visitsSince: [Int]
  /// Nil where no full inspection has points.
  package var openPoints: OpenPoints?
  /// Articles, letters and papers that no inspection was joined from.
  package var mentions: [Mention]
  /// Authorities before and after this one: shown beside, never merged.
  package var related: [RelatedAuthority]

  package init(
    authority: AuthorityProfile, inspections: [Inspection] = [], latestGraded: Int? = nil, visitsSince: [Int] = [],
    openPoints: OpenPoints? = nil, mentions: [Mention] = [], related: [RelatedAuthority] = []
  ) {
    self.authority = authority
    self.inspections = inspections
    self.latestGraded = latestGraded
    self.visitsSince = visitsSince
    self.openPoints = openPoints
    self.mentions = mentions
    self.related = related
  }
}
