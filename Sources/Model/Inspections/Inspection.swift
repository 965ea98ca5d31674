/// One inspection, joined from every document that tells of it.
///
/// Where there is a report, values are the reports' alone, and what others say otherwise is a contradiction. Where there
/// is none, values are what the articles agree on. What is blank was not said, or not in one way.
package struct Inspection: Hashable, Sendable, Codable {
  /// The standard name.
  package var authority: String
  package var kind: InspectionKind
  package var framework: String?
  package var start: PartialDate?
  package var end: PartialDate?
  package var published: PartialDate?
  /// The day of the earliest article about it; all that is known of when it was, where the dates above are blank.
  package var reported: PartialDate?
  package var leadInspector: String?
  /// In the order of the areas.
  package var judgements: [Judgement] = []
  /// Against the latest inspection before it of the same scope that graded the area.
  package var changes: [GradeChange] = []
  /// Number of points addressed to the authority.
  package var improvementPoints: Int?
  package var contradictions: [Contradiction] = []
  /// Reports first, then by date.
  package var documents: [SourceDocument] = []

  package init(authority: String, kind: InspectionKind) {
    self.authority = authority
    self.kind = kind
  }

  package func grade(_ area: JudgementArea) -> Grade? { judgements.first { $0.area == area }?.grade }

  package func change(_ area: JudgementArea) -> GradeChange? { changes.first { $0.area == area } }

  /// Whether it judges the authority; a review of its board does not.
  package var isGraded: Bool { judgements.contains { $0.area != .lscb } }

  package var hasReport: Bool { documents.contains(where: \.isReport) }

  /// When it was, as far as that is known.
  package var when: PartialDate? { start ?? end ?? published ?? reported }
}
