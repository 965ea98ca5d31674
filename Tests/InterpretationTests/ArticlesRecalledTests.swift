import Model
import Testing

/// Texts that report no inspection and recall a grade of the service.
@Suite("Texts about something else recall grades of the service")
struct ArticlesRecalledTests {
  @Test func anAdvertisementTellsWhatWasGivenBefore() throws {
    let read = try ReadArticle(
      """
      Social Worker, Children in Care Team
      Coventry City Council
      Salary: £38,000 to £43,500
      Closing date: 31 May

      Join one of the best children's services in the country. Ofsted rated us outstanding in 2016, and we were good in 2012.

      You will be part of a stable team with a manager who has time for you.
      """)
    #expect(!read.has("inspection"))
    #expect(read["authority"] == ["Coventry"])
    #expect(read.previous == ["2012 good", "2016 outstanding"])
  }

  @Test func aPieceOnSomethingElseTellsOfTheServiceThatItBeginsWith() throws {
    let read = try ReadArticle(
      """
      Ten years on: how Coventry rebuilt trust

      29 August 2018

      Coventry City Council's children's services were rated good by Ofsted in 2016. It was not always so.

      In 2010 inspectors had rated the services inadequate, and people here will never forget what followed.
      """)
    #expect(!read.has("inspection"))
    #expect(read.previous == ["2010 inadequate", "2016 good"])
  }

  @Test func aGradeInAnAdvertisementIsNoJudgement() throws {
    let read = try ReadArticle(
      """
      Social Worker, Children in Care

      Employer: Coventry City Council
      Salary: £38,000 to £42,000
      Closing date: 4 May 2024

      Children's services in Coventry were rated good by Ofsted inspectors in 2022. Leadership is outstanding.
      """)
    for field in ["childrens_services_inspection", "inspection", "measure", "theme"] { #expect(!read.has(field)) }
    #expect(read.previous == ["2022 good"])
  }
}
