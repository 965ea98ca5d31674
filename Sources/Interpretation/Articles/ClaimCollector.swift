internal import Model

/// Reads a piece's blocks for grades, rows of tables and sentences alike.
struct ClaimCollector {
  struct Found {
    var sentences: [Range<Int>] = []
    var claims: [GradeClaim] = []
    /// What only somebody quoted says.
    var quoted: [GradeClaim] = []
    /// What the title says.
    var heading: [GradeClaim] = []
  }

  /// Words of a block that may be a table.
  private static let longestTable = 200

  let article: Article
  let topic: Topic
  let published: PartialDate?
  let isMinutes: Bool

  /// Reads `blocks`, which are one council's section when `council` is given.
  func collect(_ blocks: Range<Int>, council: String?) -> Found {
    var found = Found()
    let rows = GradeRows(article: article)
    let reader = DateReader(article.text)
    var label: Int?
    for index in blocks {
      let block = article.blocks[index]
      guard block.part != .page else { continue }
      let listed = block.tokens.count <= ClaimCollector.longestTable ? rows.claims(in: block, from: label) : []
      if !listed.isEmpty {
        found.claims += listed.map { council.map($0.of) ?? $0 }
        label = nil
        continue
      }
      let isLabel = block.part == .body && !block.isSentence && block.tokens.count <= 20
      label = isLabel && !block.tokens.contains { article.has($0, .grade) } ? block.tokens.lowerBound : nil
      for sentence in article.text.sentences(in: block.tokens) where sentence.count <= Clause.longest {
        found.sentences.append(sentence)
        var clause = Clause(
          sentence, of: article, places: topic.places(in: sentence), dates: reader, published: published)
        clause.isSection = council != nil
        clause.isMinutes = isMinutes
        read(clause, index, council, rows, into: &found)
      }
    }
    return found
  }

  private func read(_ clause: Clause, _ block: Int, _ council: String?, _ rows: GradeRows, into found: inout Found) {
    guard !clause.mentions.isEmpty else {
      if let last = found.claims.last, last.evidence.upperBound <= clause.sentence.lowerBound,
        clause.sentence.lowerBound - last.evidence.upperBound <= 4
      {
        found.claims += Clause.repeated(clause.sentence, of: article).map { last.also($0.area, clause.sentence) }
      }
      return
    }
    let listed = rows.list(in: clause.sentence)
    var told = listed.isEmpty ? ClaimReader.claims(in: clause) : listed
    told += AreaPairs(clause).claims().compactMap { pair in
      guard !told.contains(where: { $0.area == pair.area }) else { return nil }
      return pair
    }
    if council == nil, topic.isShared { told = told.compactMap { owned($0, block) } }
    let read = told.map { claim in
      var claim = council.map(claim.of) ?? claim
      claim.block = block
      return claim
    }
    if article.blocks[block].part == .head { found.heading += read } else { found.claims += read }
    if read.isEmpty { found.quoted += ClaimReader.claims(in: clause, quoted: true) }
  }

  /// Where a piece is about several councils, a claim without a name is about the one named last in its paragraph, or in
  /// the heading above it; where there is none it is nobody's.
  private func owned(_ claim: GradeClaim, _ block: Int) -> GradeClaim? {
    guard claim.authority == nil else { return claim }
    let before = article.blocks[block].tokens.lowerBound..<claim.evidence.lowerBound
    if let place = topic.places(in: before).last { return claim.of(place.name) }
    guard block > 0, !article.blocks[block - 1].isSentence,
      let heading = topic.places(in: article.blocks[block - 1].tokens).last
    else { return nil }
    return claim.of(heading.name)
  }

  /// In a piece that compares councils a claim without a name is about the one named last in its paragraph.
  static func focused(_ claims: [GradeClaim]) -> [GradeClaim] {
    var focus: (block: Int, council: String)?
    return claims.compactMap { claim in
      if let council = claim.authority {
        focus = (claim.block, council)
        return claim
      }
      guard let focus, focus.block == claim.block else { return nil }
      return claim.of(focus.council)
    }
  }
}
