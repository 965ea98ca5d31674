internal import Model
internal import Reference

/// Finds what a piece reports of each of its councils: one, several that it compares, or one in each section of a round-up.
struct ReportedInspections {
  let article: Article
  let topic: Topic
  let lexicon: Lexicon
  let published: PartialDate?
  /// Whether the text tells all of it as past.
  let isMinutes: Bool
  /// Whether it is a summary for children, in which the inspectors may speak themselves.
  var isSummary = false
  /// Whether the text offers work: it reports no inspection, and what grades it tells were given before.
  var isAdvertisement = false

  func find() -> [ReportedInspection] {
    var collector = ClaimCollector(article: article, topic: topic, published: published, isMinutes: isMinutes)
    collector.isSummary = isSummary
    if topic.sections.count >= 2 {
      // What the lead says by name counts too: "Wigan has gone up to good, while Bolton ...".
      let lead = collector.collect(span(0, (topic.sections.map(\.blocks.lowerBound).min() ?? 1) - 1), council: nil)
      let named = collector.focused(lead.claims)
      var sections = topic.sections.map { section in
        var found = collector.collect(section.blocks, council: section.authority)
        let headed = headed(section.authority, above: section.blocks)
        found.claims = named.filter { $0.authority == section.authority } + headed + found.claims
        return (authority: section.authority, found: found)
      }
      // A piece that dates each grade tells how each council stands.
      if sections.allSatisfy({ section in !section.found.claims.contains { $0.area == nil && isCurrent($0) } }) {
        for index in sections.indices { sections[index].found.claims = standing(sections[index].found.claims) }
      }
      return sections.map { inspection(of: $0.authority, $0.found) }
    }
    var all = collector.collect(article.blocks.indices, council: nil)
    all.claims = collector.paired(all.claims)
    let resolved = collector.focused(all.claims)
    let compared = compared(all.claims, resolved: resolved)
    if compared.count >= 2 {
      var focused = all
      let both = collector.shared(all.claims, between: compared)
      focused.claims = resolved.filter { claim in !both.contains { $0.evidence == claim.evidence } } + both
      focused.heading = []
      focused.quoted = []
      focused.repeats = []
      let inspections = compared.map { council in
        var own = focused
        // What the old county was given stands with the first of those that took over.
        let before = council == compared[0] ? lexicon.reference.authority(named: council)?.predecessors ?? [] : []
        own.claims = focused.claims.filter { $0.authority == council || before.contains($0.authority ?? "") }
        own.sentences = collector.sentences(of: council, among: focused.sentences)
        return inspection(of: council, own)
      }
      return withOthers(inspections, among: all.claims)
    }
    guard let main = topic.main else { return [] }
    var found = all
    // A paragraph about another council says nothing of this one.
    found.claims = collector.focused(all.claims, main: main)
    let inspections = councils(of: main).map { inspection(of: $0, found, formerly: $0 == main ? nil : main) }
    return withOthers(inspections, among: all.claims)
  }

  /// "The council was rated inadequate in October 2021", and nothing newer: the last grade stands.
  private func standing(_ claims: [GradeClaim]) -> [GradeClaim] {
    let told = claims.indices.filter { claims[$0].isStrong && claims[$0].area == nil }
    guard
      let last = told.filter({ claims[$0].time == .present }).max(by: {
        isBefore(claims[$0].dates.max(), claims[$1].dates.max())
      }),
      let date = claims[last].dates.max(),
      !told.contains(where: { claims[$0].dates.contains { $0 > date } })
    else { return claims }
    var claims = claims
    claims[last].dates = []
    claims[last].time = .standing
    return claims
  }

  private func isBefore(_ first: PartialDate?, _ second: PartialDate?) -> Bool {
    guard let second else { return false }
    return first.map { $0 < second } ?? true
  }

  /// Councils of which a piece gives two or more present judgements by name, when there are several.
  private func compared(_ claims: [GradeClaim], resolved: [GradeClaim]) -> [String] {
    // Where the beginning says of how many councils the piece tells, and so many are graded, each may come up at any place.
    let graded = Set(resolved.filter { isCurrent($0) && $0.area == nil }.compactMap(\.authority))
    let rows = Set(resolved.filter { isCurrent($0) && $0.how == "table" && $0.area == nil }.compactMap(\.authority))
    let opening =
      graded.count == Topic.announced(in: article)
      ? graded : Set(topic.opening(of: article)).union(topic.reported(in: article))
    // "In neighbouring Solihull": whom the title names is not told by the way.
    let titled = Set(article.blocks.filter { $0.part == .head }.flatMap { topic.places(in: $0.tokens).map(\.name) })
      .union(followed)
    var order: [String] = []
    var areas: [String: Set<String>] = [:]
    for claim in claims
    where isCurrent(claim, orNamedIn: titled) && !isOfOwnInspection(claim) && !isRecalled(claim, titled) {
      guard let council = claim.authority else { continue }
      if areas[council] == nil { order.append(council) }
      areas[council, default: []].insert(claim.area?.rawValue ?? "")
    }
    // One in the title or beginning may be judged in a paragraph that names it once.
    for claim in resolved where isCurrent(claim) && !isOfOwnInspection(claim) && !isRecalled(claim, titled) {
      guard let council = claim.authority, opening.contains(council) else { continue }
      if areas[council] == nil { order.append(council) }
      areas[council, default: []].insert(claim.area?.rawValue ?? "")
    }
    return order.filter { council in
      let count = areas[council]?.count ?? 0
      return count >= 2
        || (opening.contains(council) && isProminent(council, titled) || rows.contains(council))
          && areas[council]?.contains("") ?? false
    }
  }

  /// "West Sussex has gone from inadequate to good", "who took Oldham from inadequate": a council that is named once, and not
  /// at once, is told by the way; a round-up says of how many it tells.
  private func isProminent(_ council: String, _ titled: Set<String>) -> Bool {
    if titled.contains(council) || Topic.announced(in: article) != nil { return true }
    let first = article.blocks.first { $0.part == .body && $0.isSentence }?.tokens ?? 0..<0
    return topic.places(in: first).contains { $0.name == council }
      || topic.reported(in: article).contains(council)
      || topic.places.count { $0.name == council && article.isMain($0.tokens.lowerBound) } >= 2
  }

  /// "The former director at Camden, which is rated outstanding, is": how a council stands that somebody comes from tells of no
  /// inspection.
  private func isRecalled(_ claim: GradeClaim, _ titled: Set<String>) -> Bool {
    guard claim.time == .standing, let council = claim.authority, !titled.contains(council),
      let place = topic.places(in: article.blocks[claim.block].tokens).last(where: {
        $0.name == council && $0.tokens.upperBound <= claim.evidence.upperBound
      })
    else { return false }
    return Clause.positions.contains(article.word(place.tokens.lowerBound - 1))
      && ["which", "whose", "where", "currently"].contains(article.word(place.tokens.upperBound))
  }

  /// "Solihull, which had its own inspection last summer, was also graded good": not the one that is reported.
  private func isOfOwnInspection(_ claim: GradeClaim) -> Bool {
    let block = article.blocks[claim.block].tokens
    guard let sentence = article.text.sentences(in: block).first(where: { $0.contains(claim.evidence.lowerBound) })
    else { return false }
    return sentence.contains { index in
      article.word(index) == "own" && ["its", "their"].contains(article.word(index - 1))
        && article.has(index + 1, .inspection)
    }
  }

  private func isCurrent(_ claim: GradeClaim, orNamedIn titled: Set<String> = []) -> Bool {
    claim.isStrong && (claim.time == .present || claim.time == .standing) && claim.dates.isEmpty
      && (!claim.isAside || claim.authority.map(titled.contains) ?? false)
  }

  /// A council that was abolished before the piece appeared stands for those that took over and are named too.
  private func councils(of main: String) -> [String] {
    guard let council = lexicon.reference.authority(named: main), let last = council.validTo, let published,
      let end = PartialDate(year: last.year, month: last.month, day: last.day), end < published
    else { return [main] }
    let named = council.successors.filter { name in topic.places.contains { $0.name == name } }
    return named.isEmpty ? [main] : named
  }

  /// "has been judged good", "Leadership: good": what no grade that merely stands is told with.
  private func isTold(_ claim: GradeClaim) -> Bool {
    claim.area != nil || claim.how == "table" || claim.evidence.contains { article.has($0, .rating) }
  }

  private func inspection(
    of authority: String, _ found: ClaimCollector.Found, formerly: String? = nil
  ) -> ReportedInspection {
    let claims = found.claims.map { claim in
      // What is said of the old council's area now is said of the new one.
      claim.authority == formerly && formerly != nil && claim.time == .present && claim.dates.isEmpty
        ? claim.of(authority) : claim
    }
    var event = InspectionEvent.find(in: found.sentences, of: article, published: published)
    let council = lexicon.reference.authority(named: authority)
    let present = claims.filter { claim in
      claim.isStrong && claim.time == .present && claim.dates.isEmpty && (claim.authority ?? authority) == authority
    }
    // Since April 2026 only areas have grades.
    let isGraded = present.contains { $0.area == nil } || Set(present.compactMap(\.area)).count >= 3
    if event.kind.isUngraded, isGraded, !event.isGradeless {
      event.kind = .unknown
      event.kindEvidence = nil
    }
    let isPending = !present.contains(where: isTold) && InspectionEvent.isPending(in: article)
    let history = Judgements.History(
      isUngraded: event.kind.isUngraded || isAdvertisement || isPending,
      reference: published ?? event.period?.end ?? event.period?.start,
      predecessors: council?.predecessors ?? [], founded: council?.validFrom)
    var settled = Judgements.of(authority, claims: claims, history)
    // What only the title or somebody quoted says counts where the text gives no grade of its own.
    if settled.overall == nil, !event.kind.isUngraded, !settled.isDisputed, !isPending {
      let said = found.quoted.filter { $0.isStrong && $0.area == nil }
      for extra in [found.heading.filter(\.isStrong), said] where !extra.isEmpty && settled.overall == nil {
        settled = Judgements.of(authority, claims: claims + extra, history)
      }
    }
    if event.kind != .reinspection {
      settled.joinCare { care, leavers in joinsCare(event) ?? isOneName(care, leavers) }
    }
    let lacksOverall = lacksOverall(event)
    if !event.kind.isUngraded {
      let last = lacksOverall ? claims.last?.grade : nil
      let told = found.rehearsed.isEmpty ? found.sentences : found.sentences.filter { !found.rehearsed.contains($0) }
      spread(&settled, event, of: authority, claims, in: told, last: last)
    }
    if !event.kind.isUngraded,
      let below = found.sentences.lazy.compactMap({ Judgements.below($0, of: article) }).first
    {
      settled.stepDown(below.area, below.words)
    }
    if isOfProtectionAlone(settled, claims, event, in: found.sentences) {
      settled.takeProtectionAsWhole()
    } else if isOfSafeguarding(settled, event, in: found.sentences) {
      settled.nameSafeguarding()
    }
    if lacksOverall { settled.overall = nil }
    if let named = namedAreas { settled.areas = settled.areas.filter { named.contains($0.key) } }
    settled.recall(found.quoted, of: authority, history)
    settled.`repeat`(authority, on: found.repeats, history)
    let last = LastInspection.date(in: found.sentences, of: article, published: published)
    settled.date(by: last, history)
    settled.leave(claims, of: authority, last: last, history)
    if event.kind == .unknown, isShort(settled, event) { event.kind = .short }
    if event.kind == .unknown, settled.areas.count >= 3 || settled.overall != nil && settled.areas.count >= 2 {
      event.kind = .full
    }
    if event.kind == .unknown, mustBeFull(settled, event, of: authority) { event.kind = .full }
    return ReportedInspection(authority: authority, event: event, claims: claims, judgements: settled)
  }
}
