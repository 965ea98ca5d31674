import Testing

/// Sentences with a grade's word that say nothing of what the inspectors found in the service.
@Suite("Views and grades of others are no judgement")
struct ArticlesOthersTests {
  @Test(arguments: [
    // Whoever it is that rates.
    "The council's leadership has been branded inadequate by the Labour group after the report.",
    "The trade union has rated the council's help and protection inadequate.",
    "Foster carers judged support for children in care to be inadequate.",
    "The council was thought good by its neighbours.",
    "Support for children in care went to tender and was rated good by the panel.",
    "Adoption panels meet monthly and were rated good by adopters.",
    "The council's self-evaluation puts its children's services at good.",
    "The performance report to cabinet puts help and protection at good and leadership at outstanding.",
    "The government commissioner put the service at inadequate.",
    "An independent review in 2014 found the council's children's services inadequate.",
    // Another matter.
    "Inspectors looked at leadership, help and protection and support for children in care. Staff morale is good in all areas.",
    "Inspectors looked at leadership, help and protection and support for children in care. Few councils are good in all areas.",
    "The trust that runs the town's schools was told off twice. In 2016: inadequate. In 2018: inadequate.",
    "Hope Farm children's home was closed by the council. In 2019: inadequate. In 2020: inadequate again.",
    "Support for children in care, where schools are mostly rated good, has been a priority.",
    "The arrangements for the handover to the new chief executive were judged to be good.",
    "Last year the police were inspected too. In that year's inspection they were rated inadequate.",
    "Ofsted came to a local school in 2014. In that year's inspection it was rated inadequate.",
    "Pupils rated the council's youth club. The result: outstanding.",
    "Support for children in care, at good, would lift the whole grade, said Councillor Smith.",
  ])
  func givesNothing(_ sentence: String) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read.grades.isEmpty)
    #expect(read.previous.isEmpty)
  }

  @Test(arguments: [
    ("Leadership was rated inadequate, and campaigners think the same of adoption.", "leadership=inadequate"),
    ("Leadership was rated inadequate, along with, in the view of the union, adoption.", "leadership=inadequate"),
    (
      "The service was given the worst possible rating by the Government's education and care watchdog.",
      "overall=inadequate"
    ),
  ])
  func givesWhatIsTheirs(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }
}
