package import Model

/// A timeline drawn in letters and lines.
package struct TimelineText {
  private static let labels = 20

  private let years: ClosedRange<Int>
  private let today: CalendarDate
  private let room: Int
  private let style: Style

  /// `columns` is the width of all of it. The axis spans all of the timelines, so that they can be compared.
  package init(_ timelines: [Timeline], today: CalendarDate, columns: Int, style: Style) {
    years = Timeline.years(timelines, today: today)
    self.today = today
    room = max(20, columns - TimelineText.labels - 1)
    self.style = style
  }

  package func lines(_ timeline: Timeline) -> [String] {
    let about = InspectionText.authority(timeline.authority)
    let heading = style.strong(Printable.line(timeline.authority.name)) + style.faint(about.isEmpty ? "" : "  \(about)")
    guard !timeline.inspections.isEmpty else { return [heading, "  no inspection with a date is known"] }
    return [heading, axis] + timeline.lanes.map { lane($0) } + marks(timeline)
  }

  package static let legend = [
    GradeText.legend, "◆ graded inspection  F focused visit  M monitoring visit  J joint targeted area inspection",
    TimelineLegend.text,
  ]

  /// The column of a day.
  private func place(_ day: CalendarDate) -> Int {
    let first = PartialDate(year: years.lowerBound)?.days.lowerBound.daysSince1970 ?? 0
    let last = today.daysSince1970
    return min(room - 1, max(0, (day.daysSince1970 - first) * room / max(1, last - first + 1)))
  }

  private var axis: String {
    var cells = [Character](repeating: " ", count: room + 4)
    // The fewest years between two figures that leave room for both.
    let step = [1, 2, 5, 10].first { room * $0 / years.count >= 6 } ?? 20
    for year in stride(from: years.lowerBound, through: years.upperBound, by: step) {
      guard let day = PartialDate(year: year)?.days.lowerBound else { continue }
      for (offset, digit) in String(year).enumerated() { cells[place(day) + offset] = digit }
    }
    return label("") + style.faint(TimelineText.trimmed(cells))
  }

  private func lane(_ lane: Timeline.Lane) -> String {
    var cells = [Character](repeating: " ", count: room)
    var tones = [Style.Tone](repeating: .plain, count: room)
    for band in lane.bands {
      let start = place(band.first)
      let end = max(start + 1, band.isOpen ? room : place(band.last))
      let arrow = band.change.map { GradeText.arrow($0.direction) } ?? ""
      let text = Array(GradeText.letters(band.grade) + (arrow == "=" ? "" : arrow))
      for column in start..<end {
        cells[column] = column - start < text.count ? text[column - start] : "━"
        tones[column] = GradeText.tone(band.grade)
      }
    }
    return label(lane.area.label) + painted(cells, tones)
  }

  private func marks(_ timeline: Timeline) -> [String] {
    var cells = [Character](repeating: " ", count: room)
    for inspection in timeline.inspections {
      guard let day = inspection.when?.days.lowerBound else { continue }
      cells[place(day)] = TimelineText.mark(inspection)
    }
    return [label("Inspections") + TimelineText.trimmed(cells)]
  }

  static func mark(_ inspection: Inspection) -> Character {
    switch inspection.kind {
    case .focusedVisit: "F"
    case .monitoringVisit: "M"
    case .jtai: "J"
    case _ where inspection.judgements.isEmpty: "◇"
    default: "◆"
    }
  }

  private func label(_ text: String) -> String { Columns.fill(text, to: TimelineText.labels) + " " }

  /// Neighbours of one tone are painted together.
  private func painted(_ cells: [Character], _ tones: [Style.Tone]) -> String {
    var line = ""
    var run = ""
    for index in cells.indices {
      run.append(cells[index])
      if index + 1 == cells.count || tones[index + 1] != tones[index] {
        line += style.painted(run, tones[index])
        run = ""
      }
    }
    return style.isColoured ? line : TimelineText.trimmed(Array(line))
  }

  private static func trimmed(_ cells: [Character]) -> String {
    String(cells.prefix((cells.lastIndex { $0 != " " } ?? -1) + 1))
  }
}
