/// The JSON document Vigil keeps for one document, complete in itself. `Config/record.schema.json` describes its form.
package struct Record: Hashable, Sendable, Codable {
  /// The version of this form; the store refuses a higher one than it knows.
  package static let currentFormat = 1

  package let format: Int
  package let digest: Digest
  /// Bytes of the original.
  package let size: Int64
  /// The arrival under which the document was first stored.
  package let origin: Origin
  /// The document that this one was attached to or packed in; nil when it came by itself.
  package let parent: Digest?
  /// When these contents were read.
  package let read: Timestamp
  package let contents: Contents

  package init(
    digest: Digest, size: Int64, origin: Origin, parent: Digest?, read: Timestamp, contents: Contents
  ) {
    format = Record.currentFormat
    self.digest = digest
    self.size = size
    self.origin = origin
    self.parent = parent
    self.read = read
    self.contents = contents
  }
}
