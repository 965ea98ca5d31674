package import Model

/// Documents, latest first, a page at a time.
package enum List: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var channel: String?
    package var documentKind: String?
    package var mediaType: MediaType?
    /// The `next` of the page before.
    package var after: String?
    /// 1 to 1000; 100 when nil.
    package var limit: Int?

    package init(
      channel: String? = nil, documentKind: String? = nil, mediaType: MediaType? = nil, after: String? = nil,
      limit: Int? = nil
    ) {
      self.channel = channel
      self.documentKind = documentKind
      self.mediaType = mediaType
      self.after = after
      self.limit = limit
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var documents: [Summary]
    /// Nil on the last page.
    package var next: String?

    package init(documents: [Summary] = [], next: String? = nil) {
      self.documents = documents
      self.next = next
    }
  }
}
