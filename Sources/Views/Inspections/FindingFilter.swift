package import Model

/// Which findings to show; every part that is given must hold.
package struct FindingFilter: Hashable, Sendable {
  package var theme: String?
  /// Standard name.
  package var authority: String?
  /// By its name, in any case.
  package var region: String?
  package var kinds: Set<InspectionFinding.Kind> = []
  package var addressee: InspectionFinding.Addressee?
  /// Inspected at or after, and at or before.
  package var since: PartialDate?
  package var until: PartialDate?

  package init() {}

  func holds(_ finding: InspectionFinding) -> Bool {
    if let theme, !finding.themes.contains(theme) { return false }
    if !kinds.isEmpty, !kinds.contains(finding.kind) { return false }
    if let addressee, finding.addressee != addressee { return false }
    if let region, finding.region?.lowercased() != region.lowercased() { return false }
    if let since, !(finding.inspectionStart.map(since.isReached) ?? false) { return false }
    if let until, !(finding.inspectionStart.map(until.isNotPassed) ?? false) { return false }
    return true
  }
}
