import Testing

@Suite("What a piece is, of when and whether it is about an inspection")
struct ArticlesRelevanceTests {
  @Test(arguments: [
    """
    Nursery in Leeds rated inadequate

    A nursery in Leeds has been rated inadequate by Ofsted. Leeds City Council's children's services have been told.
    """,
    """
    Adult social care in Kent is good

    Adult social care at Kent County Council has been rated good by the Care Quality Commission, which looked at it first.

    Children's services in Kent were rated outstanding by Ofsted in 2022.
    """,
    """
    Special needs provision in Kent has failings

    Inspectors from Ofsted found failings in how children with special educational needs are supported in Kent.

    Kent County Council must write a plan. Its children's services were rated outstanding in 2022.
    """,
    """
    Budget gap grows at Middlesbrough Council

    Middlesbrough Council will overspend by £8m, half of it in children's services, papers for the executive show.

    Councillors said on Monday that they would not cut social workers.

    The leader said that the town could not cut its way to good, and that there was no money left.

    Ofsted rated the department inadequate in 2020.
    """,
    """
    One word tells you nothing

    I spent twenty years in children's social care and I have been "inadequate" and I have been "good".

    When a council is found inadequate by Ofsted its director goes and caseloads rise from 16 to 25.
    """,
  ])
  func whatIsNotAboutAnInspectedChildrensServiceHasNoJudgementFigureOrTheme(_ text: String) throws {
    let read = try ReadArticle(text)
    for field in ["childrens_services_inspection", "inspection", "previous_grade", "measure", "theme"] {
      #expect(!read.has(field))
    }
  }

  /// The people of what concerns no inspection are nobody's business here.
  @Test(arguments: [
    ("", "other"), (" Ofsted's inspectors came and judged services to be good.", "press_article"),
  ])
  func aTextThatNamesNoInspectorAndNoCouncilSaysNothing(_ sentence: String, _ kind: String) throws {
    let read = try ReadArticle(
      """
      More people use the library

      14 June 2019

      Jane Smith, the director of children's services, said: "Visits have doubled."\(sentence)
      """)
    #expect(read.kind == kind)
    #expect(read.has("person") == !sentence.isEmpty)
  }

  @Test func theKindsOfDocuments() throws {
    #expect(
      try ReadArticle("Dear Ms Jones\n\nOfsted judged Bury's services to be good.\n\nYours sincerely\n\nJane Smith")
        .kind
        == "letter")
    #expect(
      try ReadArticle(
        "Agenda item 6\n\nExecutive summary\n\nThis report tells of the outcome of an inspection.\n\nBackground papers: none"
      ).kind == "committee_paper")
    #expect(
      try ReadArticle("What Ofsted said about us\n\nThe young people's version. We are good.").kind
        == "inspection_summary")
    #expect(try ReadArticle.report("The council was rated good.").kind == "press_article")
  }

  @Test(arguments: [
    ("Published: 26 November 2024 | Updated 1 December 2024", "2024-11-26"),
    ("By A Writer, 14:32, 9 NOV 2017", "2017-11-09"),
    ("25.09.2019", "2019-09-25"), ("5 June 2015 by A Writer", "2015-06-05"),
  ])
  func theDateIsThePublications(_ line: String, _ date: String) throws {
    let read = try ReadArticle(
      "Services are good\n\n\(line)\n\nChildren's services in Bury were inspected by Ofsted from 1 May 2012 and judged good."
    )
    #expect(read["article_date"] == [date])
  }

  @Test func anInspectionsPeriodIsNoPublication() throws {
    let read = try ReadArticle(
      "Rochdale – Inspection of child protection\n\n12-21 November 2012\n\nOverall Ofsted rated Rochdale as **inadequate**."
    )
    #expect(!read.has("article_date"))
    #expect(read.grades == "overall=inadequate")
  }
}
