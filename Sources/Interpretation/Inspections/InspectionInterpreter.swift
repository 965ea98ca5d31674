package import Model
package import Reference

/// Inspection reports and letters of Ofsted about a council's children's services, in every layout since 2009.
///
/// A grade is given only where it can be pointed at: a row of a table, a heading or a statement that stands by itself.
/// Each grade is looked for in all of these places, and where two disagree none is given and the readings are facts of
/// their own (`conflict`).
package enum InspectionInterpreter {
  package static let component = Component(name: "inspection", version: 1)

  package static func interpret(_ document: ReadDocument, _ reference: Reference) -> (
    documentKind: String, facts: [Fact]
  )? {
    let layout = Layout(document)
    let text = layout.text
    if let words = ErrorPage.words(in: text) {
      var writer = FactWriter(text)
      writer.add("document_kind", "not_a_report", how: .sentence, at: [words])
      return ("not_a_report", writer.facts)
    }
    guard let title = TitleFinder(text).find() else { return nil }
    return InspectionReport(layout, title: title, reference: reference).facts()
  }
}
