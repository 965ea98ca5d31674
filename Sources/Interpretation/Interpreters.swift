package import Model

/// The interpreters Vigil knows, in the order in which they are asked.
package enum Interpreters {
  package static let all: [any Interpreter.Type] = []

  /// `contents` with the facts of the first interpreter that recognises it; unchanged when none does.
  package static func interpret(_ contents: Contents) -> Contents {
    for interpreter in all {
      guard let found = interpreter.interpret(contents) else { continue }
      var interpreted = contents
      interpreted.interpreter = interpreter.component
      interpreted.documentKind = found.documentKind
      interpreted.facts = found.facts
      return interpreted
    }
    return contents
  }
}
