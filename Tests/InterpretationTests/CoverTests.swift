import Model
import Testing

@testable import Interpretation

@Suite("What a cover says, and what only looks like it")
struct CoverTests {
  @Test(
    arguments: [
      ("Children’s services in Leeds are not as good as those of its neighbours.", []),
      ("Children’s services in Leeds are good at listening.", []),
      ("Children’s services in Leeds are as good as any.", []),
      ("Children’s services in Leeds are far from good", []), ("The overall judgement is not yet good.", []),
      ("This local authority never requires improvement because", []),
      ("The LSCB is good at listening to partners.", []),
      ("Children’s services in Leeds are good\n1. Children who need help", ["overall=good"]),
      ("Children’s services in Leeds are good.", ["overall=good"]),
      ("The overall judgement is that children’s services are inadequate", ["overall=inadequate"]),
      (
        "This local authority requires improvement and is not yet good because plans drift",
        ["overall=requires_improvement"]
      ),
      ("The Local Safeguarding Children Board (LSCB) is inadequate.", ["lscb=inadequate"]),
    ] as [(String, [String])])
  func statements(prose: String, expected: [String]) {
    let text = Prose.text(prose)
    let readings = CoverSentences(text).readings(cover: text.tokens.indices)
    #expect(readings.map { "\($0.field)=\($0.value ?? "")" } == expected)
  }

  @Test func statementsOfEarlierInspectionsDoNotCount() throws {
    let read = try Read(
      Prose.document(
        """
        Inspection of services for children in need of help and protection, children looked after and care leavers

        Inspection date: 2 June 2015 – 25 June 2015

        Lead inspector: Jane Doe

        The overall judgement is good.
        """,
        """
        Previous Ofsted inspections

        The overall judgement is inadequate.
        """))
    #expect(read["overall"] == ["good"])
    #expect(read["conflict"].isEmpty)
  }

  @Test func aTitleAtTheEndOfWhatIsSearched() {
    for words in 495...500 {
      let text = Prose.text(String(repeating: "word ", count: words) + "\ninspection of services for families\n")
      #expect(TitleFinder(text).find() == nil)
    }
  }

  @Test(arguments: [(" is what children enjoy", nil), ("", "Reading")] as [(String, String?)])
  func aNameIsALineOfItsOwn(rest: String, name: String?) throws {
    // The line begins with the last word that is looked at.
    let prose =
      "Inspection of children’s social care services\n" + String(repeating: "word ", count: 29) + "\nReading\(rest)\n"
    let text = Prose.text(prose)
    let title = try #require(TitleFinder(text).find())
    let lexicon = Lexicon(try Shipped.reference())
    #expect(AuthorityOnCover(text, title: title, lexicon: lexicon).find()?.name == name)
  }

  @Test func sizesBeyondAnyPage() {
    for size in [Float.infinity, 1e30, 9e18] {
      var sheet = Sheet()
      sheet.put("Words", y: 60, size: size)
      #expect(Layout(sheet.document, DocumentText(sheet.document)).bodyFontSize == 5000)
    }
  }
}
