internal import Model

/// Reads what is written about inspections rather than by inspectors: press, council news, letters, committee papers,
/// summaries for children. It stands last and takes every document that has words.
enum ArticlesInterpreter: Interpreter {
  static let component = Component(name: "articles", version: 2)

  static func interpret(
    _ document: ReadDocument, _ text: DocumentText, _ lexicon: Lexicon
  ) -> (documentKind: String, facts: [Fact])? {
    guard !text.tokens.isEmpty else { return nil }
    let mentions = lexicon.authorities.mentions(in: text, range: text.tokens.indices)
    // A text that names neither a council nor inspectors nor social work has nothing to say of them, nor people that
    // matter here.
    guard !mentions.isEmpty || namesInspectors(text) else { return (ArticleKind.other.rawValue, []) }
    let reading = ArticleReading(Article(text), mentions, lexicon, site: site(of: document.contents))
    return (reading.kind.kind.rawValue, reading.facts())
  }

  /// As the page's metadata has it, or its title behind the bar: "Children's services rated good | Bury Council".
  private static func site(of contents: Contents) -> String? {
    if let name = contents.properties["og:site_name"] { return name }
    guard let title = contents.title, let bar = title.lastIndex(of: "|") else { return nil }
    return String(title[title.index(after: bar)...])
  }

  private static func namesInspectors(_ text: DocumentText) -> Bool {
    text.tokens.indices.contains { index in
      let word = text.tokens[index].word
      return word.hasPrefix("inspect") || word.hasPrefix("ofsted") || word == "cqc"
        || word == "social" && ["work", "worker", "workers", "care"].contains { text.matches([$0], at: index + 1) }
    }
  }
}
