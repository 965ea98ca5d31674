internal import Model

extension InspectionAccount {
  /// Nil for a document that is no report, or names no authority.
  init?(report sheet: FactSheet, region: (String) -> String?) {
    guard let documentKind = sheet.documentKind, let kind = InspectionKind(documentKind: documentKind),
      let authority = ScalarFacts(sheet.facts, fields: ["local_authority"])["local_authority"]?.text
    else { return nil }
    let fields = InspectionAccount.particulars + JudgementArea.allCases.map(\.rawValue)
    let scalars = ScalarFacts(sheet.facts, fields: Set(fields))
    self.init(
      document: SourceDocument(
        digest: sheet.digest, documentKind: documentKind, title: sheet.title,
        date: scalars["published"].flatMap { PartialDate($0.text) }),
      received: sheet.first.received, origin: .report, authority: authority, kind: kind, isCurrent: true)
    func cited(_ value: ScalarFacts.Value) -> Citation {
      Citation(digest: sheet.digest, how: value.how, evidence: value.evidence)
    }
    for field in fields {
      if let value = scalars[field] { values[field] = Said(value: value.text, cited: cited(value)) }
    }
    for (field, readings) in scalars.conflicts {
      conflicts[field] = readings.map { Contradiction.Reading(value: $0.text, cited: [cited($0)]) }
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
