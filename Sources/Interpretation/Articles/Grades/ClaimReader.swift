internal import Model

/// Reads the grades a sentence gives. Wishes, thoughts, denials, choices between grades and grades of others are passed
/// over: a grade is a claim only if something in the sentence gives it to this service.
struct ClaimReader {
  private let clause: Clause
  private var claims: [GradeClaim] = []
  /// For the mention before: what it was given to and by what.
  private var last: (mention: Int, targets: [Area?], governor: Governor, time: GradeClaim.Time)?

  /// With `quoted`, what somebody says counts too.
  static func claims(in clause: Clause, quoted: Bool = false) -> [GradeClaim] {
    guard !clause.mentions.isEmpty, !clause.isScale, !clause.isOthersView else { return [] }
    var reader = ClaimReader(clause: clause)
    for mention in clause.mentions.indices {
      let start = clause.mentions[mention].tokens.lowerBound
      if !quoted, clause.article.isQuoted(start) { continue }
      reader.read(mention)
    }
    return reader.claims
  }

  private init(clause: Clause) { self.clause = clause }

  private mutating func read(_ mention: Int) {
    guard !clause.isChoice(mention) else { return }
    if let named = clause.named(behind: mention), clause.areas.isEmpty {
      claims.append(
        GradeClaim(
          grade: clause.mentions[mention].grade, area: nil, time: .earlier, dates: [named.date.start],
          authority: named.council, isStrong: true,
          evidence: span(clause.mentions[mention].tokens.lowerBound, named.date.tokens.upperBound)))
      return
    }
    guard let governor = clause.governor(of: mention) else {
      // A title: "Coventry children's services no longer 'inadequate'".
      if clause.isGone(mention, before: clause.mentions[mention].tokens.lowerBound) {
        leave(mention)
      } else {
        goOn(mention)
      }
      return
    }
    // "rated inadequate in 2016 and requires improvement in 2019": the words that could be a verb are none.
    let start = clause.mentions[mention].tokens.lowerBound
    if governor.at == start, last?.mention == mention - 1, ["and", "then", "but"].contains(clause.word(start - 1)) {
      goOn(mention)
      return
    }
    if let gone = clause.gone(mention) {
      // "no longer inadequate, as they were in March 2015".
      claims.append(
        GradeClaim(
          grade: clause.mentions[mention].grade, area: nil, time: .earlier, dates: [gone.start],
          authority: clause.authority(of: mention), isStrong: true,
          evidence: span(clause.mentions[mention].tokens.lowerBound, gone.tokens.upperBound)))
      return
    }
    if clause.isGone(mention, before: governor.at), !clause.isWish(mention, governor) {
      leave(mention)
      return
    }
    guard clause.isPredicate(mention, governor), !clause.isDenied(mention), !clause.isWish(mention, governor) else {
      return
    }
    guard clause.isOfficial(mention, governor), !clause.isScattered(mention),
      !clause.isBeforeUntold(mention)
    else { return }
    let isOld = clause.isSafeguarding(mention, .helpAndProtection)
    var targets = clause.targets(of: mention, governor).map { clause.isSafeguarding(mention, $0) ? nil : $0 }
    // "care leavers, rated inadequate three years ago, now require improvement".
    if targets.isEmpty, let last, last.mention == mention - 1,
      last.time == .earlier || !clause.dates(of: last.mention).isEmpty,
      clause.article.breaks(last.governor.at, at: .comma)
        || clause.article.breaks(clause.mentions[last.mention].tokens.upperBound, at: .comma)
    {
      targets = last.targets
    }
    // "Services for looked-after children came off better: these are adequate overall".
    let isOfThese = governor.kind == .copula && ["these", "those"].contains(clause.word(governor.at - 1))
    if targets.isEmpty || targets == [nil], !clause.isOverall(behind: clause.mentions[mention].tokens) || isOfThese,
      let meant = clause.antecedents(of: governor)
    {
      targets = clause.without(exceptionsBehind: mention, meant)
        .map { clause.isSafeguarding(mention, $0) ? nil : $0 }
    }
    let first = clause.sentence.lowerBound
    if targets.isEmpty, clause.areTwoCouncilsBefore, governor.kind == .verb, governor.at - first <= 4,
      clause.has(first + 1, [.copula, .auxiliary]), clause.areas.isEmpty
    {
      targets = [nil]
    }
    if targets == [nil], clause.mayMeanArea(governor) && !isOld || clause.isOfTold(governor) { return }
    if targets == [nil], !clause.isOverall(behind: clause.mentions[mention].tokens),
      clause.opensWithArea(before: governor, mention)
    {
      return
    }
    if targets.contains(nil), clause.isOfAnother(governor) { return }
    if targets.contains(nil) { targets += clause.introducedEach(behind: mention).filter { !targets.contains($0) } }
    if targets.isEmpty, governor.at == clause.mentions[mention].tokens.lowerBound {
      goOn(mention)
      return
    }
    if targets.isEmpty, clause.isItsChange(governor) { targets = [nil] }
    if targets.isEmpty, governor.kind == .from || governor.kind == .to {
      targets = last.map { $0.mention == mention - 1 ? $0.targets : [] } ?? []
    }
    guard !targets.isEmpty else { return }
    // "since 2020, when it first got the top grade" tells of another one with its date.
    if clause.mentions[mention].isExtreme,
      governor.kind != .verb && !(governor.kind == .to && clause.isExplained(mention))
        || clause.time(of: mention, governor) != .present && clause.dates(of: mention).isEmpty
          && !Clause.looksBack(clause.sentence, of: clause.article)
    {
      return
    }
    var time = clause.time(of: mention, governor)
    if time == .present, governor.kind == .from { time = .earlier }
    add(mention, targets, governor, time)
  }

  private mutating func leave(_ mention: Int) {
    var claim = GradeClaim(
      grade: clause.mentions[mention].grade, area: nil, time: .earlier, authority: clause.authority(of: mention),
      isStrong: true, evidence: clause.mentions[mention].tokens)
    claim.isGone = true
    claims.append(claim)
  }

  /// "inadequate for the protection of children and inadequate for leadership": the verb of the mention before goes on.
  private mutating func goOn(_ mention: Int) {
    guard let last, last.mention == mention - 1 || last.mention == mention - 2 && clause.isCapacity(mention - 1),
      !clause.isDenied(mention), !clause.isScattered(mention)
    else { return }
    let between = span(clause.mentions[last.mention].tokens.upperBound, clause.mentions[mention].tokens.lowerBound)
    let aside = clause.asOthersDo(in: between)
    guard between.count <= 30,
      !between.contains(where: { clause.has($0, [.wish, .stranger]) && !aside.contains($0) })
    else { return }
    var targets = clause.areasBehind(mention).map { Optional($0.area) }
    if targets.isEmpty { targets = clause.areasBetween(mention).map { Optional($0.area) } }
    if targets.isEmpty, !clause.datesBehind(mention).isEmpty,
      between.count - aside.count <= 4 + clause.datesBehind(mention - 1).count * 3
    {
      targets = last.targets
    }
    // "rated Coventry's services as good, and Solihull's as outstanding".
    let isOwners = last.targets == [nil] && clause.areas.isEmpty && clause.isOwnersAs(mention)
    if targets.isEmpty, isOwners { targets = last.targets }
    // "and before that, in 2017, a good as well".
    let start = clause.mentions[mention].tokens.lowerBound
    if targets.isEmpty, last.time == .earlier, between.count <= 10, ["a", "an"].contains(clause.word(start - 1)),
      clause.datesBefore(mention).last?.tokens.upperBound == start - 1
    {
      targets = last.targets
    }
    // "It stood at requires improvement after the last inspection in 2021, and at good in the one before that, in 2017."
    if targets.isEmpty, last.time == .earlier, between.suffix(2).map(clause.word) == ["and", "at"],
      clause.word(clause.mentions[last.mention].tokens.lowerBound - 1) == "at", !clause.datesBehind(mention).isEmpty
    {
      targets = last.targets
    }
    // "In 2015 the verdict was requires improvement, and in 2018 good."
    if targets.isEmpty, between.count <= 4, ["and", "then"].contains(clause.word(between.lowerBound)),
      clause.datesBefore(mention).last?.tokens.upperBound == start,
      !clause.datesBefore(mention - 1).isEmpty
    {
      targets = last.targets
    }
    // "stood at requires improvement after the last inspection in 2021, and at good in the one before that, in 2017".
    if targets.isEmpty, last.time == .earlier, between.suffix(2).map(clause.word) == ["and", "at"],
      !clause.datesBehind(mention).isEmpty, between.contains(where: { clause.article.breaks($0, at: .comma) })
    {
      targets = last.targets
    }
    // "judged to require improvement at its last inspection, in 2021, and to be good in 2017".
    if targets.isEmpty, last.time == .earlier, between.suffix(3).map(clause.word) == ["and", "to", "be"],
      !clause.datesBehind(mention).isEmpty
    {
      targets = last.targets
    }
    guard !targets.isEmpty else { return }
    let isDated = last.time == .present && !clause.datesBehind(mention).isEmpty
    // "rated one as good – three years after it was inadequate – and the other's as outstanding": behind the aside.
    let isBehindAside = isOwners && between.contains { clause.article.breaks($0, at: .dash) }
    let time = isBehindAside ? .present : last.time
    add(mention, targets, last.governor, isDated ? clause.time(of: mention, last.governor) : time)
  }

  private mutating func add(_ mention: Int, _ targets: [Area?], _ governor: Governor, _ time: GradeClaim.Time) {
    let grade = clause.mentions[mention]
    let dates = clause.dates(of: mention)
    var end = max(grade.tokens.upperBound, clause.areasBehind(mention).last?.tokens.upperBound ?? 0)
    if time != .present {
      end = max(
        end, dates.filter { $0.tokens.upperBound <= clause.upper(of: mention) }.map(\.tokens.upperBound).max() ?? 0)
    }
    let start = clause.evidenceStart(of: mention, governor)
    for target in targets {
      claims.append(
        GradeClaim(
          grade: grade.grade, area: target, time: time, dates: dates.map(\.start),
          authority: clause.authority(of: mention), isStrong: clause.isStrong(mention, governor),
          evidence: span(start, max(end, start + 1)), isAside: clause.isAside(mention),
          isNamed: clause.isOfNamed(governor)))
    }
    // "Westminster and Camden councils were rated outstanding": both.
    if let partner = clause.partner(of: mention) {
      for claim in claims.suffix(targets.count) { claims.append(claim.of(partner)) }
    }
    // "kept the overall good it was given in 2019": it stands too.
    if governor.kind == .apposition && time == .earlier && clause.isKeptStill(before: grade.tokens.lowerBound)
      || clause.isGivenAgain(mention)
    {
      for target in targets {
        claims.append(
          GradeClaim(
            grade: grade.grade, area: target, time: .standing, authority: clause.authority(of: mention), isStrong: true,
            evidence: grade.tokens))
      }
    }
    for echo in clause.echo(of: mention) {
      for target in targets {
        claims.append(
          GradeClaim(
            grade: grade.grade, area: target, time: .earlier, dates: [echo.start],
            authority: clause.authority(of: mention), isStrong: true,
            evidence: span(grade.tokens.lowerBound, echo.tokens.upperBound)))
      }
    }
    last = (mention, targets, governor, time)
    if time == .present, !targets.contains(nil), let whole = clause.wholeAlike(mention) {
      claims.append(
        GradeClaim(
          grade: grade.grade, area: nil, time: time, authority: clause.authority(of: mention), isStrong: true,
          evidence: span(grade.tokens.lowerBound, whole.upperBound)))
    }
    for area in clause.areasAlike(mention) {
      claims.append(
        GradeClaim(
          grade: grade.grade, area: area.area, time: time, authority: clause.authority(of: mention),
          isStrong: clause.isStrong(mention, governor), evidence: span(start, area.tokens.upperBound)))
    }
  }
}
