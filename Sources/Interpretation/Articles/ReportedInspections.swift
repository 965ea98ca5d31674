internal import Model
internal import Reference

/// One council's inspection, as a piece reports it.
struct ReportedInspection {
  let authority: String
  let event: InspectionEvent
  let claims: [GradeClaim]
  let judgements: Judgements
}

/// Finds what a piece reports of each of its councils: one, or one in each section of a round-up.
struct ReportedInspections {
  let article: Article
  let topic: Topic
  let lexicon: Lexicon
  let published: PartialDate?

  func find() -> [ReportedInspection] {
    if topic.sections.count >= 2 {
      return topic.sections.map { section in inspection(of: section.authority, in: section.blocks) }
    }
    guard let main = topic.main else { return [] }
    return [inspection(of: main, in: article.blocks.indices)]
  }

  private func inspection(of authority: String, in blocks: Range<Int>) -> ReportedInspection {
    var sentences: [Range<Int>] = []
    var claims: [GradeClaim] = []
    var quoted: [GradeClaim] = []
    var heading: [GradeClaim] = []
    let rows = GradeRows(article: article)
    let reader = DateReader(article.text)
    let isSection = !topic.sections.isEmpty
    var label: Int?
    for index in blocks {
      let block = article.blocks[index]
      guard block.part != .page else { continue }
      let found = block.tokens.count <= 60 ? rows.claims(in: block, from: label) : []
      if !found.isEmpty {
        claims += found
        label = nil
        continue
      }
      let isLabel = block.part == .body && !block.isSentence && block.tokens.count <= 20
      label = isLabel && !block.tokens.contains(where: { article.has($0, .grade) }) ? block.tokens.lowerBound : nil
      for sentence in article.text.sentences(in: block.tokens) where sentence.count <= Clause.longest {
        sentences.append(sentence)
        let clause = Clause(sentence, of: article, places: places(in: sentence), dates: reader)
        guard !clause.mentions.isEmpty else {
          if let last = claims.last, last.evidence.upperBound <= sentence.lowerBound,
            sentence.lowerBound - last.evidence.upperBound <= 1
          {
            claims += Clause.repeated(sentence, of: article).map { last.also($0.area, sentence) }
          }
          continue
        }
        let listed = rows.list(in: sentence)
        if !listed.isEmpty {
          claims += listed
          continue
        }
        let read = ClaimReader.claims(in: clause).map { isSection ? $0.of(authority) : $0 }
        if block.part == .head { heading += read } else { claims += read }
        if read.isEmpty { quoted += ClaimReader.claims(in: clause, quoted: true) }
      }
    }
    let event = InspectionEvent.find(in: sentences, of: article, published: published)
    return settle(authority, event, claims, heading: heading, quoted: quoted)
  }

  private func settle(
    _ authority: String, _ event: InspectionEvent, _ claims: [GradeClaim], heading: [GradeClaim], quoted: [GradeClaim]
  ) -> ReportedInspection {
    var event = event
    let reference = published ?? event.period?.end ?? event.period?.start
    let predecessors = lexicon.reference.authority(named: authority)?.predecessors ?? []
    let isGraded = claims.contains { claim in
      claim.isStrong && claim.area == nil && claim.time == .present && claim.dates.isEmpty
        && (claim.authority ?? authority) == authority
    }
    if event.kind.isUngraded, isGraded {
      event.kind = .unknown
      event.kindEvidence = nil
    }
    func judgements(_ claims: [GradeClaim]) -> Judgements {
      Judgements.of(
        authority, claims: claims, isUngraded: event.kind.isUngraded, reference: reference, predecessors: predecessors)
    }
    var settled = judgements(claims)
    // What only the title or somebody quoted says counts where the text gives no grade of its own.
    if settled.overall == nil, !event.kind.isUngraded, !settled.isDisputed {
      let more = heading.filter { $0.isStrong }
      let said = quoted.filter { $0.isStrong && $0.area == nil }
      for extra in [more, said] where !extra.isEmpty && settled.overall == nil { settled = judgements(claims + extra) }
    }
    if event.kind == .unknown, settled.areas.count >= 3 || settled.overall != nil && settled.areas.count >= 2 {
      event.kind = .full
    }
    return ReportedInspection(authority: authority, event: event, claims: claims, judgements: settled)
  }

  private func places(in sentence: Range<Int>) -> [Place] {
    topic.places(in: sentence)
  }
}
