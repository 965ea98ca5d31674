import Model
import Testing

/// Sentences of our own making in which a grade is handed on, put somewhere, or pointed to. The piece is of June 2019.
@Suite("Articles give areas the grades that sentences point to")
struct ArticlesPointedGradeTests {
  @Test(arguments: [
    (
      "Leaders were judged good, but the report puts help and protection, as well as adoption, in the 'requires improvement' bracket.",
      "help_and_protection=requires_improvement leadership=good adoption=requires_improvement"
    ),
    (
      "The council was judged inadequate overall, with the same grade also given to leadership.",
      "overall=inadequate leadership=inadequate"
    ),
    (
      "Services are rated good overall. Adoption was judged outstanding, while support for care leavers also requires improvement.",
      "overall=good care_leavers=requires_improvement adoption=outstanding"
    ),
    (
      "Leadership was judged to require improvement, and that is also the overall grade.",
      "overall=requires_improvement leadership=requires_improvement"
    ),
    (
      "Services are rated good overall. Good was the verdict on adoption and on leadership.",
      "overall=good leadership=good adoption=good"
    ),
    (
      "Services are rated good overall. Help and protection and adoption had been a worry. Both require improvement.",
      "overall=good help_and_protection=requires_improvement adoption=requires_improvement"
    ),
    (
      "The council was rated good overall. Care leavers come off worst: their service is inadequate.",
      "overall=good care_leavers=inadequate"
    ),
    (
      "Ofsted gave services an outstanding for adoption and another for leadership. The authority as a whole ended up with a good as well.",
      "overall=good leadership=outstanding adoption=outstanding"
    ),
    (
      "It's good for leadership, good for adoption and good in the round, says Ofsted.",
      "overall=good leadership=good adoption=good"
    ),
    (
      "They were outstanding for leadership, outstanding for adoption, outstanding overall, and good for help and protection, inspectors found.",
      "overall=outstanding help_and_protection=good leadership=outstanding adoption=outstanding"
    ),
    (
      "The council was rated good overall.\n\nLeadership\n\nRequires improvement. Staff come and go.\n\nChildren in care\n\nGood. Homes are near.",
      "overall=good in_care=good leadership=requires_improvement"
    ),
    (
      "The report also marks the adoption work done with families as adequate. The council was judged good overall.",
      "overall=good adoption=adequate"
    ),
  ])
  func pointed(sentences: String, grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades)
  }

  @Test(
    "What only speaks of the scale, of any council, or of time is no grade",
    arguments: [
      "A council graded requires improvement, good or outstanding may have a focused visit in between.",
      "It was the first to be seen under Ofsted's tougher regime, which scrapped the grade of adequate.",
      "It took the council four years to be good, said a member.",
      "Of those looked after they speak kindly; there they tell of a service that needs time.",
      "We were good overall then.",
      "We were outstanding for adoption then.",
      "Leadership was praised. It was judged by parents to be outstanding.",
      "Two areas worried them. In both, it is hoped, the council will be good.",
    ])
  func none(sentences: String) throws {
    #expect(try ReadArticle.report(sentences).grades == "")
  }

  @Test(arguments: [
    (
      "Since 2012 members had warned of this. That year, too, Ofsted's grade for the council was inadequate.",
      ["2012 inadequate"]
    ),
    (
      "In 2013 the grade crept up to adequate. Inspectors came in 2015 and found the same again.",
      ["2013 adequate", "2015 adequate"]
    ),
    ("An inspection in the summer of 2015 then put it up two rungs to good.", ["2015 good"]),
    ("The trust took the city's services to 'good' in November 2015.", ["2015-11 good"]),
    ("The grade of good that the council picked up in May 2014 stays put.", ["2014-05 good"]),
    ("It was adequate that the city had been given in 2012.", ["2012 adequate"]),
    ("In 2013 the report consigned the department to the lowest category, inadequate.", ["2013 inadequate"]),
    (
      "It is far from where we stood in 2013. You will remember it. We were inadequate overall then.",
      ["2013 inadequate"]
    ),
    ("A fostering agency took its services to outstanding in 2015.", []),
    ("It was the second time running, following inspections in 2013 and 2015.", []),
  ])
  func earlier(sentences: String, grades: [String]) throws {
    #expect(try ReadArticle.report(sentences).previous == grades)
  }
}
