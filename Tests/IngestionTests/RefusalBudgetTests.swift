internal import Ingestion
internal import Model
internal import Testing

@Suite struct RefusalBudgetTests {
  private let start = Timestamp(microseconds: 1_800_000_000_000_000)

  @Test func anHourHasSoManyForEachUser() {
    let budget = RefusalBudget()
    for _ in 0..<RefusalBudget.perHour { #expect(budget.take(7, at: start)) }
    #expect(!budget.take(7, at: start.adding(seconds: 3599)))
    #expect(budget.take(8, at: start.adding(seconds: 3599)), "another user has their own")
    #expect(budget.take(7, at: start.adding(seconds: 3600)), "the next hour")
    #expect(budget.take(7, at: start.adding(seconds: -5)), "a clock that was set back closes nobody out")
  }

  @Test func itKeepsSoManyUsers() {
    let budget = RefusalBudget()
    for user in 0..<UInt32(RefusalBudget.mostUsers) { #expect(budget.take(user, at: start)) }
    #expect(!budget.take(.max, at: start.adding(seconds: 10)))
    #expect(budget.take(3, at: start.adding(seconds: 10)), "who is known goes on")
    #expect(budget.take(.max, at: start.adding(seconds: 3600)))
  }
}
