import Testing

/// More ways in which papers and councils tell a grade, its area and its time; each sentence is our own. Every one of them
/// was once missed, or taken for something else.
@Suite("As newsrooms write")
struct ArticlesNewsroomTests {
  @Test(arguments: [
    (
      "Ofsted judged the services that the trust delivers on behalf of Coventry City Council to require improvement to be good.",
      "overall=requires_improvement"
    ),
    (
      "The authority was rated good overall, as well as for the help and protection of children and for adoption.",
      "overall=good help_and_protection=good adoption=good"
    ),
    (
      "It rates as inadequate leadership, adoption, the experiences and progress of children in care, and the council's overall effectiveness.",
      "overall=inadequate in_care=inadequate leadership=inadequate adoption=inadequate"
    ),
    (
      "Children who need help and protection get a service that requires improvement, inspectors said, and they gave the same grade to leadership and to adoption.",
      "help_and_protection=requires_improvement leadership=requires_improvement adoption=requires_improvement"
    ),
    (
      "Adoption performance is graded good and leadership, found to be failing last time, is graded as requiring improvement.",
      "leadership=requires_improvement adoption=good"
    ),
    ("The council's work with vulnerable children has been graded good by Ofsted.", "overall=good"),
    ("Coventry has become the latest authority to be judged outstanding by Ofsted.", "overall=outstanding"),
    (
      "The inspection concluded that leadership and the arrangements for helping and protecting children were both judged inadequate.",
      "help_and_protection=inadequate leadership=inadequate"
    ),
    (
      "Overall effectiveness requires improvement to be good. That is also the judgement reached on each of three areas, namely leadership, help and protection, and adoption.",
      "overall=requires_improvement help_and_protection=requires_improvement leadership=requires_improvement adoption=requires_improvement"
    ),
    ("Inspectors moved the council up a step to 'requires improvement to be good'.", "overall=requires_improvement"),
    (
      "The council was rated inadequate. Adoption is the only part of the service to escape with 'requires improvement'.",
      "overall=inadequate adoption=requires_improvement"
    ),
    (
      "The council was judged inadequate. The Coventry Safeguarding Children Board was itself judged to be inadequate.",
      "overall=inadequate lscb=inadequate"
    ),
    ("Coventry, too, is now a good authority.", "overall=good"),
    ("Coventry is inadequate, which was also its grade in 2011.", "overall=inadequate"),
    ("Inspectors awarded the top grade for overall effectiveness.", "overall=outstanding"),
    (
      "The service was judged good. There were two more outstandings: one for the way the council's leaders run social work, and one for the care that's given to children in care.",
      "overall=good in_care=outstanding leadership=outstanding"
    ),
    ("Children who need help and protection are seen swiftly. This area is judged good.", "help_and_protection=good"),
    (
      "The inspection found failings in help and protection and in leadership, both of which were rated inadequate.",
      "help_and_protection=inadequate leadership=inadequate"
    ),
    (
      "Inspectors graded as inadequate three of the areas they examined: help and protection, adoption, and leadership.",
      "help_and_protection=inadequate leadership=inadequate adoption=inadequate"
    ),
    (
      "The service was judged good. Support for adoption was the exception and requires improvement.",
      "overall=good adoption=requires_improvement"
    ),
    ("Earlier this month inspectors judged the council's services to be good.", "overall=good"),
    ("Coventry, which took its services back in house from a trust in 2012, has been judged good.", "overall=good"),
    (
      "Coventry council, graded inadequate at its previous full inspection in May 2015, is now rated good.",
      "overall=good"
    ),
    (
      "Only the help and protection area fell short, with a grade of requires improvement.",
      "help_and_protection=requires_improvement"
    ),
    ("Coventry City Council earns a good rating.", "overall=good"),
    ("It is an inspection which saw them climb to 'requires improvement'.", "overall=requires_improvement"),
    ("Services were judged good. Adoption was graded the same.", "overall=good adoption=good"),
    (
      "Workers celebrated this week after children's services were rated 'outstanding' by Ofsted.",
      "overall=outstanding"
    ),
  ])
  func given(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test(arguments: [
    (
      "Coventry was rated inadequate in 2012 and, two years later, in 2014, inspectors came to the same verdict.",
      ["2012 inadequate", "2014 inadequate"]
    ),
    (
      "Coventry was rated inadequate in 2012, inadequate again in 2014 and once more in 2016.",
      ["2012 inadequate", "2014 inadequate", "2016 inadequate"]
    ),
    (
      "Services were judged inadequate in 2012, and inspectors who went back in 2014 judged them inadequate again.",
      ["2012 inadequate", "2014 inadequate"]
    ),
    (
      "The council has held on to the outstanding rating it received in 2016, itself an improvement on the ‘good’ awarded to it in 2013.",
      ["2013 good", "2016 outstanding"]
    ),
    (
      "As most of you know, services for children in Coventry were judged inadequate by Ofsted in November 2016.",
      ["2016-11 inadequate"]
    ),
    ("The council's department had been on a 'good' grade since its previous inspection in 2016.", ["2016 good"]),
    ("Members will recall that the outcome in 2016 was likewise Requires Improvement.", ["2016 requires_improvement"]),
    ("Their last full inspection, published in 2016, had ended in an inadequate rating.", ["2016 inadequate"]),
    ("It had been stuck on inadequate since 2016.", ["2016 inadequate"]),
    ("The service is good. Inadequate was the rating handed down in February 2016.", ["2016-02 inadequate"]),
    (
      "The service was judged good. In the previous inspection, the results of which were published in August 2016, it was judged to 'require improvement'.",
      ["2016-08 requires_improvement"]
    ),
    (
      "An inspection in 2013 had found services to be adequate, following an inadequate judgement in 2010.",
      ["2010 inadequate", "2013 adequate"]
    ),
    (
      "Its child protection arrangements were found inadequate in 2010 and inadequate again in 2012.",
      ["2010 inadequate", "2012 inadequate"]
    ),
    (
      "The service requires improvement. The borough's score stays where it was when it was last fully inspected, in January 2016.",
      []
    ),
    (
      "Coventry was inadequate in 2012, and two years later, in the inspection of autumn 2014, it had climbed to requires improvement.",
      ["2012 inadequate", "2014 requires_improvement"]
    ),
    ("It is the first city to be rated good since the tougher inspections began in 2013.", []),
  ])
  func before(_ sentence: String, _ previous: [String]) throws {
    #expect(try ReadArticle.report(sentence).previous == previous)
  }

  /// Grades of parts, of others, and of a number of areas.
  @Test(arguments: [
    "Inspectors have given the service the highest marks possible in two areas.",
    "Two of the three councils in the partnership have become the first to be rated outstanding.",
    "The council leader's verdict on support for children in care is outstanding.",
    "Inspectors judged care leavers' flats to be inadequate.",
    "Help and protection, where the police's work was judged inadequate, is under strain.",
  ])
  func none(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).grades.isEmpty)
  }

  @Test(arguments: [
    ("Leaders had acted with urgency, with average caseloads falling from 25 to 18.", ["25>18"]),
    (
      "The number of looked-after children stood at 1,475 in 2012 and at the time of the inspection had come down to 1,264.",
      ["1475>1264"]
    ),
    (
      "In the leaving care service 66% of them had a plan when inspectors looked. At the time of the previous report, that was 31%.",
      ["31>66"]
    ),
    ("The re-referral rate was 28% in spring 2016 and 17% last month.", ["28>17"]),
    (
      "There were 560 children in care at the time of the inspection. That is fewer than the 641 of three years earlier.",
      ["641>560"]
    ),
    ("Agency workers, who once filled 34% of posts, now make up just 4% of the workforce.", ["34>4"]),
    (
      "Dental checks, which had been carried out for 62% of them a year earlier, were found to have risen to 90%.",
      ["62>90"]
    ),
    ("Two out of four areas were marked down.", []),
    ("Inspectors want them to cut caseloads in the two safeguarding teams.", []),
    ("Average caseloads have dropped from 22 to 16 in the space of two years.", ["22>16"]),
  ])
  func figures(_ sentence: String, _ measures: [String]) throws {
    #expect(try ReadArticle.report(sentence).measures == measures)
  }

  @Test(arguments: [
    ("I spoke to Norma Duckworth, who has fostered in the town for years.", ["Norma Duckworth"]),
    ("She takes over from Dean Cubitt, who retires this month.", ["Dean Cubitt"]),
    (
      "The council's Director of Children, Young People and Learning, Marcus Tidswell, said: “We are good.”",
      ["Marcus Tidswell"]
    ),
    ("One of our foster parents, Desiree Watmough, has looked after teenagers for 16 years.", ["Desiree Watmough"]),
    ("Angela Wheatley (Don Valley East) (Lab) asked whether the trust would be funded.", ["Angela Wheatley"]),
    (
      "Delphine Osei, chief executive of the charity Kinship Alliance, said grandparents would be disappointed.",
      ["Delphine Osei"]
    ),
    (
      "Professor Howard Tennyson of the Centre for Public Accountability said that grades had helped.",
      ["Howard Tennyson"]
    ),
  ])
  func people(_ sentence: String, _ names: [String]) throws {
    #expect(try ReadArticle.report(sentence)["person"] == names)
  }
}
