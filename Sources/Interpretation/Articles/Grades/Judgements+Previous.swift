internal import Model

/// Grades of the inspections before.
extension Judgements {
  /// Earlier inspections that are said to have ended like this one.
  mutating func `repeat`(_ authority: String, on dates: [FoundDate], _ history: History) {
    guard let overall, !history.isUngraded else { return }
    previous += dates.map { date in
      Previous(
        authority: history.owner(authority, on: date.start), when: date.start, grade: overall.grade,
        evidence: date.tokens)
    }
    tidy()
  }

  /// Adds what somebody of the council recalls, with its year: "We were outstanding in 2010", where the text itself says
  /// nothing of that year.
  mutating func recall(_ quoted: [GradeClaim], of authority: String, _ history: History) {
    guard let reference = history.reference else { return }
    for claim in quoted where claim.isRecalled && claim.area == nil && claim.time != .reported {
      guard (claim.authority ?? authority) == authority, let date = claim.dates.first, claim.dates.count == 1,
        date.year < reference.year, !previous.contains(where: { $0.when?.year == date.year })
      else { continue }
      add(claim, of: authority, history)
    }
    tidy()
  }

  /// Gives the one previous grade that has no date that of the inspection before, where the text says when that was.
  mutating func date(by last: FoundDate?, _ history: History) {
    guard let last, previous.filter({ $0.when == nil }).count == 1,
      !previous.contains(where: { $0.when?.year == last.start.year })
    else { return }
    previous = previous.map { grade in
      grade.when == nil
        ? Previous(
          authority: history.owner(grade.authority, on: last.start), when: last.start, grade: grade.grade,
          evidence: grade.evidence) : grade
    }
  }

  /// Adds the grade that is said to stand no longer, of the inspection before, where nothing else is told of that.
  mutating func leave(_ claims: [GradeClaim], of authority: String, last: FoundDate?, _ history: History) {
    let gone = claims.filter { $0.isGone && ($0.authority ?? authority) == authority }
    guard let last, let claim = gone.first, gone.allSatisfy({ $0.grade == claim.grade }), overall?.grade != claim.grade,
      !previous.contains(where: { $0.when == nil || $0.when?.year == last.start.year })
    else { return }
    previous.append(
      Previous(
        authority: history.owner(authority, on: last.start), when: last.start, grade: claim.grade,
        evidence: claim.evidence))
  }

  mutating func add(_ claim: GradeClaim, of owner: String, _ history: History) {
    let dates: [PartialDate?] = claim.dates.isEmpty ? [nil] : claim.dates
    for date in dates {
      let owner = date.map { history.owner(owner, on: $0) } ?? owner
      previous.append(Previous(authority: owner, when: date, grade: claim.grade, evidence: claim.evidence))
    }
  }

  /// Each previous grade once; one without a date only if no dated one is the same; of two for one year neither.
  mutating func tidy() {
    var kept: [Previous] = []
    for grade in previous.sorted(by: { ($0.when == nil ? 1 : 0) < ($1.when == nil ? 1 : 0) }) {
      let isKnown = kept.contains {
        $0.authority == grade.authority && $0.grade == grade.grade
          && (grade.when == nil || $0.when?.year == grade.when?.year)
      }
      if isKnown { continue }
      kept.append(grade)
    }
    // Two grades for one year cannot both be right.
    previous = kept.filter { grade in
      !kept.contains {
        $0.authority == grade.authority && $0.when != nil && $0.when?.year == grade.when?.year
          && $0.grade != grade.grade
      }
    }
  }
}
