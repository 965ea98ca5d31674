import Testing

@Suite("Figures about a service")
struct ArticlesMeasureTests {
  @Test(arguments: [
    ("Cases waiting for assessment were reduced from 313 to zero.", ["313>0"]),
    ("It rose from just over 58 per cent being assessed to 95 per cent in under a year.", ["58>95"]),
    ("The number of children in care dropped to 588 from 655 in 2017.", ["655>588"]),
    ("Social workers have 14 children each, down from 19 four years ago.", ["19>14"]),
    ("The share of permanent staff is 84 per cent compared with 51 per cent in 2016.", ["51>84"]),
    ("Social workers who used to have 24 children on their books now have 18.", ["24>18"]),
    ("Thirty-one per cent of posts were held by agency staff.", ["31"]),
    ("The average caseload in the duty team is 13.5.", ["13.5"]), ("Some have caseloads of 32.", ["32"]),
    ("186 cases had no allocated social worker.", ["186"]),
    ("There were 92 unallocated cases in 2015. There are none now.", ["92>0"]),
    ("Turnover of staff is now 17.5%, down from 24.1% a year ago.", ["24.1>17.5"]),
    ("94 per cent of assessments are on time, compared with 83 per cent nationally.", ["94"]),
  ])
  func figuresAndTheirChanges(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "The council spends £11.2m, up from £9m, on homes.", "Nationally, 61 per cent of councils do so.",
    "Six inspectors came for two weeks in May and June 2019.", "It helps 16-year-olds and those aged seven to 15.",
    "The council aims to get the average caseload down to 14.", "Under section 47 of the 1989 Act it must.",
    "Across England 47 per cent of councils are good.", "It has 25,000 residents under 18.",
  ])
  func sumsDatesAgesTargetsAndTheNationsFiguresAreNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }
}
