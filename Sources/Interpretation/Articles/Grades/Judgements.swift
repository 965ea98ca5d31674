internal import Model

/// What a piece says of one council's grades: each only where all that is said agrees.
struct Judgements {
  struct Previous: Hashable, Sendable {
    let authority: String
    let when: PartialDate?
    let grade: Grade
    let evidence: Range<Int>
  }

  var overall: GradeClaim?
  var areas: [Area: GradeClaim] = [:]
  var previous: [Previous] = []
  /// Whether two grades were read for the service as a whole.
  var isDisputed = false

  /// What is known beside the claims.
  struct History {
    /// Whether the inspection was of a kind that gives no grade.
    let isUngraded: Bool
    /// The article's date, or the inspection's.
    let reference: PartialDate?
    /// Councils whose services this one took over; their grades are told as previous ones.
    let predecessors: [String]
    /// The council's first day.
    let founded: CalendarDate?

    /// Whose grade one of that date was.
    func owner(_ authority: String, on date: PartialDate) -> String {
      guard let founded, predecessors.count == 1,
        date.days.upperBound <= founded
      else { return authority }
      return predecessors[0]
    }
  }

  static func of(_ authority: String, claims: [GradeClaim], _ history: History) -> Judgements {
    let (isUngraded, reference, predecessors) = (history.isUngraded, history.reference, history.predecessors)
    var judgements = Judgements()
    var present: [GradeClaim] = []
    let told = Set(
      claims.lazy.filter { $0.isStrong && $0.area == nil && $0.time == .present && $0.dates.isEmpty }.map(\.grade))
    // A text that dates all it tells looks back at several inspections: which is the last, its own date would say.
    let isHistory =
      told.isEmpty && reference == nil
      && Set(claims.lazy.filter(\.isStrong).flatMap(\.dates).map(\.year)).count >= 2
    for claim in claims where !claim.isGone {
      if claim.time == .reported {
        if (claim.authority ?? authority) == authority, !isUngraded { present.append(claim.weak()) }
        continue
      }
      let owner = claim.authority ?? authority
      guard owner == authority || predecessors.contains(owner) else { continue }
      var isEarlier = claim.time == .earlier || owner != authority
      var isUncertain = false
      if !isEarlier, isUngraded {
        // A visit gives no grade: whatever is told was given before.
        isEarlier = claim.isStrong || !claim.dates.isEmpty
      } else if !isEarlier, let date = claim.dates.first {
        switch age(of: date, reference) {
        case .old: isEarlier = true
        case .unclear:
          // Beside an undated grade another one with a year is an earlier one; the same one may be this one.
          isEarlier = !told.isEmpty && !told.contains(claim.grade)
          isUncertain = !isEarlier && date.day == nil && (claim.area == nil || !told.isEmpty || isHistory)
        case .new: break
        }
      }
      if isEarlier {
        if claim.area == nil, claim.isStrong || claim.time == .earlier || !claim.dates.isEmpty {
          judgements.add(claim, of: owner, history)
        }
      } else if !isUncertain, !isUngraded, owner == authority {
        present.append(claim)
      }
    }
    // "no longer inadequate": whoever says that it is, tells of the time before.
    let gone = Set(claims.lazy.filter { $0.isGone && ($0.authority ?? authority) == authority }.map(\.grade))
    judgements.settle(present.filter { $0.area != nil || !gone.contains($0.grade) })
    judgements.tidy()
    return judgements
  }

  enum Age { case old, new, unclear }

  /// Whether a grade of that date is the one reported now. A report appears within some months of its inspection; a bare
  /// year just before the publication may be either.
  static func age(of date: PartialDate, _ reference: PartialDate?) -> Age {
    guard let reference else { return .unclear }
    if date.year >= reference.year { return .new }
    if let month = date.month, let now = reference.month {
      return (reference.year - date.year) * 12 + now - month <= 5 ? .new : .old
    }
    if date.year == reference.year - 1, reference.month.map({ $0 <= 4 }) ?? true { return .unclear }
    return .old
  }

  /// A grade that two sentences give differently is none.
  private mutating func settle(_ claims: [GradeClaim]) {
    let strong = claims.filter(\.isStrong)
    // Three areas that are said to be this or that are judged, whatever the words.
    guard !strong.isEmpty || Set(claims.compactMap(\.area)).count >= 3 else { return }
    isDisputed = Set(strong.filter { $0.area == nil }.map(\.grade)).count > 1
    overall = Judgements.agreed(strong.filter { $0.area == nil }) ?? fallback(claims, strong)
    for area in Area.allCases {
      let said = claims.filter { $0.area == area }
      if let claim = Judgements.agreed(said.filter(\.isStrong)) {
        areas[area] = claim
      } else if !said.contains(where: \.isStrong), let claim = Judgements.agreed(said) {
        areas[area] = claim
      }
    }
  }

  private func fallback(_ claims: [GradeClaim], _ strong: [GradeClaim]) -> GradeClaim? {
    strong.contains { $0.area == nil } ? nil : Judgements.agreed(claims.filter { $0.area == nil })
  }

  /// Rows of a table outweigh sentences.
  private static func agreed(_ claims: [GradeClaim]) -> GradeClaim? {
    let rows = claims.filter { $0.how == "table" }
    let counted = rows.isEmpty ? claims : rows
    guard let first = counted.first, counted.allSatisfy({ $0.grade == first.grade }) else { return nil }
    return first
  }

  /// What was read of protection was said of the whole, and counts for it where nothing else does.
  mutating func takeProtectionAsWhole() {
    guard let protection = areas.removeValue(forKey: .helpAndProtection) else { return }
    if overall == nil, !isDisputed, protection.isStrong {
      overall = protection.also(nil, protection.evidence).strong()
    }
  }

  /// What was read of the whole is the grade of safeguarding, one of two services that were judged.
  mutating func nameSafeguarding() {
    if areas[.helpAndProtection] == nil, let overall {
      areas[.helpAndProtection] = overall.also(.helpAndProtection, overall.evidence).strong()
    }
    overall = nil
  }

  /// Where the framework has one judgement for children in care and care leavers, one grade said of both is that one, and
  /// the export's `in_care` alone.
  mutating func joinCare(where isOne: (GradeClaim, GradeClaim) -> Bool) {
    guard let care = areas[.inCare], let leavers = areas[.careLeavers], care.grade == leavers.grade,
      isOne(care, leavers)
    else { return }
    areas[.careLeavers] = nil
  }
}
