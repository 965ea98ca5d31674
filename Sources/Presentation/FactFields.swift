internal import Model

/// How the fields of facts are grouped for people.
enum FactFields {
  static let judgements = JudgementArea.allCases.map(\.rawValue)

  /// Fields that are a sentence each, with the heading that they stand below.
  static let lists = [
    ("finding", "Findings"), ("inspection", "Inspections"), ("previous_grade", "Previous grades"),
    ("measure", "Figures"), ("person", "People"), ("quote", "Quotations"), ("strength", "Strengths"),
    ("improvement", "Improvements"),
  ]

  static let conflict = "conflict"

  /// Whether facts of this field stand in a table of their own kind or in a list, not among the particulars.
  static func isElsewhere(_ field: String) -> Bool {
    field == conflict || judgements.contains(field) || lists.contains { $0.0 == field }
  }
}
