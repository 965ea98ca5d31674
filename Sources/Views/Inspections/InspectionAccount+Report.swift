internal import Model

extension InspectionAccount {
  /// Nil for a document that is no report, or names no authority.
  init?(report sheet: FactSheet, region: (String) -> String?) {
    guard let documentKind = sheet.documentKind, let kind = InspectionKind(documentKind: documentKind),
      let authority = sheet.first("local_authority")?.value
    else { return nil }
    let published = sheet.first("published").flatMap { PartialDate($0.value) }
    self.init(
      document: SourceDocument(
        digest: sheet.digest, documentKind: documentKind, title: sheet.title, date: published),
      received: sheet.first.received, origin: .report, authority: authority, kind: kind, isCurrent: true)
    for field in InspectionAccount.particulars + JudgementArea.allCases.map(\.rawValue) {
      guard let fact = sheet.first(field) else { continue }
      values[field] = Said(value: fact.value, cited: Citation(fact, in: sheet.digest))
    }
    for fact in sheet.all("conflict") {
      guard let field = fact.attributes["field"] else { continue }
      let reading = Contradiction.Reading(value: fact.value, cited: [Citation(fact, in: sheet.digest)])
      conflicts[field, default: []].append(reading)
    }
    let start = date("inspection_start") ?? date("inspection_end")
    findings = sheet.all("finding").compactMap { fact in
      guard let kind = fact.attributes["kind"].flatMap(InspectionFinding.Kind.init(rawValue:)) else { return nil }
      return InspectionFinding(
        authority: authority, region: region(authority), inspectionStart: start, digest: sheet.digest,
        documentKind: documentKind, kind: kind,
        addressee: fact.attributes["addressee"].flatMap(InspectionFinding.Addressee.init(rawValue:)), text: fact.value,
        themes: (fact.attributes["themes"] ?? "").split(separator: " ").map(String.init), how: fact.how,
        evidence: fact.evidence)
    }
  }
}
