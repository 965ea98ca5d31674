internal import Model

/// The kinds of inspection documents; the raw values are those of the exports.
enum ReportKind: String {
  case ilacsStandard = "ilacs_standard"
  case ilacsShort = "ilacs_short"
  case ilacsPostReform = "ilacs_post_reform"
  case sifWithBoard = "sif_with_lscb"
  case sifWithoutBoard = "sif_no_lscb"
  case sifReinspection = "sif_reinspection"
  case boardReview = "lscb_review_only"
  case lookedAfter2013 = "lac_2013"
  case childProtection2012 = "child_protection_2012"
  case focusedVisit = "focused_visit_letter"
  case monitoringVisit = "monitoring_visit_letter"
  case safeguarding2009 = "safeguarding_lac_2009"
  case jointTargetedArea = "jtai"
  case notAReport = "not_a_report"

  /// A short inspection has one week on site, a standard one two: Ofsted, "Inspecting local authority children's
  /// services", part 3. Reports do not say which they are, but when.
  private static let longestShort = 7
  /// Inspections from this day on give no overall judgement.
  private static let reform = CalendarDate(year: 2026, month: 4, day: 1)

  init(_ family: ReportFamily, dates: ReportDates.Found, hasOverall: Bool) {
    switch family {
    case .ilacs:
      if !hasOverall, let start = dates.start?.calendarDate, let reform = ReportKind.reform, start >= reform {
        self = .ilacsPostReform
      } else {
        self = ReportKind.isShort(dates.firstPeriod) ? .ilacsShort : .ilacsStandard
      }
    case .sif(let reinspection, let withBoard):
      self = reinspection ? .sifReinspection : withBoard ? .sifWithBoard : .sifWithoutBoard
    case .boardReview: self = .boardReview
    case .lookedAfter2013: self = .lookedAfter2013
    case .childProtection2012: self = .childProtection2012
    case .safeguarding2009: self = .safeguarding2009
    case .focusedVisit: self = .focusedVisit
    case .monitoringVisit: self = .monitoringVisit
    case .jointTargetedArea: self = .jointTargetedArea
    }
  }

  private static func isShort(_ period: FoundDate?) -> Bool {
    guard let first = period?.start.calendarDate, let last = period?.end.calendarDate else { return false }
    return last.daysSince1970 - first.daysSince1970 < longestShort
  }
}
