package import Model

/// The facts of a document beside their evidence: what is in dispute first, then judgements, particulars, and the rest.
package enum FactsPage {
  /// A blank line before each part. `room` nil: lines as long as they are, and no words are cut.
  package static func lines(_ facts: [Fact], room: Int?, style: Style) -> [String] {
    var lines = conflicts(facts, room: room, style: style)
    func part(_ heading: String, _ body: [String]) {
      if !body.isEmpty { lines += ["", style.strong(heading)] + body }
    }
    let judgements = FactFields.judgements.flatMap { field in facts.filter { $0.field == field } }
    part("Judgements", table(judgements, "GRADE", room: room, style: style))
    part(
      "Particulars", table(facts.filter { !FactFields.isElsewhere($0.field) }, "VALUE", room: room, style: style))
    for (field, heading) in FactFields.lists {
      part(heading, items(facts.filter { $0.field == field }, room: room, style: style))
    }
    return lines
  }

  private static func table(_ facts: [Fact], _ value: String, room: Int?, style: Style) -> [String] {
    guard !facts.isEmpty else { return [] }
    var table = TextTable([
      .init("FIELD"), .init(value), .init("HOW"), .init("PAGE", right: true), .init("WORDS", mayShrink: true),
    ])
    for fact in facts {
      let isJudgement = FactFields.judgements.contains(fact.field)
      let more = fact.attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      table.add([
        FactWords.plain(fact.field),
        ([isJudgement ? FactWords.plain(fact.value) : EvidenceText.flat(fact.value)] + more).joined(separator: "; "),
        fact.how, EvidenceText.numbers(fact.evidence), EvidenceText.words(fact.evidence),
      ])
    }
    return table.lines(room: room.map { $0 - 2 }, style: style).map { "  " + $0 }
  }

  /// What each says, where that stands and what it is about, and the words where they are others; what several in a
  /// row are stands above them once.
  private static func items(_ facts: [Fact], room: Int?, style: Style) -> [String] {
    func indented(_ text: String, by indent: Int) -> [String] {
      WrappedText.lines(text, room: room.map { $0 - indent }).map { String(repeating: " ", count: indent) + $0 }
    }
    var lines: [String] = []
    var above = ""
    for fact in facts {
      let heading = FactWords.heading(fact)
      if heading != above { lines += indented(heading, by: 2) }
      above = heading
      let sentence = FactWords.sentence(fact)
      let place = ["\(EvidenceText.pages(fact.evidence)), \(fact.how)", FactWords.themes(fact)].filter { !$0.isEmpty }
      let indent = heading.isEmpty ? 2 : 4
      lines += indented("\(sentence) (\(place.joined(separator: "; ")))", by: indent)
      let words = EvidenceText.words(fact.evidence)
      if !EvidenceText.flat(sentence).contains(words) {
        lines += indented("“\(words)”", by: indent + 2).map(style.faint)
      }
    }
    return lines
  }

  private static func conflicts(_ facts: [Fact], room: Int?, style: Style) -> [String] {
    let readings = facts.filter { $0.field == FactFields.conflict }
    var fields: [String] = []
    for field in readings.map({ $0.attributes["field"] ?? "" }) where !fields.contains(field) { fields.append(field) }
    return fields.flatMap { field in
      let name = Printable.line(FactWords.plain(field))
      return ["", style.bad("! The document contradicts itself on \(name), so no value is given:")]
        + table(
          readings.filter { $0.attributes["field"] ?? "" == field }.compactMap {
            Fact(field: field, value: $0.value, how: $0.how, evidence: $0.evidence)
          }, "READING", room: room, style: style)
    }
  }
}
