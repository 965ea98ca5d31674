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
    /// When earlier inspections ended like the one reported.
    var repeats: [FoundDate] = []
  }

  /// How many claims and words back "the same grade" may point.
  private static let lookedBack = 64
  /// How many words behind "There are four parts to the judgement" are about them.
  private static let announced = 120

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
    var judged = 0
    /// What the items of a list are all given: "outstanding in each of the five areas:".
    var given: GradeClaim?
    var table: GradeTable?
    for index in blocks {
      let block = article.blocks[index]
      // A table's head may look like a menu.
      table = head(of: block, reader) ?? table
      guard block.part != .page else { continue }
      if let council {
        // A paragraph of the section about another council: "Meanwhile, no grades were given at Solihull".
        let named = topic.places(in: block.tokens)
        if !named.isEmpty, !named.contains(where: { $0.name == council }) { continue }
      }
      var listed: [GradeClaim] = []
      if let table, block.tokens.count <= 200 { listed = lines(of: block).flatMap { table.claims(in: $0) } }
      if block.isSentence, block.tokens.count > 25 { table = nil }
      if listed.isEmpty, block.tokens.count <= 120 { listed = rows.claims(in: block, from: label) }
      if !listed.isEmpty {
        found.claims += listed.map { claim in
          var claim = council.map(claim.of) ?? claim
          claim.block = index
          return claim
        }
        label = nil
        continue
      }
      if block.isItem, let given, let targets = itemTargets(block) {
        found.claims += targets.map { target in
          var claim = council.map(given.of) ?? given
          claim = GradeClaim(
            grade: given.grade, area: target, time: .present, authority: claim.authority, isStrong: true,
            evidence: block.tokens, how: "table")
          claim.block = index
          return claim
        }
        label = nil
        continue
      }
      given = block.isItem ? given : nil
      let isLabel = block.part == .body && !block.isSentence && block.tokens.count <= 20
      label = isLabel && GradeMention.all(in: block.tokens, of: article).isEmpty ? block.tokens.lowerBound : nil
      var introduced: [(area: Area, tokens: Range<Int>)] = []
      for sentence in article.text.sentences(in: block.tokens) where sentence.count <= Clause.longest {
        found.sentences.append(sentence)
        var said = clause(sentence, reader, council: council)
        said.introduced = introduced
        said.isJudging = sentence.lowerBound < judged
        if Clause.announcesJudgements(sentence, of: article) { judged = sentence.upperBound + ClaimCollector.announced }
        introduced = Clause.introduced(by: sentence, Area.named(in: sentence, of: article), article)
        read(said, index, council, rows, into: &found)
        if let date = Clause.repeats(in: sentence, of: article, reader, published) { found.repeats.append(date) }
        found.claims += Clause.failures(
          in: sentence, of: article, places: Array(topic.places(in: sentence)), reader, published
        ).map { claim in
          var claim = council.map(claim.of) ?? claim
          claim.block = index
          return claim
        }
        if sentence.upperBound == block.tokens.upperBound, article.text.endsWithColon(block.tokens) {
          given =
            Clause.givesEach(sentence, of: article)
            ? found.claims.last { sentence.contains($0.evidence.lowerBound) && $0.time == .present } : nil
        }
        let pointing = clause(sentence, reader, council: council, reference: reference(for: sentence, found))
        if pointing.mentions.contains(where: \.isPointer) { point(pointing, index, council, into: &found) }
      }
    }
    return found
  }

  private func clause(
    _ sentence: Range<Int>, _ reader: DateReader, council: String?, reference: Grade? = nil
  ) -> Clause {
    var clause = Clause(
      sentence, of: article, places: Array(topic.places(in: sentence)), dates: reader,
      published: published,
      reference: reference)
    clause.isSection = council != nil
    clause.isMinutes = isMinutes
    return clause
  }

  /// The grade that "the same grade" stands for in a sentence: the one given last, not long before.
  private func reference(for sentence: Range<Int>, _ found: Found) -> Grade? {
    found.claims.suffix(ClaimCollector.lookedBack).last {
      $0.time == .present && $0.dates.isEmpty && $0.evidence.lowerBound < sentence.upperBound
    }.flatMap { sentence.lowerBound - $0.evidence.upperBound <= ClaimCollector.lookedBack ? $0.grade : nil }
  }

  /// Adds what a sentence says by pointing to a grade, where it says nothing of the area otherwise.
  private func point(_ clause: Clause, _ block: Int, _ council: String?, into found: inout Found) {
    let told = Set(
      found.claims.suffix(ClaimCollector.lookedBack).filter { clause.sentence.contains($0.evidence.lowerBound) }.map(
        \.area))
    found.claims += AreaPairs(clause).claims().filter { !told.contains($0.area) }.map { pair in
      var claim = council.map(pair.of) ?? pair
      claim.block = block
      return claim
    }
  }

  /// The area that an item of a list is, or the whole.
  private func itemTargets(_ block: Block) -> [Area?]? {
    guard block.tokens.count <= 20, GradeMention.all(in: block.tokens, of: article).isEmpty else { return nil }
    if block.tokens.prefix(3).contains(where: { article.word($0) == "overall" }) { return [nil] }
    let areas = Area.named(in: block.tokens, of: article).map { Optional($0.area) }
    return areas.isEmpty ? nil : areas
  }

  /// "It was last graded in June 2022. It was judged to ...": the date that the sentence before hands on.
  private func lastDate(before sentence: Range<Int>, in sentences: [Range<Int>]) -> PartialDate? {
    guard ["it", "they", "then", "that"].contains(article.word(sentence.lowerBound)), sentences.count >= 2 else {
      return nil
    }
    let previous = sentences[sentences.count - 2]
    guard previous.upperBound == sentence.lowerBound, !article.breaks(sentence.lowerBound, at: .paragraph),
      previous.contains(where: { index in
        ["last", "previous", "previously"].contains(article.word(index))
          && span(index + 1, index + 4).contains { article.has($0, [.inspection, .rating]) }
      })
    else { return nil }
    return Clause.dates(in: previous, of: article, DateReader(article.text), published).first?.start
  }

  private func head(of block: Block, _ reader: DateReader) -> GradeTable? {
    for line in lines(of: block).prefix(3) where line.count <= 12 {
      let dates = Clause.dates(in: line, of: article, reader, nil)
      if let table = GradeTable(head: line, of: article, dates: dates) { return table }
    }
    return nil
  }

  private func lines(of block: Block) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.tokens.lowerBound
    for index in block.tokens.dropFirst() where article.breaks(index, at: .line) {
      lines.append(start..<index)
      start = index
    }
    return lines + [start..<block.tokens.upperBound]
  }

  /// Adds the areas of a sentence, or of its beginning, that repeats the grade just given: "So too was the service for
  /// looked-after children, although the grade for adoption was good."
  private func `repeat`(_ clause: Clause, _ block: Int, into found: inout Found) {
    guard let last = found.claims.last, last.evidence.upperBound <= clause.sentence.lowerBound,
      clause.sentence.lowerBound - last.evidence.upperBound <= 14
    else { return }
    var end = clause.sentence.upperBound
    if let mention = clause.mentions.first?.tokens.lowerBound {
      guard article.word(clause.sentence.lowerBound) == "so" else { return }
      let turn = span(clause.sentence.lowerBound, mention).last {
        article.has($0, .clause) || ["with", "and"].contains(article.word($0)) && article.breaks($0, at: .comma)
          || article.breaks($0, at: .semicolon)
      }
      guard let turn else { return }
      end = turn
    }
    let beginning = clause.sentence.lowerBound..<end
    found.claims += Clause.repeated(beginning, of: article).map { area in
      var claim = last.also(area.area, beginning)
      claim.block = block
      return claim
    }
  }

  private func read(_ clause: Clause, _ block: Int, _ council: String?, _ rows: GradeRows, into found: inout Found) {
    `repeat`(clause, block, into: &found)
    guard !clause.mentions.isEmpty else { return }
    var listed = rows.list(in: clause.sentence)
    // "Help and protection: good."
    if listed.isEmpty, clause.mentions.count == 1, let mention = clause.mentions.first,
      article.breaks(mention.tokens.lowerBound, at: [.colon, .dash])
    {
      listed = rows.row(clause.sentence, from: clause.sentence.lowerBound)
    }
    var told = listed.isEmpty ? ClaimReader.claims(in: clause) : listed
    let pairs = AreaPairs(clause).claims()
    told = told.map { claim in
      pairs.contains { $0.isStrong && $0.area == claim.area && $0.grade == claim.grade } ? claim.strong() : claim
    }
    told += pairs.compactMap { pair in
      guard !told.contains(where: { $0.area == pair.area }) else { return nil }
      // The council named last in the paragraph, where the sentence names none.
      let before = article.blocks[block].tokens.lowerBound..<pair.evidence.lowerBound
      guard pair.authority == nil, council == nil else { return pair }
      if let place = topic.places(in: before).last { return pair.of(place.name) }
      return topic.isShared ? nil : pair
    }
    let before = lastDate(before: clause.sentence, in: found.sentences)
    let read = told.map { claim in
      var claim = council.map(claim.of) ?? claim
      if let before, claim.time == .present, claim.dates.isEmpty {
        claim.time = .earlier
        claim.dates = [before]
      }
      claim.block = block
      return claim
    }
    if article.blocks[block].part == .head { found.heading += read } else { found.claims += read }
    if read.isEmpty { found.quoted += ClaimReader.claims(in: clause, quoted: true) }
  }

  /// Claims without a name are about the council that was named last as a subject in their paragraph; in a piece that
  /// compares councils one that has none is nobody's.
  func focused(_ claims: [GradeClaim], main: String? = nil) -> [GradeClaim] {
    let focus = Focus(article: article, topic: topic)
    return claims.compactMap { claim in
      if claim.authority != nil { return claim }
      guard let council = focus.council(at: claim.evidence.lowerBound, in: article.blocks[claim.block].tokens) else {
        return main == nil ? nil : claim
      }
      return council == main ? claim : claim.of(council)
    }
  }
}
