import Model
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
    ("Inspectors praise the child friendly city", "press_article"), ("Child-friendly version", "inspection_summary"),
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

  @Test(arguments: [
    "Corby Council\nParenting Panel\nNotes of the meeting held on 9 May 2022", "Parenting Panel: minutes",
    "SCRUTINY PANEL - MINUTES",
  ])
  func aMeetingsTitleMayStandBelowOrBehindItsBody(_ title: String) throws {
    let read = try ReadArticle("\(title)\n\nPresent: Councillor Hope\n\nOfsted has still to say when it will come.")
    #expect(read.kind == "committee_paper")
  }

  @Test(arguments: [
    ("A summary of our inspection for children and young people", "inspection_summary"),
    ("Children's guide to our report", "inspection_summary"),
    ("A summary for young people of the inspection that took place between 2 and 13 March 2020", "inspection_summary"),
    ("The young people's edition", "inspection_summary"),
    ("Summary: services for children are good", "press_article"),
    ("A guide for children's services", "press_article"),
    ("Inspectors praise guide that the council printed last spring for children", "press_article"),
  ])
  func anEditionForReadersIsNotOneAboutThem(_ title: String, _ kind: String) throws {
    let read = try ReadArticle(
      "\(title)\n\nOfsted has published its report on services at Coventry City Council, which it judged to be good.")
    #expect(read.kind == kind)
  }

  @Test(arguments: [
    ("From: Ann Lee\nTo: All staff\nSent: 3 May 2022 08:31\nSubject: Our result", "letter"),
    ("From: Ann Lee\nDate: 3 May 2022\nSubject: Our result", "letter"),
    ("From: Leeds\nTo: London", "press_article"),
    ("Salary: £30,000\nHours: 37\nClosing date: 3 May 2022", "other"),
    ("Salary: £30,000 a year is what a social worker gets", "press_article"),
    ("Corby Metropolitan Borough Council\nHome > News > 2024", "council_news"),
    ("London Borough of Corby\nSearch | My account | A to Z", "council_news"),
    ("Corby Council\n\nNews and stories", "council_news"),
    ("Corby Council\nServices hold on to grade", "press_article"),
    ("Corby Mercury\nHome | News | Sport", "press_article"),
  ])
  func labelsAndMenusTellWhoWrites(_ head: String, _ kind: String) throws {
    let read = try ReadArticle(
      "\(head)\n\nOfsted has published its report on services at Coventry City Council, which it judged to be good.")
    #expect(read.kind == kind)
  }

  @Test func aDiaryMaySayOurToo() throws {
    let sentence = "Our children's services are good, and I am glad of it."
    #expect(try ReadArticle.report(sentence).kind == "council_news")
    #expect(try ReadArticle.report(sentence + " That is what this blog is for.").kind == "press_article")
  }

  @Test(arguments: [
    ("Join us. To apply, send your CV by Monday. The salary is up to £90,000 and interviews will be in May.", "other"),
    ("Parents may apply for places, and the salary of staff is looking for a rise.", "press_article"),
  ])
  func whoMayApplyHowAndForWhatPay(_ sentence: String, _ kind: String) throws {
    #expect(try ReadArticle.report(sentence).kind == kind)
  }

  @Test func meetingsAndPapersWithoutTheirNameHaveTheirHeadings() throws {
    let visit =
      "The letter from Ofsted on its focused visit to Bury Council in May was noted; thresholds were understood."
    let minutes = try ReadArticle(
      "Bury Council\nImproving Lives Commission\n\nPresent: Councillor Ann Pell\n\nApologies: none\n\n\(visit)\n\nResolved: that it be noted."
    )
    #expect(minutes.kind == "committee_paper")
    #expect(minutes.has("inspection"))
    let paper = try ReadArticle(
      "Bury Council\n\nREPORT TITLE: VISIT\nREPORT OF: DIRECTOR\n\nRECOMMENDATION/S\n\nNote it.\n\n\(visit)\n\nFINANCIAL IMPLICATIONS\n\nNone."
    )
    #expect(paper.kind == "committee_paper")
  }

  @Test(arguments: [
    ("Hi team,", "letter"), ("Good morning everyone,", "letter"), ("Hello!", "press_article"),
    ("Good schools everyone,", "press_article"),
  ])
  func aGreetingAloneOnItsLine(_ line: String, _ kind: String) throws {
    let read = try ReadArticle("\(line)\n\nOfsted has judged children's services at Coventry City Council to be good.")
    #expect(read.kind == kind)
  }

  @Test func aSummaryMaySpeakToChildrenWithoutTitle() throws {
    func kind(_ worker: String) throws -> String? {
      try ReadArticle(
        "Ofsted came to Bury.\n\nWhat is going well\n\nThe help is good, and \(worker) listens.\n\nWhat could be better\n\nDentists."
      ).kind
    }
    #expect(try kind("your social worker") == "inspection_summary")
    #expect(try kind("every social worker") == "press_article")
  }

  /// As councils' sites show one item of an agenda, and tell in it what went before.
  @Test func theMinutesOfOneItemAreAPaper() throws {
    let read = try ReadArticle(
      """
      Agenda item

      Ofsted Inspection of Children's Services

      Meeting of the Scrutiny Board, Tuesday 12 March 2019 2.00 pm (Item 37.)

      Minutes:

      The director introduced the item:

      a) Ofsted had undertaken a standard inspection of children's services at Coventry City Council in January 2019;

      b) The overall effectiveness of services had been judged to require improvement to be good. There had been a focused visit in December 2017.
      """)
    #expect(read.kind == "committee_paper")
    #expect(read.facts.first { $0.field == "inspection" }?.attributes["kind"] == "full")
  }

  @Test func aShortReportForThemIsASummary() throws {
    let read = try ReadArticle(
      """
      How well are children and young people in Coventry kept safe?

      Inspection of safeguarding and looked after children services: Coventry City Council
      Inspection dates: 4 July 2011 – 15 July 2011

      A team of inspectors from Ofsted came for two weeks. This is a short report for children and young people about what they found.

      How good are the services that keep children safe? | GOOD
      How good are the services for looked after children and care leavers? | OUTSTANDING
      Services for young carers are very good.
      """)
    #expect(read.kind == "inspection_summary")
    #expect(read.grades == "help_and_protection=good in_care=outstanding")
  }
}
