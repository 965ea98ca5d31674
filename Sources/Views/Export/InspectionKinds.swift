package import Model

/// The kinds of document that are an inspection report, or stand in the place of one.
package enum InspectionKinds {
  /// `not_a_report` is an error page or an empty one, saved as if it were the report.
  package static let all = Set(InspectionKind.documentKinds.keys).union(["not_a_report"])
}
