import Testing

@testable import Interpretation

@Suite("Of which council a paragraph speaks")
struct FocusTests {
  private func councils(_ text: String, before words: String) throws -> [String?] {
    let lexicon = Lexicon(try Shipped.reference())
    let article = Article(Prose.text(text))
    let topic = Topic(article, lexicon.authorities.mentions(in: article.text, range: article.tokens.indices))
    let focus = Focus(article: article, topic: topic)
    return article.blocks.flatMap { block in
      block.tokens.filter { article.word($0) == words }.map { focus.council(at: $0, in: block.tokens) }
    }
  }

  @Test func theOneNamedLastAsASubject() throws {
    let text = """
      Leadership was here. Rochdale Council had a visit from Bolton. Leadership was good.

      Leadership was good. In Leeds they said so. Leadership was poor, and “Kent Council told us that it had gone well,” they said.
      Leadership was seen by all who came to look at it that week.
      """
    let found = try councils(text, before: "leadership")
    #expect(found == [nil, "Rochdale", nil, "Leeds", "Leeds"])
  }

  @Test func howeverManyAreNamedBetween() throws {
    let text =
      "Rochdale Council had a visit. " + String(repeating: "Many who came to see it were from Bolton. ", count: 500)
    #expect(try councils(text + "Leadership was good.", before: "leadership") == ["Rochdale"])
  }
}
