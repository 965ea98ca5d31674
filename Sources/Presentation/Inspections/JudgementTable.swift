package import Model

/// What `vigilctl judgements` shows on a terminal.
package enum JudgementTable {
  private static let areas: [(JudgementArea, String)] = [
    (.overall, "OVERALL"), (.leadership, "LEADERSHIP"), (.helpAndProtection, "HELP"), (.inCare, "IN CARE"),
    (.careLeavers, "LEAVERS"),
  ]

  package static func lines(_ rows: [JudgementRow], room: Int?, style: Style) -> [String] {
    var table = TextTable(
      [.init("AUTHORITY", mayShrink: true), .init("REGION", mayShrink: true), .init("INSPECTED"), .init("UNDER")]
        + areas.map { TextTable.Column($0.1) } + [.init("VISITS", right: true), .init("SOURCE")])
    for row in rows {
      let inspection = row.inspection
      let isAbolished = row.authority.validTo != nil
      var tones: [Int: Style.Tone] = isAbolished ? [0: .faint] : [:]
      for (place, (area, _)) in areas.enumerated() {
        if let grade = inspection?.grade(area) { tones[4 + place] = GradeText.tone(grade) }
      }
      table.add(
        [
          row.authority.name + (isAbolished ? " (abolished)" : ""), row.authority.region ?? "",
          inspection?.when.map(DateText.short) ?? "–", inspection.map(InspectionText.short) ?? "",
        ]
          + areas.map { area, _ in inspection.map { cell($0, area) } ?? "" }
          + [row.visitsSince > 0 ? String(row.visitsSince) : "", inspection.map(source) ?? ""], tones: tones)
    }
    return table.lines(room: room, style: style)
  }

  package static let legend = [
    GradeText.legend, GradeText.arrows,
    "VISITS: since then, without grades. A ! in SOURCE: documents contradict each other.",
  ]

  /// A summary for above the table: how many authorities hold which grade.
  package static func counts(_ rows: [JudgementRow], _ area: JudgementArea) -> String {
    let grades = rows.compactMap { $0.inspection?.grade(area) }
    let told = Grade.allCases.compactMap { grade -> String? in
      let count = grades.count { $0 == grade }
      return count > 0 ? "\(Quantity.count(count)) \(GradeText.word(grade).lowercased())" : nil
    }
    let none = rows.count - grades.count
    let all = told + (none > 0 ? ["\(Quantity.count(none)) without"] : [])
    let count = Quantity.count(rows.count, "authority", "authorities")
    return "\(count); \(area.label.lowercased()): \(all.joined(separator: ", "))"
  }

  private static func cell(_ inspection: Inspection, _ area: JudgementArea) -> String {
    guard let grade = inspection.grade(area) else { return "–" }
    return GradeText.letters(grade) + (inspection.change(area).map { " " + GradeText.arrow($0.direction) } ?? "")
  }

  private static func source(_ inspection: Inspection) -> String {
    (inspection.hasReport ? "report" : "articles") + (inspection.contradictions.isEmpty ? "" : " !")
  }
}
