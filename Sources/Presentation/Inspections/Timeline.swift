package import Model

/// An authority's grades over the years, before they are drawn.
package struct Timeline: Hashable, Sendable {
  /// How long a grade stood.
  package struct Band: Hashable, Sendable {
    package let grade: Grade
    package let first: CalendarDate
    /// The day of the inspection that ended it, the authority's last day, or the last day of the drawing.
    package let last: CalendarDate
    package let change: GradeChange?
    /// Where in the timeline's list the inspection stands that gave it.
    package let inspection: Int
    /// Whether it stands to this day.
    package let isOpen: Bool
  }

  package struct Lane: Hashable, Sendable {
    package let area: JudgementArea
    package let bands: [Band]
  }

  package let authority: AuthorityProfile
  /// Those whose time is known, oldest first.
  package let inspections: [Inspection]
  /// Areas that were ever graded, in their order.
  package let lanes: [Lane]

  /// `today` is where the drawing ends. Of a predecessor, only the overall grade is drawn.
  package init(
    _ authority: AuthorityProfile, _ inspections: [Inspection], today: CalendarDate, overallOnly: Bool = false
  ) {
    self.authority = authority
    let dated = inspections.filter { $0.when != nil }
    self.inspections = dated
    let end = authority.validTo.map { min($0.days.upperBound, today) } ?? today
    let areas = overallOnly ? [JudgementArea.overall] : JudgementArea.allCases
    lanes = areas.compactMap { area in
      let bands = Timeline.bands(area, dated, end: end, isOpen: authority.validTo == nil)
      return bands.isEmpty ? nil : Lane(area: area, bands: bands)
    }
  }

  /// The timelines of a story: those of the authorities before it, then its own.
  package static func all(_ story: AuthorityStory, today: CalendarDate) -> [Timeline] {
    let before = story.related.filter { $0.relation == .predecessor }.map { related in
      Timeline(related.authority, related.inspections, today: today, overallOnly: true)
    }
    return before.filter { !$0.inspections.isEmpty } + [Timeline(story.authority, story.inspections, today: today)]
  }

  /// Safeguarding partners took over from the boards by that day (Working Together to Safeguard Children 2018, chapter 3).
  private static let boardsEnded = PartialDate("2019-09-29")?.days.upperBound ?? CalendarDate(daysSince1970: 0)

  /// A grade stands until the next inspection that judges the area, or that judges the whole service without it: then
  /// there is a gap, because nobody holds that judgement any more.
  private static func bands(
    _ area: JudgementArea, _ inspections: [Inspection], end: CalendarDate, isOpen: Bool
  ) -> [Band] {
    var bands: [Band] = []
    let isOver = area == .lscb && boardsEnded < end
    let end = isOver ? boardsEnded : end
    for (index, inspection) in inspections.enumerated() {
      guard let grade = inspection.grade(area), let first = inspection.when?.days.lowerBound, first <= end else {
        continue
      }
      let next = inspections[(index + 1)...].first { other in
        other.grade(area) != nil || other.kind.scope == .wholeService && other.isGraded
      }
      let last = next?.when.map { min($0.days.lowerBound, end) } ?? end
      bands.append(
        Band(
          grade: grade, first: first, last: max(first, last), change: inspection.change(area), inspection: index,
          isOpen: next == nil && isOpen && !isOver))
    }
    return bands
  }

  /// The years that a drawing of all of them spans, so that they can be compared: to this one, whatever documents say
  /// of years to come.
  static func years(_ timelines: [Timeline], today: CalendarDate) -> ClosedRange<Int> {
    let first = timelines.flatMap(\.inspections).compactMap { $0.when?.year }.min() ?? today.year
    return min(first, today.year)...today.year
  }

  /// In a sentence for those who do not see the drawing.
  package var summary: String {
    guard let lane = lanes.first(where: { $0.area == .overall }) ?? lanes.first else {
      return "\(authority.name): no grades are known."
    }
    let steps = lane.bands.map { band in
      let from = inspections[band.inspection].when.map { "from \(DateText.short($0))" } ?? ""
      return "\(GradeText.word(band.grade).lowercased()) \(from)"
    }
    let end = lane.bands.last?.isOpen == true ? ", which stands" : ""
    return "\(authority.name), \(lane.area.label.lowercased()): \(steps.joined(separator: ", "))\(end)."
  }
}
