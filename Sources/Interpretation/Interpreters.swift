package import Model

/// The interpreters Vigil knows, in the order in which they are asked.
package enum Interpreters {
  static let all: [any Interpreter.Type] = [InspectionInterpreter.self, ArticlesInterpreter.self]

  package static var components: Set<Component> { Set(all.map { $0.component }) }

  /// The contents of `document` with the facts of the first interpreter that recognises it; unchanged when none does.
  package static func interpret(_ document: ReadDocument, _ lexicon: Lexicon) -> Contents {
    var contents = document.contents
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
