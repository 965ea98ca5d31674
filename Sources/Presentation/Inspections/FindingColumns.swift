package import Model

/// The columns of findings for other programs.
package enum FindingColumns {
  package static let names = [
    "authority", "region", "inspection_start", "document_kind", "kind", "addressee", "themes", "text", "pages",
    "sha256",
  ]

  package static func row(_ finding: InspectionFinding) -> [SheetCell] {
    [
      .text(finding.authority), .init(finding.region), .init(finding.inspectionStart), .text(finding.documentKind),
      .text(finding.kind.rawValue), .init(finding.addressee?.rawValue), .text(finding.themes.joined(separator: " ")),
      .text(finding.text), .text(EvidenceText.numbers(finding.evidence, separator: " ")),
      .text(finding.digest.description),
    ]
  }
}
