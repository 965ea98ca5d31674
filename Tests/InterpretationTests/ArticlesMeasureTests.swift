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
    ("When Ofsted came, only 60% of care leavers had one.", ["60"]),
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

  @Test(arguments: [
    ("It has 642 fostering households, 70 fewer than in 2017.", ["642"]),
    ("The council has hired 31 social workers since May.", ["31"]),
    ("On the day 71 contacts were waiting to be read.", ["71"]), ("Five vacancies remain.", ["5"]),
    ("The number of young people in hostels was 11.", ["11"]),
    ("The number of children on a plan had come down by a third to 104.", ["104"]),
    ("The share of agency staff has halved to 12pc.", ["12"]),
    ("Members in one team have 27 on average.", ["27"]),
    ("Of 53 children who were referred, 39 had not come back.", ["53", "39"]),
    ("Children waited up to 19 weeks for an assessment.", ["19"]),
    ("It takes 684 days on average.", ["684"]),
  ])
  func countsThatSayHowTheServiceStands(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    ("Workers had an average of 29 cases. That has fallen to 18.", ["29>18"]),
    ("In 2017 it had 60 agency workers. Today there are nine.", ["60>9"]),
    ("Last year there were 612 children in care; on Monday it was 571.", ["612>571"]),
    ("Children wait 420 days on average now; it used to be 590.", ["590>420"]),
    ("Last year inspectors found 147 children without a social worker. It now says there aren't any.", ["147>0"]),
    (
      "They found 187 contacts which nobody had read. Staff are sorry. The number of unread contacts is down to six.",
      ["187>6"]
    ),
    ("49% of those aged 19-21 were in work or training of some kind, against 45% the year before.", ["45>49"]),
    ("It is 69 per cent, which is better than the 22 per cent at the lowest point.", ["22>69"]),
  ])
  func aChangeMayBeToldInTwoSentences(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "Inspectors met 45 children and 30 foster carers.", "A team of 12 inspectors looked at 150 cases.",
    "The inspectors read 60 children's files and spoke to 22 parents.", "The county has 41 children's centres.",
    "It plans to hire 40 social workers.", "The paper has 12,000 readers and 30 staff.",
    "He and his wife have fostered 60 children over 30 years.", "A petition was signed by 3,400 people.",
    "One boy had six social workers in 14 months.", "Ofsted gave it 70 days to write a plan.",
    "The union's survey found 80 per cent of social workers unhappy.",
  ])
  func whomInspectorsMetAndWhatOthersHaveAreNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test(arguments: [
    ("It looks after one hundred and twenty children in care.", ["120"]),
    ("There are two hundred children in need.", ["200"]),
    ("There are five hundred and twenty-three children in need.", ["523"]),
    ("There are four thousand three hundred and two children in need.", ["4302"]),
    ("There are a hundred children in need.", []), ("There are 20 thousand children in need.", []),
    ("It had 2.5 thousand children in need.", []), ("It had 1e3 children in care.", []),
    ("It met 0x40 per cent of its aims.", []), ("It had 1.2.3 children in care.", []),
    ("There were thirty-four children in care and one hundred children in need.", ["34", "100"]),
    ("Between one hundred and two hundred children in care were moved.", []),
    ("There are one hundred and 20 children in care.", []),
    ("Some two million four hundred children in need were waiting.", []),
    ("In two thousand and fourteen, 30 children in need were waiting.", ["30"]),
    ("One in a hundred and fifty children in need was waiting.", []),
    ("There were two hundred vacancies last year and twenty thousand children in need.", ["200", "20000"]),
  ])
  func numbersInWordsAreReadWholeOrNotAtAll(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    (
      "The number of children in care fell from 131 to 97. It finished 97 per cent of assessments on time.",
      ["131>97", "97"]
    ),
    (
      "Agency staff fill 23 per cent of posts. Health checks were late for 23 per cent of babies.", ["23", "23"]
    ),
    ("The number of children in care fell from 131 to 97. There are 97 children in care.", ["131>97"]),
  ])
  func figuresOfDifferentThingsMayBeAlike(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "In the winter of 2013 there were 64 children waiting for a social worker.", "Caseloads used to be 31.",
    "Three years ago 40 per cent of plans were late.", "Children waited 40 days on average in 2014.",
    "At its worst, the list had 220 children on it.", "Back then, 71 contacts were unread.",
    "It had 71 unread contacts at the previous inspection.",
    "Half of all audits were graded good, compared to just 12 per cent in the spring.",
    "Caseloads vary from 12 in one team to 31 in another.", "Children aged from 12 to 17 have moved more often.",
    "The year 2014 was hard. In 2014 an average of 31 cases was common.",
  ])
  func aFigureOfAnotherTimeOrOfASpreadAloneIsNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test(arguments: [
    ("Since 2013 the council has hired 32 social workers.", ["32"]),
    ("Rated inadequate in 2015, the council has hired 32 social workers.", ["32"]),
    ("There are 371 children in care, the lowest number since 2014.", ["371"]),
    ("The team works with 53 young people, twice as many as when it was set up in 2014.", ["53"]),
    ("They finished 62 per cent of plans in time last year.", ["62"]),
  ])
  func aFigureOfNowMayStandBesideAnotherTime(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    ("Our nurseries reached 3,200 families last year.", ["3200"]),
    ("Some 2,150 young people having had a mentor is something to be proud of.", ["2150"]),
    ("Referrals rose 30 per cent last year.", ["30"]), ("Over 200 staff came to the conference.", []),
    ("Help comes early, with 1,700 families supported.", ["1700"]), ("Some 640 families used the scheme.", ["640"]),
    ("The front door received 4,300 contacts in the spring.", ["4300"]),
    ("Around 320 contacts a month come to the front door.", ["320"]),
    ("Eight children can't go home, and 33 children have found permanent families.", ["33"]),
    ("We have only 58 in-house foster carers.", ["58"]),
    ("It helps asylum-seeking children, of whom the county looks after 77.", ["77"]),
    ("The rate of children in care is 81 for every 10,000.", ["81"]),
  ])
  func whatAServiceDoesIsCounted(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    ("Care leavers deserve better. Nine of them were in hostels.", ["9"]),
    ("Inspectors met care leavers. Nine of them were in work.", []), ("Nine of them were councillors.", []),
    ("Members asked how many children were waiting. There were 27.", ["27"]),
    ("The number of children in care is high. There were 1,200 at the time of the visit.", ["1200"]),
    ("How many inspectors came? There were six.", []),
    ("Six children were living in unregistered homes.", ["6"]), ("Six children were living with aunts.", []),
    ("Each worker has 21 children on average, and in one team it was 36.", ["21", "36"]),
    ("Some social workers were responsible for 34 children.", ["34"]),
    ("Social workers are carrying caseloads of 28 or more.", ["28"]),
    ("There are 212 social workers, 35 of them newly qualified.", ["212", "35"]),
    ("Of its 212 social workers, 35 are newly qualified.", ["212", "35"]),
    ("Some 19 young people still live in bed and breakfast.", ["19"]),
    ("Agency staff made up 37 per cent of its workforce.", ["37"]),
    ("Its hostel has room for 12 care leavers.", []), ("The council, which has 11,000 staff, will appeal.", []),
    ("She inherited 120 vacancies.", []),
    ("No social worker has more than 20 cases.", []), ("One in five children lives in poverty.", []),
    (
      "Some 1,300 cases were without an up-to-date plan. The number of unallocated cases is down to 48.",
      ["1300", "48"]
    ),
  ])
  func bareCountsTakeTheirNounFromTheWordsBefore(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }
}
