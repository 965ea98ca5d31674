import Testing

/// Sentences of our own making in which lists, asides and comparisons give grades. The piece is of June 2019.
@Suite("Grades in lists, asides and comparisons")
struct ArticlesHandedTests {
  @Test(arguments: [
    (
      "The judgements were: overall – good; impact of leaders – good; help and protection – requires improvement; children in care and care leavers – good.",
      "overall=good help_and_protection=requires_improvement in_care=good leadership=good"
    ),
    (
      "Services were rated good overall. Leadership and help and protection were rated good and outstanding respectively.",
      "overall=good help_and_protection=outstanding leadership=good"
    ),
    (
      "Leadership, help and protection, children in care: good, good and good. Overall the council was rated good.",
      "overall=good help_and_protection=good in_care=good leadership=good"
    ),
    (
      "Leadership was rated inadequate, as was the council overall.", "overall=inadequate leadership=inadequate"
    ),
    (
      "The council was judged to require improvement, both overall and in relation to leadership and to children in care.",
      "overall=requires_improvement in_care=requires_improvement leadership=requires_improvement"
    ),
    (
      "Services were rated inadequate overall and for leadership; children in care and care leavers got requires improvement.",
      "overall=inadequate in_care=requires_improvement leadership=inadequate"
    ),
    (
      "Services were rated good overall. It is support for care leavers that has fallen short and, according to the report, \"requires improvement\".",
      "overall=good care_leavers=requires_improvement"
    ),
    (
      "Services for looked after children and achieving permanence were judged good.", "in_care=good"
    ),
    (
      "Ofsted has rated the services of Bright Futures, the company set up in 2015 to run them for the council, as good.",
      "overall=good"
    ),
    (
      "Services were rated good. As a consequence both the protection of children and leadership were found inadequate.",
      "overall=good help_and_protection=inadequate leadership=inadequate"
    ),
    (
      "Services require improvement overall, Ofsted said. Leadership was found to be good. Help and protection was placed in the same bracket as the service as a whole.",
      "overall=requires_improvement help_and_protection=requires_improvement leadership=good"
    ),
  ])
  func present(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test(arguments: [
    "Under the heading of leadership the borough did better, with a grade of good.",
    "The director said: \"I've told my team we'll be going for good.\"",
    "The council was marked as needing to improve its website, Ofsted said.",
    "The council received three good ratings and one outstanding rating.",
  ])
  func noGradeOfTheWhole(_ sentence: String) throws {
    #expect(try !ReadArticle.report(sentence).grades.contains("overall"))
  }

  @Test(arguments: [
    (
      "Children's services have been told that they are good by Ofsted, four years after they were told to improve.", []
    ),
    ("Services were rated good. The council was given the same grade for its parks in 2015.", []),
    (
      "It was rated good when inspectors last visited, in 2015, and good the time before that, in 2011.",
      ["2011 good", "2015 good"]
    ),
    (
      "The council was the subject of three inadequate verdicts, in 2011, 2013 and 2016.",
      ["2011 inadequate", "2013 inadequate", "2016 inadequate"]
    ),
    (
      "Services were rated good, the grade that they were also given in 2015.", ["2015 good"]
    ),
    (
      "They had been rated as requires improvement twice, in 2012 and in 2015, and before that were found to be inadequate, in 2010.",
      ["2010 inadequate", "2012 requires_improvement", "2015 requires_improvement"]
    ),
    (
      "Services were judged to require improvement. This is the same rating it received in 2015.",
      ["2015 requires_improvement"]
    ),
  ])
  func before(_ sentence: String, _ previous: [String]) throws {
    #expect(try ReadArticle.report(sentence).previous == previous)
  }
}
