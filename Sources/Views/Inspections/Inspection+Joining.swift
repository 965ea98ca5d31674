internal import Model

extension Inspection {
  /// What the accounts of one inspection say together, without `changes`.
  init(_ group: InspectionGroup) {
    self.init(authority: group.authority, kind: group.kind)
    func held(_ field: String) -> String? {
      let consensus = Consensus(field, in: group)
      if let contradiction = consensus.contradiction { contradictions.append(contradiction) }
      return consensus.value
    }
    framework = held("framework")
    start = held("inspection_start").flatMap { PartialDate($0) }
    end = held("inspection_end").flatMap { PartialDate($0) }
    published = held("published").flatMap { PartialDate($0) }
    leadInspector = held("lead_inspector")
    improvementPoints = held("number_of_improvement_points").flatMap { Int($0) }
    for area in JudgementArea.allCases {
      guard let grade = held(area.rawValue).flatMap({ Grade(rawValue: $0) }) else { continue }
      let cited = group.accounts.compactMap { account -> Citation? in
        guard let said = account.values[area.rawValue], said.value == grade.rawValue else { return nil }
        return said.cited
      }
      judgements.append(Judgement(area: area, grade: grade, cited: cited))
    }
    for account in group.accounts where !documents.contains(where: { $0.digest == account.document.digest }) {
      documents.append(account.document)
    }
    documents.sort(by: SourceDocument.precedes)
    reported = documents.lazy.filter { !$0.isReport }.compactMap(\.date).min()
  }
}

extension SourceDocument {
  /// Reports first, then by date, those without one last.
  static func precedes(_ left: SourceDocument, _ right: SourceDocument) -> Bool {
    if left.isReport != right.isReport { return left.isReport }
    switch (left.date, right.date) {
    case (let first?, let second?) where first != second: return first < second
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.digest < right.digest
    }
  }
}
