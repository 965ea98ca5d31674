package import Model

/// One line about a stored document.
package struct DocumentSummary: Hashable, Sendable, Codable {
  package let digest: Digest
  /// Bytes.
  package let size: Int64
  package let mediaType: MediaType
  package let documentKind: String?
  package let title: String?
  package let language: String?
  package let pageCount: Int
  package let parent: Digest?
  package let reader: Component
  package let interpreter: Component?
  /// When these contents were read.
  package let read: Timestamp
  /// The earliest arrival with these bytes that was stored or a duplicate.
  package let first: Origin
  /// How many arrivals had these bytes, the first one included.
  package let sightings: Int

  package init(
    record: Record, first: Origin, sightings: Int
  ) {
    self.init(
      digest: record.digest, size: record.size, mediaType: record.contents.mediaType,
      documentKind: record.contents.documentKind, title: record.contents.title, language: record.contents.language,
      pageCount: record.contents.pageCount, parent: record.parent, reader: record.contents.reader,
      interpreter: record.contents.interpreter, read: record.read, first: first, sightings: sightings)
  }

  package init(
    digest: Digest, size: Int64, mediaType: MediaType, documentKind: String?, title: String?, language: String?,
    pageCount: Int, parent: Digest?, reader: Component, interpreter: Component?, read: Timestamp, first: Origin,
    sightings: Int
  ) {
    self.digest = digest
    self.size = size
    self.mediaType = mediaType
    self.documentKind = documentKind
    self.title = title
    self.language = language
    self.pageCount = pageCount
    self.parent = parent
    self.reader = reader
    self.interpreter = interpreter
    self.read = read
    self.first = first
    self.sightings = sightings
  }
}
