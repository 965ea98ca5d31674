import Testing

@Suite("Figures and what they were before")
struct ArticlesPairedFiguresTests {
  @Test(arguments: [
    (
      "In the year 34 children were adopted and 52 left care under guardianship orders, against 21 and 40 the year before.",
      ["21>34", "40>52"]
    ),
    (
      "Of those in care 71 per cent passed five exams last summer, compared with 55 per cent the year before.",
      ["55>71"]
    ),
    ("Only 7.2 per cent of children had moved in the year, down from 9.4.", ["9.4>7.2"]),
    ("Staff in the family teams now have 17 children apiece and not 24 as they did in the spring.", ["24>17"]),
    ("Referrals went up by some distance (1,910 in 2022-23; 2,480 in 2024-25).", ["1910>2480"]),
    ("Conferences are held in time on 93 per cent of occasions; eighteen months ago, 81.", ["81>93"]),
    ("Health checks were done for 78 per cent of children in care. 86 last year.", ["86>78"]),
    (
      "Of the 391 looked-after children, too many were waiting for a check (72 per cent had been seen in the past year; it had been 85).",
      ["85>72", "391"]
    ),
    ("Social workers hold 15 cases on average. In the year the company was set up it was 23.", ["23>15"]),
    ("They found 61 children on a plan for two years. As recently as last summer it was 28.", ["28>61"]),
    ("Last month 88% of social workers were permanent, where once it was 64%.", ["64>88"]),
    ("There were 77 children waiting on the day they came. This morning there were eleven.", ["77>11"]),
    (
      "Two new managers have started on it. There were 64 assessments overdue when they left and as of this morning there are seven.",
      ["64>7"]
    ),
    ("Two winters back the team was carrying 240 unallocated cases. It now carries none.", ["240>0"]),
    (
      "When the last full inspection took place, 181 children had no social worker. This time inspectors did not find a single one.",
      ["181>0"]
    ),
  ])
  func oneTakesUpTheOther(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    ("Social workers have manageable caseloads, typically 14.", ["14"]),
    ("Average caseloads stood at 22.5, and some newly qualified practitioners were on 31.", ["22.5", "31"]),
    ("Care leavers were let down. The council had lost touch with 38 of them altogether.", ["38"]),
    ("She told councillors that 27 of those awaiting a social worker were now allocated.", ["27"]),
    ("Every one of the 52 children in our care had an up-to-date health assessment.", ["52"]),
    ("The letter wants work started sooner, and says the 46 children living in homes outside the county wait.", ["46"]),
    ("It looks after 310 children. Of these, 34 live in residential homes.", ["310", "34"]),
  ])
  func oneStandsAlone(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "When the last full inspection took place, 181 children had no social worker.",
    "1 in 4 – children in England now in an area rated less than good", "0% APR on selected cars.",
  ])
  func ofAnotherTimeOrPlaceIsNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }
}
