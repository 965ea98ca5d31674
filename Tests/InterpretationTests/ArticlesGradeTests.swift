import Model
import Testing

/// Each sentence is of our own making, after ways in which the press gives grades.
@Suite("Articles give grades, and much that is none")
struct ArticlesGradeTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let grades: String
    var previous: [String] = []

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "The council was rated 'requires improvement'.", grades: "overall=requires_improvement"),
    Case(text: "Ofsted gives the city's children's services a good rating.", grades: "overall=good"),
    Case(
      text: "The department was graded inadequate overall and inadequate for leadership, management and governance.",
      grades: "overall=inadequate leadership=inadequate"),
    Case(
      text:
        "Services for children in care were found to be good, while its work with care leavers was judged outstanding.",
      grades: "in_care=good care_leavers=outstanding"),
    Case(
      text: "Leadership was rated outstanding, as were services for children in care. The overall grade is good.",
      grades: "overall=good in_care=outstanding leadership=outstanding"),
    Case(
      text: "It was rated good for each of leadership, help and protection, and children in care.",
      grades: "help_and_protection=good in_care=good leadership=good"),
    Case(
      text:
        "Overall effectiveness (good), leadership (outstanding), help and protection (requires improvement to be good).",
      grades: "overall=good help_and_protection=requires_improvement leadership=outstanding"),
    Case(
      text: "For help and protection, the council was rated inadequate. It was judged adequate overall.",
      grades: "overall=adequate help_and_protection=inadequate"),
  ])
  func aVerbOrNounOfGradingGivesTheGradeToWhatItNames(_ example: Case) throws {
    #expect(try ReadArticle.report(example.text).grades == example.grades)
  }

  @Test(arguments: [
    Case(
      text: "Services are now good, up from requires improvement in 2016.", grades: "overall=good",
      previous: ["2016 requires_improvement"]),
    Case(
      text: "The council's children's services have moved from inadequate to requires improvement.",
      grades: "overall=requires_improvement", previous: ["inadequate"]),
    Case(
      text: "The council was rated inadequate twice, in 2013 and 2015, but has now been judged good.",
      grades: "overall=good", previous: ["2013 inadequate", "2015 inadequate"]),
    Case(
      text: "Services have been rated outstanding, just three years after being rated inadequate.",
      grades: "overall=outstanding", previous: ["inadequate"]),
    Case(
      text: "The service, which had been rated inadequate for years, has been judged good.", grades: "overall=good",
      previous: ["inadequate"]),
    Case(
      text: "It was judged good, an improvement on the inadequate rating it received in 2014.", grades: "overall=good",
      previous: ["2014 inadequate"]),
    Case(
      text:
        "The council has retained its outstanding rating. It was also outstanding when it was last inspected in 2015.",
      grades: "overall=outstanding", previous: ["2015 outstanding"]),
    Case(
      text:
        "Services are rated good. In the summer of 2013 it was another story. Back then they were rated inadequate.",
      grades: "overall=good", previous: ["2013 inadequate"]),
    Case(
      text: "The council was rated good, six years after being judged to require improvement.", grades: "overall=good",
      previous: ["2013 requires_improvement"]),
    Case(
      text: "The council has been judged good. It had been rated inadequate three times between 2009 and 2014.",
      grades: "overall=good", previous: []),
  ])
  func aGradeOfBeforeIsToldFromThatOfNow(_ example: Case) throws {
    let read = try ReadArticle.report(example.text)
    #expect(read.grades == example.grades)
    #expect(read.previous == example.previous)
  }

  @Test(arguments: [
    "The council wants to be rated outstanding by 2022.", "We are on a journey to good, she said.",
    "Inspectors warned that services could be judged inadequate.",
    "If it were inspected today it would be rated good.", "The department is no longer inadequate.",
    "Two in three councils are rated good or outstanding.",
    "Ofsted has four grades: outstanding, good, requires improvement and inadequate.",
    "Most children live in good homes and go to good or outstanding schools.",
    "A primary school in the city was rated inadequate.", "The council's fostering service was judged outstanding.",
    "Neighbouring Solihull was rated inadequate.", "When a council is found inadequate its director leaves.",
    "Support for care leavers is good in parts.", "The council was rated good in three of four areas.",
    "The safeguarding partnership's board, chaired by Jane Smith, was praised for good work.",
    "“We should have been rated good,” said the leader, Councillor John Smith.",
  ])
  func wishesThoughtsDenialsAndOthersGradesAreNone(_ sentence: String) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades.isEmpty)
    #expect(read.previous.isEmpty)
  }

  @Test func twoGradesForOneThingAreNone() throws {
    let read = try ReadArticle.report("The council was rated good. The city's services were judged inadequate.")
    #expect(read.grades.isEmpty)
  }

  @Test func aVisitGivesNoGradeTheOneThatStandsIsAPreviousOne() throws {
    let read = try ReadArticle.report(
      """
      A focused visit on 8 and 9 May looked at the front door. The council, currently rated inadequate, was given no grade.

      It was rated inadequate in June 2017.
      """)
    #expect(read.grades.isEmpty)
    #expect(read.previous == ["2017-06 inadequate"])
    let inspection = try #require(read.facts.first { $0.field == "inspection" })
    #expect(inspection.attributes["kind"] == "focused_visit")
    #expect(inspection.attributes["start"] == "2019-05-08")
    #expect(inspection.attributes["end"] == "2019-05-09")
  }

  @Test func aTablesRowsAreGradesALabelOverTwoLinesToo() throws {
    let read = try ReadArticle.report(
      """
      Judgement                                              Grade
      The impact of leaders on social work practice          Good
      The experiences and progress of children who need help
      and protection                                         Requires improvement to be good
      Overall effectiveness                                  Good

      The report was published in full.
      """)
    #expect(read.grades == "overall=good help_and_protection=requires_improvement leadership=good")
    #expect(read.facts.first { $0.field == "inspection" }?.how == "table")
  }

  @Test func eachSectionOfARoundUpHasItsOwnCouncil() throws {
    let read = try ReadArticle(
      """
      Ofsted round-up of children's services

      24 May 2019

      Ofsted has published reports on the children's services of two councils this week, and here is what it found.

      Leeds

      Inspectors rated the city's services outstanding overall. The council was rated good in 2015.

      Cheshire East

      Services were judged inadequate. They had been rated good in 2014.
      """)
    let found = read.facts.filter { $0.field == "inspection" }.map { "\($0.value) \($0.attributes["overall"] ?? "-")" }
    #expect(found == ["Leeds outstanding", "Cheshire East inadequate"])
    #expect(read["authority"] == ["Leeds", "Cheshire East"])
    #expect(read.previous == ["2014 good", "2015 good"])
  }

  @Test func aGradeBelowItsLabelBelongsToIt() throws {
    let read = try ReadArticle.report(
      """
      The judgements were as follows.

      The impact of leaders on social work practice
      Outstanding
      Children who need help and protection
      Good
      Overall effectiveness
      Good

      The report was published in full.
      """)
    #expect(read.grades == "overall=good help_and_protection=good leadership=outstanding")
  }

  @Test func aTablesColumnsMayBeYears() throws {
    let read = try ReadArticle.report(
      """
      The judgements are set out below.

                                              2014           2019
      Overall effectiveness                   Inadequate     Requires improvement
      Leadership, management and governance   Inadequate     Good

      The board was not inspected.
      """)
    #expect(read.grades == "overall=requires_improvement leadership=good")
    #expect(read.previous == ["2014 inadequate"])
  }

  @Test func aPreviousGradeTakesTheDateOfTheInspectionBefore() throws {
    let read = try ReadArticle.report(
      "The council has been upgraded from good to outstanding. Its last full inspection was in 2015.")
    #expect(read.grades == "overall=outstanding")
    #expect(read.previous == ["2015 good"])
  }

  @Test func councilsAreComparedByName() throws {
    let read = try ReadArticle(
      """
      Ofsted on children's services in Hampshire and on the Isle of Wight

      26 July 2019

      Ofsted has published reports on children's services in Hampshire and on the Isle of Wight.

      Hampshire has been judged outstanding overall. Leadership was rated outstanding.

      The Isle of Wight has been judged good overall and good for leadership. It was judged inadequate in 2013.
      """)
    let found = read.facts.filter { $0.field == "inspection" }.map { "\($0.value) \($0.attributes["overall"] ?? "-")" }
    #expect(found == ["Hampshire outstanding", "Isle of Wight good"])
    #expect(read.previous == ["2013 inadequate"])
  }

  @Test func aCountIsNoYear() throws {
    let read = try ReadArticle.report("The council was rated good and has 2,011 children in care.")
    #expect(read.grades == "overall=good")
    #expect(read.previous.isEmpty)
    #expect(read.measures == ["2011"])
  }
}
