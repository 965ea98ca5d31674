package import Model

/// The national table: each authority's latest graded inspection.
package enum Judgements: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for; every part that is given must hold.
  package struct Parameters: Hashable, Sendable, Codable {
    package var region: String?
    /// Any of these in `area`; any grade, or none, when empty.
    package var grades: [Grade]
    /// `overall` when nil.
    package var area: JudgementArea?
    package var framework: String?
    /// Inspected at or after.
    package var since: PartialDate?
    /// The table as it stood then.
    package var until: PartialDate?
    /// Authorities without a graded inspection too.
    package var all: Bool?

    package init(
      region: String? = nil, grades: [Grade] = [], area: JudgementArea? = nil, framework: String? = nil,
      since: PartialDate? = nil, until: PartialDate? = nil, all: Bool? = nil
    ) {
      self.region = region
      self.grades = grades
      self.area = area
      self.framework = framework
      self.since = since
      self.until = until
      self.all = all
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    /// In the order of the alphabet.
    package var rows: [JudgementRow]
    /// Reports that name no authority, so that no row can show them.
    package var unplaced: Int

    package init(rows: [JudgementRow] = [], unplaced: Int = 0) {
      self.rows = rows
      self.unplaced = unplaced
    }
  }
}
