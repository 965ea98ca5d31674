internal import Model

/// Reads a piece's blocks for grades, rows of tables and sentences alike.
struct ClaimCollector {
  struct Found {
    var sentences: [Range<Int>] = []
    /// Those of them that tell what a mock inspection found.
    var rehearsed: [Range<Int>] = []
    var claims: [GradeClaim] = []
    /// What only somebody quoted says.
    var quoted: [GradeClaim] = []
    /// What the title says.
    var heading: [GradeClaim] = []
    /// When earlier inspections ended like the one reported.
    var repeats: [FoundDate] = []
  }

  /// What the blocks before say of those that follow.
  struct Reading {
    var found = Found()
    /// The council whose section is read; nil where a piece has no sections.
    let council: String?
    /// The block that is read.
    var block = 0
    /// Where a label begins that may belong to a grade below it.
    var label: Int?
    /// Up to which word sentences are about parts of a judgement that were announced.
    var judged = 0
    /// Whether the sentences read last were about another body.
    var isElsewhere = false
    /// What the items of a list are all given: "outstanding in each of the five areas:".
    var given: GradeClaim?
    /// The grade that all areas were given, where they may still be listed.
    var each: GradeClaim?
    /// The table whose rows may follow.
    var table: GradeTable?
    /// The table of councils whose rows may follow.
    var councils: CouncilTable?
    /// Whether the block before was a row of it.
    var isInTable = false

    /// A claim as one of this block, and of the section's council.
    func placed(_ claim: GradeClaim) -> GradeClaim {
      var claim = council.map(claim.of) ?? claim
      claim.block = block
      return claim
    }
  }

  let article: Article
  let topic: Topic
  let published: PartialDate?
  let isMinutes: Bool
  var isSummary = false
  let scale: GradeScale
  let focus: Focus

  init(article: Article, topic: Topic, published: PartialDate?, isMinutes: Bool) {
    self.article = article
    self.topic = topic
    self.published = published
    self.isMinutes = isMinutes
    scale = GradeScale(article)
    focus = Focus(article: article, topic: topic)
  }

  /// Reads `blocks`, which are one council's section when `council` is given.
  func collect(_ blocks: Range<Int>, council: String?) -> Found {
    var reading = Reading(council: council)
    let dates = DateReader(article.text)
    for index in blocks {
      let block = article.blocks[index]
      reading.block = index
      // A table's head may look like a menu.
      reading.table = head(of: block, dates) ?? reading.table
      let rows = rows(of: block, &reading)
      if !rows.isEmpty {
        reading.found.claims += rows.map(reading.placed)
        reading.label = nil
        continue
      }
      if block.part == .page {
        // So may a row of it with an empty cell.
        let table =
          reading.isInTable && block.tokens.count <= GradeTable.longest
          ? article.lines(of: block).flatMap { reading.table?.claims(in: $0) ?? [] } : []
        reading.found.claims += table.map(reading.placed)
        reading.isInTable = !table.isEmpty
        continue
      }
      guard !isAbout(another: block, than: council) else { continue }
      let listed = listed(block, &reading)
      if !listed.isEmpty {
        reading.found.claims += listed.map(reading.placed)
        reading.label = nil
        continue
      }
      reading.found.claims += headed(block, from: reading.label).map(reading.placed)
      reading.given = block.isItem ? reading.given : nil
      let isLabel = block.part == .body && !block.isSentence && block.tokens.count <= 20
      let isBare = isLabel && GradeMention.all(in: block.tokens, of: article).isEmpty
      reading.label = isBare ? block.tokens.lowerBound : nil
      read(block, dates, &reading)
    }
    return reading.found
  }

  /// A paragraph of a section about another council: "Meanwhile, no grades were given at Solihull".
  private func isAbout(another block: Block, than council: String?) -> Bool {
    guard let council else { return false }
    let named = topic.places(in: block.tokens)
    return !named.isEmpty && !named.contains { $0.name == council }
  }

  /// What a piece that compares councils says of one of them: of a sentence that names several the words behind its name.
  func sentences(of council: String, among sentences: [Range<Int>]) -> [Range<Int>] {
    sentences.compactMap { sentence in
      let places = topic.places(in: sentence)
      guard let own = places.first(where: { $0.name == council }) else {
        guard places.isEmpty, let block = article.blocks.first(where: { $0.tokens.contains(sentence.lowerBound) })
        else {
          return nil
        }
        let focused =
          focus.council(at: sentence.lowerBound, in: block.tokens) ?? focus.continued(from: block.tokens, of: article)
        return focused == council ? sentence : nil
      }
      let start = places.first?.name == council ? sentence.lowerBound : own.tokens.lowerBound
      let next = places.first { $0.name != council && $0.tokens.lowerBound > own.tokens.lowerBound }
      return span(start, next?.tokens.lowerBound ?? sentence.upperBound)
    }
  }

  /// "For both, leadership is outstanding": claims that name no council in a piece that compares two, each for both.
  func shared(_ claims: [GradeClaim], between councils: [String]) -> [GradeClaim] {
    guard councils.count == 2 else { return [] }
    return claims.filter { claim in
      guard claim.authority == nil else { return false }
      let sentences = article.text.sentences(in: article.blocks[claim.block].tokens)
      guard let sentence = sentences.first(where: { $0.contains(claim.evidence.lowerBound) }) else { return false }
      return isOfBoth(sentence)
    }.flatMap { claim in councils.map(claim.of) }
  }

  /// "In both boroughs leadership was outstanding", where the sentence names neither.
  func isOfBoth(_ sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    let isOfBoth =
      ["for", "in", "at"].contains(article.word(first)) && article.word(first + 1) == "both"
      && (article.breaks(first + 2, at: .comma)
        || ["councils", "boroughs", "authorities", "places"].contains(article.word(first + 2)))
      || article.word(first) == "both"
        && ["councils", "boroughs", "authorities"].contains(article.word(first + 1))
    return isOfBoth && topic.places(in: sentence).isEmpty
  }

  /// Claims without a name are about the council that was named last as a subject in their paragraph; in a piece that
  /// compares councils one that has none is nobody's.
  func focused(_ claims: [GradeClaim], main: String? = nil) -> [GradeClaim] {
    claims.compactMap { claim in
      if claim.authority != nil { return claim }
      let block = article.blocks[claim.block].tokens
      guard let council = focus.council(at: claim.evidence.lowerBound, in: block) else {
        return main == nil ? focus.continued(from: block, of: article).map(claim.of) : claim
      }
      return council == main ? claim : claim.of(council)
    }
  }
}
