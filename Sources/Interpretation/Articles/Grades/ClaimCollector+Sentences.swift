internal import Model

/// Grades in sentences.
extension ClaimCollector {
  /// How many words behind "There are four parts to the judgement" are about them.
  private static let announced = 120

  func read(_ block: Block, _ dates: DateReader, _ reading: inout Reading) {
    var introduced: [(area: Area, tokens: Range<Int>)] = []
    var namedBefore: Area?
    var bothBefore: [Area] = []
    var followsAnother = false
    var followsOthersView = false
    var isRehearsed = false
    for sentence in article.text.sentences(in: block.tokens)
    where sentence.count <= Article.longestSentence && !scale.contains(sentence) {
      reading.found.sentences.append(sentence)
      var clause = clause(sentence, dates, reading)
      clause.introduced = introduced
      clause.namedBefore = namedBefore
      clause.bothBefore = bothBefore
      clause.givenBefore = givenBefore(sentence, reading)
      clause.areTwoCouncilsBefore = areTwo(before: sentence, reading)
      clause.isElsewhere = reading.isElsewhere
      clause.followsAnother = followsAnother
      followsOthersView = followsOthersView && !Clause.namesInspection(sentence, of: article)
      clause.followsOthersView = followsOthersView
      isRehearsed =
        Clause.isRehearsal(sentence, of: article)
        || isRehearsed && !Clause.namesInspection(sentence, of: article)
      if isRehearsed { reading.found.rehearsed.append(sentence) }
      clause.isJudging = sentence.lowerBound < reading.judged
      if Clause.announcesJudgements(sentence, of: article) {
        reading.judged = sentence.upperBound + ClaimCollector.announced
      }
      let named = Area.named(in: sentence, of: article)
      introduced = Clause.introduced(by: sentence, named, article)
      namedBefore = Set(named.map(\.area)).count == 1 ? named.first?.area : nil
      bothBefore =
        named.count == 2 && named[0].area != named[1].area && topic.places(in: sentence).count < 2
        ? named.map(\.area) : []
      read(clause, dates, &reading)
      if let whole = alone(clause, in: block) { reading.found.claims.append(reading.placed(whole)) }
      followsOthersView = followsOthersView || clause.isOthersView && Clause.givesView(sentence, of: article)
      dateLast(by: sentence, dates, &reading)
      let isTurned = Clause.turnsAway(sentence, of: article)
      let isBack =
        Clause.turnsBack(sentence, of: article)
        || reading.found.claims.last.map { $0.area == nil && sentence.contains($0.evidence.lowerBound) } ?? false
      followsAnother = isTurned && !isBack
      reading.isElsewhere = isBack ? false : reading.isElsewhere || isTurned
      if let date = Clause.repeats(in: sentence, of: article, dates, published) { reading.found.repeats.append(date) }
      let places = Array(topic.places(in: sentence))
      reading.found.claims += Clause.failures(in: sentence, of: article, places: places, dates, published)
        .map(reading.placed)
      if article.blocks[reading.block].part == .body {
        reading.found.claims += Clause.reports(in: sentence, of: article, places: places).map(reading.placed)
      }
      if sentence.upperBound == block.tokens.upperBound, article.text.endsWithColon(block.tokens) {
        reading.given =
          Clause.givesEach(sentence, of: article)
          ? reading.found.claims.suffix(ClaimCollector.lookedBack).last {
            sentence.contains($0.evidence.lowerBound) && $0.time == .present
          }
          : clause.mentions.indices.last.flatMap { mention in
            guard clause.givesItems(mention) else { return nil }
            return GradeClaim(
              grade: clause.mentions[mention].grade, area: nil, time: .present,
              authority: clause.authority(of: mention), isStrong: true, evidence: clause.mentions[mention].tokens)
          }
      }
      reading.found.claims += each(clause, &reading).map(reading.placed)
      point(sentence, dates, &reading)
    }
  }

  /// "Ofsted graded services good in all of the four areas. The judgements are on the impact of leaders, ...": the areas
  /// that are listed soon behind a grade of all of them.
  private func each(_ clause: Clause, _ reading: inout Reading) -> [GradeClaim] {
    if let claim = reading.found.claims.last, claim.area == nil, claim.time == .present, claim.dates.isEmpty,
      clause.sentence.contains(claim.evidence.lowerBound), Clause.givesEach(clause.sentence, of: article)
    {
      reading.each = claim
      return []
    }
    guard let each = reading.each, reading.block - each.block <= 2, clause.mentions.isEmpty else { return [] }
    let areas = Area.named(in: clause.sentence, of: article)
    guard Clause.introduced(by: clause.sentence, areas, article).count >= 3,
      clause.sentence.contains(where: { article.has($0, .gradeNoun) || article.word($0) == "areas" })
    else { return [] }
    reading.each = nil
    return areas.map { each.also($0.area, span(areas[0].tokens.lowerBound, $0.tokens.upperBound)).strong() }
  }

  /// With a `reference`, "the same grade" in it is a mention of it.
  func clause(_ sentence: Range<Int>, _ dates: DateReader, _ reading: Reading, reference: Grade? = nil) -> Clause {
    var clause = Clause(
      sentence, of: article, places: Array(topic.places(in: sentence)), dates: dates, published: published,
      reference: reference, anchor: anchor(before: sentence, reading, dates))
    clause.isSection = reading.council != nil
    clause.isMinutes = isMinutes
    clause.isSummary = isSummary
    return clause
  }

  private func read(_ clause: Clause, _ dates: DateReader, _ reading: inout Reading) {
    guard !clause.followsOthersView else { return }
    `repeat`(clause, &reading)
    let rows = GradeRows(article: article)
    guard !clause.mentions.isEmpty else { return }
    var listed = rows.list(in: clause.sentence)
    if listed.isEmpty { listed = GradeHistory(article: article).claims(inSentence: clause.sentence) }
    // "Help and protection: good."
    if listed.isEmpty, clause.mentions.count == 1, let mention = clause.mentions.first,
      article.breaks(mention.tokens.lowerBound, at: [.colon, .dash])
    {
      listed = rows.row(clause.sentence, from: clause.sentence.lowerBound)
    }
    if listed.isEmpty { listed = answered(clause, reading.found.sentences) }
    let parallel = listed.isEmpty ? beside(clause) : []
    var told = listed.isEmpty ? parallel.isEmpty ? ClaimReader.claims(in: clause) : parallel : listed
    let pairs = parallel.isEmpty ? AreaPairs(clause).claims() : []
    told = told.map { claim in
      pairs.contains { $0.isStrong && $0.area == claim.area && $0.grade == claim.grade } ? claim.strong() : claim
    }
    told += pairs.compactMap { pair in
      guard !told.contains(where: { $0.area == pair.area }) else { return nil }
      // The council named last in the paragraph, where the sentence names none.
      let before = span(article.blocks[reading.block].tokens.lowerBound, pair.evidence.lowerBound)
      guard pair.authority == nil, reading.council == nil else { return pair }
      // "The council, which has worked with Essex, was rated": beside whom, not who.
      let named = topic.places(in: before).last {
        !["with", "alongside"].contains(article.word($0.tokens.lowerBound - 1))
      }
      if let named { return pair.of(named.name) }
      if isOfBoth(clause.sentence) { return pair }
      // Where another is named as often, the one that the paragraphs before go on about.
      return topic.isShared
        ? focus.continued(from: article.blocks[reading.block].tokens, of: article).map(pair.of) : pair
    }
    let before = lastDate(before: clause.sentence, in: reading.found.sentences)
    let isBack = Clause.looksBack(clause.sentence, of: article)
    let thatYear = thatYear(in: clause.sentence, reading.found.sentences)
    let both = bothTimes(in: clause.sentence, reading.found.sentences, dates)
    let then = thenDate(clause, in: reading.found.sentences)
    let heading = yearOf(article.blocks[reading.block].tokens)
    let read = told.map { claim in
      var claim = reading.placed(claim)
      if !both.isEmpty, claim.dates.isEmpty, claim.area == nil {
        claim.time = .earlier
        claim.dates = both
      }
      if let thatYear, claim.time == .earlier, claim.dates.isEmpty, claim.evidence.upperBound > thatYear.place {
        claim.dates = [thatYear.date]
      }
      if let then, claim.dates.isEmpty, claim.time == .earlier { claim.dates = [then] }
      if let heading, claim.dates.isEmpty { claim.dates = [heading] }
      if let before, claim.dates.isEmpty, claim.time == .present || claim.time == .earlier && isBack {
        claim.time = .earlier
        claim.dates = [before]
      }
      return claim
    }
    if article.blocks[reading.block].part == .head {
      reading.found.heading += read
    } else {
      reading.found.claims += read
    }
    if read.isEmpty {
      let isOwn = clause.sentence.contains { ["we", "we'd", "us", "our"].contains(article.word($0)) }
      let isThis = clause.sentence.contains { article.word($0) == "this" && article.has($0 + 1, .service) }
      let isTold = clause.sentence.contains { ["told", "found", "judged"].contains(article.word($0)) }
      reading.found.quoted += ClaimReader.claims(in: clause, quoted: true).map { claim in
        var claim = claim
        claim.isRecalled = isOwn || isThis && (claim.isStrong || isTold)
        return claim
      }
    }
  }

  /// "2020: up a step. Inspectors say that services are good.": the year that a paragraph of a timeline begins with.
  private func yearOf(_ block: Range<Int>) -> PartialDate? {
    guard let year = article.year(block.lowerBound), year >= Clause.firstGraded, block.count >= 4,
      article.breaks(block.lowerBound + 1, at: [.colon, .dash])
    else { return nil }
    return PartialDate(year: year)
  }

  /// Grades that stand beside what they are of in a row, or list beside list.
  private func beside(_ clause: Clause) -> [GradeClaim] {
    let lists = ParallelLists(clause).claims()
    if !lists.isEmpty { return lists }
    let places = PlacePairs(clause).claims()
    return places.isEmpty ? GradeRun(clause).claims() : places
  }

  /// "An inspection in that year had found services to be adequate": the one year of the sentence before.
  private func thatYear(in sentence: Range<Int>, _ sentences: [Range<Int>]) -> (place: Int, date: PartialDate)? {
    guard sentences.count >= 2,
      let place = sentence.first(where: { article.word($0) == "that" && article.word($0 + 1) == "year" })
    else { return nil }
    let previous = sentences[sentences.count - 2]
    let dates = Clause.dates(in: previous, of: article, DateReader(article.text), published)
    guard previous.upperBound == sentence.lowerBound, dates.count == 1, let date = dates.first,
      let year = PartialDate(year: date.start.year)
    else { return nil }
    return (place, year)
  }

  /// "It was last graded in June 2022. It was judged to ...": the date that the sentence before hands on.
  private func lastDate(before sentence: Range<Int>, in sentences: [Range<Int>]) -> PartialDate? {
    guard sentences.count >= 2 else { return nil }
    let previous = sentences[sentences.count - 2]
    // "In that year's inspection they were rated inadequate."
    let first = sentence.lowerBound
    if article.word(first) == "in", article.word(first + 1) == "that",
      article.word(first + 2) == "year",
      article.has(first + 3, .inspection), !Clause.turnsAway(previous, of: article)
    {
      return Clause.dates(in: previous, of: article, DateReader(article.text), published).last?.start
    }
    // "That year, too, Ofsted's grade for the council was inadequate."
    if article.word(first) == "that", article.word(first + 1) == "year",
      sentence.contains(where: { ["was", "were", "had"].contains(article.word($0)) }),
      previous.upperBound == first, !Clause.turnsAway(previous, of: article)
    {
      let dates = Clause.dates(in: previous, of: article, DateReader(article.text), published)
      if dates.count == 1 { return dates[0].start }
    }
    if let told = narrated(sentence, behind: previous) ?? thatTime(sentence, behind: previous) { return told }
    guard ["it", "they", "then", "that"].contains(article.word(sentence.lowerBound)) else { return nil }
    guard previous.upperBound == sentence.lowerBound, !article.breaks(sentence.lowerBound, at: .paragraph),
      previous.contains(where: { index in
        ["last", "previous", "previously"].contains(article.word(index))
          && span(index + 1, index + 4).contains { article.has($0, [.inspection, .rating]) }
      })
    else { return nil }
    return Clause.dates(in: previous, of: article, DateReader(article.text), published).first?.start
  }
}
