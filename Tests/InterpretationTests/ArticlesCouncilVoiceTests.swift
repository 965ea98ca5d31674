import Testing

/// Councils that speak, pronouns that change over, people from somewhere.
@Suite("The council speaks, and who is from where")
struct ArticlesCouncilVoiceTests {
  @Test(arguments: [
    ("The council said it was \"one of the best days\" it had had.", "Coventry City Council"),
    (
      "A spokeswoman for Coventry City Council, which pays for it, said: \"We are glad of it.\"",
      "Coventry City Council"
    ),
    (
      "A spokesman for Coventry City Council said that it was helping. \"We will help any nursery that asks us to,\" he said.",
      "Coventry City Council"
    ),
    (
      "The branch secretary, Ann Orme, met the interim director, Tom Hale, on Monday. He has agreed to talks. She said that he \"listened, and that is new\".",
      "Ann Orme"
    ),
    ("Ruth Ferens from the parent carer forum said: \"It's fair, but there is a long way to go.\"", "Ruth Ferens"),
  ])
  func speaks(_ sentence: String, _ speaker: String) throws {
    #expect(try ReadArticle.report(sentence).speakers == [speaker])
  }

  @Test(arguments: [
    (
      "The chair, Ann Orme, met the director, Tom Hale, on Monday. He said that she \"listened, and that is new\".",
      "Tom Hale"
    ),
    (
      "Director Tom Hale said he was glad. A spokesman for the union was there. \"We have more to do,\" he said.",
      "Tom Hale"
    ),
  ])
  func goesOn(_ sentence: String, _ speaker: String) throws {
    #expect(try ReadArticle.report(sentence).speakers == [speaker])
  }

  @Test func ofTwoCouncilsNeitherSpeaks() throws {
    let text = "Rugby Borough Council lent a hand. The council said it was \"glad to have been of help\"."
    #expect(!(try ReadArticle.report(text).speakers.contains { $0.hasSuffix("Council") }))
  }

  @Test(arguments: [
    "Extra money from the government said little.", "Coventry Central from the north said nothing.",
    "Early Help from the council, said one mother, is good.", "Ruth Ferens from Unison was there.",
  ])
  func isNobody(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence)["person"].isEmpty)
  }

  @Test func councillorsBehindAColonAreListed() throws {
    let text = """
      COVENTRY CITY COUNCIL

      At a meeting of the CHILDREN'S SERVICES SCRUTINY COMMITTEE held on Tuesday, 14 January 2020

      PRESENT

      Cllr M Versham (Chairman)

      Cllrs: A Milton, S Paulsgrove, J Copnor

      Apologies for Absence: Cllr P Winch

      CS/19/37 Ofsted Focused Visit

      The Director introduced a report on the outcome of the focused visit which Ofsted carried out in November.
      """
    #expect(
      try ReadArticle(text)["person"] == ["M Versham", "A Milton", "S Paulsgrove", "J Copnor", "P Winch"])
  }
}
