import Model
import Testing

/// Pieces of our own making in which another council's name stands near: the paper's, the county's, a neighbour's.
@Suite("Articles know which council is reported on")
struct ArticlesCouncilTests {
  /// `Poole good leadership=good`, in order.
  private func told(_ text: String) throws -> [String] {
    let keys = ["kind", "overall", "help_and_protection", "in_care", "leadership"]
    return try ReadArticle(text).facts.filter { $0.field == "inspection" }.map { fact in
      ([fact.value] + keys.dropFirst().compactMap { key in fact.attributes[key].map { "\(key)=\($0)" } })
        .joined(separator: " ")
    }
  }

  @Test func aPapersNameIsNoCouncil() throws {
    let text = """
      KENT NOW
      Kent's home for news

      Medway given Ofsted's lowest mark

      14 June 2019

      The city's children's services were found to be inadequate by Ofsted after an inspection in May.

      "We are sorry," the council's leader told Kent Now. The same paper, Kent Now, had warned of it.
      """
    #expect(try told(text) == ["Medway overall=inadequate"])
  }

  @Test func headlinesBehindMoreAreOtherPages() throws {
    let text = """
      Medway's children's services rated good

      14 June 2019

      Ofsted has rated children's services at Medway Council as good after an inspection in May.

      The council's leader said that it was a proud day for all who work there.

      Staff were thanked by the director, who said that she had never seen a team like it.

      MORE

      Kent County Council's children's services are inadequate
      Why was Kent rated inadequate?
      """
    #expect(try told(text) == ["Medway overall=good"])
  }

  @Test func aNeighboursOwnInspectionIsNotReported() throws {
    let text = """
      Ofsted praises Bolton's children's services

      14 June 2019

      Ofsted has rated children's services at Bolton Council as good after an inspection in May.

      The council works closely with its neighbours Bury and Wigan.

      Wigan, which had its own inspection last summer, was also rated good.
      """
    #expect(try told(text) == ["Bolton overall=good"])
  }

  @Test func aCountysAuthorityIsTheOneThatLiesThere() throws {
    let text = """
      Mixed week for two northern councils

      14 June 2019

      Halton's services for children have got worse, Ofsted has warned, in a week that was better for Darlington.

      Inspectors saw failures in Halton and have judged the Cheshire authority to be inadequate overall.

      Leadership and help and protection were both rated inadequate.

      Darlington

      Darlington Council was rated good overall. Leadership was rated good.
      """
    #expect(
      try told(text) == [
        "Halton overall=inadequate help_and_protection=inadequate leadership=inadequate",
        "Darlington overall=good leadership=good",
      ])
  }

  @Test func whatIsSaidOfBothIsOfEach() throws {
    let text = """
      Two boroughs, one company

      14 June 2019

      What Kingston upon Thames and Richmond upon Thames no longer share is an Ofsted rating for children's services.

      Kingston's says outstanding.

      Richmond's report says good, and the company is content.

      For both, leadership is rated outstanding.
      """
    #expect(
      try told(text) == [
        "Kingston upon Thames overall=outstanding leadership=outstanding",
        "Richmond upon Thames overall=good leadership=outstanding",
      ])
  }

  @Test func whoHelpsIsNotGraded() throws {
    let text = """
      Ofsted report on Bolton's children's services

      14 June 2019

      Ofsted has rated children's services at Bolton Council inadequate after an inspection in May.

      Inspectors saw some progress with the support given by Leeds City Council.

      Help and protection and leadership both require improvement to be good.
      """
    #expect(
      try told(text) == [
        "Bolton overall=inadequate help_and_protection=requires_improvement leadership=requires_improvement"
      ])
  }

  @Test func aCouncilGradedThisOrThatIsAnyCouncil() throws {
    let read = try ReadArticle.report(
      """
      There is no grade after a focused visit. A council graded requires improvement, good or outstanding may have one.
      """)
    #expect(read.previous == [])
    #expect(read.grades == "")
  }

  @Test func aClauseEndsAtItsSemicolon() throws {
    let read = try ReadArticle.report(
      "Services are inadequate. They gave that grade to leadership; adoption and care leavers all require improvement.")
    #expect(!read.grades.contains("leadership=requires_improvement"))
  }

  @Test func asWellAsJoinsWhatStandsBeforeIt() throws {
    let read = try ReadArticle.report(
      """
      Inspectors rated leadership as good, but put services for help and protection, as well as those for children in care, \
      in the "requires improvement" band.
      """)
    #expect(!read.grades.contains("in_care=good"))
  }

  @Test func anInspectionToComeIsNotTheOneReported() throws {
    let read = try ReadArticle.report(
      "Visits of this type give no grade. The rating of good stays until Ofsted is back for a full inspection.")
    #expect(read.facts.first { $0.field == "inspection" }?.attributes["kind"] != "full")
  }

  @Test func aBoardsPaperIsACommittees() throws {
    let read = try ReadArticle(
      """
      BOLTON COUNCIL

      Children's Services Improvement Board

      Purpose
      To brief the Board on feedback from Ofsted's monitoring visit of children's services.

      Background
      Services in Bolton were graded inadequate in June 2018.

      The Board is asked to:
      (a) note the letter
      """)
    #expect(read["document_kind"] == ["committee_paper"])
  }
}
