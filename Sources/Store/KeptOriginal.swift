package import Model

/// The store's own copy of a file's bytes, held by whoever asked for it.
package struct KeptOriginal: Hashable, Sendable {
  package let digest: Digest
  /// Bytes.
  package let size: Int64
  /// False when the same bytes lay there already, kept for another arrival.
  package let isNew: Bool

  package init(digest: Digest, size: Int64, isNew: Bool) {
    self.digest = digest
    self.size = size
    self.isNew = isNew
  }
}
