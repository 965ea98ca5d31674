import Testing

@Suite("Bodies that speak, and who is named")
struct ArticlesBodiesTests {
  @Test(arguments: [
    ("A spokesperson for Unison in the city said its members had \"been saying this for two years\".", "Unison"),
    ("The Department for Education said it would \"go on working closely with the city\".", "Department for Education"),
    (
      "A Department for Education spokesperson said: \"We will send in somebody who can help them.\"",
      "Department for Education"
    ),
    (
      "Warwickshire Police said that it was sorry. A spokesman said: \"We have put more officers in.\"",
      "Warwickshire Police"
    ),
    (
      "Baroness Withern, who chairs the company, said: \"This puts paid to the idea that nothing works.\"",
      "Baroness Withern"
    ),
    ("Jay, 16, from the Children in Care Council, said: \"She was funny and used short words.\"", "Jay"),
    ("The home's responsible individual, Warren Holt, said: \"We are sorry that we fell below that.\"", "Warren Holt"),
    (
      "\"I promise that we will keep on listening to all of you.\"\n\nMarian Tranter, Director of Children's Services",
      "Marian Tranter"
    ),
  ])
  func areSpeakers(_ sentence: String, _ speaker: String) throws {
    #expect(try ReadArticle.report(sentence).speakers == [speaker])
  }

  @Test(arguments: [
    "One girl told the inspectors, \"She's the only one who never forgets what I say.\"",
    "They looked at the 'front door', where calls come in.",
    "The company said it had appointed a new manager, Gail Pick, and that \"every point is being dealt with\".",
  ])
  func whatChildrenSayAndTermsAreNobodys(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).speakers.isEmpty)
  }

  @Test func aWardOrAPlaceBeforeAnMPIsNobody() throws {
    let text = """
      Ribble Valley MP Sir Clive Waddow said residents had been let down. Coun Chris Wardle (Lab, Harrow Hill), cabinet \
      member for children, agreed. The council has chosen Ruth Orme to be its next Director of Children's Services, \
      following the retirement of Malcolm Birk.
      """
    #expect(
      Set(try ReadArticle.report(text)["person"]) == ["Clive Waddow", "Chris Wardle", "Ruth Orme", "Malcolm Birk"])
  }
}
