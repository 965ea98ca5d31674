internal import Model

extension GradeChange {
  /// Fills in what changed, of one authority's inspections, oldest first.
  ///
  /// A grade is held against the latest before it in the same scope and area. An inspection of the whole service that
  /// leaves an area out ends that area's line: what comes later is no change from what was before.
  static func fill(_ inspections: inout [Inspection]) {
    var last: [InspectionKind.Scope: [JudgementArea: Inspection]] = [:]
    for index in inspections.indices {
      let inspection = inspections[index]
      let scope = inspection.kind.scope
      guard !inspection.judgements.isEmpty, inspection.when != nil else { continue }
      inspections[index].changes = inspection.judgements.compactMap { judgement in
        guard let before = last[scope]?[judgement.area], let grade = before.grade(judgement.area) else { return nil }
        return GradeChange(
          area: judgement.area, from: grade, to: judgement.grade, since: before.when, framework: before.framework)
      }
      if scope == .wholeService { last[scope] = [:] }
      for judgement in inspection.judgements { last[scope, default: [:]][judgement.area] = inspection }
    }
  }
}
