import Testing

@Suite("Figures told plainly")
struct ArticlesPlainFiguresTests {
  @Test(arguments: [
    ("There are 391 children in the city's care. It was 417 this time last year.", ["417>391"]),
    ("It is responsible for 512 care leavers. At the time of the visit 48 of them had not been seen.", ["512", "48"]),
    ("In touch with 97 per cent of them; three years ago we could only say that of 84 per cent.", ["84>97"]),
    (
      "Average caseloads are 21, against a target of 17, and more than a third (37%) of posts are agency.",
      ["21", "37"]
    ),
    ("There are 204 of those young people.", ["204"]),
    ("Just 51 of the council's children were in homes.", ["51"]),
    ("Children found families in an average of 422 days. That compares with 571 days two years ago.", ["571>422"]),
    ("Referrals went up 24 per cent last year.", ["24"]),
    ("Of the 184 children just three had been out of school.", ["184", "3"]),
    ("There were 66 care leavers aged 18 to 21, six of them in flats far away.", ["66", "6"]),
    ("Fewer children came into care (there were 141 on 31 March 2019, a drop on the year before).", ["141"]),
    ("There are 1,281 children in care, or 104 in every 10,000.", ["1281", "104"]),
    ("Laptops went to 770 vulnerable children.", ["770"]),
    ("It now has 117 households, having had 134 in 2015.", ["134>117"]),
    ("Agency staff, who once numbered 32, are down to four.", ["32>4"]),
    ("In the past year eight children had spent time in unregistered homes.", ["8"]),
    ("Coventry has 118 children in respite care; Rugby, 92.", ["118", "92"]),
    ("At the end of March 327 children were on a plan.", ["327"]),
    ("Of its 190 looked-after children just two had been moved.", ["190", "2"]),
    ("Members heard that 18 social workers had left since April and 22 had joined.", ["18", "22"]),
    ("Social workers have 14 cases each where they used to have 22.", ["22>14"]),
    ("Caseloads, which now average 16 having peaked at 28, are manageable.", ["28>16"]),
    ("62 of our children were living more than 20 miles away two years ago, and it is 41 now.", ["62>41"]),
    ("Agency staff held 43% of posts then. By the time inspectors returned the figure stood at 18%.", ["43>18"]),
    ("Social workers' caseloads are in the region of 16, we're told, against 23 two years ago.", ["23>16"]),
    ("The 27 children had on average waited 481 days to move in. In the year before it was 607.", ["27", "607>481"]),
    ("Only 71 per cent are in touch, and 14 were living in bed and breakfast.", ["71"]),
  ])
  func ofThoseWhomAServiceIsThereFor(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "I would like to thank the 14 young people who gave up an afternoon.",
    "A home there takes up to 12 children.", "She told them that she had 35 children on her list.",
    "We will be appointing 30 more social workers.", "One boy had ten different social workers.",
    "The backlog of 212 cases was cleared by Christmas.", "Social workers had 20 to 25 cases.",
    "The average age of children who come into care is 11.", "We'd like to recruit another 40 families.",
    "Numbers have risen: 402 in 2015, 455 in 2016, 561 today.",
    "The council wants 30 new foster carers by the summer.", "Some 40 parents and 12 children took part.",
  ])
  func ofSomebodyElseAreNone(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).measures.isEmpty)
  }

  @Test func whatHadAnEndOfItsOwnIsNoBeginning() throws {
    let text = "The council has brought in 31 agency social workers and the number of unallocated cases is down to 12."
    #expect(try ReadArticle.report(text).measures == ["31", "12"])
  }
}
