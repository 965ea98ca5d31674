/// A piece of a snippet.
package struct SnippetPart: Hashable, Sendable, Codable {
  package var text: String
  /// Whether it is what was searched for.
  package var match: Bool

  package init(text: String, match: Bool) {
    self.text = text
    self.match = match
  }
}
