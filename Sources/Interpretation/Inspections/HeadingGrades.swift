internal import Model

/// Headings that say an area's grade: "The experiences and progress of children in care: requires improvement to be
/// good", a block of its own that begins with the area and ends with the grade.
struct HeadingGrades {
  private static let fillers: Set<String> = [
    "is", "are", "of", "judgement", "judged", "to", "be", "the", "that", "for",
  ]
  private static let mostFillers = 3

  private let layout: Layout
  /// Wordings by their first word.
  private let byFirst: [String: [JudgementWording]]

  init(_ layout: Layout, wordings: [JudgementWording]) {
    self.layout = layout
    byFirst = Dictionary(grouping: wordings) { $0.words[0] }
  }

  func readings() -> [Reading] {
    let text = layout.text
    var readings: [Reading] = []
    for index in text.tokens.indices {
      guard let candidates = byFirst[text.tokens[index].word],
        let wording = candidates.first(where: { text.matches($0.words, at: index) }), beginsBlock(index)
      else { continue }
      let label = index..<index + wording.words.count
      if let phrase = grade(behind: label.upperBound, before: text.tokens.count) {
        readings.append(
          Reading(
            field: wording.field, value: phrase.grade?.rawValue, how: .heading, tokens: [label, phrase.tokens]))
      }
    }
    return readings
  }

  /// Whether the label is the first of a block, but for an article and a number.
  private func beginsBlock(_ index: Int) -> Bool {
    guard layout.lines[layout.line(of: index)].marker != .bullet else { return false }
    var first = index
    let tokens = layout.text.tokens
    if first > 0, tokens[first].gap.isSubset(of: [.space, .line]), ["the", "of"].contains(tokens[first - 1].word) {
      first -= 1
    }
    if first > 0, tokens[first].gap.isDisjoint(with: [.line, .paragraph, .page]), tokens[first - 1].isNumber {
      first -= 1
    }
    return first == 0 || !tokens[first].gap.isDisjoint(with: [.paragraph, .page]) || tokens[first].gap.contains(.line)
  }

  private func grade(behind start: Int, before limit: Int) -> GradePhrase? {
    let text = layout.text
    var index = start
    while index < limit, index - start <= HeadingGrades.mostFillers {
      if !text.tokens[index].gap.isDisjoint(with: [.fullStop, .exclamation, .page, .comma]) { return nil }
      if let phrase = text.gradePhrase(at: index, before: limit) {
        return endsBlock(phrase.tokens.upperBound) && readsOn(start - 1, to: phrase.tokens.lowerBound) ? phrase : nil
      }
      guard HeadingGrades.fillers.contains(text.tokens[index].word) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the grade goes on where the label ends, or begins the line below. One in a column of its own belongs to
  /// whatever stands beside it, which the order of the text does not tell.
  private func readsOn(_ label: Int, to grade: Int) -> Bool {
    let (last, first) = (layout.boxes[label], layout.boxes[grade])
    if first.rowOverlap(with: last) > 0.4 { return first.x0 - last.x1 < 2 * last.height }
    return first.x0 < layout.lines[layout.line(of: label)].textX + 3 * last.height && first.y0 > last.middle
  }

  private func endsBlock(_ next: Int) -> Bool {
    let tokens = layout.text.tokens
    guard next < tokens.count else { return true }
    return !tokens[next].gap.isDisjoint(with: [.paragraph, .page])
      || tokens[next].gap.contains(.line) && (tokens[next].isNumber || tokens[next].isCapitalised)
  }
}
