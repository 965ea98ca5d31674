import Testing

@Suite("Changes told in other words, shares of a whole and tables")
struct ArticlesChangeTests {
  @Test(arguments: [
    ("Three in five plans were late.", ["60"]), ("Seven out of ten parents were asked.", ["70"]),
    ("Seventy-five in every hundred had seen a dentist.", ["75"]),
    ("A quarter of social workers have left.", ["25"]), ("Half of the cases had no plan.", ["50"]),
    ("Three-quarters of its posts are filled.", ["75"]), ("Two fifths of foster carers replied.", ["40"]),
    ("More than four in ten staff, 43 per cent, are new.", ["43"]),
    ("Just over half (52%) of social workers are from an agency.", ["52"]),
  ])
  func sharesMayBeTold(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "A third of social workers have left.", "The meeting took a quarter of an hour.", "It fell to half of what it was.",
    "I would give them seven out of ten.", "She moved two in 10 days.", "The rate is half the regional one.",
    "It had three in 2018.",
  ])
  func whatIsNoExactShareOfTheServiceIsNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test(arguments: [
    ("Last spring 38 of our children had run away twice; this spring it was 21.", ["38>21"]),
    ("Five years ago I had empty desks in three in ten teams, and today it is one in ten.", ["30>10"]),
    ("Reviews are held within 30 days for 96% of children. It was 88% before.", ["88>96"]),
    ("The share of permanent workers stands at 71 per cent; in the autumn of last year it was 52.", ["52>71"]),
    ("Young people wait an average of 8 days for a nurse; in 2017 they waited 31.", ["31>8"]),
    ("We have 190 foster families today. When I was elected there were 160.", ["160>190"]),
    ("More than 200 referrals were sitting unread in May. That figure now stands at 35.", ["200>35"]),
    ("Sickness had been 14% when she arrived and was now 6%.", ["14>6"]),
    ("The backlog, which had once reached 310, had been cleared to nil.", ["310>0"]),
    ("Visits are made in 24 days on average; it used to be 39.", ["39>24"]),
    ("Two years ago there were 33 children who had had three or more moves. Now there are 12.", ["33>12"]),
  ])
  func aSecondClauseMayGiveTheFigureAnew(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    (
      "They heard that 91 per cent of care leavers aged 19 to 21 are in touch with a personal adviser of their own at"
        + " least every six weeks, an increase from 70 per cent.", ["70>91"]
    ),
    ("A quarter of social workers left, although that was an improvement on 36% the year before.", ["36>25"]),
    ("Only 84% of visits were on time, which is worse than the 93 per cent of a year earlier.", ["93>84"]),
  ])
  func aComparisonMayStandFarBehind(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "In one team 38 per cent of plans were late. It was 27 per cent.",
    "The figure for visits was 61 per cent and it was 58 per cent.",
  ])
  func aChangeWithoutOrderIsNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test func rowsOfTablesWithTwoYearsAreChanges() throws {
    let table = """
      Measure                     | 2017 | 2019 | England
      Visits on time (%)          | 68   | 91   | 79
      Social worker vacancies     | 41   | 17   | -
      Cost of placements (£m)     | 12   | 15   | -
      Return interviews (%)       | -    | 74   | 70
      """
    #expect(try ReadArticle.report(table).measures == ["68>91", "41>17"])
    let falling = "Measure | March 2019 | March 2018\nRepeat referrals (%) | 19.5 | 24"
    #expect(try ReadArticle.report(falling).measures == ["24>19.5"])
    let three = "Measure | 2017 | 2018 | 2019\nRepeat referrals (%) | 19.5 | 24 | 20"
    #expect(try ReadArticle.report(three).measures.isEmpty)
  }
}
