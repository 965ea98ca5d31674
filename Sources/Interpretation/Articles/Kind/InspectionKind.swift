/// The kind of an inspection. The raw values are those of the exports.
enum InspectionKind: String, Hashable, Sendable {
  case full, short, reinspection, jtai, unknown
  case focusedVisit = "focused_visit"
  case monitoringVisit = "monitoring_visit"

  /// Such end without a grade: Ofsted, "Inspecting local authority children's services".
  var isUngraded: Bool { self == .focusedVisit || self == .monitoringVisit || self == .jtai }

  /// How they are called, most telling first.
  static let phrases: [(kind: InspectionKind, words: [String])] = [
    (.jtai, ["joint", "targeted", "area", "inspection"]), (.jtai, ["jtai"]),
    (.jtai, ["joint", "targeted", "area", "inspections"]),
    (.focusedVisit, ["focused", "visit"]), (.focusedVisit, ["focussed", "visit"]),
    (.focusedVisit, ["focused", "visits"]), (.focusedVisit, ["focused", "inspection"]),
    (.monitoringVisit, ["monitoring", "visit"]), (.monitoringVisit, ["monitoring", "visits"]),
    (.monitoringVisit, ["monitoring", "inspection"]),
    (.short, ["short", "inspection"]), (.short, ["short", "ilacs"]), (.short, ["shorter", "inspection"]),
    (.short, ["shorter", "inspections"]), (.short, ["short", "form", "of", "the"]),
    (.reinspection, ["reinspection"]), (.reinspection, ["re", "inspection"]), (.reinspection, ["re", "inspected"]),
    (.reinspection, ["reinspected"]),
    (.full, ["full", "inspection"]), (.full, ["standard", "inspection"]), (.full, ["ilacs", "inspection"]),
    (.full, ["single", "inspection"]), (.full, ["two", "weeks"]), (.full, ["two", "week"]), (.full, ["fortnight"]),
    (.full, ["four", "week"]), (.full, ["four", "weeks"]), (.full, ["three", "week"]), (.full, ["three", "weeks"]),
    (.full, ["fully", "inspected"]), (.full, ["inspection", "of", "child", "protection"]),
    (.full, ["inspection", "of", "local", "authority"]),
  ]
}
