import Testing

/// Figures that stand in a piece about an inspection and are of something else.
@Suite("Figures of other councils, other items and other times")
struct ArticlesOtherFiguresTests {
  @Test(arguments: [
    "More than 60 councils have now been inspected. Of those, 36 per cent have been found to be good.",
    "We have already started recruiting another 30 social workers.",
    "It was here from 20 to 31 January 2020 and published four reports.", "Comparable counties achieved 85%.",
    "It has some of the best schools in the region, with 95% of them rated good or outstanding.",
    "It said it had 25 new social workers starting in April.",
  ])
  func ofOthersOrStillToCome(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test func anAverageBehindTheFigureItIsComparedWith() throws {
    let read = try ReadArticle.report(
      "Re-referrals had fallen from 24% to 17%, which was below the average for the region, which was 21%.")
    #expect(read.measures == ["24>17"])
  }

  @Test func twoTimesInOneSentence() throws {
    #expect(
      try ReadArticle.report("Caseloads, which averaged 19 when inspectors last called, now stand at 14.").measures == [
        "19>14"
      ])
    #expect(
      try ReadArticle.report("Of its social workers 7 in 100 are temporary (London: 22 in 100).").measures == ["7"])
  }

  @Test func aShareBesideTheNations() throws {
    #expect(
      try ReadArticle.report(
        "The proportion of assessments on time, at 91 per cent, outstripped the England average of 84 per cent."
      ).measures == ["91"])
    #expect(
      try ReadArticle.report("Nearly every child with a plan (96 out of every 100) is visited.").measures == ["96"])
  }

  @Test func aParagraphsNumberIsNoFigure() throws {
    let read = try ReadArticle.report("Findings.\n\n1.1 Inspectors found that 52% of plans were current.")
    #expect(read.measures == ["52"])
  }

  /// The figures of an item that is about something else say nothing of the service.
  @Test func otherItemsOfAMeeting() throws {
    let minutes = """
      ROTHERHAM METROPOLITAN BOROUGH COUNCIL

      CHILDREN'S SCRUTINY COMMITTEE

      MINUTES of the meeting held on Thursday 5 March 2020 at 10.00 am

      Present: Councillor Vera Maltby (Chair), Councillors R. Wath and D. Swinton

      48. MINUTES

      RESOLVED that the minutes of the meeting held on 6 February 2020 be confirmed.

      49. OFSTED INSPECTION OF CHILDREN'S SOCIAL CARE

      The report informed Members of the outcome of the inspection carried out by Ofsted in January 2020. Overall effectiveness had been judged as good.

      Members were told that 88% of assessments were now on time.

      RESOLVED that the outcome be noted.

      50. SCHOOL ADMISSIONS

      Members received the annual report. It was noted that 92% of parents had been offered their first preference and that 341 children were known to be educated at home.
      """
    let read = try ReadArticle(minutes)
    #expect(read.grades == "overall=good")
    #expect(read.measures == ["88"])
  }
}
