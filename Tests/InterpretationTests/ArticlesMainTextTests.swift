import Testing

@testable import Interpretation

@Suite("An article is told from its page")
struct ArticlesMainTextTests {
  private let page = """
    We use cookies to improve your experience. [OK] [No thanks]

    Home | News | Sport | Calderdale gets 'outstanding' for leadership

    Children's services in Bury are good

    READ MORE: Oldham children's services 'inadequate'

    Children's services in Bury have been rated good by Ofsted inspectors who visited the town for two weeks in May.

    [ADVERTISEMENT]

    Inspectors said that social workers in the town know the children they work with and visit them often enough.

    The council said that it was pleased with the report and that it would go on to improve its services for children.

    Related news
    Outstanding! School celebrates Ofsted success
    Rochdale children's services rated inadequate

    Comments (2)

    Angry Dave 5 hrs ago
    Still inadequate after how many years? My wife Jane Smith, a social worker, said caseloads went from 20 to 40.
    """

  @Test func whatThePageSaysAroundTheArticleIsNotRead() throws {
    let read = try ReadArticle(page)
    #expect(read["authority"] == ["Bury"])
    #expect(read.grades == "overall=good")
    #expect(read.previous.isEmpty && read.measures.isEmpty && read["person"].isEmpty)
  }

  @Test func headBodyAndPageAreToldApart() {
    let text = Prose.text(page)
    let blocks = MainText.parts(of: text, Vocabulary.classes(of: text.tokens))
    func words(_ part: Block.Part) -> [String] {
      blocks.filter { $0.part == part }.map {
        text.line($0.tokens).split(separator: " ").prefix(3).joined(separator: " ")
      }
    }
    #expect(words(.head) == ["Children's services in"])
    #expect(words(.body) == ["Children's services in", "Inspectors said that", "The council said"])
  }
}
