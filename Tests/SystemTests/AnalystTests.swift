import Control
import Foundation
import Model
import Testing

@Suite("An analyst's questions to a running daemon", .timeLimit(.minutes(5)))
struct AnalystTests {
  /// In the form of the reports since 2023, about a council that did not say any of it.
  private static func report(_ days: String, overall: String, point: String) -> String {
    """
    Inspection of Northumberland local authority children's services

    Inspection dates: \(days)
    Lead inspector: Jane Smith, His Majesty's Inspector

    Judgement                                                                    Grade
    The impact of leaders on social work practice with children and families     Good
    The experiences and progress of children who need help and protection        Good
    The experiences and progress of children in care                             Good
    The experiences and progress of care leavers                                 Good
    Overall effectiveness                                                        \(overall)

    What needs to improve

    - \(point)
    """
  }

  @Test("What was dropped is in the table, the story and the findings")
  func answers() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop(
      "old.txt", Self.report("4 to 15 March 2019", overall: "Inadequate", point: "The quality of supervision."))
    try daemon.drop(
      "new.txt", Self.report("3 to 14 February 2025", overall: "Good", point: "The size of caseloads."))
    #expect(try daemon.sync().settled)

    let rows = try daemon.call(Judgements.self, Judgements.Parameters()).rows
    #expect(rows.map(\.authority.name) == ["Northumberland"])
    #expect(rows.first?.inspection?.grade(.overall) == .good)
    #expect(rows.first?.authority.region == "North East")

    let story = try daemon.call(Authority.self, Authority.Parameters(name: "northumberland county council")).story
    #expect(story.inspections.compactMap(\.start?.year) == [2019, 2025])
    #expect(story.inspections.last?.change(.overall)?.direction == .up)

    let texts = try findings(daemon, Findings.Parameters(theme: "caseloads", since: PartialDate("2023"))).map(\.text)
    #expect(texts.count == 1)
    #expect(texts.first?.contains("caseloads") == true)
    #expect(try findings(daemon, Findings.Parameters(region: "London")).isEmpty)

    // A view is made anew from what is stored, and is the same.
    _ = try daemon.call(Rebuild.self, NoParameters())
    #expect(try daemon.call(Authority.self, Authority.Parameters(name: "Northumberland")).story == story)
  }

  @Test("A name that nobody has is answered with those that may be meant")
  func names() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    func refusal(_ body: () throws -> Void) -> ControlError? {
      do { try body() } catch ClientError.refused(let error) { return error } catch {}
      return nil
    }
    func asked(_ name: String) -> ControlError? {
      refusal { _ = try daemon.call(Authority.self, Authority.Parameters(name: name)) }
    }
    #expect(asked("Hull") == nil)
    #expect(
      asked("Northumbria") == .unknown(what: "authority", name: "Northumbria", suggestions: ["Northumberland"]))
    guard
      case .unknown("theme", "caseload", let themes) = refusal({
        _ = try findings(daemon, Findings.Parameters(theme: "caseload"))
      })
    else {
      Issue.record("an unknown theme was accepted")
      return
    }
    #expect(themes.first == "caseloads")
    let regions = refusal { _ = try daemon.call(Judgements.self, Judgements.Parameters(region: "Wales")) }
    #expect("\(regions, default: "none")".contains("North East"))
  }

  private func findings(_ daemon: TestDaemon, _ parameters: Findings.Parameters) throws -> [InspectionFinding] {
    var found: [InspectionFinding] = []
    try daemon.client().stream(Findings.self, parameters) { reply in
      found += reply.findings
      return true
    }
    return found
  }
}
