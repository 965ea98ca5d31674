internal import Model
internal import Testing
internal import Views

@Suite("An authority's story")
struct StoryTests {
  private static let sif = MadeUp.report(
    1, "Northwick", "sif_with_lscb", ("2014-09-16", "2014-10-08"),
    ["overall": "inadequate", "care_leavers": "requires_improvement", "adoption": "good", "lscb": "inadequate"],
    framework: "SIF", more: [MadeUp.finding("Old point")])
  private static let visit = MadeUp.report(
    2, "Northwick", "monitoring_visit_letter", ("2016-02-02", "2016-02-03"))
  private static let ilacs = MadeUp.report(
    3, "Northwick", "ilacs_standard", ("2018-06-11", "2018-06-22"),
    ["overall": "requires_improvement", "in_care": "good"],
    more: [
      MadeUp.finding("The size of caseloads", themes: "caseloads"),
      MadeUp.finding("Pathway plans", themes: "care_leavers caseloads", page: 3),
      MadeUp.finding("Tidy records"), MadeUp.finding("Warm carers", "strength"),
    ])
  private static let focused = MadeUp.report(
    4, "Northwick", "focused_visit_letter", ("2019-10-01", "2019-10-02"))
  private static let reform = MadeUp.report(
    5, "Northwick", "ilacs_post_reform", ("2026-05-11", "2026-05-22"), ["in_care": "good", "care_leavers": "good"])

  private func story(_ sheets: FactSheet...) -> AuthorityStory {
    InspectionBook(sheets, MadeUp.reference).story(of: "Northwick")
  }

  @Test func inspectionsStandInOrderWithWhatChanged() throws {
    let story = story(Self.ilacs, Self.focused, Self.sif, Self.visit, Self.reform)
    #expect(story.inspections.compactMap(\.start?.year) == [2014, 2016, 2018, 2019, 2026])
    #expect(story.inspections[0].changes == [])
    let up = try #require(story.inspections[2].change(.overall))
    #expect(up.direction == .up)
    #expect(up.from == .inadequate)
    #expect(up.since == PartialDate("2014-09-16"))
    #expect(up.framework == "SIF")
    // 2018 left care leavers out, and 2026 the overall grade: no line goes across.
    #expect(story.inspections[4].changes.map(\.area) == [.inCare])
    #expect(story.inspections[4].change(.inCare)?.direction == .same)
    #expect(story.latestGraded == 4)
  }

  @Test func whatIsOpenComesFromTheLatestFullInspection() throws {
    let story = story(Self.sif, Self.ilacs, Self.focused)
    let open = try #require(story.openPoints)
    #expect(open.inspection == 1)
    #expect(open.points.map(\.text) == ["The size of caseloads", "Pathway plans", "Tidy records"])
    #expect(open.themes.map(\.label) == ["Caseloads", "Care leavers", "Other"])
    #expect(open.themes.map(\.points) == [[0, 1], [1], [2]])
    #expect(story.visitsSince == [2])
  }

  /// The points of the inspection before are not those of the latest.
  @Test func aLatestInspectionWithoutPointsLeavesNone() {
    #expect(story(Self.ilacs, Self.reform).openPoints == nil)
  }

  @Test func adequateAndRequiresImprovementAreLevel() {
    let before = MadeUp.report(
      1, "Northwick", "safeguarding_lac_2009", ("2011-03-01", "2011-03-11"), ["overall": "adequate"])
    #expect(story(before, Self.ilacs).inspections[1].change(.overall)?.direction == .same)
  }

  @Test func gradesOfAnotherScopeAreNotCompared() {
    let protection = MadeUp.report(
      1, "Northwick", "child_protection_2012", ("2012-11-12", "2012-11-21"), ["overall": "inadequate"])
    #expect(story(protection, Self.sif).inspections[1].changes == [])
  }

  @Test func lineageIsShownBesideAndNotMerged() {
    let before = MadeUp.report(
      1, "Oldshire", "ilacs_standard", ("2018-06-11", "2018-06-22"), ["overall": "inadequate"])
    let after = MadeUp.report(
      2, "West Oldshire", "ilacs_standard", ("2022-10-03", "2022-10-14"), ["overall": "good"])
    let book = InspectionBook([before, after], MadeUp.reference)
    let story = book.story(of: "West Oldshire")
    #expect(story.inspections.count == 1)
    #expect(story.inspections[0].changes == [])
    #expect(story.related.map(\.relation) == [.predecessor])
    #expect(story.related.first?.inspections.first?.grade(.overall) == .inadequate)
    #expect(book.story(of: "Oldshire").related.map(\.authority.name) == ["West Oldshire"])
  }

  @Test func nobodysStoryIsEmpty() {
    let story = story()
    #expect(story.authority.region == "North West")
    #expect(story.inspections == [])
    #expect(story.latestGraded == nil)
  }
}
