import Model
import Testing

/// Sentences of our own making that go on about a grade just given. The piece is of June 2019.
@Suite("Grades that answer, repeat and go on")
struct ArticlesToldTwiceTests {
  @Test(arguments: [
    ("Services were rated good overall. Leadership? Outstanding.", "overall=good leadership=outstanding"),
    (
      "Services were rated good overall. Leadership was graded good. Support for care leavers was good as well.",
      "overall=good care_leavers=good leadership=good"
    ),
    (
      "The council was rated inadequate for overall effectiveness, for leadership and for help and protection.",
      "overall=inadequate help_and_protection=inadequate leadership=inadequate"
    ),
    (
      "The council was graded good overall. For help and protection, and for leadership, it's good.",
      "overall=good help_and_protection=good leadership=good"
    ),
    (
      "Services were rated good overall. Care leavers - who were not so lucky last time - are the best performing area, and got an outstanding.",
      "overall=good care_leavers=outstanding"
    ),
    (
      "Services were rated good. The safeguarding children board, which was looked at apart, was also told it requires improvement.",
      "overall=good lscb=requires_improvement"
    ),
    ("There was better news for Coventry, now good overall and for leadership.", "overall=good leadership=good"),
    (
      "They judged all of the areas they look at – the impact of leaders on social work practice, the experiences of children in care and overall effectiveness – to be good.",
      "overall=good in_care=good leadership=good"
    ),
    (
      "Services were rated good overall. Too many children in need of help and protection waited. Inspectors judged this part of the service, together with leadership, to be inadequate.",
      "overall=good help_and_protection=inadequate leadership=inadequate"
    ),
  ])
  func present(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test(arguments: [
    ("Services were rated good overall. Leadership? Good schools come first, says the director.", "overall=good"),
    ("Services were rated good overall. For children in care, it's good to talk.", "overall=good"),
    (
      "Services were rated good overall. Adoption was graded good. The food for care leavers was good too.",
      "overall=good adoption=good"
    ),
    ("The council was rated good. It had help from Essex, now outstanding.", "overall=good"),
    ("The council received three good ratings and one outstanding rating.", ""),
    (
      "Knowsley's services were judged to require improvement. A separate review of the safeguarding children board, which brings the council together with the police, judged it to be good.",
      ""
    ),
  ])
  func othersWords(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test(arguments: [
    ("The council was rated good overall. It follows a good in 2015 as well.", ["2015 good"]),
    ("Services have improved since 2015, when they were failed, Ofsted said.", ["2015 inadequate"]),
    (
      "Services were rated good. Nine years ago the council had been rated good for safeguarding and good for looked after children.",
      ["2010 good"]
    ),
  ])
  func before(_ sentence: String, _ previous: [String]) throws {
    #expect(try ReadArticle.report(sentence).previous == previous)
  }

  @Test func aHeadingTells() throws {
    let read = try ReadArticle(
      """
      Ofsted round-up: two reports

      14 June 2019

      Two local authorities have had the results of inspections of their children's services.

      Solihull: outstanding

      Inspectors who visited Solihull in May said that leaders never stood still and that families were helped early.

      Dudley: requires improvement

      Ofsted said that practice in Dudley had deteriorated, and that too many children had too many social workers.
      """)
    #expect(
      Set(read.facts.filter { $0.field == "inspection" }.compactMap { $0.attributes["overall"] })
        == ["outstanding", "requires_improvement"])
  }

  @Test func bothCouncilsAreMeant() throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on West Northamptonshire Council and North Northamptonshire Council

      14 June 2023

      Ofsted has published its reports on children's services at West Northamptonshire Council.

      Inspectors also reported on North Northamptonshire Council.

      The trust runs children's services for both North Northamptonshire and West Northamptonshire councils. Both were judged to require improvement to be good.
      """)
    #expect(
      read.facts.filter { $0.field == "inspection" }.compactMap { $0.attributes["overall"] }
        == ["requires_improvement", "requires_improvement"])
  }
}
