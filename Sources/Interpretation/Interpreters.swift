package import Model

/// The interpreters Vigil knows, in the order in which they are asked.
package enum Interpreters {
  static let all: [any Interpreter.Type] = [InspectionInterpreter.self, ArticlesInterpreter.self]

  /// Their words are no sentences: what looks like one in a cell, or across cells, says nothing of an inspection.
  private static let tables: Set<MediaType> = [.csv, .tsv, .xlsx, .ods, .xls]

  package static var components: Set<Component> { Set(all.map { $0.component }) }

  /// The contents of `document` with the facts of the first interpreter that recognises it; unchanged when none does.
  /// None is asked about tables.
  package static func interpret(_ document: ReadDocument, _ lexicon: Lexicon) -> Contents {
    var contents = document.contents
    guard !tables.contains(contents.mediaType) else { return contents }
    let text = DocumentText(document)
    for interpreter in all {
      guard let found = interpreter.interpret(document, text, lexicon) else { continue }
      contents.interpreter = interpreter.component
      contents.documentKind = found.documentKind
      contents.facts = found.facts
      break
    }
    return contents
  }
}
