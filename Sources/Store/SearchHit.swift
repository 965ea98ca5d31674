package import Model

/// A page that matches a search.
package struct SearchHit: Hashable, Sendable, Codable {
  package let digest: Digest
  /// Counted from 1.
  package let page: Int
  package let title: String?
  /// Some of the page's words around the matches; `…` where text was left out.
  package let snippet: String
  /// The matching words: half-open, 0-based offsets in Unicode scalars into the snippet, ascending.
  package let matches: [Range<Int>]
  /// Higher is better; comparable only within one search.
  package let rank: Double

  package init(digest: Digest, page: Int, title: String?, snippet: String, matches: [Range<Int>], rank: Double) {
    self.digest = digest
    self.page = page
    self.title = title
    self.snippet = snippet
    self.matches = matches
    self.rank = rank
  }
}
