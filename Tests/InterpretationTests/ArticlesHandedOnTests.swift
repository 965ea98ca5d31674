import Model
import Testing

/// Sentences of our own making in which a date, or what is judged, is handed on. The piece is of June 2019.
@Suite("Articles tell when a grade was given from what stands around it")
struct ArticlesHandedOnTests {
  @Test(arguments: [
    (
      "Managers have worked on it since the full visit in May 2016, at which leadership was judged inadequate and the service as a whole was rated inadequate.",
      ["2016-05 inadequate"]
    ),
    ("It was found to be adequate in 2013 and, before that, in 2010.", ["2010 adequate", "2013 adequate"]),
    (
      "The borough had been adequate: in 2009, in 2011 and in 2013.",
      ["2009 adequate", "2011 adequate", "2013 adequate"]
    ),
    ("The council is good, just over three years after it was judged inadequate.", ["2016 inadequate"]),
    ("The news follows good gradings in 2012 and in 2016.", ["2012 good", "2016 good"]),
    (
      "Short inspections are for places where a service was found to be good before, as Coventry was in 2015.",
      ["2015 good"]
    ),
    (
      "When the city's child protection was last inspected, in 2011, it was judged to be inadequate.",
      ["2011 inadequate"]
    ),
    ("The last time inspectors came, in 2014, they said services were adequate.", ["2014 adequate"]),
    ("In 2011 inspectors gave the city a good rating for safeguarding and for looked-after children.", ["2011 good"]),
    ("Much has changed since 2012, when work to protect children was judged to be inadequate.", ["2012 inadequate"]),
    ("In 2015 we were Inadequate so the mood at the office is high.", ["2015 inadequate"]),
    ("By 2016 the council had clawed its way back to good.", ["2016 good"]),
    (
      "Services in Coventry are no longer inadequate. Nothing of the kind had been said since the inspection in March 2016.",
      ["2016-03 inadequate"]
    ),
    ("Services in Coventry are no longer inadequate.", []),
    (
      "\"This council was told in 2012 that its safeguarding was inadequate,\" said Jane Grey, who leads the opposition.",
      ["2012 inadequate"]
    ),
    ("The council was rated inadequate the year after the trust took over in 2013.", ["2014 inadequate"]),
    ("Ministers stepped in after inspectors found services inadequate in November 2014.", ["2014-11 inadequate"]),
    ("The visit of 2014 left the council with an inadequate rating.", ["2014 inadequate"]),
    ("The inspection in 2016 rated it as requiring improvement.", ["2016 requires_improvement"]),
    ("The grade falls from outstanding, awarded in 2014.", ["2014 outstanding"]),
    (
      "In 2016 leadership was rated inadequate and the service was judged inadequate overall.", ["2016 inadequate"]
    ),
    ("In 2016 the council was rated inadequate and this week it was rated good.", ["2016 inadequate"]),
    (
      "It was an outstanding day for managers, who were told in 2014 that the service was inadequate.",
      ["2014 inadequate"]
    ),
    (
      "Judgements so far: December 2012, inadequate; May 2015, requires improvement.",
      ["2012-12 inadequate", "2015-05 requires_improvement"]
    ),
    ("The council was rated good, as it should have been in 2015.", []),
    ("Previous grades: 2011 - adequate, 2015 - requires improvement.", ["2011 adequate", "2015 requires_improvement"]),
    ("Overall judgement: Good\nPrevious inspection (2016): Inadequate", ["2016 inadequate"]),
  ])
  func dated(_ sentences: String, _ previous: [String]) throws {
    #expect(try ReadArticle.report(sentences).previous == previous, Comment(rawValue: sentences))
  }

  @Test(arguments: [
    (
      "The services were judged good overall in 2016, although at that time leadership was the only part to be rated outstanding.",
      ""
    ),
    ("Leadership has moved from good to requires improvement.", "leadership=requires_improvement"),
    (
      "Inspectors' grades: overall, good; leadership, outstanding; help and protection, good; children in care, good.",
      "overall=good help_and_protection=good in_care=good leadership=outstanding"
    ),
    (
      "Help and protection was the only part to be rated good; leadership and children in care were both found to be inadequate.",
      "help_and_protection=good in_care=inadequate leadership=inadequate"
    ),
    ("The experiences and progress of children in care were again rated good.", "in_care=good"),
    (
      "Inspectors rated the effectiveness of safeguarding services as adequate, with good capacity to improve, and that of services for looked-after children as good.",
      "help_and_protection=adequate in_care=good"
    ),
    ("The report, out on Friday, puts it at requires improvement to be good.", "overall=requires_improvement"),
    (
      "The Ofsted report found that the service was still inadequate, the grade first given in May 2015.",
      "overall=inadequate"
    ),
    (
      "It was rated inadequate in two of the four areas looked at: help and protection, and the impact of leaders.",
      "help_and_protection=inadequate leadership=inadequate"
    ),
    (
      "Inspectors met care leavers who felt heard. Their experiences and progress were rated good.", "care_leavers=good"
    ),
    (
      "The council was rated good overall. Inspectors judged the following as outstanding:\n\n- leadership\n\n- children in care",
      "overall=good in_care=outstanding leadership=outstanding"
    ),
    (
      "The council was rated good overall. These they thought outstanding:\n\n- leadership\n\n- children in care",
      "overall=good"
    ),
    (
      "The council was judged inadequate overall.\n\nWhat inspectors thought was good:\n\n- early help",
      "overall=inadequate"
    ),
    (
      "Services for looked-after children, which were seen in the same week, were rated good overall.",
      "in_care=good"
    ),
    (
      "The Safeguarding Children Board met inspectors. The council was rated good overall. The effectiveness of the Board was judged inadequate.",
      "overall=good lscb=inadequate"
    ),
  ])
  func judged(_ sentences: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentences).grades == grades, Comment(rawValue: sentences))
  }

  @Test(arguments: [
    (
      "Year | Grade\n2012 | Adequate\n2016 | Inadequate\n2019 | Good", "overall=good",
      ["2012 adequate", "2016 inadequate"]
    ),
    (
      "How it went over the years:\n\n- 2012: adequate\n\n- 2016: inadequate\n\n- 2019: good", "overall=good",
      ["2012 adequate", "2016 inadequate"]
    ),
    (
      "Judgement            Grade 2019       Grade 2015\nLeadership           Requires improvement    Good\nOverall              Good             Inadequate",
      "overall=good leadership=requires_improvement", ["2015 inadequate"]
    ),
  ])
  func tables(_ table: String, _ grades: String, _ previous: [String]) throws {
    let read = try ReadArticle.report(table)
    #expect(read.grades == grades, Comment(rawValue: table))
    #expect(read.previous == previous, Comment(rawValue: table))
  }

  /// Of councils that are named beside the piece's own.
  @Test(arguments: [
    (
      "Neighbouring Solihull was rated good in 2014. Warwickshire was judged inadequate in the same year.",
      ["Solihull 2014 good", "Warwickshire 2014 inadequate"]
    ),
    ("Solihull, which borders Coventry, was rated good in 2016.", ["Solihull 2016 good"]),
    (
      "Sandwell's services were found to be inadequate in 2015 and Solihull's were rated good the same year.",
      ["Sandwell 2015 inadequate", "Solihull 2015 good"]
    ),
    ("In Solihull, services were rated good in 2016.", ["Solihull 2016 good"]),
    (
      "Birmingham City Council, meanwhile, was rated inadequate in 2014 and again in 2016.",
      ["Birmingham 2014 inadequate", "Birmingham 2016 inadequate"]
    ),
    // Not of a council's services, of no year, of now, or of whom else.
    ("A school in Solihull was rated good in 2014.", []),
    ("Neighbouring Solihull was rated good.", []),
    ("Solihull was rated good in May 2019.", []),
    ("The council, which shares a director with Solihull, was rated good in 2015.", ["Coventry 2015 good"]),
  ])
  func beside(_ sentences: String, _ previous: [String]) throws {
    let read = try ReadArticle.report(sentences)
    let found = read.facts.filter { $0.field == "previous_grade" }.map { fact in
      [fact.attributes["authority"], fact.attributes["when"], fact.value].compactMap { $0 }.joined(separator: " ")
    }
    #expect(found.sorted() == previous, Comment(rawValue: sentences))
  }
}
