/// A document that a view stands on.
package struct SourceDocument: Hashable, Sendable, Codable {
  package var digest: Digest
  package var documentKind: String
  package var title: String?
  /// The day a report was published or an article appeared, where the document gives it.
  package var date: PartialDate?

  package init(digest: Digest, documentKind: String, title: String? = nil, date: PartialDate? = nil) {
    self.digest = digest
    self.documentKind = documentKind
    self.title = title
    self.date = date
  }

  /// Whether the inspectors wrote it: a report or a letter of theirs, no press and no summary.
  package var isReport: Bool { InspectionKind(documentKind: documentKind) != nil }
}
