import Model
import Testing

/// Pieces of our own making about several councils, and what kind of inspection a piece reports.
@Suite("Articles keep councils and inspections apart")
struct ArticlesRoundUpTests {
  /// `Wigan good leadership=good`, in order.
  private func told(_ text: String) throws -> [String] {
    let keys = ["overall", "help_and_protection", "in_care", "care_leavers", "leadership"]
    return try ReadArticle(text).facts.filter { $0.field == "inspection" }.map { fact in
      ([fact.value] + keys.compactMap { key in fact.attributes[key].map { "\(key)=\($0)" } }).joined(separator: " ")
    }
  }

  private func before(_ text: String) throws -> [String] {
    try ReadArticle(text).facts.filter { $0.field == "previous_grade" }.map { fact in
      [fact.attributes["authority"], fact.attributes["when"], fact.value].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  @Test func aParagraphBehindACouncilsNameIsOfThatOne() throws {
    let text = """
      Safeguarding bulletin for children's services

      14 June 2019

      Ofsted inspections published in May

      Wigan: stays at requires improvement, the grade it was given in 2017. Help and protection was inadequate.

      Rochdale: a focused visit looked at the front door. Such visits give no grade.

      Stockport: rated good, up from requires improvement in 2016. Leadership was outstanding.
      """
    #expect(
      try told(text) == [
        "Wigan overall=requires_improvement help_and_protection=inadequate", "Rochdale",
        "Stockport overall=good leadership=outstanding",
      ])
    #expect(try before(text) == ["Stockport 2016 requires_improvement", "Wigan 2017 requires_improvement"])
  }

  @Test func aTablesRowsAreCouncils() throws {
    let text = """
      Latest Ofsted results for children's services

      14 June 2019

      Ofsted has published reports on children's services at three councils. Here is how they did.

      Council | Overall | Leadership | Previous grade
      Wigan | Inadequate | Inadequate | Good (2015)
      Stockport | Good | Outstanding | Requires improvement (2016)
      Rochdale | Good | Good | Inadequate (2014)

      The reports are on Ofsted's website.
      """
    #expect(
      try told(text) == [
        "Wigan overall=inadequate leadership=inadequate", "Stockport overall=good leadership=outstanding",
        "Rochdale overall=good leadership=good",
      ])
    #expect(
      try before(text) == ["Rochdale 2014 inadequate", "Stockport 2016 requires_improvement", "Wigan 2015 good"])
  }

  @Test func aNewslettersFirstStoryIsOneOfThem() throws {
    let text = """
      Care Weekly
      Tuesday 14 June 2022

      TOP STORIES

      Stockport's children's services 'outstanding'

      Ofsted has rated Stockport Council outstanding for its children's services, which were good in 2018.

      Rochdale holds its ground

      Rochdale Council's children's services have been rated good by Ofsted once more.

      Wigan told to do better

      Ofsted says that children's services at Wigan Council require improvement to be good.
      """
    #expect(
      try told(text) == [
        "Stockport overall=outstanding", "Rochdale overall=good", "Wigan overall=requires_improvement",
      ])
  }

  @Test func ofTwoCouncilsEachHasItsOwn() throws {
    let text = """
      Ofsted's verdicts on Coventry and Solihull

      14 June 2019

      Inspectors from Ofsted have rated Coventry City Council's children's services as good – three years after they were found to be inadequate – and Solihull Council's as outstanding.
      """
    #expect(try told(text) == ["Coventry overall=good", "Solihull overall=outstanding"])
  }

  @Test(arguments: [
    // Inspectors stay two weeks for a full one.
    ("The inspection, from 13 May to 24 May, ended with a rating of good.", "full"),
    // Short ones are for councils that were good.
    ("The council was rated good, having been inadequate in 2016.", "full"),
    ("The council was rated good, as it was in 2016.", "unknown"),
    // Of the two none is said to have been.
    (
      "Between inspections there is a focused visit or a joint targeted area inspection. The council was rated good in May 2019.",
      "unknown"
    ),
  ])
  func kinds(_ sentences: String, _ kind: String) throws {
    let read = try ReadArticle.report(sentences)
    #expect(read.facts.first { $0.field == "inspection" }?.attributes["kind"] == kind, Comment(rawValue: sentences))
  }

  @Test func whomTheTitleNamesIsNotToldByTheWay() throws {
    let text = """
      Good marks for Coventry and fewer for Solihull

      14 June 2011

      Ofsted's inspection of safeguarding and looked-after children's services in Coventry rated safeguarding as good and services for looked-after children as outstanding.

      In neighbouring Solihull, an inspection of the same kind rated safeguarding as inadequate and services for looked-after children as adequate.
      """
    #expect(
      try told(text) == [
        "Coventry help_and_protection=good in_care=outstanding",
        "Solihull help_and_protection=inadequate in_care=adequate",
      ])
  }

  @Test func aCommitteesMinutesAreTheCouncils() throws {
    let text = """
      COVENTRY CITY COUNCIL

      Minutes of a meeting of the Scrutiny Board held on Monday, 14 June 2021

      PRESENT: Councillor A Porter (Chair)

      1. DECLARATIONS OF INTEREST

      Councillor Porter declared that she worked for a fostering agency and was a governor of a school.

      2. BUDGET

      The Board considered a report on the budget for schools and RESOLVED that it be noted.
      """
    #expect(try ReadArticle(text)["authority"] == ["Coventry"])
  }

  @Test func beforeShortOnesEveryInspectionWasFull() throws {
    let text = """
      Ofsted verdict on Coventry children's services

      14 June 2016

      Ofsted has rated children's services at Coventry City Council good.
      """
    #expect(try ReadArticle(text).facts.first { $0.field == "inspection" }?.attributes["kind"] == "full")
  }

  /// The name of a paper at the top of its page is no council's.
  @Test func aPaperIsNoCouncil() throws {
    let text = """
      Lancashire Recorder

      Tuesday 14 May 2024

      Visit finds progress

      A focused visit to Blackpool Council's children's services has found progress. Services were rated inadequate in 2021.

      Lancashire County Council's services, which are run apart from it, were judged outstanding in April.
      """
    let read = try ReadArticle(text)
    #expect(read["authority"] == ["Blackpool"])
    #expect(read.previous.contains("2021 inadequate"))
  }

  /// Ofsted's inspections of 2013 that had two judgements in the exports: overall and leadership.
  @Test func aFrameworkThatIsNamedSaysWhatWasJudged() throws {
    let text = """
      Dudley – Inspection of services for looked after children

      3 – 14 June 2013

      A summary for children and young people

      Ofsted looks at how well councils care for children. These pages say what we found when we inspected how Dudley Council looks after the children who are in its care.

      Overall we rated Dudley as **inadequate** for how effective services for looked after children are.

      Area	Our grade
      Outcomes for looked after children and care leavers	Inadequate
      Safeguarding children who are in care	Adequate
      Leadership and management	Inadequate
      """
    let grades = try ReadArticle(text).grades
    #expect(grades == "overall=inadequate leadership=inadequate")
  }
}
