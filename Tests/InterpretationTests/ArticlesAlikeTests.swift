import Model
import Testing

/// Sentences of our own making about all areas at once, parts of a service and what is no judgement. The piece is of June 2019.
@Suite("Articles tell which areas are graded alike, and what is no grade of the whole")
struct ArticlesAlikeTests {
  private static let all =
    "overall=requires_improvement help_and_protection=requires_improvement in_care=requires_improvement leadership=requires_improvement"

  @Test(arguments: [
    (
      "The council was judged to require improvement. All three areas were given the same grade as the service overall.",
      all
    ),
    (
      "The council was judged to require improvement. All three areas that were inspected - help and protection, children in care and leadership - were given the same rating.",
      all
    ),
    (
      "The council was judged to require improvement. All three areas were given the same grade as in 2014.",
      "overall=requires_improvement"
    ),
    (
      "The council was judged to require improvement. In 2014 it was rated inadequate. All three areas were given the same rating.",
      "overall=requires_improvement"
    ),
    (
      "The council was judged to require improvement. Leadership was rated good. All three areas were given the same grade.",
      "overall=requires_improvement leadership=good"
    ),
    (
      "In Coventry, all four judgements were good.",
      "overall=good help_and_protection=good in_care=good leadership=good"
    ),
    (
      "It is grim. Inadequate overall. Inadequate for help and protection, inadequate for children in care and inadequate for leadership.",
      "overall=inadequate help_and_protection=inadequate in_care=inadequate leadership=inadequate"
    ),
    ("The homes were inspected too. Good overall. Good for leadership.", ""),
    (
      "Inspectors found services at Coventry City Council \"require improvement to be good\" when they visited in May.",
      "overall=requires_improvement"
    ),
    ("Inspectors found services at a school in the city require improvement.", ""),
    (
      "Coventry is one of the first councils to be seen under the new system, and has been given 'inadequate' for its leadership.",
      "leadership=inadequate"
    ),
  ])
  func alike(_ sentences: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades, Comment(rawValue: sentences))
  }

  @Test(arguments: [
    ("Children are seen alone, the letter said, and there is a good service at weekends.", ""),
    ("Help and protection there was judged good.", "help_and_protection=good"),
    (
      "I was glad that support for care leavers is praised and that this part of the service was graded as good.",
      "care_leavers=good"
    ),
    ("Families get help, and this part of the town was graded as good.", ""),
    (
      "Our mock inspection is over. Four former inspectors came to a view: good for help and protection, good for children in care and outstanding for leadership. All three areas were judged good. Overall they'd have said good.",
      ""
    ),
  ])
  func noGradeOfTheWhole(_ sentences: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades, Comment(rawValue: sentences))
  }

  @Test(arguments: [
    ("Think back to November 2016, when they found us inadequate.", ["2016-11 inadequate"]),
    ("In 2016 they found us good company.", []),
    (
      "The town hall is no longer among the councils with an inadequate rating, which it was given in May 2015.",
      ["2015-05 inadequate"]
    ),
    ("The council is no longer one of those rated inadequate, a grade it was given in 2015.", ["2015 inadequate"]),
    ("Dudley is no longer among the councils with an inadequate rating, which it was given in May 2015.", []),
  ])
  func before(_ sentences: String, _ previous: [String]) throws {
    #expect(try ReadArticle.report(sentences).previous == previous, Comment(rawValue: sentences))
  }

  @Test(arguments: [
    ("The two reports came out together.", "In Solihull, all four judgements were good.", ["Coventry", "Solihull"]),
    ("Schools are doing well.", "In Solihull, schools were rated good.", ["Coventry"]),
  ])
  func twoCouncils(_ reports: String, _ other: String, _ councils: [String]) throws {
    let text = try ReadArticle(
      """
      Boroughs gain Ofsted grades

      14 June 2019

      Coventry has been rated outstanding by Ofsted for its children's services, while neighbouring Solihull has kept its good rating.

      \(reports) Coventry was graded outstanding overall and for leadership.

      \(other)
      """)
    #expect(text["authority"].sorted() == councils)
  }

  @Test func theDayThatAReleaseCallsToday() throws {
    let text = try ReadArticle(
      """
      Home | News archive | July 2022

      Coventry Newsroom

      Children's services rated good

      Coventry City Council's children's services were judged to be good by Ofsted in a report published today (Monday 4 July 2022).
      """)
    #expect(text["article_date"] == ["2022-07-04"])
    #expect(text.kind == "council_news")
  }
}
