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
    ("One child in four had moved.", ["25"]), ("One care leaver in every five is in prison.", ["20"]),
    ("Visits were made in four out of five cases, up from half a year ago.", ["50>80"]),
  ])
  func sharesMayBeTold(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "A third of social workers have left.", "The meeting took a quarter of an hour.", "It fell to half of what it was.",
    "I would give them seven out of ten.", "She moved two in 10 days.", "The rate is half the regional one.",
    "It had three in 2018.", "One visit in 3 days is enough.", "The rate was cut to half in a year.",
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
    ("When the commissioner came 140 reviews were overdue. On Friday there were nine.", ["140>9"]),
    ("The council had 52 agency social workers in the spring and now has 21.", ["52>21"]),
    ("Every social worker now has 16 children, where they used to have 25.", ["25>16"]),
    ("Turnover was 19% in 2016 and 13% in 2018.", ["19>13"]),
    ("Turnover was 13 per cent last year and 19 per cent the year before.", ["19>13"]),
    ("Only 39 per cent of plans were up to date two years ago but 86 per cent are now.", ["39>86"]),
    ("Some 71 per cent of checks were on time, where a year ago 88 per cent were.", ["88>71"]),
    ("Checks on time rose to 92% (83% last year).", ["83>92"]),
    ("Placement moves fell (14% to 9%).", ["14>9"]),
    ("There were 212 children with plans in March (2018: 260).", ["260>212"]),
    ("The average time to adopt, 590 days in 2017, is down to 430.", ["590>430"]),
    ("Two years ago 34 per cent of posts were vacant, a rate that has dropped to 11 per cent.", ["34>11"]),
    ("Turnover of 34 per cent has been cut to 11 per cent.", ["34>11"]),
    ("Agency workers hold 9 per cent of posts, compared with a third in 2016.", ["9"]),
    ("Nearly half of social workers were from agencies. Now it is 6%.", ["6"]),
    (
      "Visits are on time in 90 per cent of cases, from a low of 68 per cent, and caseloads are down to 17.",
      ["68>90", "17"]
    ),
    ("Caseloads were 28. They're 16 now.", ["28>16"]),
    ("The share seen alone was 60% in January and 88% in May.", ["60>88"]),
    ("Caseloads averaged 15.5 in January but 19 by May.", ["15.5>19"]),
    ("There are 640 children in care in the city. In 2017 the city had 702 children in care.", ["702>640"]),
    ("There are 640 children in care. In 2017 some 212 children were on protection plans.", ["640"]),
    ("A year ago 260 children were missing school. There are 640 children in care.", ["640"]),
    ("Caseloads of up to 30 were common two years ago; the norm now is 16.", ["30>16"]),
    ("The rate is 24 per cent, compared with 21 per cent in England and 19 per cent a year ago.", ["19>24"]),
    ("The rate is 24 per cent, compared with 19 per cent a year ago and 21 per cent in England.", ["19>24"]),
    ("The rate of referral (24%) is above the national average (21%).", ["24"]),
    ("Some 11 per cent of posts are vacant. At the previous inspection 34 per cent were.", ["34>11"]),
    ("In early 2016 vacancies were running at 34 per cent. A year later the figure was 11 per cent.", ["34>11"]),
    ("Only 69 per cent of checks are late, better than the 92 per cent at their worst.", ["92>69"]),
    ("Caseloads are 15 on average, better than the 24 they were.", ["24>15"]),
    ("Agency workers filled 34 per cent of posts. Today it's 6 per cent.", ["34>6"]),
    ("Without the agency I would have lost 34 per cent of my staff. Today it's 6 per cent.", ["34>6"]),
    ("He said that 14 children lived in hostels in March and that this had since fallen to two.", ["14>2"]),
    ("In 2016 workers had 31 children each, and in some teams 44. Nowadays the figure is 17.", ["31>17"]),
    ("Members were pleased that 96% of plans are now agreed in time, where in 2017 it had been 41%.", ["41>96"]),
    ("The backlog stood at 220 at the inspection, but officers said that it was now 14.", ["220>14"]),
    ("At the inspection 220 reviews were late. Officers told members the figure was now 14.", ["220>14"]),
    ("The backlog of 220 assessments has been cut to zero.", ["220>0"]),
    ("Visits on time were 91% in quarter 4 compared with 84% in quarter 1.", ["84>91"]),
    ("Turnover was 31 per cent last time. This time it's 14.", ["31>14"]),
    ("When I started it was 31 cases each. Now it's 17.", ["31>17"]),
    ("By June the waiting list had fallen to 88, having been 206 in May.", ["206>88"]),
    ("The waiting list has fallen to 88, having stood at 206 in May.", ["206>88"]),
    ("The vacancy rate is 8 per cent; it was nearer 38 per cent when she arrived.", ["38>8"]),
    (
      "It has hired 90 workers since 2016, so each has an average of 15 cases, where it used to be 25.",
      ["25>15", "90"]
    ),
    ("Sickness stands at 11 days for each worker, down from 17.", ["17>11"]),
    ("Nobody was waiting for a social worker. Two years ago there were 64 children on that list.", ["64>0"]),
    ("In 2014 there were 64 unallocated cases. Now no children are without a social worker.", ["64>0"]),
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
    "Last week six cases were unallocated, where in the summer there were 140.",
    "We had 18 managers leave in 2017. We had two last year.",
    "Nobody was to blame. Two years ago there were 64 children on that list.",
    "From 60 vacancies it has gone further still.", "A backlog of 58 cases has been cleared.",
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
    let words = "Measure | This year | Last year | England\nRepeat referrals (%) | 19.5 | 24 | 21"
    #expect(try ReadArticle.report(words).measures == ["24>19.5"])
    let three = "Measure | 2017 | 2018 | 2019\nRepeat referrals (%) | 19.5 | 24 | 20"
    #expect(try ReadArticle.report(three).measures.isEmpty)
  }

  @Test(arguments: [
    ("We are proud of our 262 care leavers.", ["262"]), ("The town's 204 looked-after children are safe.", ["204"]),
    ("There are 480 children in care, about 60 of them far from home.", ["480", "60"]),
    ("There are 46 children in care, of whom 19 live outside the borough.", ["46", "19"]),
    ("In May there were 702 children in care and 341 on a protection plan.", ["702", "341"]),
    ("Fewer than 30 children live more than an hour away.", ["30"]),
    ("New social workers carry as many as 26.", ["26"]),
    ("They met social workers with up to 34 children on their books.", ["34"]),
    ("It takes 391 days from care to adoption.", ["391"]),
    ("Inspectors heard that 87 families were waiting.", ["87"]),
    ("The figures:\n\n- Children in care: 640\n- Inspectors: 12\n- Foster carers: 212", ["640", "212"]),
  ])
  func grammarTellsTheServicesOwnCounts(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "The mayor won 52 per cent of the vote.", "Workers were offered a 5 per cent pay rise.",
    "The strike was backed by 91 per cent of members on a 64 per cent turnout.",
    "I am 100 per cent behind our staff.", "Staff gave 110 per cent.", "Sale: up to 60% off!",
    "The board noted that 89% of primary schools in the borough were good.", "We are perhaps 60 per cent of the way.",
    "The number of inspectors rose from four to six.", "It had four grades; it used to have three.",
    "There were 12 councillors at the meeting; last year there were 30.",
    "The school has 420 pupils, 31 per cent of whom are new.",
    "The figure across the South West is 21 per cent.", "Between 20 and 30 per cent of visits were late.",
    "Visits must be made within five days in 90 per cent of cases.", "It moves to recruit ten foster carers.",
    "The union wants a cap of 16 children for each social worker.", "Some have thirty-plus families to see.",
    "She had waited 14 months for a flat.", "Ten children a week come into care.",
  ])
  func othersMattersAndWishesAreNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test(arguments: [
    ("Warwickshire has 890 children in care. Coventry has 700 children in care.", ["700"]),
    ("In Solihull 9 per cent of social workers are agency staff.", []),
    ("Some 12 per cent of children in care live in Solihull.", ["12"]),
  ])
  func whatIsSaidOfAnotherCouncilIsNotThisOnes(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }
}
