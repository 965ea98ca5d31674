import Testing

@Suite("What kind of text an article is")
struct ArticlesKindTests {
  @Test(arguments: ["3 minutes read", "Ten minutes read", "It takes minutes"])
  func minutesOfReadingAreNotThoseOfAMeeting(_ line: String) throws {
    let read = try ReadArticle(
      """
      Coventry children's services get their verdict

      \(line)

      Ofsted has published its report on children's services at Coventry City Council.

      The council had been judged inadequate. Its present grade is good, inspectors ruled, and social workers are proud.
      """)
    #expect(read.kind == "press_article")
  }

  @Test(arguments: [
    "Minutes of the scrutiny board", "4 March 2019\n\nMINUTES", "Draft minutes of the meeting of 4 March 2019",
    "Coventry City Council\nChildren and Education Scrutiny Board\nNotes of the meeting held on 4 March 2019",
  ])
  func minutesHaveATitleAndSayWhoWasThere(_ title: String) throws {
    let read = try ReadArticle(
      """
      \(title)

      Present: Councillors Hope, Farley, Nunn, Abbey, Barrow, Castle, Denton, Eccles, Foster, Gower, Hale, Ince, Jarrow,
      Kirk, Lane, Moss, Nash, Otley, Poole, Quorn, Ryde, Sale, Tring, Usk, Vale, Ware, Yarm and Zeal

      The director reported that Ofsted had judged children's services at Coventry City Council to be good.
      """)
    #expect(read.kind == "committee_paper")
    #expect(read.grades == "overall=good")
  }

  @Test func whatACouncillorSaysMakesNoCouncilNews() throws {
    let read = try ReadArticle.report(
      "Councillor Jane Smith said: “We have long known that our children's services had far to go to get there.”")
    #expect(read.kind == "press_article")
    #expect(try ReadArticle.report("Ofsted says that our children's services are good.").kind == "council_news")
  }

  @Test(arguments: [
    ("Ofsted rates Coventry Council services for children and young people good", "press_article"),
    ("Services for children and young people in Coventry turn a corner", "press_article"),
    ("Council improves its services for children and young people", "press_article"),
    ("A report for children and young people", "inspection_summary"),
    ("A version for children", "inspection_summary"), ("For children and young people", "inspection_summary"),
  ])
  func aSummarysTitleSaysForWhomItIs(_ title: String, _ kind: String) throws {
    let read = try ReadArticle(
      """
      \(title)

      Ofsted has published its report on children's services at Coventry City Council, which it judged to be good.
      """)
    #expect(read.kind == kind)
  }
}
