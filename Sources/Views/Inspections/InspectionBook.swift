package import Model
package import Reference

/// Every inspection that documents tell of, by authority: what all answers about inspections are made from.
///
/// A function of the sheets and the reference data: the order of the sheets makes no difference.
package struct InspectionBook: Sendable {
  /// One authority's part.
  struct Chapter: Sendable {
    /// Oldest first, each with the accounts it was joined from.
    var inspections: [Inspection] = []
    var groups: [InspectionGroup] = []
    var left: [InspectionAccount] = []
    /// Articles about the authority, whether they are joined or not.
    var articles: [SourceDocument] = []
  }

  let reference: Reference
  private(set) var chapters: [String: Chapter] = [:]
  /// Reports that name no authority, so that no answer can show them.
  package private(set) var unplaced: [Digest] = []

  package init(_ sheets: [FactSheet], _ reference: Reference) {
    self.reference = reference
    let regions = Dictionary(reference.authorities.map { ($0.name, $0.region.rawValue) }) { first, _ in first }
    var accounts: [String: [InspectionAccount]] = [:]
    for sheet in sheets {
      if let account = InspectionAccount(report: sheet, region: { regions[$0] }) {
        accounts[account.authority, default: []].append(account)
      } else if sheet.documentKind.flatMap(InspectionKind.init(documentKind:)) != nil {
        unplaced.append(sheet.digest)
      } else if let document = SourceDocument(article: sheet) {
        let told = InspectionAccount.accounts(article: sheet)
        for account in told { accounts[account.authority, default: []].append(account) }
        for name in Set(told.map(\.authority) + sheet.all("authority").map(\.value)) {
          chapters[name, default: Chapter()].articles.append(document)
        }
      }
    }
    for (authority, accounts) in accounts {
      let join = InspectionJoin(accounts)
      var inspections = join.groups.map { Inspection($0) }
      GradeChange.fill(&inspections)
      chapters[authority, default: Chapter()].inspections = inspections
      chapters[authority, default: Chapter()].groups = join.groups
      chapters[authority, default: Chapter()].left = join.left
    }
    for authority in chapters.keys { chapters[authority]?.articles.sort(by: SourceDocument.precedes) }
    unplaced.sort()
  }

  /// Every authority that a document names, and every one of the reference data; in the order of the alphabet.
  package var authorities: [AuthorityProfile] {
    let known = reference.authorities.map { AuthorityProfile($0) }
    let names = Set(known.map(\.name))
    let others = chapters.keys.filter { !names.contains($0) }.map { AuthorityProfile(name: $0) }
    return (known + others).sorted { $0.name < $1.name }
  }

  package var names: AuthorityNames { AuthorityNames(reference, others: chapters.keys) }

  func profile(_ name: String) -> AuthorityProfile {
    reference.authority(named: name).map { AuthorityProfile($0) } ?? AuthorityProfile(name: name)
  }

  /// Oldest first.
  package func inspections(of authority: String) -> [Inspection] { chapters[authority]?.inspections ?? [] }
}

extension [Inspection] {
  /// Where the latest dated one stands that judged the authority.
  var latestGraded: Int? { lastIndex { $0.isGraded && $0.when != nil } }

  /// Where those without grades stand that came after it.
  var visitsSince: [Int] {
    guard let latest = latestGraded else { return [] }
    return indices.filter { $0 > latest && !self[$0].isGraded && self[$0].when != nil && self[$0].kind != .lscbReview }
  }
}
