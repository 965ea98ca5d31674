package import Model

/// `vigilctl export findings`: a line for each finding of each inspection document.
package enum FindingExport {
  package static let columns =
    ["sha256"] + fields + ["document_kind", "kind", "addressee", "text", "themes", "evidence"] + StoreColumns.names

  /// The facts that lines are made of.
  package static let facts = Set(fields).union(["finding", "conflict"])

  private static let fields = ["local_authority", "inspection_start"]

  /// A row for each finding, of the cells of the columns in their order.
  package static func rows(_ sheet: FactSheet) -> [[ExportValue]] {
    let scalars = ScalarFacts(sheet.facts, fields: Set(fields))
    let head =
      [.text(sheet.digest.description)] + fields.map { ExportValue(scalars[$0]?.text) }
      + [ExportValue(sheet.documentKind)]
    let tail = StoreColumns.cells(sheet)
    return sheet.facts.filter { $0.field == "finding" }.map { head + members($0).map(\.value) + tail }
  }

  /// `kind`, `addressee`, `text`, `themes`, `evidence`.
  static func members(_ fact: Fact) -> [ExportValue.Member] {
    ExportValue.attributes(["kind", "addressee"], of: fact) + ExportValue.texted(fact)
  }
}
