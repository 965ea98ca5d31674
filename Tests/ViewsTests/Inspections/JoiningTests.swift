internal import Model
internal import Testing
internal import Views

@Suite("The same inspection seen in several documents is one")
struct JoiningTests {
  private static let days = ("2024-12-02", "2024-12-13")
  private static let grades = ["overall": "good", "leadership": "good"]

  private func inspections(_ sheets: FactSheet...) -> [Inspection] {
    InspectionBook(sheets, MadeUp.reference).inspections(of: "Northwick")
  }

  private var report: FactSheet { MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, Self.grades) }

  @Test func anArticleJoinsByOverlappingDays() {
    let found = inspections(
      report, MadeUp.article(2, "Northwick", inspection: ["start": "2024-12-02", "end": "2024-12-13", "kind": "full"]))
    #expect(found.count == 1)
    #expect(found.first?.documents.map(\.digest) == [MadeUp.digest(1), MadeUp.digest(2)])
    #expect(found.first?.contradictions == [])
  }

  @Test(arguments: ["2024-12", "2024", "2025-01", "2025"])
  func anArticleJoinsByTheMonthOrYearOfTheVisitOrItsReport(start: String) {
    let found = inspections(report, MadeUp.article(2, "Northwick", inspection: ["start": start, "overall": "good"]))
    #expect(found.count == 1)
    #expect(found.first?.start == PartialDate("2024-12-02"))
    #expect(found.first?.grade(.overall) == .good)
    #expect(found.first?.judgements.first?.cited.map(\.digest) == [MadeUp.digest(1), MadeUp.digest(2)])
  }

  @Test func anArticleWithoutDatesJoinsByTheDayItAppeared() {
    let article = MadeUp.article(2, "Northwick", date: "2025-02-03", inspection: ["current": "true"])
    #expect(inspections(report, article).map(\.documents.count) == [2])
    let late = MadeUp.article(2, "Northwick", date: "2025-09-03", inspection: ["current": "true"])
    #expect(inspections(report, late).map(\.documents.count) == [1, 1])
    // What it tells of beside its subject has no day of its own.
    let aside = MadeUp.article(2, "Northwick", date: "2025-02-03", inspection: ["current": "false"])
    #expect(inspections(report, aside).map(\.documents.count) == [1])
  }

  @Test func theLatestInspectionIsWhatTheNewsIsAbout() {
    let visit = MadeUp.report(3, "Northwick", "focused_visit_letter", ("2025-01-14", "2025-01-15"))
    let graded = MadeUp.article(2, "Northwick", date: "2025-02-03", inspection: ["current": "true", "overall": "good"])
    #expect(inspections(report, visit, graded).map(\.documents.count) == [2, 1])
    let ungraded = MadeUp.article(2, "Northwick", date: "2025-02-20", inspection: ["current": "true"])
    #expect(inspections(report, visit, ungraded).map(\.documents.count) == [1, 2])
  }

  @Test func whatMayBeOfSeveralJoinsNone() {
    let other = MadeUp.report(3, "Northwick", "ilacs_short", ("2024-02-05", "2024-02-09"), Self.grades)
    let article = MadeUp.article(2, "Northwick", previous: ["when": "2024", "grade": "good"])
    let book = InspectionBook([report, other, article], MadeUp.reference)
    #expect(book.inspections(of: "Northwick").map(\.documents.count) == [1, 1])
    let mention = book.story(of: "Northwick").mentions.first
    #expect(mention?.grades.first?.grade == .good)
    #expect(mention?.grades.first?.when == PartialDate("2024"))
  }

  @Test func theSameReportInTwoFormsIsOneInspection() {
    let points = [MadeUp.finding("Caseloads", themes: "caseloads")]
    let pages = MadeUp.report(1, "Northwick", "ilacs_standard", Self.days, Self.grades, more: points)
    let page = MadeUp.report(2, "Northwick", "ilacs_standard", Self.days, Self.grades, more: points)
    let book = InspectionBook([pages, page], MadeUp.reference)
    #expect(book.inspections(of: "Northwick").map(\.documents.count) == [2])
    #expect(book.findings(FindingFilter()).map(\.digest) == [MadeUp.digest(1)])
  }

  @Test func visitsAndTheBoardStayApart() {
    let visit = MadeUp.report(2, "Northwick", "monitoring_visit_letter", ("2024-12-10", "2024-12-11"))
    let board = MadeUp.report(3, "Northwick", "lscb_review_only", Self.days, ["lscb": "good"])
    #expect(inspections(report, visit, board).count == 3)
  }

  @Test func articlesAloneMakeAnInspectionOfWhatTheyAgreeOn() {
    let first = MadeUp.article(
      1, "Northwick", "inspection_summary",
      inspection: ["start": "2012-11-12", "end": "2012-11-21", "overall": "inadequate", "kind": "full"])
    let second = MadeUp.article(2, "Northwick", inspection: ["start": "2012-11", "overall": "inadequate"])
    let third = MadeUp.article(3, "Northwick", inspection: ["start": "2012-11", "overall": "adequate"])
    let agreed = inspections(first, second)
    #expect(agreed.count == 1)
    #expect(agreed.first?.start == PartialDate("2012-11-12"))
    #expect(agreed.first?.grade(.overall) == .inadequate)
    #expect(agreed.first?.hasReport == false)
    let disputed = inspections(first, second, third)
    #expect(disputed.count == 1)
    #expect(disputed.first?.grade(.overall) == nil)
    #expect(disputed.first?.contradictions.map(\.field) == ["overall"])
  }

  @Test func anArticleThatIsNotAboutIt() {
    let other = MadeUp.sheet(
      2, "press_article",
      [MadeUp.fact("childrens_services_inspection", "false"), MadeUp.fact("authority", "Northwick")])
    let book = InspectionBook([report, other], MadeUp.reference)
    #expect(book.story(of: "Northwick").mentions == [])
    let paper = MadeUp.article(3, "Northwick", "committee_paper", date: "2025-02-11")
    let mentions = InspectionBook([report, paper], MadeUp.reference).story(of: "Northwick").mentions
    #expect(mentions.map(\.around) == [0])
  }
}
