internal import Model

/// Inspection reports and letters of Ofsted about a council's children's services, in every layout since 2009.
///
/// A grade is given only where it can be pointed at: a row of a table, a heading or a statement that stands by itself.
/// Each grade is looked for in all of these places, and where two disagree none is given and the readings are facts of
/// their own (`conflict`).
enum InspectionInterpreter: Interpreter {
  static let component = Component(name: "inspection", version: 2)

  static func interpret(
    _ document: ReadDocument, _ text: DocumentText, _ lexicon: Lexicon
  ) -> (documentKind: String, facts: [Fact])? {
    // An empty page: nothing on it can be pointed at. Pictures without text may be a report that was scanned.
    if text.tokens.isEmpty {
      let isEmpty = document.contents.pageCount == 1 && !document.mayShowPictures
      return isEmpty ? (ReportKind.notAReport.rawValue, []) : nil
    }
    if let words = ErrorPage.words(in: text, of: document.contents.mediaType) {
      var writer = FactWriter(text)
      writer.add("document_kind", ReportKind.notAReport.rawValue, how: .sentence, at: [words])
      return (ReportKind.notAReport.rawValue, writer.facts)
    }
    guard let title = TitleFinder(text).find() else { return nil }
    return InspectionReport(Layout(document, text), title: title, lexicon: lexicon).facts()
  }
}
