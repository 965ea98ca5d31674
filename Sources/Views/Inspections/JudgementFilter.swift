package import Model

/// Which lines of the national table to show; every part that is given must hold.
package struct JudgementFilter: Hashable, Sendable {
  /// By its name, in any case.
  package var region: String?
  /// Of these grades in `area`; empty for any, or none.
  package var grades: Set<Grade> = []
  package var area = JudgementArea.overall
  /// In any case.
  package var framework: String?
  /// Inspected at or after.
  package var since: PartialDate?
  /// The table as it stood then: later inspections are not known.
  package var until: PartialDate?
  /// Authorities without a graded inspection too.
  package var showsAll = false

  package init() {}

  func holds(_ row: JudgementRow) -> Bool {
    if let region, row.authority.region?.lowercased() != region.lowercased() { return false }
    guard let inspection = row.inspection else {
      return showsAll && grades.isEmpty && framework == nil && since == nil
    }
    if let framework, inspection.framework?.lowercased() != framework.lowercased() { return false }
    if !grades.isEmpty { guard let grade = inspection.grade(area), grades.contains(grade) else { return false } }
    return since.map { since in inspection.when.map { since.isReached(by: $0) } ?? false } ?? true
  }
}

extension PartialDate {
  /// Whether `date` may be in or after it.
  func isReached(by date: PartialDate) -> Bool { date.days.upperBound >= days.lowerBound }

  /// Whether `date` may be before its end.
  func isNotPassed(by date: PartialDate) -> Bool { date.days.lowerBound <= days.upperBound }
}
