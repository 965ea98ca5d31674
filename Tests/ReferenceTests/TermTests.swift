import Reference
import Testing

@Suite("How a phrase is written")
struct TermTests {
  @Test func wordsStemsAlternativesAndGaps() throws {
    let term = try #require(Term("return|came ~3 interview*|talk"))
    #expect(term.parts.map(\.gap) == [0, 3])
    #expect(term.parts[0].words == ["return", "came"] && term.parts[0].stems == [])
    #expect(term.parts[1].words == ["talk"] && term.parts[1].stems == ["interview"])
    #expect(term.parts[1].matches("interviews") && term.parts[1].matches("talk") && !term.parts[1].matches("talks"))
  }

  @Test(arguments: [
    "", " ", "~3", "a ~3", "~3 a", "a ~0 b", "a ~10 b", "a ~2 ~2 b", "A", "a-b", "a||b", "*", "a|*", "a*b", "a.",
  ])
  func whatIsNone(text: String) { #expect(Term(text) == nil) }
}
