internal import Model

/// Judgements that reports under the single inspection framework say in a sentence of their own rather than in a row:
/// "Children's services in Darlington Borough Council are inadequate", "The overall judgement is good", "The judgement
/// for the effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement".
///
/// Only a whole statement in the present that begins a block counts; one that denies, or goes on ("are good at ..."), the
/// scale's definitions ("An LSCB that is good ...") and what earlier inspections found do not.
struct CoverSentences {
  private static let mostSubjectWords = 16
  /// Words that turn a grade behind them into something else, "far from" and "less than" among them.
  private static let denials: Set<String> = [
    "not", "no", "never", "nor", "neither", "yet", "hardly", "far", "less", "longer", "cannot", "isn't", "aren't",
  ]

  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// - Parameter cover: The range in which statements on the whole authority stand.
  func readings(cover: Range<Int>) -> [Reading] {
    var readings: [Reading] = []
    for start in text.tokens.indices where begins(start) {
      if cover.contains(start), let found = overall(at: start) { readings.append(found) }
      if let found = authority(at: start) ?? board(at: start) { readings.append(found) }
    }
    return readings
  }

  private func begins(_ index: Int) -> Bool {
    index == 0 || !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page, .tab])
  }

  /// "The overall judgement is [that children's services are] good", "Children's services in X are good".
  private func overall(at start: Int) -> Reading? {
    if text.matches(["the", "overall", "judgement", "is"], at: start) {
      return statement(start, subjectEnd: start + 3, field: "overall")
    }
    guard
      text.matches(["children", "services", "in"], at: start)
        || text.matches(["children", "services", "on"], at: start),
      !text.tokens[start].gap.isDisjoint(with: [.paragraph, .page])
    else { return nil }
    return statement(start, subjectEnd: start + 3, field: "overall")
  }

  /// "This local authority requires improvement and is not yet good because".
  private func authority(at start: Int) -> Reading? {
    guard text.matches(["this", "local", "authority"], at: start) else { return nil }
    return statement(start, subjectEnd: start + 3, field: "overall", mostWords: 2)
  }

  /// "The Local Safeguarding Children Board (LSCB) is inadequate", "The LSCB requires improvement because".
  private func board(at start: Int) -> Reading? {
    var index = start
    for lead in [
      ["the", "judgement", "for", "the", "effectiveness", "of"],
      ["the", "judgement", "of", "the", "effectiveness", "of"], ["the", "effectiveness", "of"],
    ] where text.matches(lead, at: index) {
      index += lead.count
      break
    }
    guard text.tokens.indices.contains(index), text.tokens[index].word == "the" else { return nil }
    var end = index + 1
    while end < min(text.tokens.count, index + 8), text.tokens[end].word != "board", text.tokens[end].word != "lscb",
      text.tokens[end].word != "children"
        || end + 1 < text.tokens.count && text.tokens[end + 1].word == "board"
    { end += 1 }
    guard end < text.tokens.count else { return nil }
    if text.tokens[end].word == "board" {
      guard text.matches(["safeguarding", "children", "board"], at: end - 2) else { return nil }
      if end + 1 < text.tokens.count, text.tokens[end + 1].word == "lscb" { end += 1 }
    } else if text.tokens[end].word == "lscb" {
      guard end == index + 1 else { return nil }
    } else if !text.matches(["local", "safeguarding", "children"], at: end - 2) {
      return nil
    }
    return statement(start, subjectEnd: end + 1, field: "lscb", mostWords: 2)
  }

  /// From the subject to a grade behind "is" or "are", or to "requires improvement", within one sentence.
  private func statement(_ start: Int, subjectEnd: Int, field: String, mostWords: Int = mostSubjectWords) -> Reading? {
    var index = subjectEnd
    while index < text.tokens.count, index - subjectEnd <= mostWords {
      let token = text.tokens[index]
      guard token.gap.isDisjoint(with: [.fullStop, .exclamation, .page, .semicolon, .bullet]) else { return nil }
      if let phrase = text.gradePhrase(at: index, before: text.tokens.count) {
        let before = text.tokens[index - 1].word
        guard ["is", "are", "as"].contains(before) || phrase.grade == .requiresImprovement,
          ends(phrase.tokens.upperBound)
        else { return nil }
        let whole = endsBlock(phrase.tokens.upperBound)
        return Reading(
          field: field, value: phrase.grade?.rawValue, how: whole ? .heading : .sentence,
          tokens: [start..<phrase.tokens.upperBound])
      }
      if CoverSentences.denials.contains(token.word) { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the statement ends before `next`, or goes on only to say why.
  private func ends(_ next: Int) -> Bool {
    guard !endsBlock(next) else { return true }
    let token = text.tokens[next]
    return token.gap.contains(.fullStop) || token.gap.contains(.line) && (token.isCapitalised || token.isNumber)
      || token.word == "because" || text.matches(["and", "is", "not", "yet", "good", "because"], at: next)
  }

  private func endsBlock(_ next: Int) -> Bool {
    next >= text.tokens.count || !text.tokens[next].gap.isDisjoint(with: [.paragraph, .page])
  }
}
