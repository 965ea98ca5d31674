/// What kind of inspection it was, as far as the documents tell.
package enum InspectionKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The whole service. Of ILACS the standard inspection, and the one since April 2026.
  case full
  case short
  case reinspection
  /// Arrangements for the protection of children alone (2012).
  case childProtection = "child_protection"
  /// Services for looked after children alone (2013).
  case childrenInCare = "children_in_care"
  case lscbReview = "lscb_review"
  case focusedVisit = "focused_visit"
  case monitoringVisit = "monitoring_visit"
  /// Several inspectorates on one theme.
  case jtai
  case unknown

  /// What its grades are about. Grades are compared within a scope, never across.
  package enum Scope: Hashable, Sendable {
    case wholeService, protection, care, board
    /// It gives no grades.
    case visit
    case unknown
  }

  package var scope: Scope {
    switch self {
    case .full, .short, .reinspection: .wholeService
    case .childProtection: .protection
    case .childrenInCare: .care
    case .lscbReview: .board
    case .focusedVisit, .monitoringVisit, .jtai: .visit
    case .unknown: .unknown
    }
  }

  /// What each kind of document that is an inspection report tells of.
  package static let documentKinds: [String: InspectionKind] = [
    "ilacs_standard": .full, "ilacs_post_reform": .full, "sif_with_lscb": .full, "sif_no_lscb": .full,
    "safeguarding_lac_2009": .full, "ilacs_short": .short, "sif_reinspection": .reinspection,
    "child_protection_2012": .childProtection, "lac_2013": .childrenInCare, "lscb_review_only": .lscbReview,
    "focused_visit_letter": .focusedVisit, "monitoring_visit_letter": .monitoringVisit, "jtai": .jtai,
  ]

  /// Nil for what is no inspection document: `not_a_report`, articles, anything unknown.
  package init?(documentKind: String) {
    guard let kind = InspectionKind.documentKinds[documentKind] else { return nil }
    self = kind
  }
}
