import Model
import Testing

/// Grades that stand in a piece and are not what its inspection, if there is one, gave this council.
@Suite("Grades told by the way")
struct ArticlesBesideTests {
  @Test(arguments: [
    // Means of a service, an adviser's view, shares of those asked, another body behind its name, capacity.
    "Funding for children's services in Coventry is inadequate, the director told the inspectors.",
    "In her report to ministers, Gillian Marsh judged the impact of leaders to be good.",
    "Leadership was judged good by 44 per cent.",
    "The inspection of Larch Support, a private provider, rated it inadequate overall and for leadership.",
    "They said that the capacity to improve was adequate.",
    "Audit results for May: 46% of files good and 9% outstanding. Leadership: good. Care leavers: good.",
    "A draft would have seen the service fall from good to inadequate.",
    "The young inspectors rated Coventry as good.",
    "\u{201C}I've told my team that we'll be going for good,\u{201D} said the director, Ann Lowe.",
  ])
  func givesNothing(_ sentence: String) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades.isEmpty && read.previous.isEmpty)
  }

  @Test(arguments: [
    (
      "The city, which was outstanding at the last inspection in 2015, has dropped two grades and now requires improvement.",
      "overall=requires_improvement", ["2015 outstanding"]
    ),
    ("Coventry has been rated good since 2015, when it was lifted from inadequate.", "", ["2015 good", "inadequate"]),
    ("It was inadequate on three occasions between 2010 and 2015.", "", []),
    ("Under the heading of leadership the city did better, with a grade of good.", "leadership=good", []),
  ])
  func whenAndOfWhat(_ sentence: String, _ grades: String, _ previous: [String]) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades == grades)
    #expect(read.previous == previous)
  }

  /// Whom the council stands ahead of is not reported on.
  @Test(arguments: ["well ahead of Dudley, where", "past Dudley, where", "level with neighbouring Dudley, where"])
  func councilsMeasuredAgainst(_ beside: String) throws {
    let read = try ReadArticle(
      """
      Coventry children's services rated good

      Coventry City Council's children's services have been rated good by Ofsted.

      The verdict puts the city \(beside) services were found to be inadequate.
      """)
    #expect(read["authority"] == ["Coventry"] && read.grades == "overall=good")
  }

  /// A council named once, further down, is told by the way.
  @Test(arguments: [
    "West Sussex has gone from inadequate to good in five years.",
    "Ann Lowe, director, who took Oldham from inadequate to requires improvement in her last job, said she was glad.",
  ])
  func councilsNamedOnce(_ sentence: String) throws {
    let read = try ReadArticle.report("Services are good overall. The impact of leaders was rated good.\n\n\(sentence)")
    #expect(read["authority"] == ["Coventry"] && read.grades == "overall=good leadership=good")
    #expect(read.previous.isEmpty)
  }

  /// The grade that stands is an earlier one while nothing is published.
  @Test(arguments: [
    "The inspectors will report in the new year.", "The outcome will not be known until May.",
    "A draft report has been sent to the council.",
  ])
  func inspectionsStillToCome(_ sentence: String) throws {
    let read = try ReadArticle(
      """
      Ofsted inspects Coventry

      Inspectors from Ofsted have begun a two-week inspection of children's services at Coventry City Council.

      The department is currently rated requires improvement. \(sentence)
      """)
    #expect(read.grades.isEmpty && read.previous == ["requires_improvement"])
  }

  /// The last inspection of an agency dates nothing of the council's.
  @Test func anAgencysLastInspection() throws {
    let read = try ReadArticle.report(
      "Services are good overall, up from inadequate. A fostering agency was judged good at its last inspection in 2015."
    )
    #expect(read.previous == ["inadequate"])
  }

  @Test(arguments: [
    // Examples in a piece about the country.
    """
    Six in ten councils good or better, says annual report

    Six in ten councils in England run children's services that are good or outstanding, Ofsted said.

    Its report counts 39 inspections.

    Coventry climbed from inadequate to good. Dudley and Sandwell remained inadequate.
    """,
    // Those who are served, the police, a hospital, those who house care leavers.
    """
    Young people grade their own council

    Young people in care have graded the services of Coventry City Council themselves.

    Leadership was good, they said. Ofsted inspects children's services, too, and care leavers know it.
    """,
    """
    Police told to protect children better

    The police in Coventry were told by inspectors that the force must do better. Police officers were slow.

    Coventry City Council, whose help and protection was rated good by Ofsted, will help the force.
    """,
    """
    Flats for care leavers are inadequate

    A firm that runs supported accommodation in Coventry has been told by Ofsted that it is inadequate.

    Its leaders were inadequate. Coventry City Council, whose care leavers lived there, has moved them.
    """,
  ])
  func noCouncilsInspection(_ text: String) throws {
    let read = try ReadArticle(text)
    #expect(!read.has("inspection") && !read.has("childrens_services_inspection"))
  }

  /// Where somebody comes from.
  @Test func careers() throws {
    let read = try ReadArticle(
      """
      Former Camden director to lead Coventry

      The former director at Dudley, which is rated outstanding, is to lead children's services at Coventry City Council.

      He was deputy in Hillingdon when it was rated good, and Ofsted inspectors knew him there.
      """)
    #expect(!read["authority"].contains("Dudley") && !read["authority"].contains("Hillingdon"))
    #expect(!read.facts.contains { $0.attributes["overall"] != nil })
  }
}
