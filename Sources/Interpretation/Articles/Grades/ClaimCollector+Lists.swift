/// Grades in tables and lists.
extension ClaimCollector {
  /// The claims of a block that is no prose: rows of a table, labels with their grades, items of a list.
  func listed(_ block: Block, _ reading: inout Reading) -> [GradeClaim] {
    var listed: [GradeClaim] = []
    if let table = reading.table, block.tokens.count <= GradeTable.longest {
      listed = article.lines(of: block).flatMap { table.claims(in: $0) }
    }
    reading.isInTable = !listed.isEmpty
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
