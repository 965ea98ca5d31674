internal import Control
internal import Model
internal import Presentation
internal import Testing

@Suite("Inspections as text")
struct InspectionPagesTests {
  private let page = AuthorityPage(Stories.story, room: nil, style: .plain).lines

  @Test func aStoryBeginsWithWhatStands() {
    #expect(page[0] == "Northwick  metropolitan, North West")
    #expect(page[1] == "Now: Requires improvement, ILACS standard inspection, 11–22 June 2018.")
    #expect(page[2] == "Since then, without grades: Focused visit Oct 2019.")
  }

  @Test func gradesSayWhatChangedAndWhereTheyStand() {
    #expect(page.contains("  Overall              Requires improvement  ▲ from inadequate (SIF, Sep 2014) p. 4"))
    #expect(page.contains("  No report of it is here: this is what articles say."))
    #expect(page.contains("  published 1 August 2018, led by An Inspector"))
  }

  @Test func contradictionsNameBothSources() throws {
    let first = try #require(
      page.firstIndex(of: "  ! Overall is said in different ways; held to be requires improvement."))
    #expect(page[first + 1] == "      requires improvement: report 040404040404, p. 4 “Requires improvement”")
    #expect(page[first + 2] == "      good: press article 090909090909, p. 9 “rated <b>good</b>”")
  }

  @Test func pointsStandByTheme() throws {
    let first = try #require(page.firstIndex(of: "  Caseloads"))
    #expect(
      Array(page[first..<first + 5]) == [
        "  Caseloads", "    1. The size of caseloads, so that social workers have time for every child (p. 2)",
        "    2. Pathway plans (p. 2)", "  Care leavers", "    2. as above: Pathway plans",
      ])
  }

  @Test func otherDocumentsAndAuthoritiesStandBeside() {
    #expect(
      page.contains(
        "  080808080808  council news, September 2018; around the ILACS standard inspection of 11–22 June 2018; it says: "
          + "overall good"))
    #expect(page.contains("Before it: Oldwick (abolished after 31 March 2011)"))
  }

  @Test func linesFitTheTerminal() {
    let narrow = AuthorityPage(Stories.story, room: 60, style: .plain).lines
    let points = narrow.filter { $0.hasPrefix("       ") }
    #expect(!points.isEmpty && points.allSatisfy { Columns.count($0) <= 60 })
  }

  @Test func theNationalTable() {
    let rows = [
      JudgementRow(authority: Stories.story.authority, inspection: Stories.ilacs, visitsSince: 1),
      JudgementRow(
        authority: AuthorityProfile(name: "Oldwick", validTo: PartialDate("2011-03-31")), inspection: Stories.reform),
      JudgementRow(authority: AuthorityProfile(name: "Nowhere")),
    ]
    let lines = JudgementTable.lines(rows, room: nil, style: .plain)
    #expect(
      lines.map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") } == [
        "AUTHORITY REGION INSPECTED UNDER OVERALL LEADERSHIP HELP IN CARE LEAVERS VISITS SOURCE",
        "Northwick North West Jun 2018 ILACS RI ▲ RI – – – 1 report !",
        "Oldwick (abolished) May 2026 ILACS – O – – G report", "Nowhere –",
      ])
    #expect(
      JudgementTable.counts(rows, .overall) == "3 authorities; overall: 1 requires improvement, 2 without")
    let csv = CSV.table(JudgementColumns.names, rows.map(JudgementColumns.row))
    let cells = csv.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(cells.allSatisfy { $0.count == JudgementColumns.names.count })
    #expect(cells[1].contains("requires_improvement") && cells[1].contains("2018-06-11"))
  }

  @Test func findingsStandUnderTheirInspection() {
    let points = Stories.story.openPoints?.points ?? []
    let lines = FindingList.lines(points, room: 50, style: .plain)
    #expect(lines[0] == "Northwick, 11 June 2018  ilacs standard, document 040404040404")
    #expect(lines[1] == "  p. 2   The size of caseloads, so that social")
    #expect(lines.contains("         improvement; caseloads"))
    // Those of the same inspection share its heading.
    let twice = FindingList.lines(points + points, room: 50, style: .plain)
    #expect(twice.count == 2 * lines.count - 1 && twice.filter { $0.hasPrefix("Northwick") }.count == 1)
  }

  @Test(arguments: [
    ("2024-02-12", "2024-02-16", "12–16 February 2024"), ("2024-01-30", "2024-02-02", "30 January – 2 February 2024"),
    ("2023-12-11", "2024-01-12", "11 December 2023 – 12 January 2024"), ("2024-02", "2024-02", "February 2024"),
    ("2024-02-12", "2024-02", "12 February 2024 – February 2024"),
  ]) func spansAreWrittenAsPeopleDo(start: String, end: String, text: String) {
    #expect(DateText.span(PartialDate(start), PartialDate(end)) == text)
  }

  @Test func aNameThatNobodyHas() {
    let error = ControlError.unknown(what: "authority", name: "Hul", suggestions: ["Kingston upon Hull"])
    #expect(
      ErrorText.text(.refused(error)) == """
        no authority is called “Hul”; did you mean:
          Kingston upon Hull
        All of them: vigilctl authorities
        """)
  }
}
