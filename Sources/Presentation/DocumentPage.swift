package import Control
internal import Model

/// What `vigilctl show` tells of a document.
package enum DocumentPage {
  /// The facts stand below everything else, through `FactsPage`.
  package static func lines(_ document: DocumentDetail, room: Int?, style: Style) -> [String] {
    let summary = document.summary
    var fields = Fields(width: 10, style: style)
    fields.add("Document", summary.digest.description)
    fields.add("Title", summary.title.map(Printable.line))
    fields.add(
      "Type",
      [summary.mediaType.rawValue, summary.documentKind].compactMap { $0 }.map(Printable.line).joined(separator: ", "))
    fields.add(
      "Size",
      "\(Quantity.bytes(summary.size)), \(Quantity.count(summary.pageCount, "page")), \(Quantity.count(document.tables, "table"))"
    )
    fields.add("Language", document.language.map(Printable.line))
    fields.add("Published", document.published.map(Printable.line))
    fields.add("Note", document.note.map(Printable.line))
    fields.add("Read", "\(Moment.text(document.read)) UTC by \(readers(document))")
    fields.add("Part of", document.parent?.description)
    fields.add("Holds", document.children.map(\.description))
    fields.add("Arrivals", document.sightings.map(ArrivalTable.line))
    let properties = document.properties.sorted { $0.key < $1.key }
    fields.add("Says", properties.map { Printable.line("\($0.key): \($0.value)") })
    return fields.lines + FactsPage.lines(document.facts, room: room, style: style)
  }

  private static func readers(_ document: DocumentDetail) -> String {
    [document.reader.description, document.interpreter?.description].compactMap { $0 }.map(Printable.line)
      .joined(separator: " and ")
  }
}
