/// Grades in tables and lists.
extension ClaimCollector {
  /// The claims of a block that is no prose: rows of a table, labels with their grades, items of a list.
  func listed(_ block: Block, _ reading: inout Reading) -> [GradeClaim] {
    var listed: [GradeClaim] = []
    if let table = reading.table, block.tokens.count <= GradeTable.longest {
      listed = article.lines(of: block).flatMap { table.claims(in: $0) }
    }
    reading.isInTable = !listed.isEmpty
    if listed.isEmpty, block.tokens.count <= 120 { listed = history(of: block, at: reading.block) }
    if block.isSentence, block.tokens.count > 25 { reading.table = nil }
    if listed.isEmpty, block.tokens.count <= 120 {
      listed = GradeRows(article: article).claims(in: block, from: reading.label, except: scale)
    }
    guard listed.isEmpty, block.isItem, let given = reading.given else { return listed }
    return itemTargets(block).map { target in
      GradeClaim(
        grade: given.grade, area: target, time: .present, authority: given.authority, isStrong: true,
        evidence: block.tokens, how: "table")
    }
  }

  /// "Help and protection", and below it "Requires improvement. Families wait too long ...": a paragraph that begins with the
  /// grade of what stands above it.
  func headed(_ block: Block, from label: Int?) -> [GradeClaim] {
    guard let label, label < block.tokens.lowerBound, block.tokens.lowerBound - label <= 14,
      let sentence = article.text.sentences(in: block.tokens).first,
      let mention = GradeMention.all(in: sentence, of: article).first, mention.tokens.upperBound == sentence.upperBound,
      span(sentence.lowerBound, mention.tokens.lowerBound).allSatisfy({
        article.has($0, [.rating, .gradeNoun]) && $0 == sentence.lowerBound
      })
    else { return [] }
    let heading = span(label, block.tokens.lowerBound)
    let areas = Area.named(in: heading, of: article)
    let isOnlyAreas = heading.allSatisfy { index in
      article.has(index, [.glue, .area]) || article.isNumber(index) || areas.contains { $0.tokens.contains(index) }
    }
    let named = areas.map(\.area)
    guard isOnlyAreas, named.count == 1 || named == [.inCare, .careLeavers] else { return [] }
    return named.map { area in
      GradeClaim(
        grade: mention.grade, area: area, time: .present, isStrong: true,
        evidence: span(label, mention.tokens.upperBound),
        how: "heading")
    }
  }

  /// Rows of a table of councils, whose head may stand above them in the same block.
  func rows(of block: Block, _ reading: inout Reading) -> [GradeClaim] {
    guard reading.council == nil, block.columns > 0 else {
      if block.isSentence { reading.councils = nil }
      return []
    }
    var claims: [GradeClaim] = []
    for line in article.lines(of: block) where line.count <= 60 {
      if let table = CouncilTable(head: line, of: article) {
        reading.councils = table
      } else if let table = reading.councils {
        claims += table.claims(in: line, places: topic.places(in: line))
      }
    }
    return claims
  }

  /// Years with their grades, a line each or an item of a list each.
  private func history(of block: Block, at place: Int) -> [GradeClaim] {
    let found = GradeHistory(article: article)
    guard block.tokens.contains(where: { article.has($0, .grade) }) else { return [] }
    guard block.isItem else { return found.claims(in: article.lines(of: block)) }
    var (first, last) = (place, place)
    while first > 0, place - first < 8, article.blocks[first - 1].isItem { first -= 1 }
    while last + 1 < article.blocks.count, last - place < 8, article.blocks[last + 1].isItem { last += 1 }
    return found.claims(in: article.blocks[first...last].map(\.tokens)).filter {
      block.tokens.contains($0.evidence.lowerBound)
    }
  }

  /// The area that an item of a list is, or the whole.
  private func itemTargets(_ block: Block) -> [Area?] {
    guard block.tokens.count <= 20, GradeMention.all(in: block.tokens, of: article).isEmpty else { return [] }
    if block.tokens.prefix(3).contains(where: { article.word($0) == "overall" }) { return [nil] }
    return Area.named(in: block.tokens, of: article).map { Optional($0.area) }
  }

  /// The table that a block begins.
  func head(of block: Block, _ reader: DateReader) -> GradeTable? {
    for line in article.lines(of: block).prefix(3) where line.count <= 12 {
      let dates = Clause.dates(in: line, of: article, reader, nil)
      if let table = GradeTable(head: line, of: article, dates: dates) { return table }
    }
    return nil
  }
}
