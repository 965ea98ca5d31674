package import Model

/// `vigilctl export articles`: a line for each text that is no inspection document.
package enum ArticleExport {
  package static let columns =
    [
      "sha256", "document_kind", "is_childrens_services_inspection", "authorities", "authority_evidence",
      "article_date",
      "article_date_evidence", "inspections", "previous_grades", "measures", "people", "quotes", "strengths",
      "improvements", "themes",
    ] + StoreColumns.names

  /// What a text is that no interpreter knows better.
  private static let otherKind = "other"

  /// The cells of the columns, in their order.
  package static func row(_ sheet: FactSheet) -> [ExportValue] {
    func all(_ field: String, _ body: (Fact) -> [ExportValue.Member]) -> ExportValue {
      .list(sheet.facts.filter { $0.field == field }.map { .object(body($0)) })
    }
    let date = ScalarFacts(sheet.facts, fields: ["article_date"])["article_date"]
    let authorities = evidence(of: "authority", in: sheet.facts)
    let reports = sheet.facts.contains { $0.field == "childrens_services_inspection" && $0.value == "true" }
    return [
      .text(sheet.digest.description), .text(sheet.documentKind ?? otherKind), .bool(reports),
      .list(authorities.map { .text($0.name) }),
      .list(
        authorities.map {
          .object([.init("authority", .text($0.name)), .init("evidence", ExportValue($0.evidence))])
        }),
      ExportValue(date?.text), date.map { ExportValue($0.evidence) } ?? .null,
      all("inspection", ArticleFacts.inspection), all("previous_grade", ArticleFacts.previousGrade),
      all("measure", ArticleFacts.measure), all("person", ArticleFacts.person), all("quote", ArticleFacts.quote),
      all("strength", ExportValue.texted), all("improvement", ExportValue.texted),
      .list(evidence(of: "theme", in: sheet.facts).map { .text($0.name) }),
    ] + StoreColumns.cells(sheet)
  }

  /// What the facts of the field name, each once, in the order of the first of each, with the evidence of all.
  private static func evidence(of field: String, in facts: [Fact]) -> [(name: String, evidence: [Evidence])] {
    var named: [(name: String, evidence: [Evidence])] = []
    for fact in facts where fact.field == field {
      if let known = named.firstIndex(where: { $0.name == fact.value }) {
        named[known].evidence += fact.evidence
      } else {
        named.append((fact.value, fact.evidence))
      }
    }
    return named
  }
}
