package import Model

/// A page's text; with `more` and without a page, every page in turn.
package enum Text: ControlMethod {
  package static let right = Right.content
  package static let streaming = Streaming.optional

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var id: String
    /// Counted from 1.
    package var page: Int?

    package init(id: String, page: Int? = nil) {
      self.id = id
      self.page = page
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var digest: Digest
    package var page: Int
    package var pageCount: Int
    package var text: String

    package init(digest: Digest, page: Int, pageCount: Int, text: String) {
      self.digest = digest
      self.page = page
      self.pageCount = pageCount
      self.text = text
    }
  }
}
