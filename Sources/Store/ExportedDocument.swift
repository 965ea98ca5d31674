package import Model

/// One line of `vigilctl export documents`. Encodes with the keys of the export contract; what is not known is `null`.
package struct ExportedDocument: Hashable, Sendable {
  package struct Sighting: Hashable, Sendable {
    package let received: Timestamp
    package let channel: String
    package let name: SpoolName

    package init(received: Timestamp, channel: String, name: SpoolName) {
      self.received = received
      self.channel = channel
      self.name = name
    }
  }

  package let summary: DocumentSummary
  /// Oldest first.
  package let sightings: [Sighting]

  package init(summary: DocumentSummary, sightings: [Sighting]) {
    self.summary = summary
    self.sightings = sightings
  }

  /// Where the next page of the export begins.
  package var position: ExportPosition {
    ExportPosition(firstReceived: summary.first.received, digest: summary.digest)
  }
}

extension ExportedDocument: Encodable {
  private enum CodingKeys: String, CodingKey {
    case sha256, size, pages, language, title, parent, sightings, reader, interpreter
    case mediaType = "media_type"
    case documentKind = "document_kind"
    case firstReceived = "first_received"
  }

  private enum SightingKeys: String, CodingKey { case received, channel, name }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(summary.digest, forKey: .sha256)
    try container.encode(summary.mediaType, forKey: .mediaType)
    try container.encode(summary.size, forKey: .size)
    try container.encode(summary.pageCount, forKey: .pages)
    try container.encode(summary.language, forKey: .language)
    try container.encode(summary.title, forKey: .title)
    try container.encode(summary.documentKind, forKey: .documentKind)
    try container.encode(summary.parent, forKey: .parent)
    try container.encode(summary.first.received, forKey: .firstReceived)
    var list = container.nestedUnkeyedContainer(forKey: .sightings)
    for sighting in sightings {
      var item = list.nestedContainer(keyedBy: SightingKeys.self)
      try item.encode(sighting.received, forKey: .received)
      try item.encode(sighting.channel, forKey: .channel)
      try item.encode(sighting.name.escaped, forKey: .name)
    }
    try container.encode(summary.reader, forKey: .reader)
    try container.encode(summary.interpreter, forKey: .interpreter)
  }
}
