import Model
import Testing

/// Sentences of our own making in which the name of an inspection, a scale or the day of a piece looks like a judgement.
@Suite("What only names an inspection is no judgement of it")
struct ArticlesFrameworkTests {
  @Test func theSingleFrameworksNameIsTheWhole() throws {
    let name = "services for children in need of help and protection, children looked after and care leavers"
    #expect(
      try ReadArticle.report("Overall, the city's \(name) require improvement to be good.").grades
        == "overall=requires_improvement")
    #expect(
      try ReadArticle.report("Adoption was rated good. Services for help and protection were judged inadequate.").grades
        == "help_and_protection=inadequate adoption=good")
  }

  @Test(arguments: [
    ("Inspectors found arrangements to protect children to be inadequate.", "overall=inadequate"),
    ("The council was given the lowest possible grade for its child protection services.", "overall=inadequate"),
    (
      "The council was given the lowest possible grade for its child protection services. Help and protection were judged inadequate.",
      "help_and_protection=inadequate"
    ),
  ])
  func protectionWasTheWholeUntil2013(_ text: String, _ grades: String) throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      14 June 2013

      Inspectors from Ofsted, who spent two weeks in May at Coventry City Council, have published their report.

      \(text)
      """)
    #expect(read.grades == grades)
  }

  @Test func anInspectionsBeginningIsNoGradesDate() throws {
    let read = try ReadArticle.report(
      "The council was judged inadequate. It is the 12th to get the lowest rating since the tougher checks came in last year."
    )
    #expect(read.previous.isEmpty)
  }

  @Test(arguments: [
    (
      "The council was judged to be requiring improvement on the scale that Ofsted uses, which runs from outstanding to inadequate.",
      "overall=requires_improvement"
    ),
    (
      "Help and protection, leadership and children in care all fell short of good and were each given a requires improvement.",
      "help_and_protection=requires_improvement in_care=requires_improvement leadership=requires_improvement"
    ),
    (
      "The council was rated good. All three judgements were good as well - leadership, help and protection, and children in care.",
      "overall=good help_and_protection=good in_care=good leadership=good"
    ),
    (
      "They judged leadership to be good, along with the care given to those who are looked after.",
      "in_care=good leadership=good"
    ),
    (
      "It was rated good overall, and good as well for adoption and for leadership.",
      "overall=good leadership=good adoption=good"
    ),
  ])
  func gradesBesideOthers(_ text: String, _ grades: String) throws {
    #expect(try ReadArticle.report(text).grades == grades)
  }

  @Test func thatRatingIsTheOneNamedBefore() throws {
    let read = try ReadArticle.report(
      "The council requires improvement, inspectors ruled. It is the first time that services have not been labelled inadequate. They got that rating in 2012, again in 2014 and, as the trust was being set up, in 2016."
    )
    #expect(read.previous == ["2012 inadequate", "2014 inadequate", "2016 inadequate"])
  }

  @Test func aShortInspectionStaysOne() throws {
    let read = try ReadArticle.report(
      "They came for a short inspection, which is carried out at councils that were good at their previous inspection. The council was rated good overall. Leadership was rated good and adoption was rated good."
    )
    #expect(read.facts.first { $0.field == "inspection" }?.attributes["kind"] == "short")
  }
}
