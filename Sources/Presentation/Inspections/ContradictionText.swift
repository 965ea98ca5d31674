package import Model

/// What documents say otherwise about one inspection, each with its words.
package enum ContradictionText {
  package static func lines(_ inspection: Inspection, room: Int?, style: Style) -> [String] {
    inspection.contradictions.flatMap { contradiction in
      let held =
        contradiction.value.map { "held to be \(GradeText.value($0))" }
        ?? (inspection.hasReport ? "left blank" : "nothing is held to")
      let head = "\(InspectionText.field(contradiction.field)) is said in different ways; \(held)."
      return WrappedText.hanging("  ! ", Printable.line(head), room: room).map(style.warning)
        + contradiction.readings.flatMap { reading in
          reading.cited.flatMap { line(reading.value, $0, inspection, room) }
        }
    }
  }

  private static func line(
    _ value: String, _ citation: Citation, _ inspection: Inspection, _ room: Int?
  ) -> [String] {
    let document = inspection.documents.first { $0.digest == citation.digest }
    let kind = document.map(InspectionText.kind) ?? "document"
    let words = citation.evidence.map { "p. \($0.page) “\(Columns.cut($0.text, to: 80))”" }.joined(separator: ", ")
    let text = "\(GradeText.value(value)): \(kind) \(ShortDigest.text(citation.digest)), \(words)"
    return WrappedText.hanging("      ", Printable.line(text), room: room)
  }
}
