package import Model

/// What inspectors found, in batches, the latest inspection first. The first reply tells how many there are.
package enum Findings: ControlMethod {
  package static let right = Right.content
  package static let streaming = Streaming.required

  /// What the caller asks for; every part that is given must hold.
  package struct Parameters: Hashable, Sendable, Codable {
    package var theme: String?
    /// As people write it.
    package var authority: String?
    package var region: String?
    /// Any of these; all when empty.
    package var kinds: [InspectionFinding.Kind]
    package var addressee: InspectionFinding.Addressee?
    /// Inspected at or after.
    package var since: PartialDate?
    /// Inspected at or before.
    package var until: PartialDate?

    package init(
      theme: String? = nil, authority: String? = nil, region: String? = nil, kinds: [InspectionFinding.Kind] = [],
      addressee: InspectionFinding.Addressee? = nil, since: PartialDate? = nil, until: PartialDate? = nil
    ) {
      self.theme = theme
      self.authority = authority
      self.region = region
      self.kinds = kinds
      self.addressee = addressee
      self.since = since
      self.until = until
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var total: Int?
    package var findings: [InspectionFinding]

    package init(total: Int? = nil, findings: [InspectionFinding] = []) {
      self.total = total
      self.findings = findings
    }
  }
}
