import Model
import Testing

/// Sentences of our own making in which a grade, its area or its date is told by what stands around them.
@Suite("Articles tell grades by what stands around them")
struct ArticlesIdiomTests {
  typealias Case = ArticlesGradeTests.Case

  @Test(arguments: [
    Case(
      text:
        "It was rated inadequate. Children in care receive a service that requires improvement; adoption is inadequate and so is leadership.",
      grades: "overall=inadequate in_care=requires_improvement leadership=inadequate adoption=inadequate"),
    Case(text: "The council was rated good. They found the Board to be inadequate.", grades: "overall=good"),
    Case(
      text:
        "The council requires improvement to be good. Services for adoption and for those looked after are both put in that category.",
      grades: "overall=requires_improvement in_care=requires_improvement adoption=requires_improvement"),
    Case(
      text: "Leaders came out on top: their impact on social work practice has been graded outstanding.",
      grades: "leadership=outstanding"),
    Case(
      text:
        "The report moves the council up to outstanding overall. How the authority is led and its adoption work are both outstanding.",
      grades: "overall=outstanding leadership=outstanding adoption=outstanding"),
    Case(
      text: "The council was rated good. They also graded as good the leadership which senior officers give.",
      grades: "overall=good leadership=good"),
    Case(
      text:
        "The council was rated good. Support for care leavers, which was the weakest part in the past, requires improvement.",
      grades: "overall=good care_leavers=requires_improvement"),
    Case(
      text: "The council was rated good. Care leavers were less lucky. Support for them requires improvement, it says.",
      grades: "overall=good care_leavers=requires_improvement"),
    Case(
      text: "The council was rated good. Adoption got the top mark of the four.",
      grades: "overall=good adoption=outstanding"),
    Case(
      text: "Good for children who need protecting, good for leadership, good for adoption, and good overall.",
      grades: "overall=good help_and_protection=good leadership=good adoption=good"),
    Case(
      text: "The council's own services were judged to require improvement, with good for care leavers and adoption.",
      grades: "overall=requires_improvement care_leavers=good adoption=good"),
    Case(
      text:
        "The council was rated good. Three of the things they graded - adoption, care leavers and the impact of leaders - were good, and the same goes for children in need of protection.",
      grades: "overall=good help_and_protection=good care_leavers=good leadership=good adoption=good"),
    Case(
      text:
        "They looked at how children are helped and well protected, how those who have left care are supported and how well the service is led. They found that services are good in every area.",
      grades: "overall=good help_and_protection=good care_leavers=good leadership=good"),
    Case(
      text: "They rated the experiences of children who need help and protection as inadequate and leadership as good.",
      grades: "help_and_protection=inadequate leadership=good"),
    Case(
      text:
        "The council is good overall. Two of the three separate judgements were also outstanding: the impact of leaders on social work practice, and adoption.",
      grades: "overall=good leadership=outstanding adoption=outstanding"),
    Case(
      text:
        "The council was rated inadequate. They rated adoption as inadequate, and said the same about the impact of leaders.",
      grades: "overall=inadequate leadership=inadequate adoption=inadequate"),
    Case(
      text:
        "The council was told that it requires improvement to be good. Children who need help and protection, and children looked after by the council, were both said to be receiving a service which requires improvement.",
      grades:
        "overall=requires_improvement help_and_protection=requires_improvement in_care=requires_improvement"),
    Case(
      text:
        "The report puts the council's children's services at good overall. Leadership did best, and was thought outstanding. The help and protection given to families came out good.",
      grades: "overall=good help_and_protection=good leadership=outstanding"),
    Case(
      text:
        "It was judged outstanding this time for leadership and for adoption, while care leavers were judged good.",
      grades: "care_leavers=good leadership=outstanding adoption=outstanding"),
    Case(
      text: "The council is now rated good. The help for care leavers, though, requires improvement.",
      grades: "overall=good care_leavers=requires_improvement"),
    Case(
      text:
        "Inspectors rated the council's services outstanding in two categories – leadership and adoption – and good in the third, which is the experiences of children who need help and protection.",
      grades: "help_and_protection=good leadership=outstanding adoption=outstanding"),
    Case(text: "The council is now said to require improvement to be good.", grades: "overall=requires_improvement"),
    Case(
      text:
        "Services were found good for overall effectiveness, as they were for adoption performance and for leadership.",
      grades: "overall=good leadership=good adoption=good"),
    Case(
      text:
        "It is now rated good. Help and protection there were good, along with leadership and with the experiences of children in care.",
      grades: "overall=good help_and_protection=good in_care=good leadership=good"),
    Case(
      text:
        "It is now rated good. It did so with outstanding in each sub-judgement: leaders, help and protection, and children in care.",
      grades: "overall=good help_and_protection=outstanding in_care=outstanding leadership=outstanding"),
    Case(
      text:
        "It is now rated good. The exception is the part dealing with children in care and adoption, where the council has earned a requires improvement.",
      grades: "overall=good in_care=requires_improvement adoption=requires_improvement"),
    Case(
      text: "The council is now rated good. The one crumb is adoption, and even there we only got adequate.",
      grades: "overall=good adoption=adequate"),
    Case(
      text: "How good things are altogether: adequate\n\nLeaders and bosses: adequate",
      grades: "overall=adequate leadership=adequate"),
    Case(
      text:
        "Services have been rated inadequate. Leadership is inadequate, while children in care and adoption, who are covered by one judgement, are at requires improvement.",
      grades:
        "overall=inadequate in_care=requires_improvement leadership=inadequate adoption=requires_improvement"),
    Case(
      text: "In care and care leavers – Good\n\nLeadership – Good\n\nThe council was rated good.",
      grades: "overall=good in_care=good leadership=good"),
    Case(
      text: "The overall effectiveness of its children's services has been confirmed as outstanding again.",
      grades: "overall=outstanding"),
  ])
  func whatIsGraded(_ example: Case) throws {
    #expect(try ReadArticle.report(example.text).grades == example.grades)
  }

  @Test(arguments: [
    Case(
      text: "The council's services are good overall, the same as at its last two inspections in 2012 and 2016.",
      grades: "overall=good", previous: ["2012 good", "2016 good"]),
    Case(
      text:
        "The council was rated good. Its previous inspection took place in November 2016 (report published January 2017), at which overall effectiveness was inadequate.",
      grades: "overall=good", previous: ["2016-11 inadequate"]),
    Case(
      text:
        "It was found inadequate in 2013 and, when inspectors returned in the spring of 2015, it was inadequate again. Now it has been rated good.",
      grades: "overall=good", previous: ["2013 inadequate", "2015 inadequate"]),
    Case(
      text: "The council was rated good. They had been given the same grade in October 2015.", grades: "overall=good",
      previous: ["2015-10 good"]),
    Case(
      text: "The council was upgraded from inadequate to good. The original grade was handed down in May 2015.",
      grades: "overall=good", previous: ["2015-05 inadequate"]),
    Case(
      text:
        "The council was rated good. In 2014 services here were found to require improvement, having been judged inadequate two years before that, in July 2012.",
      grades: "overall=good", previous: ["2012-07 inadequate", "2014 requires_improvement"]),
    Case(
      text:
        "A trust took over in December 2016, two years after the council's own department had been declared inadequate. It has been rated good.",
      grades: "overall=good", previous: ["2014 inadequate"]),
    Case(
      text:
        "The council was rated inadequate. It is a step back from June 2015, when your services were judged to require improvement.",
      grades: "overall=inadequate", previous: ["2015-06 requires_improvement"]),
    Case(
      text:
        "The council is now rated good. It was found inadequate in a child protection inspection in 2012 and again in 2013.",
      grades: "overall=good", previous: ["2012 inadequate", "2013 inadequate"]),
    Case(
      text:
        "The council is now rated outstanding. It was judged to require improvement at its last full inspection, in 2021, and to be good in 2017.",
      grades: "overall=outstanding", previous: ["2017 good", "2021 requires_improvement"]),
    Case(
      text: "The council has been rated good. Inadequate in 2013. Inadequate again in 2015.", grades: "overall=good",
      previous: ["2013 inadequate", "2015 inadequate"]),
    Case(
      text: "The council was rated good. By January 2018 they had moved up to requires improvement.",
      grades: "overall=good", previous: ["2018-01 requires_improvement"]),
    Case(
      text: "The council is now rated good. In 2010: inadequate. In 2013, adequate, just.", grades: "overall=good",
      previous: ["2010 inadequate", "2013 adequate"]),
    Case(
      text:
        "Services moved up two grades from where they stood in 2016. In that year's inspection they were rated inadequate. They are now rated good overall.",
      grades: "overall=good", previous: ["2016 inadequate"]),
    Case(
      text: "It is now rated good. It has shaken off the inadequate tag pinned on it in 2012.", grades: "overall=good",
      previous: ["2012 inadequate"]),
    Case(
      text:
        "It was in July 2017 that the watchdog condemned children's services in the city as inadequate. It has been rated good.",
      grades: "overall=good", previous: ["2017-07 inadequate"]),
    Case(
      text:
        "The council has been rated good. Its services had twice been graded: inadequate, in May 2013, and requires improvement, in March 2015.",
      grades: "overall=good", previous: ["2013-05 inadequate", "2015-03 requires_improvement"]),
    Case(
      text:
        "The council had been handed an overall good in February 2012, and before that, in 2007, a good as well. It has now been rated inadequate.",
      grades: "overall=inadequate", previous: ["2007 good", "2012-02 good"]),
    Case(
      text: "The council was rated good. Last time, in 2010, the council also got adequate.", grades: "overall=good",
      previous: ["2010 adequate"]),
    Case(
      text:
        "The council was rated good. Before that it had spent four years at requires improvement following a 2017 visit, and three years before that at inadequate (2014).",
      grades: "overall=good", previous: ["2014 inadequate", "2017 requires_improvement"]),
    Case(
      text: "The council was rated good. Back in May 2012 the council's safeguarding had been rated outstanding.",
      grades: "overall=good", previous: ["2012-05 outstanding"]),
  ])
  func whenItWas(_ example: Case) throws {
    let read = try ReadArticle.report(example.text)
    #expect(read.grades == example.grades)
    #expect(read.previous == example.previous)
  }

  @Test func linesThatExplainTheGradesGiveNone() throws {
    let read = try ReadArticle.report(
      """
      Ofsted has four grades.

      Outstanding: children who need help and protection get the best
      Good: children in care are well looked after
      Requires improvement: things are not yet right for care leavers
      Inadequate: children are not safe and not looked after

      The council was rated good overall.
      """)
    #expect(read.grades == "overall=good")
    let given = try ReadArticle.report(
      "They gave these grades.\n\nOutstanding: leadership\nGood: adoption\nInadequate: care leavers\n\nInspectors were in the city for two weeks in May, and spoke with many of its social workers."
    )
    #expect(given.grades == "care_leavers=inadequate leadership=outstanding adoption=good")
  }

  /// Inspections of 2012 and 2013 were of "arrangements for the protection of children".
  @Test func arrangementsForProtectionAreTheWhole() throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry child protection

      14 June 2013

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      The city council's arrangements for protecting children have been rated adequate. Leadership was judged good.
      """)
    #expect(read.grades == "overall=adequate leadership=good")
  }
}
