import Model
import Testing

@testable import Interpretation

/// What the interpreter makes of a document, each fact's words compared with its page.
struct Read {
  let kind: String?
  let facts: [Fact]

  init(_ document: ReadDocument) throws {
    let lexicon = Lexicon(try Shipped.reference())
    let found = InspectionInterpreter.interpret(document, DocumentText(document), lexicon)
    kind = found?.documentKind
    facts = found?.facts ?? []
    for evidence in facts.flatMap(\.evidence) {
      let page = Array(document.contents.pages[evidence.page - 1].text.unicodeScalars)
      let words = String(String.UnicodeScalarView(page[evidence.start..<evidence.end]))
      #expect(words == evidence.text)
    }
  }

  /// The values of a field.
  subscript(field: String) -> [String] { facts.filter { $0.field == field }.map(\.value) }

  func findings(_ kind: String, to addressee: String = "authority") -> [String] {
    facts.filter { $0.field == "finding" && $0.attributes["kind"] == kind && $0.attributes["addressee"] == addressee }
      .map(\.value)
  }
}
