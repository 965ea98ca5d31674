package import Model

/// `vigilctl export inspections`: a line for each inspection document.
package enum InspectionExport {
  package static let columns =
    ["sha256", "document_kind"] + fields + ["findings", "evidence", "how", "conflicts"] + StoreColumns.names

  /// The facts that a line is made of.
  package static let facts = Set(fields).union(["document_kind", "finding", "conflict"])

  /// Those with one value each, in the order of the columns.
  private static let fields = [
    "framework", "local_authority", "inspection_start", "inspection_end", "published", "lead_inspector", "overall",
    "leadership", "help_and_protection", "in_care", "care_leavers", "adoption", "lscb", counted,
  ]
  private static let counted = "number_of_improvement_points"

  /// The cells of the columns, in their order.
  package static func row(_ sheet: FactSheet) -> [ExportValue] {
    let scalars = ScalarFacts(sheet.facts, fields: Set(fields).union(["document_kind"]))
    let known = (["document_kind"] + fields).compactMap { field in scalars[field].map { (field, $0) } }
    return [.text(sheet.digest.description), ExportValue(sheet.documentKind)]
      + fields.map { field in
        let text = scalars[field]?.text
        return field == counted ? ExportValue(numberOrText: text) : ExportValue(text)
      }
      + [
        .list(sheet.facts.filter { $0.field == "finding" }.map { .object(FindingExport.members($0)) }),
        .object(known.map { .init($0, ExportValue($1.evidence)) }),
        .object(known.map { .init($0, .text($1.how)) }),
        .list(
          scalars.conflicts.map { conflict in
            .object([
              .init("field", .text(conflict.field)), .init("readings", .list(conflict.readings.map(reading))),
            ])
          }),
      ] + StoreColumns.cells(sheet)
  }

  private static func reading(_ reading: ScalarFacts.Value) -> ExportValue {
    .object([
      .init("value", .text(reading.text)), .init("how", .text(reading.how)),
      .init("evidence", ExportValue(reading.evidence)),
    ])
  }
}
