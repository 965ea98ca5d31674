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

  /// Nil for what is no inspection document: `not_a_report`, articles, anything unknown.
  package init?(documentKind: String) {
    switch documentKind {
    case "ilacs_standard", "ilacs_post_reform", "sif_with_lscb", "sif_no_lscb", "safeguarding_lac_2009": self = .full
    case "ilacs_short": self = .short
    case "sif_reinspection": self = .reinspection
    case "child_protection_2012": self = .childProtection
    case "lac_2013": self = .childrenInCare
    case "lscb_review_only": self = .lscbReview
    case "focused_visit_letter": self = .focusedVisit
    case "monitoring_visit_letter": self = .monitoringVisit
    case "jtai": self = .jtai
    default: return nil
    }
  }
}
