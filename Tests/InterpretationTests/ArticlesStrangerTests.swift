import Model
import Testing

@Suite("What another inspected body is told is no council's judgement")
struct ArticlesStrangerTests {
  @Test(arguments: [
    // A private agency that speaks of the grades of its own framework.
    """
    Marlow Foster Families
    For children across Kent and Medway

    Outstanding once more

    We are thrilled. Ofsted visited us in June and rated our agency Outstanding for the second time.

    The inspector met carers, children and social workers from Medway Council. She looked at three things:

    How well children and young people are helped and protected: Good
    The effectiveness of leaders and managers: Outstanding

    Our registered manager, Lee Parr, said: "I could not be happier with the team."
    """,
    // The verb is not the abbreviation, and a cabinet member's office does not make it the service.
    """
    Children's services told to act on SEND

    SEND support in Coventry has been inspected by Ofsted, whose inspectors found that too many wait for help.

    SEND plans are late. Coventry City Council said that education, health and care plans would come sooner.

    Parents said that SEND had been forgotten. Leadership of SEND was judged inadequate by inspectors.
    """,
    // Two inspectorates and special needs are an area's provision, whoever is praised in it.
    """
    Children's services in Coventry praised

    Coventry City Council has put right how it supports children with special needs, inspectors said.

    Ofsted and the Care Quality Commission came back in May. Children's services work well, and leadership is good.
    """,
    // A council's own fostering is one of the things that were inspected apart.
    """
    Coventry fostering service is good

    The fostering service of Coventry City Council has been rated good by Ofsted, and outstanding for leadership.

    The director of children's services, Amy Ash, said: "Our carers are heroes."
    """,
    // Somebody recalls a grade in a piece about pay, an award, a new director or a review.
    """
    Social workers in Coventry to strike

    Social workers at Coventry City Council will walk out over pay, their union said.

    Ofsted inspectors rated the council's children's services good in 2019, and nobody there expects that it will be again.
    """,
    """
    Dear Mr Cole

    We met for our annual conversation with Coventry City Council. Ofsted thanks you for your time.

    You told us that children's services for care leavers are good and that leadership is better than it was.

    Yours sincerely
    """,
  ])
  func noJudgementFigureOrTheme(_ text: String) throws {
    let read = try ReadArticle(text)
    for field in ["childrens_services_inspection", "inspection", "previous_grade", "measure", "theme"] {
      #expect(!read.has(field))
    }
  }

  /// Its own, with its year; not that of the council somebody comes from.
  @Test func aPieceAboutSomethingElseMayRecallAGrade() throws {
    let read = try ReadArticle(
      """
      New director for Coventry

      Coventry City Council has named a director of children's services, two years after Ofsted inspected them.

      She joins from Leeds, where services for children are rated outstanding. Coventry was rated inadequate in 2019, and
      inspectors have made monitoring visits since.
      """)
    #expect(read.previous == ["2019 inadequate"])
    #expect(!read.has("inspection") && !read.has("childrens_services_inspection") && !read.has("theme"))
  }

  /// A sentence that names the service, in a piece about adults' care; not the rating of that.
  @Test func aSentenceMaySayOfWhatAnEarlierGradeWas() throws {
    let read = try ReadArticle(
      """
      Coventry's adult social care rated good

      4 May 2024

      Coventry City Council has been rated good by the Care Quality Commission for its adult social care.

      The rating follows an assessment in March.

      The council's children's services were rated inadequate by Ofsted in 2021.
      """)
    #expect(read.previous == ["2021 inadequate"] && !read.has("inspection"))
  }

  @Test func aServiceInspectedIsNotItsSchools() throws {
    let read = try ReadArticle.report(
      """
      Overall, services are good. Leadership is outstanding.

      Schools and pupils were asked, and a headteacher said that schools are told at once when a pupil is at risk.

      Social workers know care leavers and children in care well, and child protection is prompt.
      """)
    #expect(read.grades == "overall=good leadership=outstanding")
  }

  @Test func minutesComeToTheInspectionAfterOtherBusiness() throws {
    let read = try ReadArticle(
      """
      CHILDREN'S SCRUTINY PANEL: MINUTES

      Present: Councillors Anna Wyke (Chair), J Orrell and Pat Standish

      1. APOLOGIES

      Apologies were received from one member of the panel on this occasion.

      2. PARKING

      The panel noted that the car park of the town hall would be closed on market days.

      3. BUDGET

      The panel noted the position at the end of the second quarter and had no questions.

      4. INSPECTION OF LOCAL AUTHORITY CHILDREN'S SERVICES

      The director presented the outcome of Ofsted's inspection of Wigan. Overall, services were judged to be good.
      """)
    #expect(read.kind == "committee_paper")
    #expect(read["authority"] == ["Wigan"])
    #expect(read.grades == "overall=good")
    #expect(read["person"] == ["Anna Wyke", "J Orrell", "Pat Standish"])
  }

  @Test func whoDoesNotNameOfstedMayMeanIt() throws {
    func text(_ areas: String) -> String {
      """
      Marks for Poole

      The four-week inspection of Poole's children's services was in January, and we met two of the inspectors.

      \(areas)
      """
    }
    #expect(try ReadArticle(text("Adoption is outstanding. Leadership is good.")).has("inspection"))
    #expect(try !ReadArticle(text("Everybody was nice.")).has("inspection"))
  }

  @Test(arguments: [("carried out a focused visit in May", true), ("would carry out a focused visit in a year", false)])
  func aVisitToComeIsNotTheOneReported(_ visit: String, _ isReported: Bool) throws {
    let read = try ReadArticle.report("Ofsted said that it \(visit).")
    #expect((read.facts.first { $0.field == "inspection" }?.attributes["kind"] == "focused_visit") == isReported)
  }

  @Test(arguments: [("Leeds City Council and Kent County Council", [String]()), ("Kent County Council", ["Kent"])])
  func examplesAreNotWhatAPieceIsAbout(_ councils: String, _ expected: [String]) throws {
    let read = try ReadArticle("What we learned\n\nOfsted staff met people of \(councils) who like their work.")
    #expect(read["authority"] == expected)
  }

  @Test func bothInspectoratesOnceCameToSafeguarding() throws {
    let read = try ReadArticle(
      """
      Safeguarding in Luton is adequate

      Luton's safeguarding services are adequate and services for looked after children good, inspectors said.

      Ofsted and the Care Quality Commission inspected in May. Children with special educational needs were helped.

      Luton Borough Council said that it was fair.
      """)
    #expect(read.has("inspection"))
  }

  @Test(arguments: [
    ("At the reinspection of 2011 services were inadequate. This was a standard inspection.", "full"),
    ("At the reinspection services were good.", "reinspection"),
    ("The council was visited under the short form of the framework. Services are good.", "short"),
  ])
  func theKindIsThatOfTheInspectionReported(_ sentences: String, _ kind: String) throws {
    let read = try ReadArticle.report(sentences)
    #expect(read.facts.first { $0.field == "inspection" }?.attributes["kind"] == kind)
  }
}
