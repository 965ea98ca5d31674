package import Model

/// Timelines as an SVG drawing that needs nothing but itself: no script, no font, no other file.
package struct TimelineDrawing {
  private static let width = 1180.0
  private static let labels = 170.0
  private static let gap = 26.0

  private let timelines: [Timeline]
  private let scale: TimeScale

  package init(_ timelines: [Timeline], today: CalendarDate) {
    self.timelines = timelines
    scale = TimeScale(
      timelines, today: today, left: TimelineDrawing.labels, width: TimelineDrawing.width - TimelineDrawing.labels - 90)
  }

  /// A whole file.
  package var document: String {
    let names = timelines.map(\.authority.name).joined(separator: ", ")
    var y = 0.0
    var parts: [String] = []
    for timeline in timelines {
      let panel = TimelinePanel(timeline: timeline, scale: scale, isHeaded: true)
      parts.append(Markup.element("g", [("transform", "translate(0 \(Markup.number(y)))")], "\n\(panel.markup)\n"))
      y += panel.height + TimelineDrawing.gap
    }
    let legend = TimelineLegend()
    parts.append(Markup.element("g", [("transform", "translate(0 \(Markup.number(y)))")], "\n\(legend.markup)\n"))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + svg(
        "Judgements of children’s services: \(names)", timelines.map(\.summary).joined(separator: " "), id: "timeline",
        height: y + legend.height, parts.joined(separator: "\n")) + "\n"
  }

  /// One timeline for a page that has its heading elsewhere; `id` is unique on the page.
  func figure(_ timeline: Timeline, id: String) -> String {
    let panel = TimelinePanel(timeline: timeline, scale: scale, isHeaded: false)
    return svg("Judgements of \(timeline.authority.name)", timeline.summary, id: id, height: panel.height, panel.markup)
  }

  /// The key to all figures of a page.
  var legend: String {
    let legend = TimelineLegend()
    return svg("What the drawings show", TimelineLegend.text, id: "legend", height: legend.height, legend.markup)
  }

  private func svg(_ title: String, _ description: String, id: String, height: Double, _ content: String) -> String {
    let margin = 16.0
    let box = [-margin, -margin, TimelineDrawing.width + 2 * margin, height + 2 * margin].map(Markup.number)
    return Markup.element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", box.joined(separator: " ")), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-text"), ("width", box[2]), ("height", box[3]),
      ],
      "\n" + Markup.text("title", [("id", "\(id)-title")], title) + "\n"
        + Markup.text("desc", [("id", "\(id)-text")], description) + "\n<style>\(TimelineDrawing.style)</style>\n"
        + Markup.element(
          "rect", [("x", box[0]), ("y", box[1]), ("width", box[2]), ("height", box[3]), ("fill", "#ffffff")])
        + "\n\(content)\n")
  }

  private static let style = """

    text { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: #1f2933; font-size: 13px }
    .name { font-size: 20px; font-weight: 700 }
    .about { fill: #52606d }
    .label { text-anchor: end; fill: #3e4c59 }
    .strong { font-weight: 700; fill: #1f2933 }
    .grid { stroke: #d9e0e6; stroke-width: 1 }
    .today { stroke: #52606d; stroke-width: 1.5; stroke-dasharray: 3 3 }
    .year { text-anchor: middle; fill: #52606d; font-size: 12px }
    .when { font-size: 12px; fill: #3e4c59 }
    .stem { stroke: #9aa5b1; stroke-width: 1 }
    .told { stroke: #1f2933; stroke-width: 1.5; stroke-dasharray: 4 3 }
    .visit { fill: #ffffff; stroke: #52606d; stroke-width: 1.5 }
    .letter { text-anchor: middle; font-size: 11px; font-weight: 700; fill: #3e4c59 }

    """
}
