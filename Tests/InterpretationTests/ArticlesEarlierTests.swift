import Model
import Testing

/// Sentences of our own making that tell of the grades of inspections before. The piece that they stand in is of June 2019
/// and tells of an inadequate grade.
@Suite("Articles tell of earlier grades")
struct ArticlesEarlierTests {
  @Test(arguments: [
    // Distances from a date.
    (
      "In 2010 Ofsted found Coventry inadequate; three years later, it was rated good.",
      ["2010 inadequate", "2013 good"]
    ),
    (
      "Ofsted found Coventry inadequate in 2010, and requires improvement four years later.",
      ["2010 inadequate", "2014 requires_improvement"]
    ),
    (
      "The last inspection, in February 2016, ended with a verdict of inadequate. Four years earlier the service had been given a good rating.",
      ["2012 good", "2016-02 inadequate"]
    ),
    ("Five years earlier the service had been given a good rating.", ["2014 good"]),
    (
      "When they left us in 2015 we were a council that required improvement, and three years before that, in 2012, we were good.",
      ["2012 good", "2015 requires_improvement"]
    ),
    // Changes and their dates.
    ("In 2016 the council was downgraded from good to requires improvement.", ["2016 requires_improvement", "good"]),
    ("The council was stunned in 2016 to see its rating tumble from good to adequate.", ["2016 adequate", "good"]),
    ("Having been judged outstanding in 2011, the council slid to good in 2015.", ["2011 outstanding", "2015 good"]),
    ("Coventry lost its outstanding rating in 2014, when it was downgraded to good.", ["2014 good", "outstanding"]),
    ("Its fall from good, in 2014, to inadequate has shocked councillors.", ["2014 good"]),
    ("The service had been considered good until 2016.", ["good"]),
    // Clauses and what is theirs.
    (
      "In 2009 Coventry had been found adequate and the first inspection under the new framework, in January 2014, had led to a judgement of good.",
      ["2009 adequate", "2014-01 good"]
    ),
    (
      "By 2010 it had reached adequate, in 2014 it was good, and nobody thought that it would fall.",
      ["2010 adequate", "2014 good"]
    ),
    ("It is two rungs down on 2014, when it was deemed good.", ["2014 good"]),
    ("In 2012 the verdict was adequate, and in 2016 good.", ["2012 adequate", "2016 good"]),
    ("Back in 2014 it was not failing: its grade then was requires improvement.", ["2014 requires_improvement"]),
    (
      "It was given an overall rating of good when Ofsted last came in 2015, having climbed from adequate in 2011.",
      ["2011 adequate", "2015 good"]
    ),
    // Sentences that hand on a date.
    ("Coventry was inspected in 2011 and 2014. Both times it was found to be good.", ["2011 good", "2014 good"]),
    (
      "When he became leader, services in Coventry had just been rated adequate. That was 2012, and he still has the letter.",
      ["2012 adequate"]
    ),
    // Forms of words.
    ("It is a far cry from the 2015 good.", ["2015 good"]),
    ("The good had come in 2012.", ["2012 good"]),
    ("Previous ratings: Good (2015), Requires improvement (2012).", ["2012 requires_improvement", "2015 good"]),
    ("Ofsted used the word inadequate in 2009, and again in 2014.", ["2009 inadequate", "2014 inadequate"]),
    (
      "After the inadequates of 2010 and 2012 and the limp requires improvement of late 2015 nobody is surprised.",
      ["2010 inadequate", "2012 inadequate", "2015 requires_improvement"]
    ),
    ("Its last rating, in 2015, was good.", ["2015 good"]),
    ("The council's previous rating was good.", ["good"]),
    ("The good rating handed down in 2015 is a distant memory.", ["2015 good"]),
    ("It was good at the last time of asking, in late 2015.", ["2015 good"]),
    ("Nothing had slipped since 2015, when the council first got the top grade.", ["2015 outstanding"]),
    ("Last time, in 2015, they said good as well.", ["2015 good"]),
    // The same again.
    ("A second inspection in 2015 came to the same conclusion: inadequate.", ["2015 inadequate"]),
    ("It came away with the same verdict that it received in 2014: inadequate.", ["2014 inadequate"]),
    ("The council got the same overall verdict in 2012 and again in 2015.", ["2012 inadequate", "2015 inadequate"]),
    ("The outcome in 2015 was the same.", ["2015 inadequate"]),
    ("It is still inadequate, five years after it got the same grade.", ["2014 inadequate"]),
    ("It is the council's second inadequate judgement in a row, following another in 2015.", ["2015 inadequate"]),
    (
      "In 2012 Ofsted told the council that it was inadequate, and it said so once more when it returned in the spring of 2014.",
      ["2012 inadequate", "2014 inadequate"]
    ),
    ("It has been rated inadequate three times, in 2010, 2014 and now 2019.", ["2010 inadequate", "2014 inadequate"]),
    // What somebody recalls.
    (
      "\"In 2012 Ofsted told us we were inadequate at protecting children,\" said Jane Grey, the council's leader.",
      ["2012 inadequate"]
    ),
    ("\"This council was rated good in 2014,\" said Jane Grey, of the union.", ["2014 good"]),
  ])
  func isToldWithItsDate(_ sentence: String, _ previous: [String]) throws {
    let read = try ReadArticle.report("The council was rated inadequate.\n\n\(sentence)")
    #expect(read.previous == previous)
    #expect(read.grades == "overall=inadequate")
  }

  @Test func aChangeGivesTheInspectionBeforeItsDate() throws {
    let read = try ReadArticle.report(
      "The council has moved up from inadequate to good.\n\nA commissioner had been sent in after the 2015 inspection.")
    #expect(read.grades == "overall=good")
    #expect(read.previous == ["2015 inadequate"])
  }

  @Test func theSameAgainIsThePresentGradeToo() throws {
    let read = try ReadArticle.report("It came away with the same verdict that it received in 2014: good.")
    #expect(read.grades == "overall=good")
    #expect(read.previous == ["2014 good"])
  }

  @Test func aSecondInARowIsThePresentOne() throws {
    #expect(
      try ReadArticle.report("It's a second outstanding judgement in a row for the council.").grades
        == "overall=outstanding")
  }
}
