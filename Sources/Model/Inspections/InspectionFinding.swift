/// Something that inspectors found to be strong, or want to be done, and where they wrote it.
package struct InspectionFinding: Hashable, Sendable, Codable {
  /// The raw values are those of the exports.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case improvement
    case recommendation
    case priorityAction = "priority_action"
    case strength

    /// Whether it asks for something.
    package var isOpen: Bool { self != .strength }
  }

  /// Whom it is meant for.
  package enum Addressee: String, Hashable, Sendable, Codable, CaseIterable {
    case authority
    case lscb
  }

  package var authority: String
  package var region: String?
  package var inspectionStart: PartialDate?
  package var digest: Digest
  package var documentKind: String
  package var kind: Kind
  package var addressee: Addressee?
  package var text: String
  package var themes: [String]
  package var how: String
  package var evidence: [Evidence]

  package init(
    authority: String, region: String?, inspectionStart: PartialDate?, digest: Digest, documentKind: String, kind: Kind,
    addressee: Addressee?, text: String, themes: [String], how: String, evidence: [Evidence]
  ) {
    self.authority = authority
    self.region = region
    self.inspectionStart = inspectionStart
    self.digest = digest
    self.documentKind = documentKind
    self.kind = kind
    self.addressee = addressee
    self.text = text
    self.themes = themes
    self.how = how
    self.evidence = evidence
  }
}
