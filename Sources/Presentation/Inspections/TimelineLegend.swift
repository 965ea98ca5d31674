internal import Model

/// The key to timelines.
struct TimelineLegend {
  static let text =
    "A grade stands until the next inspection; where that one did not judge the area, there is a gap."

  let height = 68.0

  var markup: String {
    var x = 0.0
    var parts: [String] = []
    for grade in Grade.allCases {
      let paint = GradePaint(grade)
      let word = GradeText.word(grade) + (grade == .adequate ? " (scale until 2013)" : "")
      parts.append(
        Markup.element(
          "rect",
          [
            ("x", Markup.number(x)), ("y", "0"), ("width", "30"), ("height", "20"), ("rx", "3"), ("fill", paint.fill),
          ]))
      parts.append(
        Markup.text(
          "text",
          [
            ("x", Markup.number(x + 15)), ("y", "15"), ("text-anchor", "middle"), ("style", "fill: \(paint.ink)"),
          ], GradeText.letters(grade)))
      parts.append(Markup.text("text", [("x", Markup.number(x + 38)), ("y", "15")], word))
      x += 38 + Double(word.count) * 7 + 28
    }
    let notes = [
      "▲ better, ▼ worse than the inspection before that judged it.  F focused visit, M monitoring visit, "
        + "J joint targeted area inspection, V other visit.",
      "Dashed outline: known from articles only.  !: documents contradict each other.  " + TimelineLegend.text,
    ]
    for (index, note) in notes.enumerated() {
      parts.append(
        Markup.text("text", [("x", "0"), ("y", Markup.number(44 + Double(index) * 20)), ("class", "about")], note))
    }
    return parts.joined(separator: "\n")
  }
}
