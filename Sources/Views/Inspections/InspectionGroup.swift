internal import Model

/// Accounts of the same inspection of one authority.
struct InspectionGroup: Hashable, Sendable {
  /// An article about an inspection appears when its report is published, some weeks after the inspection's last day, or
  /// later. Reports of the single inspection framework took up to seven months, but those print the day.
  private static let daysAfterEnd = 120
  private static let daysAfterPublication = 90
  /// How far articles without any other date may be apart to be about the same inspection.
  private static let daysApart = 60

  /// Reports first. Never empty.
  private(set) var accounts: [InspectionAccount]
  let authority: String

  init(_ account: InspectionAccount) {
    accounts = [account]
    authority = account.authority
  }

  mutating func add(_ account: InspectionAccount) {
    accounts.append(account)
    accounts.sort(by: InspectionAccount.precedes)
  }

  var reports: some Collection<InspectionAccount> { accounts.lazy.filter { $0.origin == .report } }

  /// The reports'; else that of which articles tell, if they agree.
  var kind: InspectionKind {
    if let report = reports.first { return report.kind }
    let kinds = Set(accounts.map(\.kind)).subtracting([.unknown])
    return kinds.count == 1 ? kinds.first ?? .unknown : .unknown
  }

  var isGraded: Bool { accounts.contains(where: \.isGraded) }

  /// The days on which it may have been: the reports', else those on which every article agrees.
  var span: ClosedRange<CalendarDate>? {
    let spans = (reports.isEmpty ? accounts : Array(reports)).compactMap(\.span)
    guard let first = spans.first else { return nil }
    guard reports.isEmpty else {
      return spans.reduce(first) { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
    }
    return spans.reduce(first) { $0.overlaps($1) ? $0.clamped(to: $1) : $0 }
  }

  /// The day on which its report was published.
  var published: PartialDate? { reports.lazy.compactMap { $0.date("published") }.first }

  /// The days on which an article about it is likely to appear.
  var window: ClosedRange<CalendarDate>? {
    guard let end = span?.upperBound else {
      let days = accounts.compactMap { $0.document.date?.days }
      guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
      return first.adding(days: -InspectionGroup.daysApart)...last.adding(days: InspectionGroup.daysApart)
    }
    let last = published.map { $0.days.upperBound.adding(days: InspectionGroup.daysAfterPublication) }
    return end...max(end.adding(days: InspectionGroup.daysAfterEnd), last ?? end)
  }

  /// The first day on which it may have been; else the day on which something was published about it.
  var order: CalendarDate? {
    span?.lowerBound ?? published?.days.lowerBound ?? accounts.compactMap { $0.document.date?.days.lowerBound }.min()
  }

  /// Oldest first; without any date last.
  static func precedes(_ left: InspectionGroup, _ right: InspectionGroup) -> Bool {
    switch (left.order, right.order) {
    case (let first?, let second?) where first != second: return first < second
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.accounts[0].document.digest < right.accounts[0].document.digest
  }
}
