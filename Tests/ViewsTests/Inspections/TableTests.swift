internal import Model
internal import Testing
internal import Views

@Suite("The national table and the findings")
struct TableTests {
  private static let sheets = [
    MadeUp.report(
      1, "Northwick", "ilacs_standard", ("2018-06-11", "2018-06-22"), ["overall": "inadequate", "leadership": "good"],
      more: [MadeUp.finding("Reduce caseloads", themes: "caseloads"), MadeUp.finding("Fine", "strength")]),
    MadeUp.report(
      2, "Northwick", "ilacs_short", ("2023-06-12", "2023-06-16"), ["overall": "good"],
      more: [MadeUp.finding("Watch caseloads", themes: "caseloads")]),
    MadeUp.report(3, "Northwick", "focused_visit_letter", ("2024-03-05", "2024-03-06")),
    MadeUp.report(
      4, "Oldshire", "sif_no_lscb", ("2014-06-11", "2014-06-22"), ["overall": "requires_improvement"],
      framework: "SIF", more: [MadeUp.finding("Caseloads of some", "recommendation", themes: "caseloads")]),
    MadeUp.report(
      5, "Southwick", "ilacs_post_reform", ("2026-05-11", "2026-05-22"), ["leadership": "inadequate"]),
    MadeUp.report(6, "Kingsport upon Wade", "lscb_review_only", ("2015-06-15", "2015-06-17"), ["lscb": "good"]),
    MadeUp.sheet(7, "ilacs_short", [MadeUp.fact("overall", "good")]),
    MadeUp.sheet(8, "not_a_report", []),
  ]

  private let book = InspectionBook(Self.sheets, MadeUp.reference)

  private func names(_ change: (inout JudgementFilter) -> Void) -> [String] {
    var filter = JudgementFilter()
    change(&filter)
    return book.judgements(filter).map(\.authority.name)
  }

  @Test func aRowForEachAuthorityThatWasGraded() throws {
    let rows = book.judgements(JudgementFilter())
    #expect(rows.map(\.authority.name) == ["Northwick", "Oldshire", "Southwick"])
    #expect(rows[0].inspection?.grade(.overall) == .good)
    #expect(rows[0].visitsSince == 1)
    #expect(rows[1].authority.validTo == PartialDate("2021-03-31"))
    #expect(rows[2].inspection?.grade(.overall) == nil)
    #expect(book.unplaced == [MadeUp.digest(7)])
  }

  @Test func filters() {
    #expect(names { $0.showsAll = true }.count == 5)
    #expect(names { $0.region = "north west" } == ["Northwick"])
    #expect(names { $0.grades = [.good] } == ["Northwick"])
    #expect(names { ($0.grades, $0.area) = ([.inadequate], .leadership) } == ["Southwick"])
    #expect(names { $0.framework = "sif" } == ["Oldshire"])
    #expect(names { $0.since = PartialDate("2023") } == ["Northwick", "Southwick"])
  }

  @Test func untilIsTheTableAsItStood() {
    var filter = JudgementFilter()
    filter.until = PartialDate("2019")
    let rows = book.judgements(filter)
    #expect(rows.map { $0.inspection?.grade(.overall) } == [.inadequate, .requiresImprovement])
    #expect(rows.map(\.visitsSince) == [0, 0])
  }

  private func texts(_ change: (inout FindingFilter) -> Void) -> [String] {
    var filter = FindingFilter()
    change(&filter)
    return book.findings(filter).map(\.text)
  }

  @Test func findingsAreTheLatestFirst() {
    #expect(texts { _ in } == ["Watch caseloads", "Reduce caseloads", "Fine", "Caseloads of some"])
    #expect(texts { $0.theme = "caseloads" }.count == 3)
    #expect(texts { ($0.theme, $0.since) = ("caseloads", PartialDate("2023")) } == ["Watch caseloads"])
    #expect(texts { $0.until = PartialDate("2018-06") }.count == 3)
    #expect(texts { $0.kinds = [.strength] } == ["Fine"])
    #expect(texts { $0.region = "South West" } == ["Caseloads of some"])
    #expect(texts { $0.authority = "Oldshire" } == ["Caseloads of some"])
    #expect(texts { $0.addressee = .lscb } == [])
    #expect(book.findings(FindingFilter()).first?.evidence.first?.page == 2)
  }

  /// Whatever the order in which documents came out of the store.
  @Test func viewsAreIdenticalWhenTheyAreMadeAgain() {
    let articles = (20..<60).map { number in
      MadeUp.article(
        number, ["Northwick", "Oldshire", "Southwick"][number % 3], date: "20\(14 + number % 12)-0\(1 + number % 9)-11",
        inspection: [
          "overall": ["good", "inadequate"][number % 2], "current": "true", "start": "20\(12 + number % 14)",
        ])
    }
    let all = Self.sheets + articles
    let first = InspectionBook(all, MadeUp.reference)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let other = InspectionBook(all.shuffled(using: &generator), MadeUp.reference)
      #expect(other.judgements(JudgementFilter()) == first.judgements(JudgementFilter()))
      #expect(other.findings(FindingFilter()) == first.findings(FindingFilter()))
      for name in ["Northwick", "Oldshire", "Southwick", "West Oldshire"] {
        #expect(other.story(of: name) == first.story(of: name))
      }
    }
  }
}
