package import Model

/// The timelines of stories as an HTML page that needs nothing but itself; every drawing has its table beside it.
package struct TimelinePage {
  private let stories: [AuthorityStory]
  private let today: CalendarDate

  package init(_ stories: [AuthorityStory], today: CalendarDate) {
    self.stories = stories
    self.today = today
  }

  package var document: String {
    let all = stories.map { Timeline.all($0, today: today) }
    let drawing = TimelineDrawing(all.flatMap(\.self), today: today)
    let title = "Judgements of children’s services: " + stories.map(\.authority.name).joined(separator: ", ")
    var body = Markup.text("h1", [], title)
    body += Markup.text(
      "p", [("class", "about")],
      "Drawn by Vigil on \(DateText.long(PartialDate(today))) from the documents in its store. What no document says is blank."
    )
    body += Markup.element("figure", [], drawing.legend)
    for (index, (story, timelines)) in zip(stories, all).enumerated() {
      body += section(story, timelines, drawing, index)
    }
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      <style>\(TimelinePage.style)</style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private func section(
    _ story: AuthorityStory, _ timelines: [Timeline], _ drawing: TimelineDrawing, _ index: Int
  ) -> String {
    var parts = [
      Markup.text("h2", [], story.authority.name),
      Markup.text("p", [("class", "about")], InspectionText.authority(story.authority)),
      Markup.text("p", [("class", "now")], TimelinePage.standing(story)),
    ]
    for (number, timeline) in timelines.enumerated() {
      if timeline.authority.name != story.authority.name {
        parts.append(
          Markup.text(
            "h3", [], "Before it: \(timeline.authority.name), \(InspectionText.authority(timeline.authority))"))
      } else if timelines.count > 1 {
        parts.append(Markup.text("h3", [], timeline.authority.name))
      }
      parts.append(Markup.element("figure", [], drawing.figure(timeline, id: "timeline-\(index)-\(number)")))
    }
    parts.append(InspectionsTable(story.inspections).markup)
    parts += story.inspections.flatMap(TimelinePage.contradictions) + TimelinePage.points(story)
    return Markup.element("section", [], parts.joined(separator: "\n"))
  }

  /// What stands, in a sentence.
  private static func standing(_ story: AuthorityStory) -> String {
    guard let index = story.latestGraded else { return "No graded inspection is known." }
    let latest = story.inspections[index]
    let source = "\(InspectionText.title(latest)), \(DateText.when(latest))"
    if let overall = latest.grade(.overall) { return "\(GradeText.word(overall)) overall: \(source)." }
    return "\(InspectionText.areaGrades(latest).capitalisedFirst): \(source)."
  }

  /// What the latest full inspection asked for.
  private static func points(_ story: AuthorityStory) -> [String] {
    guard let open = story.openPoints else { return [] }
    let inspection = story.inspections[open.inspection]
    let items = open.points.enumerated().map { index, point in
      let page = point.evidence.first.map { "page \($0.page)" }
      let themes = open.themes.filter { $0.id != nil && $0.points.contains(index) }.map(\.label)
      let about = ([page].compactMap(\.self) + themes).joined(separator: "; ")
      return Markup.element("li", [], Markup.escaped(point.text + " ") + Markup.text("small", [], about))
    }
    return [
      Markup.text(
        "h3", [], "What the \(InspectionText.title(inspection)) of \(DateText.when(inspection)) asked for"),
      Markup.element("ol", [], items.joined(separator: "\n")),
    ]
  }

  private static func contradictions(_ inspection: Inspection) -> [String] {
    let lines = ContradictionText.lines(inspection, room: nil, style: .plain)
    guard !lines.isEmpty else { return [] }
    let head = "\(InspectionText.title(inspection)), \(DateText.when(inspection)):"
    let items = lines.map { Markup.text("li", [], String($0.drop { $0 == " " || $0 == "!" })) }
    return [Markup.text("p", [("class", "warning")], head), Markup.element("ul", [], items.joined())]
  }

  private static let style = """

    body { font: 16px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1f2933; background: #fff;
      max-width: 1240px; margin: 2rem auto; padding: 0 1rem }
    h1 { font-size: 1.6rem } h2 { margin: 2.5rem 0 0; font-size: 1.35rem } h3 { margin: 1.2rem 0 0; font-size: 1rem }
    .about { color: #52606d; margin: .2rem 0 } .now { font-weight: 600; margin: .4rem 0 }
    figure { margin: .6rem 0 } svg { max-width: 100%; height: auto }
    .scroll { overflow-x: auto }
    table { border-collapse: collapse; font-size: .9rem; width: 100%; margin: .6rem 0 }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d9e0e6 }
    th { color: #3e4c59 } thead th { border-bottom: 2px solid #9aa5b1 } tbody th { white-space: nowrap }
    small { color: #52606d } li { margin: .25rem 0 } td.blank { color: #7b8794 }
    .warning { color: #8a2c0d; font-weight: 600; margin: .6rem 0 0 } code { font-size: .85em }
    @media print { section { break-inside: avoid } body { margin: 0 } }

    """
}
