import Model
import Testing

/// More sentences of our own making that look back, and some that only seem to. The piece is of June 2019.
@Suite("Articles look back at the service, and at much else")
struct ArticlesLookingBackTests {
  @Test(arguments: [
    (
      "When Ofsted came to the city in the autumn of 2014 it found children at risk. Its verdict was adequate on every count.",
      ["2014 adequate"]
    ),
    (
      "Some of you were here in 2016 when we were rated as requiring improvement, and a few go back to 2012.",
      ["2016 requires_improvement"]
    ),
    (
      "An earlier report, in November 2014, had also graded it good, but a focused visit in 2016 raised alarm.",
      ["2014-11 good"]
    ),
    (
      "The service was good in 2016 and requires improvement before that, in 2012 as some recall.",
      ["2012 requires_improvement", "2016 good"]
    ),
    ("It was adequate in 2010, 2012 and again back in 2014.", ["2010 adequate", "2012 adequate", "2014 adequate"]),
    (
      "It has been a long journey: 2009 inadequate; 2011 adequate; 2013 good in parts; 2016 good.",
      ["2009 inadequate", "2011 adequate", "2016 good"]
    ),
    ("The judgement of good made in November 2014 was a relief.", ["2014-11 good"]),
    ("It matches the grade that the council received in 2014, and confirms its decline.", ["2014 inadequate"]),
    ("This is the rating that it was given in 2014.", ["2014 inadequate"]),
    ("In 2014 the outcome had been no different.", ["2014 inadequate"]),
    ("The council was first rated good in 2010. It repeated that in 2014.", ["2010 good", "2014 good"]),
    ("That is a drop on five years ago when the city was shaken by a verdict of good.", ["2014 good"]),
    (
      "It remained subject to a direction following the judgement of good made by Ofsted in December 2014.",
      ["2014-12 good"]
    ),
    ("You will also remember 2014, when inspectors declared the place adequate.", ["2014 adequate"]),
    (
      "The service had been inadequate since 2011, with that grade repeated in January 2014.",
      ["2011 inadequate", "2014-01 inadequate"]
    ),
    (
      "It had twice been found inadequate, first in 2011 under the old inspection framework and then again in 2014, shortly after.",
      ["2011 inadequate", "2014 inadequate"]
    ),
    ("When inspectors came in March 2014 we were Good with plenty still to do.", ["2014-03 good"]),
    ("\"We had a good in 2012, and look what came after,\" said Jane Grey, the council's leader.", ["2012 good"]),
    ("When Warwickshire came in to run the service, in 2012, it was adequate.", ["2012 adequate"]),
    ("In 2010, 2012 and 2014 it was deemed adequate.", ["2010 adequate", "2012 adequate", "2014 adequate"]),
    ("Between 2010 and 2014 the council was rated adequate.", ["2010 adequate"]),
    ("In 2014 its rating had been cut from outstanding to good.", ["2014 good", "outstanding"]),
    ("The last inspection (2014) judged services to be good.", ["2014 good"]),
    (
      "Inspectors rated the council adequate in 2010 but by 2014 had upgraded it to good.",
      ["2010 adequate", "2014 good"]
    ),
    // Of other things.
    ("In 2014 a school in the city was inadequate; two years later, it was rated good.", []),
    ("When Ofsted came in 2014 it found much to praise. Its verdict on schools was inadequate.", []),
    ("Ofsted used the word outstanding of a fostering team in 2014.", []),
    ("\"This council was good in running its buses in 2014,\" said Jane Grey, of the union.", []),
    ("\"This school was rated good in 2014,\" said Jane Grey, of the union.", []),
    ("This is the grade that its schools were given in 2014.", []),
    ("This was the grade for adoption in 2014.", []),
    ("Three years later than planned, in 2015, a good new home opened.", []),
    ("Sheffield was inspected in 2011 and 2014. Both times it was found to be good.", []),
    ("Neighbouring Warwickshire lost its good rating in 2014, when it was downgraded to inadequate.", []),
    ("The company that owns the home was rated good in 2014.", []),
  ])
  func isTold(_ sentence: String, _ previous: [String]) throws {
    let read = try ReadArticle.report("The council was rated inadequate.\n\n\(sentence)")
    #expect(read.previous == previous)
    #expect(read.grades == "overall=inadequate")
  }

  @Test(arguments: [
    (
      "The council received an overall grade of requires improvement, matching the result in 2015.",
      "overall=requires_improvement", ["2015 requires_improvement"]
    ),
    (
      "The city's council, which was judged good at its last inspection four years ago, is now inadequate.",
      "overall=inadequate", ["2015 good"]
    ),
    (
      "The council has been rated good, an improvement on five years ago when it was given a verdict of adequate.",
      "overall=good", ["2014 adequate"]
    ),
    (
      "The council requires improvement overall. Good work was seen with care leavers, whose service was graded good.",
      "overall=requires_improvement care_leavers=good", []
    ),
    ("Services were judged inadequate in 2014. Now the services are good.", "overall=good", ["2014 inadequate"]),
    (
      "The council moved up from inadequate to good. The 2014 inspection of schools was no better.", "overall=good",
      ["inadequate"]
    ),
    (
      "They said that practice had \"declined since the last inspection\" and gave a grade of good for leadership.",
      "leadership=good", []
    ),
  ])
  func thatOfNowIsToldFromThatOfBefore(_ sentence: String, _ grades: String, _ previous: [String]) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades == grades)
    #expect(read.previous == previous)
  }
}
