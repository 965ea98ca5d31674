package import Model

extension InspectionBook {
  /// What inspectors found, the latest inspection first, its findings in the order of its report. A report that is there
  /// in several forms counts once.
  package func findings(_ filter: FindingFilter) -> [InspectionFinding] {
    let groups = chapters.filter { filter.authority == nil || $0.key == filter.authority }.flatMap { name, chapter in
      chapter.groups.map { (name, $0) }
    }
    let sorted = groups.sorted { left, right in
      switch (left.1.order, right.1.order) {
      case (let first?, let second?) where first != second: return first > second
      case (_?, nil): return true
      case (nil, _?): return false
      default: break
      }
      return left.0 != right.0 ? left.0 < right.0 : InspectionGroup.precedes(left.1, right.1)
    }
    return sorted.flatMap { $0.1.findings.filter(filter.holds) }
  }
}
