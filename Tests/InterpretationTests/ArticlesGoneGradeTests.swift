import Testing

/// Sentences of our own making in which a grade is not, or not of what it seems. The piece is of June 2019.
@Suite("Grades that stand no longer, and grades of a part")
struct ArticlesGoneGradeTests {
  @Test(arguments: [
    (
      "The news comes three years to the month since inspectors found serious failings and rated the department inadequate.",
      "", ["2016 inadequate"]
    ),
    (
      "Coventry's children's services are no longer inadequate. The department was inadequate.", "", []
    ),
    (
      "The council was rated good overall in the report, six years on from an inspection in which it was found to be inadequate.",
      "overall=good", ["2013 inadequate"]
    ),
    (
      "Children's services were said to require improvement to be good, which is where they stood after the last full inspection, in 2015.",
      "overall=requires_improvement", ["2015 requires_improvement"]
    ),
    (
      "The council was rated good overall. That's the grade we were given in 2015.", "overall=good", ["2015 good"]
    ),
    (
      "The trust took over after the inadequate rating given to the council's services by Ofsted in the spring of 2015.",
      "", ["2015 inadequate"]
    ),
  ])
  func theTimeBeforeIsNotThePresent(_ sentence: String, _ grades: String, _ previous: [String]) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades == grades)
    #expect(read.previous == previous)
  }

  @Test(arguments: [
    (
      "Care leavers were judged to require improvement, and the same verdict was handed out for leadership.",
      "care_leavers=requires_improvement leadership=requires_improvement"
    ),
    (
      "Inspectors rated the council good overall. The one weak spot is the help and protection of children. It was found to require improvement.",
      "overall=good help_and_protection=requires_improvement"
    ),
    (
      "It was rated good for children in care and requires improvement for care leavers, as it is overall.",
      "overall=requires_improvement in_care=good care_leavers=requires_improvement"
    ),
  ])
  func aGradeIsHandedOn(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test func untilTwelveSafeguardingWasNoWhole() throws {
    let read = try ReadArticle(
      """
      Inspectors publish report on Coventry's children's services

      14 June 2011

      Services to safeguard children in Coventry were rated as adequate after an inspection by Ofsted in April.

      Services for looked-after children were judged good.
      """)
    #expect(read.grades == "help_and_protection=adequate in_care=good")
  }

  @Test(arguments: [
    ("Next week: Labour's Jane Grey writes", [String]()),
    ("Jane Grey is the leader of the council.", ["Jane Grey"]),
  ])
  func whoWritesNextIsNotInIt(_ line: String, _ names: [String]) throws {
    #expect(try ReadArticle.report(line)["person"] == names)
  }

  @Test func moreLikeIsAFigure() throws {
    let read = try ReadArticle.report(
      "Social workers have 16 cases each on average these days, when it was more like 28.")
    #expect(read.measures == ["28>16"])
  }
}
