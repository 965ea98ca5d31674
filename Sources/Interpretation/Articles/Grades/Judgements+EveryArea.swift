internal import Model

/// A grade of all areas at once, or of so many of them.
extension Judgements {
  /// Gives each area that the inspection judged, and that nothing was read of, the grade that all of them were given.
  /// Nothing, where the sentence counts others, where the text itself lists them, or where one was read to be graded
  /// otherwise and none is said to be. "Those three areas" of four are those of which nothing else was read.
  mutating func spread(_ every: EveryArea, over judged: [Area]) {
    let others = areas.filter { $0.value.grade != every.grade }.keys.filter(judged.contains)
    let isRest = !others.isEmpty && every.count == judged.count - others.count
    // "All five judgements were good": four areas, and the whole.
    let isWithWhole =
      others.isEmpty && every.countsWhole && every.count == judged.count + 1
      && (overall.map { $0.grade == every.grade } ?? !isDisputed)
    guard !judged.isEmpty, every.count == nil || every.count == judged.count || isRest || isWithWhole,
      areas.values.filter({ $0.grade == every.grade }).count < 3
    else { return }
    guard isRest || (every.hasException ? areas.contains { $0.value.grade != every.grade } : others.isEmpty) else {
      return
    }
    give(every.grade, to: judged, every.evidence)
    if isWithWhole, overall == nil, !every.hasException {
      overall = GradeClaim(grade: every.grade, area: nil, time: .present, isStrong: true, evidence: every.evidence)
    }
  }

  /// "outstanding in three of the four areas": the rest, where all others were read with another grade.
  mutating func spread(_ counted: CountedAreas, over judged: [Area]) {
    guard !judged.isEmpty else { return }
    guard let counts = counted.whole else {
      // "The other two areas": those that nothing was read of.
      if judged.count(where: { areas[$0] == nil }) == counted.part, judged.count > counted.part {
        give(counted.grade, to: judged, counted.evidence)
      }
      return
    }
    guard counts == judged.count + (counted.includesOverall ? 1 : 0),
      !counted.includesOverall || overall?.grade == counted.grade
    else {
      return
    }
    let others = judged.filter { area in areas[area].map { $0.grade != counted.grade } ?? false }
    guard judged.count - others.count == counted.part - (counted.includesOverall ? 1 : 0) else { return }
    give(counted.grade, to: judged, counted.evidence)
  }

  private mutating func give(_ grade: Grade, to judged: [Area], _ evidence: Range<Int>) {
    for area in judged where areas[area] == nil {
      areas[area] = GradeClaim(
        grade: grade, area: area, time: .present, isStrong: true, evidence: evidence)
    }
  }
}
