import Testing

/// Figures that the way of telling makes the service's own, or nobody's.
@Suite("Figures told in passing, apart, and by a sentence before")
struct ArticlesToldFiguresTests {
  @Test(arguments: [
    "Plans were missing in 17 of the 40 files that they opened.", "The inspection ran from March 4 to 15.",
    "My own caseload was 33 when I left.", "The company, which employs about 900 people, is run by the council.",
    "Everybody is proud. It took eight years.",
  ])
  func nobodys(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test(arguments: [
    ("The rate of children in care in the borough stands at 131 per 10,000, the highest in the region.", ["131"]),
    ("The number of children in care is 512, which is among the lowest rates in England.", ["512"]),
    ("Caseloads in two of the teams stood at 26 or more.", ["26"]),
    ("A large number of police referrals - 137 - had not been read.", ["137"]),
    ("Since the scheme began 118 children have been able to stay with their parents.", ["118"]),
    ("In Coventry 640 children are looked after by the council.", ["640"]),
    ("The council has 171 children in care and 88 care leavers.", ["171", "88"]),
    ("At one time 143 cases had no named social worker.", ["143"]),
    ("They found that 31 care leavers aged 18 to 20 had no personal adviser.", ["31"]),
    ("Advisers were stretched, with each supporting up to 37.", ["37"]),
    ("Social workers do their best. Some were carrying more than 32 cases.", ["32"]),
    ("We have taken on 41 more social workers since the summer.", ["41"]),
    ("The council is in touch with all 244 of its care leavers.", ["244"]),
    ("The average caseload is 15 but in those teams it is closer to 22.", ["15", "22"]),
    ("Members asked about caseloads. The director said that it was 24 in the family teams.", ["24"]),
    ("Caseloads in the north are too high. At the time of the visit the highest was 34.", ["34"]),
    ("Of the 280 social workers, 81 per cent are permanent.", ["280", "81"]),
    ("Too many children live in hotels. Of these, 24 were under 16.", ["24"]),
    ("Up to 45 families were being helped without a social worker of their own.", ["45"]),
    ("Staff have found a backlog of more than 150 police notifications.", ["150"]),
  ])
  func theServices(_ sentence: String, _ figures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == figures)
  }

  @Test(arguments: [
    ("The backlog of assessments, which stood at 430 in May, has been cleared.", ["430>0"]),
    ("Unallocated cases, of which there had been 71, were wiped out.", ["71>0"]),
    (
      "At the time of the visit some 310 were waiting to be read. The new sergeant says the backlog has now been reduced to fewer than 50.",
      ["310>50"]
    ),
    ("Reliance on agency staff has come down from 47% to 31% but is well above the national figure.", ["47>31"]),
    (
      "Coventry has bucked the national trend by bringing down the number of children in care from 702 to 655.",
      ["702>655"]
    ),
    ("The children in care population has dropped from 702 in 2017 to 655.", ["702>655"]),
    ("The number of assessments over the limit of 45 days went from 140 to nine.", ["140>9"]),
  ])
  func changes(_ sentence: String, _ figures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == figures)
  }

  /// A budget tells of the children in a council's care, too; whom an agency has is its own affair.
  @Test func inAPieceAboutSomethingElse() throws {
    let budget = """
      Rotherham residents to pay more council tax

      8 February 2023

      Council tax in Rotherham is to rise by 4.99 per cent to close a gap in the budget.

      Placements for children cost more than ever. The number of children in care has gone up from 561 to 607 in a year.

      Savings will be made by closing an office. The 210 people who work there will move to the town hall.
      """
    #expect(try ReadArticle(budget).measures == ["561>607"])
  }
}
