internal import Model

/// One timeline as part of an SVG drawing, without the element around it.
struct TimelinePanel {
  static let laneHeight = 30.0
  private static let laneGap = 5.0
  private static let labelRow = 17.0
  private static let character = 7.0

  private let timeline: Timeline
  private let scale: TimeScale
  private let isHeaded: Bool

  private let labels: [(text: String, x: Double, row: Int)]
  private let visits: [Inspection]

  /// `isHeaded`: whether the authority's name stands above it.
  init(timeline: Timeline, scale: TimeScale, isHeaded: Bool) {
    self.timeline = timeline
    self.scale = scale
    self.isHeaded = isHeaded
    labels = TimelinePanel.placedLabels(timeline, scale)
    visits = timeline.inspections.filter(\.judgements.isEmpty)
  }

  private var headHeight: Double { isHeaded ? 50 : 0 }
  private var labelRows: Int { (labels.map(\.row).max() ?? 0) + 1 }
  private var top: Double { headHeight + Double(labelRows) * Self.labelRow + 8 }
  private var lanesHeight: Double { Double(timeline.lanes.count) * (Self.laneHeight + Self.laneGap) }
  private var bottom: Double { top + lanesHeight + (visits.isEmpty ? 0 : 26) }

  var height: Double { bottom + 34 }

  var markup: String {
    var parts = isHeaded ? heading : []
    parts += grid
    for (index, lane) in timeline.lanes.enumerated() {
      parts += self.lane(lane, y: top + Double(index) * (Self.laneHeight + Self.laneGap))
    }
    parts += inspectionLabels + visitMarks
    return parts.joined(separator: "\n")
  }

  private func n(_ value: Double) -> String { Markup.number(value) }

  private var heading: [String] {
    [
      Markup.text("text", [("x", "0"), ("y", "20"), ("class", "name")], timeline.authority.name),
      Markup.text(
        "text", [("x", "0"), ("y", "39"), ("class", "about")], InspectionText.authority(timeline.authority)),
    ]
  }

  private var grid: [String] {
    let lines = scale.ticks.flatMap { tick in
      [
        Markup.element(
          "line",
          [("x1", n(tick.x)), ("x2", n(tick.x)), ("y1", n(top - 4)), ("y2", n(bottom + 4)), ("class", "grid")]),
        Markup.text("text", [("x", n(tick.x)), ("y", n(bottom + 19)), ("class", "year")], String(tick.year)),
      ]
    }
    let x = n(scale.right)
    // Where the last year's figure leaves room for it.
    let isApart = scale.ticks.allSatisfy { scale.right - $0.x > 42 }
    let today = isApart ? [Markup.text("text", [("x", x), ("y", n(bottom + 19)), ("class", "year")], "today")] : []
    return lines + today + [
      Markup.element("line", [("x1", x), ("x2", x), ("y1", n(top - 4)), ("y2", n(bottom + 4)), ("class", "today")])
    ]
  }

  private func lane(_ lane: Timeline.Lane, y: Double) -> [String] {
    let kind = lane.area == .overall ? "label strong" : "label"
    let label = Markup.text(
      "text", [("x", n(scale.left - 12)), ("y", n(y + 20)), ("class", kind)], lane.area.label)
    return [label] + lane.bands.map { band($0, lane.area, y) }
  }

  private func band(_ band: Timeline.Band, _ area: JudgementArea, _ y: Double) -> String {
    let (left, right) = (scale.x(band.first), scale.x(band.last))
    let width = max(4, right - left - 2)
    let paint = GradePaint(band.grade)
    let inspection = timeline.inspections[band.inspection]
    let isReported = !inspection.hasReport
    let box = Markup.element(
      "rect",
      [
        ("x", n(left)), ("y", n(y)), ("width", n(width)), ("height", n(Self.laneHeight)), ("rx", "3"),
        ("fill", paint.fill), ("class", isReported ? "band told" : "band"),
      ])
    let text = caption(band, room: width).map { caption in
      Markup.text(
        "text", [("x", n(left + 8)), ("y", n(y + 20)), ("style", "fill: \(paint.ink)"), ("class", "grade")], caption)
    }
    return Markup.element("g", [], Markup.text("title", [], explained(band, area)) + box + (text ?? ""))
  }

  /// The longest text that fits.
  private func caption(_ band: Timeline.Band, room: Double) -> String? {
    let arrow = band.change.map { $0.direction == .same ? "" : GradeText.arrow($0.direction) + " " } ?? ""
    let (word, letters) = (GradeText.word(band.grade), GradeText.letters(band.grade))
    return [arrow + word, word, arrow + letters, letters].first { Double($0.count) * Self.character + 12 <= room }
  }

  private func explained(_ band: Timeline.Band, _ area: JudgementArea) -> String {
    let inspection = timeline.inspections[band.inspection]
    let source = inspection.hasReport ? "" : " (from articles, no report)"
    var text = "\(area.label): \(GradeText.word(band.grade)). \(InspectionText.title(inspection)), "
    text += "\(DateText.when(inspection))\(source)."
    if let change = band.change {
      let from = "\(GradeText.word(change.from).lowercased())\(change.since.map { ", \(DateText.short($0))" } ?? "")"
      let word = [GradeChange.Direction.up: "Better than", .down: "Worse than", .same: "Level with"][change.direction]
      text += " \(word ?? "") the one before (\(from))."
    }
    return text
  }

  private var inspectionLabels: [String] {
    labels.flatMap { label in
      let y = headHeight + Double(label.row + 1) * Self.labelRow - 3
      let x = n(label.x)
      return [
        Markup.element("line", [("x1", x), ("x2", x), ("y1", n(y + 4)), ("y2", n(top)), ("class", "stem")]),
        Markup.text("text", [("x", x), ("y", n(y)), ("class", "when")], label.text),
      ]
    }
  }

  /// Each graded inspection's name above its day, in the lowest row where it meets no other.
  private static func placedLabels(
    _ timeline: Timeline, _ scale: TimeScale
  ) -> [(text: String, x: Double, row: Int)] {
    var ends: [Double] = []
    var placed: [(text: String, x: Double, row: Int)] = []
    for inspection in timeline.inspections.reversed() where !inspection.judgements.isEmpty {
      guard let when = inspection.when else { continue }
      let mark = inspection.contradictions.isEmpty ? "" : " !"
      let text = "\(InspectionText.short(inspection)), \(DateText.short(when))\(mark)"
      let x = scale.x(when.days.lowerBound)
      // From the right, so that a label may reach over what is older only where there is room.
      let end = x + Double(text.count) * 6.4 + 10
      let row = ends.firstIndex { end <= $0 } ?? ends.count
      if row == ends.count { ends.append(x) } else { ends[row] = x }
      placed.append((text, x, row))
    }
    let rows = ends.count
    // The row nearest to the lanes is the first that was filled.
    return placed.map { ($0.text, $0.x, rows - 1 - $0.row) }
  }

  private var visitMarks: [String] {
    guard !visits.isEmpty else { return [] }
    let y = top + lanesHeight + 12
    let label = Markup.text(
      "text", [("x", n(scale.left - 12)), ("y", n(y + 4)), ("class", "label")], "Without grades")
    return [label]
      + visits.map { visit in
        let x = visit.when.map { scale.x($0.days.lowerBound) } ?? scale.left
        let title = Markup.text("title", [], "\(InspectionText.title(visit)), \(DateText.when(visit)): no grades.")
        let circle = Markup.element("circle", [("cx", n(x)), ("cy", n(y)), ("r", "8.5"), ("class", "visit")])
        let letter = TimelineText.mark(visit)
        let text = Markup.text(
          "text", [("x", n(x)), ("y", n(y + 4)), ("class", "letter")], letter == "◇" ? "V" : String(letter))
        return Markup.element("g", [], title + circle + text)
      }
  }
}
