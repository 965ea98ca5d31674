import Testing

@Suite("Who goes on speaking, and who is somebody")
struct ArticlesSayersTests {
  @Test(arguments: [
    (
      "Director of children's services Mark Tealby said a chair, Dame Olive Prowse, would sit on Monday.\n\n“This is not good enough and I am to blame for it,” he said.",
      "Mark Tealby"
    ),
    (
      "Interim director Beth Strood took up post in May, replacing Hugh Mallon. She met staff. “I need permanent people more than I need money,” she said.",
      "Beth Strood"
    ),
    ("His predecessor Dale Hartcombe hit back, saying it was “playground stuff and nothing more”.", "Dale Hartcombe"),
  ])
  func whoSaidSomethingGoesOn(_ text: String, _ speaker: String) throws {
    #expect(try ReadArticle.report(text).speakers == [speaker])
  }

  @Test func whoWritesIsNobodyNamedBefore() throws {
    let read = try ReadArticle.report(
      "I have written to Cllr Pam Darley, the cabinet member, and I asked the minister:\n\n“Will my friend look at how the forces share what they know?”"
    )
    #expect(read.speakers.isEmpty)
  }

  @Test(arguments: [
    ("Jane Sefton-Lowe is the executive director for children.", ["Jane Sefton-Lowe"]),
    ("Your contact will be Anton Keough in the team.", ["Anton Keough"]),
    ("The letter, signed by HMI Carol Spurling, came last week.", ["Carol Spurling"]),
    ("They praised the parent carer forum, One Voice, for its help.", []),
  ])
  func namesHaveAPlaceInThemAndBodiesHaveNoOffice(_ text: String, _ people: [String]) throws {
    #expect(try ReadArticle.report(text)["person"] == people)
  }
}
