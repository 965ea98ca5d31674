package import Model

/// The national table's columns for other programs: the same in CSV and in a spreadsheet.
package enum JudgementColumns {
  package static let names =
    [
      "authority", "code", "region", "abolished", "kind", "framework", "inspection_start", "inspection_end",
      "published",
    ]
    + JudgementArea.allCases.map(\.rawValue)
    + [
      "previous_overall", "previous_inspection", "visits_since", "improvement_points", "contradictions", "source",
      "documents",
    ]

  package static func row(_ row: JudgementRow) -> [SheetCell] {
    let authority = row.authority
    let first: [SheetCell] = [
      .text(authority.name), .init(authority.code), .init(authority.region), .init(authority.validTo),
    ]
    guard let inspection = row.inspection else {
      return first + [SheetCell](repeating: .blank, count: names.count - first.count)
    }
    let before = inspection.change(.overall)
    return first + [
      .text(inspection.kind.rawValue), .init(inspection.framework), .init(inspection.start), .init(inspection.end),
      .init(inspection.published),
    ] + JudgementArea.allCases.map { area in inspection.grade(area).map(SheetCell.grade) ?? .blank } + [
      before.map { .grade($0.from) } ?? .blank, .init(before?.since), .number(row.visitsSince),
      inspection.improvementPoints.map(SheetCell.number) ?? .blank, .number(inspection.contradictions.count),
      .text(inspection.hasReport ? "report" : "articles"),
      .text(inspection.documents.map(\.digest.description).joined(separator: " ")),
    ]
  }
}
