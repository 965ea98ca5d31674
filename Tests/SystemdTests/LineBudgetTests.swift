import Systemd
import Testing

@Suite("The budget of per-document lines")
struct LineBudgetTests {
  @Test func theFirstOfASecondAreWrittenTheRestCounted() {
    var budget = LineBudget()
    let admitted = (0..<250).count { budget.admit(.documentStored, at: .milliseconds(5000 + $0)).line }
    #expect(admitted == 100)
    #expect(budget.due == .seconds(6))
    #expect(budget.takeSummary(at: .milliseconds(5999)) == nil)
    #expect(budget.takeSummary(at: .seconds(6)) == [.documentStored: 150])
    #expect(budget.takeSummary(at: .seconds(7)) == nil)
  }

  @Test func theNextSecondBeginsWithTheSummaryOfTheLast() {
    var budget = LineBudget(limit: 1)
    _ = budget.admit(.documentStored, at: .zero)
    _ = budget.admit(.documentDuplicate, at: .milliseconds(1))
    let (line, summary) = budget.admit(.documentStored, at: .seconds(1))
    #expect(line)
    #expect(summary == [.documentDuplicate: 1])
  }

  @Test func nothingIsLost() {
    var budget = LineBudget(limit: 10)
    var accounted = 0
    for arrival in 0..<10_000 {
      let (line, summary) = budget.admit(.documentStored, at: .milliseconds(arrival * 7))
      accounted += (line ? 1 : 0) + (summary?.values.reduce(0, +) ?? 0)
    }
    accounted += budget.takeSummary(at: .seconds(1000))?.values.reduce(0, +) ?? 0
    #expect(accounted == 10_000)
  }

  @Test func aClockThatIsSetBackSilencesNothing() {
    var budget = LineBudget(limit: 1)
    _ = budget.admit(.documentStored, at: .seconds(1000))
    _ = budget.admit(.documentStored, at: .seconds(1000))
    let (line, summary) = budget.admit(.documentStored, at: .seconds(10))
    #expect(line)
    #expect(summary == [.documentStored: 1])
  }

  @Test func aQuietDaemonHasNothingDue() {
    var budget = LineBudget()
    #expect(budget.due == nil)
    _ = budget.admit(.documentStored, at: .zero)
    #expect(budget.due == nil)
  }
}
