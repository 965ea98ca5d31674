internal import Model

/// A grade of all areas at once.
extension Judgements {
  /// Gives each area that the inspection judged, and that nothing was read of, the grade that all of them were given.
  /// Nothing, where the sentence counts others, where the text itself lists them, or where one was read to be graded
  /// otherwise and none is said to be.
  mutating func spread(_ every: EveryArea, over judged: [Area]) {
    guard !judged.isEmpty, every.count == nil || every.count == judged.count,
      areas.values.filter({ $0.grade == every.grade }).count < 3
    else { return }
    let others = areas.filter { $0.value.grade != every.grade }.keys
    guard every.hasException ? !others.isEmpty : others.allSatisfy({ !judged.contains($0) }) else { return }
    for area in judged where areas[area] == nil {
      areas[area] = GradeClaim(
        grade: every.grade, area: area, time: .present, isStrong: true, evidence: every.evidence)
    }
  }
}
