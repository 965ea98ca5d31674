package import Model

/// One document in a list.
package struct Summary: Hashable, Sendable, Codable {
  package var digest: Digest
  package var mediaType: MediaType
  package var documentKind: String?
  package var title: String?
  package var pageCount: Int
  /// Bytes.
  package var size: Int64
  /// Of the arrival that it was first stored under; so are channel and name.
  package var received: Timestamp
  package var channel: String
  package var name: SpoolName
  /// Arrivals with this content, the first included.
  package var sightings: Int

  package init(
    digest: Digest, mediaType: MediaType, documentKind: String? = nil, title: String? = nil, pageCount: Int,
    size: Int64, received: Timestamp, channel: String, name: SpoolName, sightings: Int
  ) {
    self.digest = digest
    self.mediaType = mediaType
    self.documentKind = documentKind
    self.title = title
    self.pageCount = pageCount
    self.size = size
    self.received = received
    self.channel = channel
    self.name = name
    self.sightings = sightings
  }
}
