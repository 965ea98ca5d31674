/// The kinds of document that are an inspection report, or stand in the place of one.
package enum InspectionKinds {
  package static let all: Set = [
    "ilacs_standard", "ilacs_short", "ilacs_post_reform", "sif_with_lscb", "sif_no_lscb", "sif_reinspection",
    "lscb_review_only", "lac_2013", "child_protection_2012", "focused_visit_letter", "monitoring_visit_letter",
    "safeguarding_lac_2009", "jtai", notAReport,
  ]

  /// An error page or an empty one, saved as if it were the report.
  package static let notAReport = "not_a_report"
}
