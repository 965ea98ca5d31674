internal import Model
internal import Presentation
internal import Testing

@Suite("Grades over the years")
struct TimelineTests {
  private let timeline = Timeline(Stories.story.authority, Stories.story.inspections, today: Stories.today)

  private func bands(_ area: JudgementArea, _ timeline: Timeline) -> [Timeline.Band] {
    timeline.lanes.first { $0.area == area }?.bands ?? []
  }

  @Test func aGradeStandsUntilTheNextInspection() {
    let overall = bands(.overall, timeline)
    #expect(overall.map(\.grade) == [.adequate, .inadequate, .requiresImprovement])
    #expect(overall.map(\.first.description) == ["2012-11-12", "2014-09-16", "2018-06-11"])
    #expect(overall.map(\.last.description) == ["2014-09-16", "2018-06-11", "2026-11-26"])
    #expect(overall.map(\.isOpen) == [false, false, true])
  }

  @Test func anAreaThatIsNotJudgedAnyMoreEnds() {
    // 2018 did not judge care leavers apart, and nobody the boards after 2019.
    #expect(bands(.careLeavers, timeline).map(\.last.description) == ["2018-06-11"])
    let board = Timeline(Stories.story.authority, [Stories.sif], today: Stories.today)
    #expect(bands(.lscb, board).map(\.last.description) == ["2019-09-29"])
    #expect(bands(.lscb, board).map(\.isOpen) == [false])
    let reformed = Timeline(Stories.story.authority, [Stories.ilacs, Stories.reform], today: Stories.today)
    #expect(bands(.overall, reformed).map(\.last.description) == ["2026-05-11"])
  }

  @Test func anAbolishedAuthorityEnds() {
    let all = Timeline.all(Stories.story, today: Stories.today)
    #expect(all.map(\.authority.name) == ["Oldwick", "Northwick"])
    #expect(bands(.overall, all[0]).map(\.last.description) == ["2011-03-31"])
    #expect(bands(.overall, all[0]).map(\.isOpen) == [false])
  }

  @Test func itIsDrawnInLetters() {
    let text = TimelineText([timeline], today: Stories.today, columns: 80, style: .plain)
    let lines = text.lines(timeline)
    #expect(lines[0] == "Northwick  metropolitan, North West")
    #expect(lines[1].split(separator: " ") == ["2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"])
    #expect(lines[2].hasPrefix("Overall              ") && lines[2].contains("A━") && lines[2].contains("I━"))
    #expect(lines[2].hasSuffix("━") && lines[2].contains("RI▲━"))
    #expect(lines.last?.contains("M") == true && lines.last?.contains("F") == true)
    #expect(lines.allSatisfy { Columns.count($0) <= 80 })
    let coloured = TimelineText([timeline], today: Stories.today, columns: 80, style: Style(isColoured: true))
    #expect(coloured.lines(timeline)[2].contains("\u{1B}[1;31mI━"))
  }

  @Test(arguments: [20, 40, 80, 300]) func anyWidthWillDo(columns: Int) {
    let text = TimelineText([timeline], today: Stories.today, columns: columns, style: .plain)
    #expect(text.lines(timeline).count == 7)
  }

  @Test("An inspection dated in a year to come is drawn to this year", arguments: [2027, 9999])
  func aYearToCome(year: Int) {
    var inspection = Stories.ilacs
    inspection.start = PartialDate(year: year, month: 5, day: 1)
    inspection.end = inspection.start
    let timeline = Timeline(Stories.story.authority, [inspection], today: Stories.today)
    let text = TimelineText([timeline], today: Stories.today, columns: 80, style: .plain)
    #expect(text.lines(timeline).first == "Northwick  metropolitan, North West")
    #expect(TimelineDrawing([timeline], today: Stories.today).document.contains("<svg"))
  }

  @Test func aStoryWithoutDatesIsNotDrawn() {
    let empty = Timeline(AuthorityProfile(name: "Nowhere"), [], today: Stories.today)
    let text = TimelineText([empty], today: Stories.today, columns: 80, style: .plain)
    #expect(text.lines(empty) == ["Nowhere", "  no inspection with a date is known"])
    #expect(TimelineDrawing([empty], today: Stories.today).document.contains("no grades are known"))
  }
}
