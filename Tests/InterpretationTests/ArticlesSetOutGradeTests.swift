import Model
import Testing

/// Sentences of our own making in which a grade stands apart from what it is of: in a list beside another list, behind a name,
/// at the end of a clause. The piece is of June 2019.
@Suite("Articles give areas the grades that are set out apart from them")
struct ArticlesSetOutGradeTests {
  @Test(arguments: [
    (
      "Services are good overall, says Ofsted. Leadership, help and protection, adoption: good, outstanding and requires improvement.",
      "overall=good help_and_protection=outstanding leadership=good adoption=requires_improvement"
    ),
    (
      "The council was rated good overall. Leadership and adoption were rated good and outstanding respectively.",
      "overall=good leadership=good adoption=outstanding"
    ),
    (
      "Nobody was left in any doubt: good overall, good for leadership and outstanding for the adoption work it does.",
      "overall=good leadership=good adoption=outstanding"
    ),
    (
      "The council is now said to require improvement, both overall and in relation to leadership and to adoption.",
      "overall=requires_improvement leadership=requires_improvement adoption=requires_improvement"
    ),
    (
      "The council was rated good overall. Under the heading of adoption the city did better, with a grade of outstanding.",
      "overall=good adoption=outstanding"
    ),
    (
      "The council was rated good overall. Of the areas looked at, only adoption escaped, as requiring improvement. The other two - leadership, and help and protection - went the same way as the whole.",
      "overall=good help_and_protection=good leadership=good adoption=requires_improvement"
    ),
    (
      "The council was rated inadequate overall. The same grade was handed down in every area bar one: leadership came out as good.",
      "overall=inadequate help_and_protection=inadequate in_care=inadequate leadership=good"
    ),
    (
      "The council was rated good overall. Work with adoption, and on the way in which the service is led, does less well, and in each case it requires improvement.",
      "overall=good leadership=requires_improvement adoption=requires_improvement"
    ),
    (
      "The council was rated good overall. It is adoption that has fallen short and, according to the report, 'requires improvement'.",
      "overall=good adoption=requires_improvement"
    ),
    (
      "The council was rated good overall. The exception is adoption, which stays where it was in 2015, at requires improvement.",
      "overall=good adoption=requires_improvement"
    ),
    (
      "The watchdog's report, out today, calls the service good. Only adoption, where staff come and go, dipped below, at requires improvement.",
      "overall=good adoption=requires_improvement"
    ),
    (
      "The service was rated good. Both adoption and leadership were poor. Both were marked as needing to improve.",
      "overall=good leadership=requires_improvement adoption=requires_improvement"
    ),
    (
      "A service which was good as recently as 2015 is now inadequate. So, sadly, is the help and protection of children.",
      "overall=inadequate help_and_protection=inadequate"
    ),
    (
      "Overall we think that services for children are good.\n\nThe first is whether children who need help and protection get it. We decided that this is good.\n\nThe second is how well children in care and care leavers are getting on. We think this is outstanding.",
      "overall=good help_and_protection=good in_care=outstanding"
    ),
    (
      "Ofsted was satisfied that children in Coventry get a good service. The same goes for the leadership. Adoption was judged outstanding.",
      "overall=good leadership=good adoption=outstanding"
    ),
    (
      "The council was rated good overall. Leadership, adoption and help and protection were judged good. Care leavers' services fall a grade short of the rest.",
      "overall=good help_and_protection=good care_leavers=requires_improvement leadership=good adoption=good"
    ),
    (
      "Services require improvement, Ofsted says. In 2011, under the old framework, they were adequate.\n\nInspectors came to the same verdict on leadership and on adoption.",
      "overall=requires_improvement leadership=requires_improvement adoption=requires_improvement"
    ),
    (
      "A review of the Coventry Safeguarding Children Board, which brings together police and others, judged it to be good.",
      "lscb=good"
    ),
  ])
  func read(sentences: String, grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades)
  }

  /// What looks like it and gives nothing, or nothing of the whole.
  @Test(arguments: [
    ("Leadership, adoption: good or outstanding.", ""),
    ("The aim for leadership and adoption: good and outstanding.", ""),
    ("The council knows what it wants to be: outstanding overall and outstanding for leadership.", ""),
    ("On the adoption side the city did better, with a grade of outstanding.", ""),
    ("The report quotes a mother who calls the service good.", ""),
    ("The MP, who has read the report, calls the service inadequate.", ""),
    ("\"I've told my team that we'll be going for good,\" the director said.", ""),
    (
      "The council was rated good overall. Leadership was inadequate. The other areas - adoption, and help and protection - went the same way.",
      "overall=good leadership=inadequate"
    ),
    ("The council was rated good overall. The same grade was given in every area but one.", "overall=good"),
    ("Ofsted says children in Coventry get a good service from their doctors.", ""),
    ("The department has rated the plan, drawn up by the council for its children's services, as good.", ""),
    ("The council was rated good overall. Services run by a charity require improvement.", "overall=good"),
    ("Homes for children in care were rated requires improvement.", ""),
    (
      "The council was rated good overall. As for leaders, they were pleased that the council was rated good.",
      "overall=good"
    ),
    ("Ofsted has rated the city's schools, which the council set up in 2018, as good.", ""),
    ("Neighbouring Dudley fared worse: inadequate overall and inadequate for leadership.", ""),
    ("Those who lived here in 2015 will remember getting good service at the library.", ""),
  ])
  func left(sentences: String, grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades)
  }

  @Test(arguments: [
    (
      "The city was the subject of three inadequate verdicts, in 2011, 2013 and 2015. It is rated good now.",
      ["2011 inadequate", "2013 inadequate", "2015 inadequate"]
    ),
    (
      "It was rated inadequate twice, in 2011 and in 2013, and before that was found to be good, in 2008. It was rated good overall.",
      ["2008 good", "2011 inadequate", "2013 inadequate"]
    ),
    (
      "It stood at requires improvement after the last such inspection in 2015, and at good in the one before that, in 2012. The council is rated good overall.",
      ["2012 good", "2015 requires_improvement"]
    ),
    (
      "Those who were here in 2015 will remember getting 'requires improvement'. The council was rated good overall.",
      ["2015 requires_improvement"]
    ),
    (
      "A council that was found to be failing children in October 2015 has been lifted out of Ofsted's bottom category. It was rated good overall.",
      ["2015-10 inadequate"]
    ),
    ("In 2010 inspectors found its arrangements inadequate. It was rated good overall.", ["2010 inadequate"]),
    ("By 2015 they had become \"good\". The council was rated outstanding overall.", ["2015 good"]),
    (
      "The council was rated good overall, the verdict also reached in 2015 and, before that, in 2012.",
      ["2012 good", "2015 good"]
    ),
  ])
  func earlier(sentences: String, grades: [String]) throws {
    #expect(try ReadArticle.report(sentences).previous == grades)
  }
}

/// Two councils in one sentence, and leads that name none.
@Suite("Articles tell which council is meant where one is named late, or two together")
struct ArticlesNamedLateTests {
  @Test func twoInOneSentence() throws {
    let read = try ReadArticle(
      """
      Ofsted verdicts on children's services in Bolton and Wigan

      14 June 2024

      Ofsted has inspected children's services at Bolton Council and Wigan Council.

      Bolton Council emerged as outstanding. Wigan Council was rated good.

      In both boroughs leadership was outstanding. Care leavers' services were outstanding in Bolton but require improvement in Wigan.
      """)
    let found = read.facts.filter { $0.field == "inspection" }.map(\.attributes)
    #expect(found.map { $0["overall"] } == ["outstanding", "good"])
    #expect(found.map { $0["leadership"] } == ["outstanding", "outstanding"])
    #expect(found.map { $0["care_leavers"] } == ["outstanding", "requires_improvement"])
  }

  @Test func heldBack() throws {
    let read = try ReadArticle(
      """
      Children's services 'transformed', say inspectors

      14 November 2025

      A council's children's services have gone up a grade, with its bosses singled out for praise.

      Ofsted said life for vulnerable children in North Somerset had been "transformed" since its inspectors last called.

      The watchdog's report calls the service good.
      """)
    #expect(read["authority"] == ["North Somerset"])
    #expect(read.grades == "overall=good")
  }

  @Test func visitToCome() throws {
    let read = try ReadArticle.report(
      "The council was rated good overall. Ofsted is expected to carry out a focused visit to the leaving care service."
    )
    #expect(read.grades == "overall=good")
  }

  /// Headlines of other pages, below a line that leads to them.
  @Test func otherPages() throws {
    let read = try ReadArticle.report(
      """
      The visit lasted two weeks. Inspectors spoke to staff. They said that families are helped early and well by everybody.

      More on Ofsted inspections

      - London borough retains outstanding grade
      - Inadequate judgement for county
      """)
    #expect(read.grades == "")
  }

  @Test func itsCouncil() throws {
    let read = try ReadArticle(
      """
      Price of caring for children 'could sink us'

      22 November 2023

      The bill for looking after children in care on the Isle of Wight is set to go £4.7 million over budget this year.

      The finance director said the council had set aside £2 million. It had gone by August.

      The council will agree its budget in February.
      """)
    #expect(read["authority"] == ["Isle of Wight"])
  }
}
