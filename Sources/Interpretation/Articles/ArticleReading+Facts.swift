internal import Model

extension ArticleReading {
  func facts() -> [Fact] {
    var facts: [Fact?] = []
    if let evidence = kind.evidence {
      facts.append(fact("document_kind", kind.kind.rawValue, evidence, how: "heading"))
    }
    facts += subject() + inspections.flatMap { told($0) } + before() + spoken()
    if isRelevant || isOfCouncil { facts += figures() }
    if isRelevant { facts += service() }
    return facts.compactMap { $0 }
  }

  func fact(
    _ field: String, _ value: String, _ tokens: Range<Int>, how: String = "sentence",
    _ attributes: [String: String] = [:]
  ) -> Fact? {
    Fact(field: field, value: value, how: how, attributes: attributes, evidence: article.text.evidence(tokens))
  }

  /// Councils and date.
  private func subject() -> [Fact?] {
    var facts: [Fact?] = []
    var names = inspections.map(\.authority)
    if !isRelevant, let main = topic.main, isCouncilMatter { names = [main] }
    for name in names {
      guard let place = topic.places.first(where: { $0.name == name }) else { continue }
      facts.append(fact("authority", name, place.tokens))
    }
    if let date { facts.append(fact("article_date", date.start.description, date.tokens, how: "heading")) }
    return facts
  }

  private func told(_ inspection: ReportedInspection) -> [Fact?] {
    let (event, judgements) = (inspection.event, inspection.judgements)
    var attributes = ["kind": event.kind.rawValue, "current": "true"]
    var spans: [Range<Int>] = []
    if let overall = judgements.overall {
      attributes["overall"] = overall.grade.rawValue
      spans.append(overall.evidence)
    }
    for area in Area.allCases {
      guard let claim = judgements.areas[area] else { continue }
      attributes[area.rawValue] = claim.grade.rawValue
      spans.append(claim.evidence)
    }
    if let kind = event.kindEvidence { spans.append(kind) }
    if let period = event.period {
      attributes["start"] = period.start.description
      if let end = period.end { attributes["end"] = end.description }
      spans.append(period.tokens)
    }
    if spans.isEmpty, let place = topic.places.first(where: { $0.name == inspection.authority }) {
      spans = [place.tokens]
    }
    var seen: Set<Range<Int>> = []
    let evidence = spans.filter { seen.insert($0).inserted }.flatMap { article.text.evidence($0) }
    let how = judgements.overall?.how ?? judgements.areas.values.first?.how ?? "sentence"
    var facts = [
      Fact(field: "inspection", value: inspection.authority, how: how, attributes: attributes, evidence: evidence)
    ]
    if let first = spans.first, inspection.authority == inspections.first?.authority {
      facts.append(fact("childrens_services_inspection", "true", first))
    }
    return facts
  }

  /// Previous grades, each once: two new councils may share their predecessor's.
  private func before() -> [Fact?] {
    var seen: Set<[String]> = []
    return previous.map { previous in
      var attributes = ["authority": previous.authority]
      if let when = previous.when { attributes["when"] = when.description }
      guard seen.insert([previous.authority, attributes["when"] ?? "", previous.grade.rawValue]).inserted else {
        return nil
      }
      return fact("previous_grade", previous.grade.rawValue, previous.evidence, attributes)
    }
  }

  /// People and what is quoted.
  private func spoken() -> [Fact?] {
    var facts: [Fact?] = []
    for person in people.found {
      var attributes: [String: String] = [:]
      var tokens = person.name
      if let role = person.role {
        attributes["role"] = article.text.line(role)
        if role.upperBound <= tokens.lowerBound { tokens = span(role.lowerBound, tokens.upperBound) }
        if role.lowerBound >= tokens.upperBound { tokens = span(tokens.lowerBound, role.upperBound) }
        if let place = topic.places(in: role).first { attributes["organisation"] = article.text.line(place.tokens) }
      }
      facts.append(fact("person", name(person), tokens, attributes))
    }
    for (quotation, speaker) in zip(article.quotations, speakers) {
      var attributes: [String: String] = [:]
      switch speaker ?? unnamed(quotation) {
      case .person(let index): attributes["speaker"] = name(people.found[index])
      case .inspectorate(let isCare): attributes["speaker"] = isCare ? "CQC" : "Ofsted"
      case .office(let words):
        // Nobody is named; of whom tells enough.
        if words.contains(where: { article.word($0) == "council" }) { attributes["speaker"] = "council spokesperson" }
      case .organisation(let words): attributes["speaker"] = name(words)
      case nil: break
      }
      if attributes.isEmpty || isGrade(quotation), quotation.isShort || quotation.isSingle { continue }
      facts.append(fact("quote", article.text.line(quotation.tokens), quotation.tokens, attributes))
    }
    return facts
  }

  /// Without a possessive ending.
  private func name(_ person: Person) -> String { name(person.name) }

  private func name(_ tokens: Range<Int>) -> String {
    let line = article.text.line(tokens)
    guard let last = tokens.last, article.isPossessive(last) else { return line }
    let ending = line.hasSuffix("s") || line.hasSuffix("S") ? 2 : 1
    let marks: Set<Character> = ["'", "\u{2019}"]
    guard let mark = line.suffix(ending).first, marks.contains(mark) else {
      return line.last.map(marks.contains) ?? false ? String(line.dropLast()) : line
    }
    return String(line.dropLast(ending))
  }

  /// "rated ‘requires improvement’" quotes nobody, nor do "the ‘front door’" and "Appendix ‘A’".
  private func isGrade(_ quotation: Quotation) -> Bool {
    let words = quotation.tokens.map { article.word($0) }
    if words == ["front", "door"] || words.count == 1 && words[0].utf8.count == 1 { return true }
    return GradeMention.all(in: quotation.tokens, of: article).first.map {
      quotation.tokens.count - $0.tokens.count <= 1
    }
      ?? false
  }

  /// In a piece about an inspection, words quoted in a paragraph that names nobody are the inspectors'.
  private func unnamed(_ quotation: Quotation) -> Speaker? {
    guard isRelevant, !quotation.isSingle, (3...60).contains(quotation.tokens.count) else { return nil }
    let block = article.blocks[quotation.block].tokens
    guard quotation.tokens.lowerBound > block.lowerBound, quotation.tokens.upperBound <= block.upperBound,
      !sentence(of: quotation, in: block).contains(where: {
        people.at[$0] != nil || article.has($0, [.pronoun, .role]) || isToldTo($0, quotation)
      })
    else { return nil }
    return .inspectorate(isCare: false)
  }

  /// "One of you said to us", "Care leavers told them", "One girl told the inspectors, “...”": what children say. What they
  /// "told inspectors that" is told by the inspectors.
  private func isToldTo(_ index: Int, _ quotation: Quotation) -> Bool {
    guard !article.isQuoted(index), ["told", "tell", "said", "say"].contains(article.word(index)) else { return false }
    let isSaid = ["said", "say"].contains(article.word(index))
    if isSaid, article.word(index + 1) != "to" { return false }
    let hearer = isSaid ? index + 2 : index + 1
    if ["us", "them"].contains(article.word(hearer)) { return true }
    let inspectors = article.word(hearer) == "the" ? hearer + 1 : hearer
    return ["inspectors", "ofsted"].contains(article.word(inspectors)) && inspectors + 1 == quotation.tokens.lowerBound
  }

  private func sentence(of quotation: Quotation, in block: Range<Int>) -> Range<Int> {
    var (start, end) = (quotation.tokens.lowerBound, quotation.tokens.upperBound)
    while start > block.lowerBound, quotation.tokens.lowerBound - start < 60, !article.text.beginsSentence(start) {
      start -= 1
    }
    while end < block.upperBound, end - quotation.tokens.upperBound < 60, !article.text.beginsSentence(end) { end += 1 }
    return span(start, end)
  }

  private func figures() -> [Fact?] { measures().map { fact(of: $0) } }

  /// What only counts of the service that was inspected: findings, themes.
  private func service() -> [Fact?] {
    let body = article.blocks.filter { $0.part == .body }
    var facts: [Fact?] = []
    let findings = Findings(article: article, themes: lexicon.themes, people: people, speakers: speakers)
    for finding in findings.find(in: body) {
      let attributes = finding.themes.isEmpty ? [:] : ["themes": finding.themes.joined(separator: " ")]
      let text = article.text.line(finding.tokens)
      facts.append(fact(finding.isStrength ? "strength" : "improvement", text, finding.tokens, attributes))
    }
    let themes = Themes(article: article, finder: lexicon.themes).find(
      in: serviceBody, judged: inspections.map(\.judgements))
    for (id, tokens) in themes { facts.append(fact("theme", id, tokens)) }
    return facts
  }

  private func fact(of measure: Measure) -> Fact? {
    var attributes = ["to": measure.to.printed]
    if let from = measure.from { attributes["from"] = from.printed }
    if measure.to.isPercent { attributes["unit"] = "per cent" }
    if let direction = measure.direction { attributes["direction"] = direction }
    if let period = measure.period { attributes["period"] = article.text.line(period) }
    return fact("measure", article.text.line(measure.what), measure.evidence, attributes)
  }
}
