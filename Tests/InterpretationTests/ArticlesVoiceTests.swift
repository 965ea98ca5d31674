import Testing

/// How letters, leaflets for young people and blogs give grades, who seldom write as the press does; each text is our own.
@Suite("Grades in the words of letters, leaflets and blogs")
struct ArticlesVoiceTests {
  struct Case: Sendable {
    let text: String
    let grades: String
    var previous: [String] = []
  }

  @Test(arguments: [
    Case(
      text:
        "Services for children looked after were judged good. Leadership, management and governance was good. So was the overall grade.",
      grades: "overall=good in_care=good leadership=good"),
    Case(
      text:
        "The service has been judged outstanding. Coventry's Local Safeguarding Children Board was also graded and it requires improvement.",
      grades: "overall=outstanding lscb=requires_improvement"),
    Case(
      text:
        "The impact of leaders is outstanding, as are the experiences of children in care, with the experiences of children in need of help and protection found to be good.",
      grades: "help_and_protection=good in_care=outstanding leadership=outstanding"),
    Case(
      text:
        "The council requires improvement to be good. Coventry Safeguarding Children Board, which is made up of the council, police, health and other bodies, was also assessed and was said to require improvement.",
      grades: "overall=requires_improvement lscb=requires_improvement"),
    Case(
      text:
        "The council has been branded inadequate.\n\nThe Local Safeguarding Children Board, which brings together the council, police and health services, was told it requires improvement too.",
      grades: "overall=inadequate lscb=requires_improvement"),
    Case(
      text:
        "How well the bosses help social workers do a good job: GOOD\nHow well we look after children in care: OUTSTANDING\nHow well we help care leavers: GOOD\nAll of it together: GOOD",
      grades: "overall=good in_care=outstanding care_leavers=good leadership=good"),
    Case(
      text:
        "The report rates the Council as Good for:\n\n- the impact of leaders on social work practice with children and families\n- the experiences and progress of children who need help and protection\n- overall effectiveness.",
      grades: "overall=good help_and_protection=good leadership=good"),
    Case(
      text:
        "Inspectors found the council's services for children inadequate overall. Help and protection is inadequate. So is leadership.",
      grades: "overall=inadequate help_and_protection=inadequate leadership=inadequate"),
    Case(
      text:
        "The overall effectiveness of child protection was rated as good, and so were the help and protection provided to children.",
      grades: "overall=good help_and_protection=good"),
    Case(
      text:
        "Children in need of help and protection got a better service, although it still required improvement. Support for care leavers was judged good.",
      grades: "care_leavers=good"),
    Case(
      text:
        "We rated the council as inadequate overall. Here is a summary of the things we found that were generally good, and of those that were not.",
      grades: "overall=inadequate"),
    Case(
      text: "The overall verdict is good. Last time round, in 2015, the whole lot was requires improvement.",
      grades: "overall=good", previous: ["2015 requires_improvement"]),
    Case(
      text:
        "The services were found to be inadequate. Three years ago the department came out of its last inspection with an adequate, in March 2012.",
      grades: "overall=inadequate", previous: ["2012-03 adequate"]),
    Case(
      text:
        "The service was rated good. To put this in context, in 2011 the council was given adequate, and by 2015 they'd got to good.",
      grades: "overall=good", previous: ["2011 adequate", "2015 good"]),
    Case(
      text: "The service was rated good. In 2011 the council was inadequate, and by 2015 the director had left.",
      grades: "overall=good", previous: ["2011 inadequate"]),
    Case(
      text:
        "The service is now good. “We were outstanding in 2010, and I know some people are going to say it's a drop.”",
      grades: "overall=good", previous: ["2010 outstanding"]),
  ])
  func given(_ example: Case) throws {
    let read = try ReadArticle.report(example.text)
    #expect(read.grades == example.grades)
    #expect(read.previous == example.previous)
  }

  /// Ofsted's framework of April 2026 has no overall judgement: a grade of all areas is none of the whole.
  @Test(arguments: [("10 June 2025", "overall=good "), ("10 June 2026", "")])
  func theWholeHasAGradeWhereTheFrameworkGivesOne(date: String, overall: String) throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      \(date)

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      They graded the council's children's services good in all of the areas that they look at.

      The judgements are on the impact of leaders on social work practice; the experiences of children who need help and protection; of children in care; and of care leavers.
      """)
    #expect(read.grades == overall + "help_and_protection=good in_care=good care_leavers=good leadership=good")
  }

  /// Until 2012 safeguarding and looked-after children had an overall effectiveness each.
  @Test func anOverallEffectivenessBelowAHeadingIsOfItsArea() throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      14 June 2011

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      Safeguarding services
      Overall effectiveness: Adequate
      Leadership and management: Good

      Services for looked after children
      Overall effectiveness: Good
      """)
    #expect(read.grades.contains("help_and_protection=adequate") && read.grades.contains("in_care=good"))
    #expect(!read.grades.contains("overall"))
  }

  /// A piece that is not dated may be of a time that judged both together: its words decide whether they are one.
  @Test(arguments: [
    ("the experiences and progress of children in care and care leavers are outstanding", "in_care=outstanding"),
    ("children in care and care leavers are both outstanding", "in_care=outstanding care_leavers=outstanding"),
  ])
  func withoutADateOneNameIsOneJudgement(words: String, grades: String) throws {
    let read = try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      The council was rated outstanding. Inspectors judged that \(words).
      """)
    #expect(read.grades == "overall=outstanding " + grades)
  }

  /// A town that a short piece names, and no other, is the council's.
  @Test func thePlaceThatAloneIsNamedIsMeant() throws {
    let read = try ReadArticle(
      """
      Inspectors give thumbs-up to child protection teams

      22 February 2013

      Social workers who look after the town's most vulnerable children have been given a glowing report.

      Ofsted says that the arrangements for the protection of children in Hartlepool are good.

      The report says: "Children who are at risk are seen promptly. Staff are proud to work for Hartlepool."
      """)
    #expect(read["authority"] == ["Hartlepool"] && read.grades == "overall=good")
  }
}
