internal import Model

/// The record of main findings that ended reports on safeguarding and looked after children, 2009 to 2012: two blocks of
/// rows with the same labels, one for each service, so that a row means what its block says.
struct MainFindings {
  private static let label = ["overall", "effectiveness"]

  private let layout: Layout

  init(_ layout: Layout) { self.layout = layout }

  func readings() -> [Reading] {
    let text = layout.text
    var field: String?
    var readings: [Reading] = []
    var isRecord = false
    for line in layout.lines {
      let words = text.tokens[line.tokens].map(\.word)
      if words.starts(with: ["record", "of", "main", "findings"]), line.tokens.count < 12 {
        isRecord = text.tokens[line.tokens.upperBound - 1].isNumber ? isRecord : true
      }
      guard isRecord else { continue }
      if words == ["safeguarding", "services"] { field = "help_and_protection" }
      if words.starts(with: ["services", "for", "looked", "after", "children"]), words.count < 9 { field = "in_care" }
      guard let field, words.starts(with: MainFindings.label) else { continue }
      let label = line.tokens.lowerBound..<line.tokens.lowerBound + MainFindings.label.count
      guard label.upperBound < line.tokens.upperBound,
        let phrase = text.gradePhrase(at: label.upperBound, before: line.tokens.upperBound),
        phrase.tokens.upperBound == line.tokens.upperBound
      else { continue }
      readings.append(
        Reading(field: field, value: phrase.grade?.rawValue, how: .table, tokens: [label, phrase.tokens]))
    }
    return readings
  }
}
