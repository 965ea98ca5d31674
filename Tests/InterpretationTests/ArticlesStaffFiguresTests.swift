import Testing

/// Figures of staff, posts and parts of a whole, beside those that look the same and are none.
@Suite("Figures of staff, limits and regions")
struct ArticlesStaffFiguresTests {
  @Test(arguments: [
    ("We've gone from having 55% agency workers to under 12%.", ["55>12"]),
    ("The service went from being 48 per cent agency to 9 per cent.", ["48>9"]),
    ("Last year 17 of the council's 62 social workers left.", ["17"]),
    ("He said 21 of 96 social work posts were vacant.", ["21"]),
    ("We have taken on six extra social workers to deal with them.", ["6"]),
    ("Since then 45 posts in early help have been deleted.", ["45"]),
    ("Some children wait and 26 were living in homes that were not registered.", ["26"]),
    ("The fostering team has been joined by 14 new households since the spring.", ["14"]),
    ("Average caseloads were 26 and today they are 17.", ["26>17"]),
    ("It has the highest rate of children in care in England, at 164 for every 10,000.", ["164"]),
    ("The vacancy rate for social workers is 8 per cent, compared with 19 per cent across London.", ["8"]),
    ("There are 14 outstanding dental checks.", ["14"]),
    ("We are in touch with 96% of our 231 care leavers.", ["96", "231"]),
    ("The average caseload is 16, against a limit of 18 for experienced staff and 12 for new ones.", ["16"]),
    ("Children in care fell from 412 to 371 while 6 per cent of posts are vacant.", ["412>371", "6"]),
  ])
  func areTold(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "Inspectors met 34 children in care and care leavers.", "They spoke to about 25 children in care.",
    "Nine of the 14 social workers who came to the meeting were in tears.",
    "Twelve of our 20 social workers told inspectors that they were happy.",
    "Eight of the 20 social workers they spoke to were new.",
    "The union wants a maximum caseload of 17 for experienced staff and 11 for those in their first year.",
    "Up to 40 posts in early help could be deleted.", "The council will cut 60 social work posts.",
    "About 50 posts in early help are to be scrapped.", "The hospital said 80 jobs had been cut.",
    "It will take on four extra social workers.", "We plan to take on three more social workers.",
    "The family saw six more social workers.", "Vacancies stand at 21 per cent across Greater Manchester.",
    "Auditors graded four outstanding, nine good and six inadequate.",
    "There were 27 outstanding appraisals.", "Some 41 per cent of the city's budget goes on children in care.",
    "We work with young people from 16 to 21 today.",
  ])
  func areNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }
}
