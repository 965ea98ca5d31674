package import Model

/// A page that answers a query.
package struct Hit: Hashable, Sendable, Codable {
  package var digest: Digest
  package var page: Int
  package var title: String?
  package var mediaType: MediaType
  /// Lower is better.
  package var rank: Double
  package var snippet: [SnippetPart]

  package init(
    digest: Digest, page: Int, title: String? = nil, mediaType: MediaType, rank: Double, snippet: [SnippetPart] = []
  ) {
    self.digest = digest
    self.page = page
    self.title = title
    self.mediaType = mediaType
    self.rank = rank
    self.snippet = snippet
  }
}
