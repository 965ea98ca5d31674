/// Where a fact's words stand: a span of one page's text.
package struct Evidence: Hashable, Sendable, Codable {
  /// Counted from 1.
  package let page: Int
  /// Half-open, 0-based offsets in Unicode scalars into the page's text.
  package let start: Int
  package let end: Int
  /// Exactly the substring between them.
  package let text: String

  package init(page: Int, start: Int, end: Int, text: String) {
    self.page = page
    self.start = start
    self.end = end
    self.text = text
  }
}
