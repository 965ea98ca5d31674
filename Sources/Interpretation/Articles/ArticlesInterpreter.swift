package import Model

/// Reads what is written about inspections rather than by inspectors: press, council news, letters, committee papers,
/// summaries for children. It stands last and takes every document that has words.
package enum ArticlesInterpreter: Interpreter {
  package static let component = Component(name: "articles", version: 1)

  package static func interpret(
    _ document: ReadDocument, _ lexicon: Lexicon
  ) -> (documentKind: String, facts: [Fact])? {
    let text = DocumentText(document)
    guard !text.tokens.isEmpty else { return nil }
    let reading = ArticleReading(Article(text), lexicon)
    return (reading.kind.kind.rawValue, reading.facts())
  }
}
