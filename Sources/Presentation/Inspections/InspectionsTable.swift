internal import Model

/// Inspections as a table of HTML: what a drawing shows, for those who read it with a screen reader or on paper.
struct InspectionsTable {
  private let inspections: [Inspection]
  private let areas: [JudgementArea]

  init(_ inspections: [Inspection]) {
    self.inspections = inspections
    areas = JudgementArea.allCases.filter { area in inspections.contains { $0.grade(area) != nil } }
  }

  var markup: String {
    guard !inspections.isEmpty else { return "" }
    let titles = ["When", "Inspection"] + areas.map(\.label) + ["Documents"]
    let head = Markup.element("tr", [], titles.map { Markup.text("th", [("scope", "col")], $0) }.joined())
    let rows = inspections.map { Markup.element("tr", [], cells($0).joined()) }
    let table = Markup.element(
      "table", [],
      Markup.element("thead", [], head) + "\n" + Markup.element("tbody", [], rows.joined(separator: "\n")))
    return Markup.element("div", [("class", "scroll")], table)
  }

  private func cells(_ inspection: Inspection) -> [String] {
    let documents = inspection.documents.map { document in
      Markup.escaped(InspectionText.kind(document) + " ")
        + Markup.text("code", [], ShortDigest.text(document.digest))
    }
    return [
      Markup.text("th", [("scope", "row")], DateText.when(inspection)),
      Markup.text("td", [], InspectionText.title(inspection)),
    ] + areas.map { grade(inspection, $0) } + [Markup.element("td", [], documents.joined(separator: "<br>"))]
  }

  private func grade(_ inspection: Inspection, _ area: JudgementArea) -> String {
    guard let grade = inspection.grade(area) else { return Markup.text("td", [("class", "blank")], "–") }
    let change = inspection.change(area).map { change in
      [GradeChange.Direction.up: " (better)", .down: " (worse)", .same: ""][change.direction] ?? ""
    }
    return Markup.text("td", [], GradeText.word(grade) + (change ?? ""))
  }
}
