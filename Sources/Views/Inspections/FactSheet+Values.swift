package import Model

extension FactSheet {
  /// The first fact of that field.
  func first(_ field: String) -> Fact? { facts.first { $0.field == field } }

  func all(_ field: String) -> some Sequence<Fact> { facts.lazy.filter { $0.field == field } }

  /// The kinds of documents that tell of what the press and others say.
  package static let articleKinds: Set = [
    "press_article", "council_news", "inspection_summary", "letter", "committee_paper", "other",
  ]

  /// The facts that tell of an inspection, without its findings and what else an article holds.
  package static let inspectionFields: Set = Set(
    JudgementArea.allCases.map(\.rawValue) + InspectionAccount.particulars + [
      "local_authority", "conflict", "childrens_services_inspection", "authority", "article_date", "inspection",
      "previous_grade",
    ])
}
