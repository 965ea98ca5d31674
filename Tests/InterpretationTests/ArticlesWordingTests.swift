import Model
import Testing

/// Sentences of our own making, after ways in which the press, councils and clerks say grades without the plain words.
@Suite("Articles say grades in many words")
struct ArticlesWordingTests {
  typealias Case = ArticlesGradeTests.Case

  @Test(arguments: [
    Case(
      text:
        "The council was rated inadequate. It gave the same grade to each of three areas - leadership, help and protection, and care leavers.",
      grades: "overall=inadequate help_and_protection=inadequate care_leavers=inadequate leadership=inadequate"),
    Case(
      text:
        "The council requires improvement overall. Adoption and children in care were put in the same category as the overall grade.",
      grades: "overall=requires_improvement in_care=requires_improvement adoption=requires_improvement"),
    Case(
      text: "Leadership was rated good. That was true of adoption too, and of its work with care leavers.",
      grades: "care_leavers=good leadership=good adoption=good"),
    Case(
      text:
        "Leadership was rated good. So too was the service for looked-after children, although adoption was rated outstanding.",
      grades: "in_care=good leadership=good adoption=outstanding"),
    Case(
      text: "They judged help and protection to require improvement, and leaders' impact on practice likewise.",
      grades: "help_and_protection=requires_improvement leadership=requires_improvement"),
    Case(
      text:
        "It was rated inadequate. Leaders fared better, with requires improvement, as did those caring for looked-after children.",
      grades: "overall=inadequate in_care=requires_improvement leadership=requires_improvement"),
  ])
  func byPointingToOneJustGiven(_ example: Case) throws {
    #expect(try ReadArticle.report(example.text).grades == example.grades)
  }

  @Test(arguments: [
    Case(
      text:
        "Ofsted rated the council good overall. The exception is help and protection. It was judged to require improvement.",
      grades: "overall=good help_and_protection=requires_improvement"),
    Case(
      text: "The council was rated good overall. Leadership was the weak spot: it was given a 'requires improvement'.",
      grades: "overall=good leadership=requires_improvement"),
    Case(
      text: "The support given to care leavers needs work, and inspectors have said that it requires improvement.",
      grades: "care_leavers=requires_improvement"),
    Case(
      text:
        "The council was rated good. Only the service for care leavers fell behind: inspectors judged it inadequate.",
      grades: "overall=good care_leavers=inadequate"),
    Case(
      text:
        "The watchdog looked at leadership, at children in care and at care leavers. All were judged inadequate with the exception of care leavers, which requires improvement.",
      grades: "in_care=inadequate care_leavers=requires_improvement leadership=inadequate"),
    Case(
      text:
        "The inspectors looked at leadership, at adoption and at care leavers. They graded the first two as good, while care leavers were judged inadequate.",
      grades: "care_leavers=inadequate leadership=good adoption=good"),
    // The council is what "it" means, and those who grade are not what is graded.
    Case(text: "Care leavers are proud of the council. It was rated good.", grades: "overall=good"),
    Case(
      text: "Inspectors spoke of leadership, adoption and care leavers. They rated the council good.",
      grades: "overall=good"),
    Case(
      text: "Inspectors spoke of leadership, adoption and care leavers. All of these are hard to do well.", grades: ""),
  ])
  func byPronouns(_ example: Case) throws {
    #expect(try ReadArticle.report(example.text).grades == example.grades)
  }

  @Test(arguments: [
    Case(
      text: "Three of the four areas - leadership, adoption and the overall picture - received the lowest grade.",
      grades: "overall=inadequate leadership=inadequate adoption=inadequate"),
    Case(
      text:
        "Every one of the areas - leadership, protection, children in care and care leavers - is inadequate, and so is the whole.",
      grades:
        "overall=inadequate help_and_protection=inadequate in_care=inadequate leadership=inadequate"
    ),
    Case(
      text: "It rates leadership, adoption and the overall effectiveness of the service as requiring improvement.",
      grades: "overall=requires_improvement leadership=requires_improvement adoption=requires_improvement"),
    Case(
      text: "There was an outstanding for its leaders, and goods for adoption and care leavers.",
      grades: "care_leavers=good leadership=outstanding adoption=good"),
    Case(
      text:
        "Leadership, adoption and care leavers were all put in the second-highest bracket, as was the service overall.",
      grades: "care_leavers=good leadership=good adoption=good"),
    Case(
      text:
        "There are three parts to the judgement. Our help for children who need protecting is good. So is the care we give to children who live with our foster carers.",
      grades: "help_and_protection=good in_care=good"),
    Case(
      text:
        "The service was graded outstanding in each of the three areas:\n\n- the impact of leaders\n- the experiences of care leavers\n- overall effectiveness",
      grades: "overall=outstanding care_leavers=outstanding leadership=outstanding"),
    Case(
      text: "Within it, services for children in care and care leavers have gone up to good.",
      grades: "in_care=good"),
    Case(text: "The city's social care services were handed the lowest mark available.", grades: "overall=inadequate"),
    Case(text: "It says that services for children as a whole are inadequate.", grades: "overall=inadequate"),
    Case(
      text: "The result: 'requires improvement' in place of a better grade.", grades: "overall=requires_improvement"),
    Case(text: "Its work “requires improvement to be good” overall.", grades: "overall=requires_improvement"),
    Case(text: "The council remains some way short of good overall.", grades: ""),
    Case(text: "The council's services are far from outstanding, the report says.", grades: ""),
  ])
  func inListsAndIdioms(_ example: Case) throws {
    #expect(try ReadArticle.report(example.text).grades == example.grades)
  }

  @Test(arguments: [
    Case(
      text: "The council was rated good, having been inadequate four years ago.", grades: "overall=good",
      previous: ["2015 inadequate"]),
    Case(
      text: "The council was rated good. Services were graded inadequate last October.", grades: "overall=good",
      previous: ["2018-10 inadequate"]),
    Case(
      text: "The council failed its inspections in 2011 and again in 2014 but has now been rated good.",
      grades: "overall=good",
      previous: ["2011 inadequate", "2014 inadequate"]),
    Case(
      text: "The council has been rated good. We were good in 2015 as well.", grades: "overall=good",
      previous: ["2015 good"]),
    Case(
      text: "The council was rated good. The grade is the same as the one given to it in 2016.", grades: "overall=good",
      previous: ["2016 good"]),
    Case(
      text: "The council was rated outstanding. The city has held the accolade since 2013.",
      grades: "overall=outstanding",
      previous: ["2013 outstanding"]),
    Case(text: "The council kept the good it was given in 2015.", grades: "overall=good", previous: ["2015 good"]),
    Case(text: "The council kept its good rating, first won in 2015.", grades: "overall=good", previous: ["2015 good"]),
    Case(
      text: "Services continue to require improvement to be good, the grade they were given in 2015.",
      grades: "overall=requires_improvement", previous: ["2015 requires_improvement"]),
    Case(
      text: "The council moved up from requires improvement, the grade it received in 2015, to good.",
      grades: "overall=good",
      previous: ["2015 requires_improvement"]),
    Case(
      text:
        "When the trust was set up in April 2014, the services had been found inadequate the year before. They are now rated good.",
      grades: "overall=good", previous: ["2013 inadequate"]),
    Case(
      text:
        "It was the first full inspection since March 2015, when the service was also judged to be good. It was rated good.",
      grades: "overall=good", previous: ["2015-03 good"]),
    Case(
      text:
        "Members recalled that the authority was judged inadequate in 2013 and that, at the reinspection of 2016, it was found to require improvement.",
      grades: "", previous: ["2013 inadequate", "2016 requires_improvement"]),
    Case(text: "A team that was here last month has marked the council as inadequate.", grades: "overall=inadequate"),
  ])
  func ofEarlierInspections(_ example: Case) throws {
    let read = try ReadArticle.report(example.text)
    #expect(read.grades == example.grades)
    #expect(read.previous == example.previous)
  }

  @Test(arguments: ["Judgement | Jan 2015 | May 2019", "Judgement   Jan 2015   May 2019"])
  func inTablesWithAColumnForEachInspection(head: String) throws {
    let isParted = head.contains("|")
    let rows = [
      ("Overall effectiveness", "Inadequate", "Good"), ("Children in care", "Inadequate", "Good"),
      ("Leadership", "-", "Good"),
    ]
    let lines = rows.map { row in
      isParted ? "\(row.0) | \(row.1) | \(row.2)" : "\(pad(row.0, 26))\(pad(row.1, 14))\(row.2)"
    }
    let title = isParted ? head : "\(pad("Judgement", 26))\(pad("Jan 2015", 14))May 2019"
    let read = try ReadArticle.report(
      "The judgements stand in a table.\n\n" + ([title] + lines).joined(separator: "\n"))
    #expect(read.grades == "overall=good in_care=good leadership=good")
    #expect(read.previous == ["2015-01 inadequate"])
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Ofsted's framework of 2018 had one judgement for both, that of 2023 has two.
  @Test(arguments: [("14 May 2019", "in_care=good"), ("14 May 2024", "in_care=good care_leavers=good")])
  func childrenInCareAndCareLeaversInOneBreath(date: String, grades: String) throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      \(date)

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      Services for children in care and care leavers were judged good.
      """)
    #expect(read.grades == grades)
  }

  @Test func whereACouncilLiesIsNotWhoItIs() throws {
    let read = try ReadArticle.report(
      "The Warwickshire authority was rated inadequate. It had been judged good in 2015.")
    #expect(read.grades == "overall=inadequate" && read.previous == ["2015 good"])
  }

  @Test func aRoundUpsLeadCounts() throws {
    let read = try ReadArticle(
      """
      Two councils, two verdicts from Ofsted

      14 June 2019

      Ofsted inspectors have reported on children's services at two councils in the north west of England this week.

      Wigan has gone up to 'good', while Bolton has slipped to 'requires improvement to be good'.

      Wigan

      Inspectors said that leaders in Wigan had rebuilt social work from the ground up, and leadership was rated good.

      Bolton

      Inspectors said that problems in Bolton had been left for too long, and leadership was rated inadequate.
      """)
    let found = read.facts.filter { $0.field == "inspection" }.map { [$0.value, $0.attributes["overall"] ?? ""] }
    #expect(found == [["Wigan", "good"], ["Bolton", "requires_improvement"]])
  }
}
