import Testing

/// Sentences of our own making in which a grade is said of areas that are not named there.
@Suite("All areas at once, and so many of them")
struct ArticlesEveryAreaTests {
  private static let all = "help_and_protection=good in_care=good leadership=good"

  @Test(arguments: [
    "The council was rated good overall, with all three areas also judged good.",
    "The council was rated good. All three individual judgments were good.",
    "The council was rated good. Every one of the areas looked at came out as good, including leadership.",
    "The council was rated good overall, and all of the areas were graded good.",
    "The service is now rated good. All three judgements, and the overall one, are good.",
  ])
  func allOfThem(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).grades == "overall=good \(Self.all)")
  }

  @Test(arguments: [
    "Children's services have been given a good rating across the board by Ofsted.",
    "The council was rated good overall and in two of the three areas.",
    "The council was rated good. In 2015 all areas were rated good.",
    "The council was rated good. A children's home was inspected as well. All three areas were judged good.",
    "The council was rated good. Primary schools did well too, with all areas rated good.",
    "The council was rated good. Neighbouring Solihull has a good rating as well, and all three areas were judged good.",
    "The council was rated good. Foster carers say that all areas should be rated good.",
  ])
  func notAllOfThem(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).grades == "overall=good")
  }

  /// A piece of a time in which four areas were judged.
  private static func four(_ sentences: String) throws -> ReadArticle {
    try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      14 June 2023

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      \(sentences)
      """)
  }

  @Test(arguments: [
    "The council was rated outstanding in three of the four areas. The other, support for care leavers, was rated good.",
    "Inspectors gave it the top grade in three out of four areas. The experiences of care leavers were graded good.",
    "Care leavers were judged to have a good service. The other three areas were all graded outstanding.",
  ])
  func theOthersAreTold(_ sentence: String) throws {
    let read = try Self.four("The council was rated outstanding overall. " + sentence)
    #expect(
      read.grades
        == "overall=outstanding help_and_protection=outstanding in_care=outstanding care_leavers=good leadership=outstanding"
    )
  }

  @Test(arguments: [
    "Ofsted rated the council outstanding in three of the four areas. The other did not do as well.",
    "Ofsted rated the council outstanding. At the inspection before it was good in three of the four areas.",
  ])
  func theOthersAreNot(_ sentence: String) throws {
    #expect(try !Self.four(sentence).grades.contains("in_care"))
  }
}
