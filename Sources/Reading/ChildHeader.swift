package import Model

/// A file found inside a document, as the document announces it.
package struct ChildHeader: Hashable, Sendable {
  /// As the document spells it; empty when it has none. Not a safe path: it may hold `/` and `..`.
  package let name: SpoolName
  /// What the document says of its kind, which nobody believes: the child's own reading tells it from the bytes.
  package let mediaType: MediaType?

  package init(name: SpoolName, mediaType: MediaType?) {
    self.name = name
    self.mediaType = mediaType
  }
}
