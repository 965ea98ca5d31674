internal import Model
internal import Reference

/// What was judged at the time of an inspection.
extension ReportedInspections {
  /// About how many days after an inspection its report appears.
  private static let toReport = 60

  /// Whether inspections of that time judged children in care and care leavers together, as they did until 2012 and again
  /// from 2018 to 2022; nil when the time is not known.
  func joinsCare(_ event: InspectionEvent) -> Bool? {
    guard day(of: event) != nil else { return nil }
    let fields = judged(event) { $0.contains(Area.inCare.rawValue) }
    return fields.map { !$0.contains(Area.careLeavers.rawValue) } ?? false
  }

  /// "The experiences and progress of children in care and care leavers", where nothing says that they are two.
  func isOneName(_ care: GradeClaim, _ leavers: GradeClaim) -> Bool {
    guard care.evidence.overlaps(leavers.evidence) else { return false }
    let words = span(
      min(care.evidence.lowerBound, leavers.evidence.lowerBound),
      max(care.evidence.upperBound, leavers.evidence.upperBound) + 2)
    return words.contains {
      article.word($0) == "and" && article.word($0 - 1) == "care" && article.word($0 + 2) == "leavers"
    }
      && !words.contains { ["both", "each"].contains(article.word($0)) }
  }

  /// Whether inspections of that time gave no overall grade, as those of councils' children's services since April 2026.
  func lacksOverall(_ event: InspectionEvent) -> Bool {
    judged(event) { $0.contains(Area.leadership.rawValue) }.map { !$0.contains("overall") } ?? false
  }

  /// Until 2012 safeguarding and services for looked-after children had a grade each and the whole none: whether the grade
  /// read of the whole is that of safeguarding in other words, "services to protect children were branded inadequate".
  func isOfSafeguarding(_ judgements: Judgements, _ event: InspectionEvent, in sentences: [Range<Int>]) -> Bool {
    guard let overall = judgements.overall,
      judgements.areas[.helpAndProtection].map({ $0.grade == overall.grade }) ?? true,
      judgements.areas[.inCare] != nil,
      judged(event, where: { $0.contains(Area.inCare.rawValue) })
        == [Area.helpAndProtection.rawValue, Area.inCare.rawValue],
      let sentence = sentences.first(where: { $0.contains(overall.evidence.lowerBound) })
    else { return false }
    return sentence.contains { article.word($0).hasPrefix("protect") || article.word($0).hasPrefix("safeguard") }
      && !sentence.contains { article.word($0) == "overall" }
  }

  /// From 2012 to 2013 inspections were of the protection of children alone, and "the help and protection provided" was but
  /// a part of them: whether the grade read of that part is told of "child protection", which was the whole.
  func isOfProtectionAlone(
    _ judgements: Judgements, _ claims: [GradeClaim], _ event: InspectionEvent, in sentences: [Range<Int>]
  ) -> Bool {
    guard let protection = judgements.areas[.helpAndProtection], judgements.areas[.inCare] == nil,
      let fields = judged(event, where: { $0.contains(Area.helpAndProtection.rawValue) }),
      fields.contains("overall"), !fields.contains(Area.inCare.rawValue)
    else { return false }
    return !claims.contains { claim in
      guard claim.area == .helpAndProtection, claim.grade == protection.grade, claim.time != .earlier else {
        return false
      }
      let sentence = sentences.first { $0.contains(claim.evidence.lowerBound) } ?? claim.evidence
      return Area.named(in: sentence, of: article).contains { area in
        area.area == .helpAndProtection && area.tokens.contains { article.word($0).hasPrefix("help") }
      }
    }
  }

  /// The areas that every inspection of that time judged beside the whole: those with a chapter of the report each. What the
  /// single framework judged within such a chapter is left out, unless all five are counted. None when the time is not
  /// known, or where safeguarding was judged without the rest.
  func judgedAreas(_ event: InspectionEvent, counted count: Int?) -> [Area] {
    let chapters: Set = [Area.helpAndProtection.rawValue, Area.inCare.rawValue, Area.leadership.rawValue]
    guard let fields = judged(event, where: { $0.isSuperset(of: chapters) }) else { return [] }
    let isSingle = fields.contains(Area.adoption.rawValue)
    return Area.allCases.filter { area in
      area != .lscb && fields.contains(area.rawValue)
        && (!isSingle || count == 5 || chapters.contains(area.rawValue))
    }
  }

  /// The areas of the framework whose full name the text says at its beginning, as summaries and letters do: what such an
  /// inspection judged beside them ("Outcomes for looked after children") has other names. Nil where it says none, or one
  /// that has versions.
  var namedAreas: Set<Area>? {
    let beginning = article.blocks.prefix(6).map(\.tokens)
    let named = lexicon.reference.frameworks.filter { framework in
      let words = framework.name.lowercased().split(separator: " ").map(String.init)
      return beginning.contains { tokens in
        tokens.contains { $0 + words.count <= tokens.upperBound && article.text.matches(words, at: $0) }
      }
    }
    let fields = named.first.map { $0.judgements.map(\.field) } ?? []
    guard named.count == 1, fields.contains("overall") else { return nil }
    return Set(fields.compactMap { Area(rawValue: $0) })
  }

  /// What the newest framework in force then judges, of those that judge what is asked for.
  private func judged(_ event: InspectionEvent, where fits: (Set<String>) -> Bool) -> Set<String>? {
    guard let day = day(of: event) else { return nil }
    let inForce = lexicon.reference.frameworks.compactMap { framework -> (from: CalendarDate, fields: Set<String>)? in
      let fields = Set(framework.judgements.map(\.field))
      guard let from = framework.validFrom, from <= day, framework.validTo.map({ day <= $0 }) ?? true, fits(fields)
      else {
        return nil
      }
      return (from, fields)
    }
    return inForce.max { $0.from < $1.from }?.fields
  }

  /// Whether an inspection that gave a grade can have been no other than a full one. Short inspections came with the
  /// framework of 2018, for councils that were good or better before; until then every council had the same.
  func mustBeFull(_ judgements: Judgements, _ event: InspectionEvent, of authority: String) -> Bool {
    // Nothing else takes two weeks.
    if !isAdvertisement, lasted(event) { return true }
    guard let published, judgements.overall != nil || judgements.areas.count >= 2 else { return false }
    if published.year < ReportedInspections.firstShort || lasted(event) { return true }
    let last = judgements.previous.filter { $0.authority == authority }.max { first, second in
      (first.when?.year ?? published.year) < (second.when?.year ?? published.year)
    }
    return last.map { $0.grade == .inadequate || $0.grade == .requiresImprovement } ?? false
  }

  /// "from 8 to 12 July": a graded inspection of one week, which since 2018 is a short one.
  func isShort(_ judgements: Judgements, _ event: InspectionEvent) -> Bool {
    guard let period = event.period, period.start.day != nil, let end = period.end, end.day != nil,
      period.start.year >= ReportedInspections.firstShort,
      judgements.overall != nil || judgements.areas.count >= 2
    else { return false }
    return (2...6).contains(end.days.lowerBound.daysSince1970 - period.start.days.lowerBound.daysSince1970)
  }

  /// "from 20 November to 1 December": inspectors stay two weeks for a full inspection, one for a short one.
  private func lasted(_ event: InspectionEvent) -> Bool {
    guard let period = event.period, period.start.day != nil, let end = period.end, end.day != nil else { return false }
    return end.days.lowerBound.daysSince1970 - period.start.days.lowerBound.daysSince1970 >= 9
  }

  /// The first year of short inspections: Ofsted, "Inspecting local authority children's services", from January 2018.
  private static let firstShort = 2018

  private func day(of event: InspectionEvent) -> CalendarDate? {
    event.period?.start.days.lowerBound
      ?? published.map {
        CalendarDate(daysSince1970: $0.days.lowerBound.daysSince1970 - ReportedInspections.toReport)
      }
  }
}
