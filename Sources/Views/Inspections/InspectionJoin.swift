internal import Model

/// Finds which accounts of one authority's inspections tell of the same one.
///
/// Reports are the same inspection when they are of the same scope and their days overlap. An article joins the one
/// inspection that it can be about, by its dates or by the day on which it appeared; where it can be about several, it
/// joins none. Only what is left over makes inspections that no report tells of.
struct InspectionJoin {
  private(set) var groups: [InspectionGroup] = []
  /// Those that could not be said to be of one inspection.
  private(set) var left: [InspectionAccount] = []

  init(_ accounts: [InspectionAccount]) {
    let sorted = accounts.sorted(by: InspectionAccount.precedes)
    for account in sorted where account.origin == .report { join(report: account) }
    let told = sorted.filter { $0.origin != .report }
    var rest: [InspectionAccount] = []
    for account in told {
      if let index = InspectionJoin.place(account, among: groups) {
        groups[index].add(account)
      } else {
        rest.append(account)
      }
    }
    // The surest dates make the groups that vaguer ones may join.
    for account in rest.sorted(by: InspectionJoin.isSurer) { join(told: account) }
    groups.sort(by: InspectionGroup.precedes)
    left.sort(by: InspectionAccount.precedes)
  }

  private mutating func join(report account: InspectionAccount) {
    let same = groups.firstIndex { group in
      guard let days = group.span, let span = account.span else { return false }
      return group.kind.scope == account.kind.scope && days.overlaps(span)
        && (account.kind.scope != .visit || group.kind == account.kind)
    }
    if let same { groups[same].add(account) } else { groups.append(InspectionGroup(account)) }
  }

  private mutating func join(told account: InspectionAccount) {
    let articles = groups.indices.filter { groups[$0].reports.isEmpty }
    if let index = InspectionJoin.place(account, among: articles.map { groups[$0] }) {
      groups[articles[index]].add(account)
    } else if account.origin == .article, account.span != nil || account.isCurrent && account.document.date != nil {
      groups.append(InspectionGroup(account))
    } else {
      left.append(account)
    }
  }

  /// Where in `groups` the only one stands that an article's account can be of.
  static func place(_ account: InspectionAccount, among groups: [InspectionGroup]) -> Int? {
    let fitting = groups.indices.filter { fits(account, groups[$0]) }
    guard let span = account.span else {
      guard account.isCurrent, let days = account.document.date?.days else { return nil }
      let near = fitting.filter { groups[$0].window?.overlaps(days) ?? false }
      let reported = sharpened(near, account, groups)
      // Of several published lately, an article is about the latest.
      return reported.max { InspectionGroup.precedes(groups[$0], groups[$1]) }
    }
    let within = fitting.filter { groups[$0].span?.overlaps(span) ?? false }
    // A year, or a month, may be when it was or when its report came out.
    let near = fitting.filter { groups[$0].window?.overlaps(span) ?? false }
    let isYear = account.precision == 1
    let found = isYear ? Array(Set(within + near)).sorted() : within.isEmpty ? near : within
    let reported = sharpened(found, account, groups)
    return reported.count == 1 ? reported.first : nil
  }

  /// Those of exactly its kind, if there are any.
  private static func sharpened(
    _ found: [Int], _ account: InspectionAccount, _ groups: [InspectionGroup]
  ) -> [Int] {
    let exact = found.filter { groups[$0].kind == account.kind }
    return exact.isEmpty ? found : exact
  }

  /// Whether the kinds can be of one inspection. The press calls every kind of inspection of a service a full one, and
  /// takes focused for monitoring visits.
  private static func fits(_ account: InspectionAccount, _ group: InspectionGroup) -> Bool {
    if account.kind == group.kind { return account.kind != .unknown || account.isGraded == group.isGraded }
    switch (account.kind, group.kind.scope) {
    case (.unknown, .visit): return !account.isGraded
    case (.unknown, .board): return false
    case (.unknown, _): return !account.isGraded || group.isGraded
    case (.full, .wholeService), (.full, .protection), (.full, .care), (.short, .wholeService),
      (.reinspection, .wholeService):
      return true
    case (.focusedVisit, .visit), (.monitoringVisit, .visit): return group.kind != .jtai
    case (.focusedVisit, .unknown), (.monitoringVisit, .unknown), (.jtai, .unknown): return !group.isGraded
    case (.full, .unknown), (.short, .unknown), (.reinspection, .unknown): return true
    default: return false
    }
  }

  private static func isSurer(_ left: InspectionAccount, _ right: InspectionAccount) -> Bool {
    if left.origin != right.origin, [left.origin, right.origin].contains(.previousGrade) {
      return left.origin == .article
    }
    if left.precision != right.precision { return left.precision > right.precision }
    if left.isGraded != right.isGraded { return left.isGraded }
    return InspectionAccount.precedes(left, right)
  }
}
