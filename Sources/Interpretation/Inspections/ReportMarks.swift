/// What a report has beside its title. A news item, a committee's paper or a page of search results may begin with the
/// same words; it has no lead inspector, no dates of inspection as a label, and no judgements row by row.
struct ReportMarks {
  private static let head = 1500

  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// Whether the document is what its title says.
  func confirm(_ family: ReportFamily, hasDates: Bool, hasInspector: Bool, judgements: Int) -> Bool {
    if family.isGraded { return [hasDates, hasInspector, judgements > 1].count { $0 } >= 2 || judgements > 2 }
    return isLetter || hasDates && hasInspector
  }

  /// Whether it is written to somebody by inspectors: a salutation or a close, and the office that signs.
  private var isLetter: Bool {
    let all = text.tokens.indices
    let head = 0..<min(all.count, ReportMarks.head)
    let opens =
      text.firstMatch(of: ["dear"], in: head) != nil || text.firstMatch(of: ["letter", "summarises"], in: head) != nil
      || text.firstMatch(of: ["yours", "sincerely"], in: all) != nil
    let inspectors = [
      ["majesty", "inspector"], ["majesty", "inspectors"], ["ofsted"], ["joint", "targeted", "area", "inspection"],
    ]
    return opens && inspectors.contains { text.firstMatch(of: $0, in: all) != nil }
  }
}
