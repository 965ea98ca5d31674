/// What the latest inspection of the whole service asked the authority for. Whether it was done since, documents of this
/// kind do not say.
package struct OpenPoints: Hashable, Sendable, Codable {
  /// Points about one theme; one that is about several stands under each of them.
  package struct Theme: Hashable, Sendable, Codable {
    /// Nil for points that are about no theme.
    package var id: String?
    package var label: String
    /// Where they stand in `points`.
    package var points: [Int]

    package init(id: String?, label: String, points: [Int]) {
      self.id = id
      self.label = label
      self.points = points
    }
  }

  /// Where the inspection stands in the story's list.
  package var inspection: Int
  /// In the order of the report.
  package var points: [InspectionFinding]
  /// In the order of the reference data; last those about no theme.
  package var themes: [Theme]

  package init(inspection: Int, points: [InspectionFinding], themes: [Theme]) {
    self.inspection = inspection
    self.points = points
    self.themes = themes
  }
}
