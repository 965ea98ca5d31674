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
  ])
  func ofThoseWhomAServiceIsThereFor(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    "I would like to thank the 14 young people who gave up an afternoon.",
    "A home there takes up to 12 children.", "She told them that she had 35 children on her list.",
    "We will be appointing 30 more social workers.", "One boy had ten different social workers.",
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
