internal import Control
internal import FoundationEssentials
internal import Model
internal import Store

/// The columns of `export documents`, in the order of the export contract, and a document as their cells.
enum DocumentColumns {
  static let names = [
    "sha256", "media_type", "size", "pages", "language", "title", "document_kind", "parent", "first_received",
    "sightings", "reader", "interpreter",
  ]

  static func row(_ document: ExportedDocument) -> ExportRow {
    let summary = document.summary
    return ExportRow(cells: [
      json(summary.digest), json(summary.mediaType), json(summary.size), json(summary.pageCount),
      json(summary.language), json(summary.title), json(summary.documentKind), json(summary.parent),
      json(summary.first.received),
      json(document.sightings.map { Sighting(received: $0.received, channel: $0.channel, name: $0.name.escaped) }),
      json(summary.reader), json(summary.interpreter),
    ])
  }

  private struct Sighting: Encodable {
    let received: Timestamp
    let channel: String
    let name: String
  }

  private static func json(_ value: (some Encodable)?) -> String {
    guard let value else { return "null" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Values of the model encode without fail.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
