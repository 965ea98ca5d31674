package import Model

/// One version of a framework of inspection: what its reports judge, and on which scale.
package struct Framework: Hashable, Sendable {
  /// One judgement that its reports print.
  package struct Judgement: Hashable, Sendable {
    /// The key of the exports: `overall`, `help_and_protection` ...
    package let field: String
    /// The official wording, as the report's table has it.
    package let wording: String

    package init(field: String, wording: String) {
      self.field = field
      self.wording = wording
    }
  }

  /// As the exports name it: `ILACS`, `SIF`, `LAC 2013`. Versions of one framework share it.
  package let id: String
  /// Tells the versions apart: the year in which it came into force.
  package let version: String
  package let name: String
  /// In the order in which reports print them. A field has several where wordings differ within the version.
  package let judgements: [Judgement]
  /// Best first; empty where nothing is graded.
  package let scale: [Grade]
  /// The first day of inspections under it; nil where the file does not say.
  package let validFrom: CalendarDate?
  package let validTo: CalendarDate?
  /// Who published it, and where.
  package let source: String

  package init(
    id: String, version: String, name: String, judgements: [Judgement] = [], scale: [Grade] = [],
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, source: String = ""
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.judgements = judgements
    self.scale = scale
    self.validFrom = validFrom
    self.validTo = validTo
    self.source = source
  }
}
