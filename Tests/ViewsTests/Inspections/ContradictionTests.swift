internal import Model
internal import Testing
internal import Views

@Suite("What documents say otherwise is shown, and decides nothing")
struct ContradictionTests {
  private static let days = ("2024-12-02", "2024-12-13")

  private func inspection(_ sheets: FactSheet...) throws -> Inspection {
    let found = InspectionBook(sheets, MadeUp.reference).inspections(of: "Northwick")
    try #require(found.count == 1)
    return try #require(found.first)
  }

  @Test func theReportWinsOverThePress() throws {
    let found = try inspection(
      MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, ["overall": "good"]),
      MadeUp.article(2, "Northwick", inspection: ["start": "2024-12", "overall": "outstanding"]))
    #expect(found.grade(.overall) == .good)
    let contradiction = try #require(found.contradictions.first)
    #expect(contradiction.value == "good")
    #expect(contradiction.readings.map(\.value) == ["good", "outstanding"])
    #expect(contradiction.readings.map { $0.cited.map(\.digest) } == [[MadeUp.digest(1)], [MadeUp.digest(2)]])
  }

  @Test func aBlankOfTheReportStaysBlank() throws {
    let found = try inspection(
      MadeUp.report(1, "Northwick", "ilacs_post_reform", Self.days, ["leadership": "good"]),
      MadeUp.article(2, "Northwick", inspection: ["start": "2024-12", "overall": "good"]))
    #expect(found.grade(.overall) == nil)
    let contradiction = try #require(found.contradictions.first)
    #expect(contradiction.field == "overall")
    #expect(contradiction.value == nil)
    #expect(contradiction.readings.map(\.value) == ["good"])
  }

  @Test func aConflictWithinTheReportIsCarriedOn() throws {
    let conflict = [
      MadeUp.fact("conflict", "good", ["field": "overall"], page: 1),
      MadeUp.fact("conflict", "inadequate", ["field": "overall"], page: 9),
    ]
    let found = try inspection(
      MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, ["leadership": "good"], more: conflict),
      MadeUp.report(2, "Northwick", "ilacs_standard", Self.days, ["overall": "good"]))
    #expect(found.grade(.overall) == nil)
    let contradiction = try #require(found.contradictions.first)
    #expect(contradiction.readings.map(\.value) == ["good", "inadequate"])
    #expect(contradiction.readings.last?.cited.first?.evidence.first?.page == 9)
  }

  @Test func reportsThatDisagreeLeaveABlank() throws {
    let found = try inspection(
      MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, ["overall": "good"]),
      MadeUp.report(2, "Northwick", "ilacs_standard", Self.days, ["overall": "inadequate"]))
    #expect(found.grade(.overall) == nil)
    #expect(found.contradictions.map(\.field) == ["overall"])
  }

  @Test func aVagueDateIsNoContradiction() throws {
    let report = MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, ["overall": "good"])
    let vague = try inspection(
      report, MadeUp.article(2, "Northwick", inspection: ["start": "2025-01", "overall": "good"]))
    #expect(vague.contradictions == [])
    let wrong = try inspection(
      report, MadeUp.article(2, "Northwick", inspection: ["start": "2024-12-03", "overall": "good"]))
    #expect(wrong.contradictions.map(\.field) == ["inspection_start"])
    #expect(wrong.start == PartialDate("2024-12-02"))
  }

  @Test func aGradeBeforeIsHeldAgainstItsReport() throws {
    let found = try inspection(
      MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, ["overall": "good"]),
      MadeUp.article(2, "Northwick", previous: ["when": "2024-12", "grade": "inadequate"]))
    #expect(found.contradictions.map(\.field) == ["overall"])
    #expect(found.grade(.overall) == .good)
  }
}
