package import Model

/// One authority's story: its inspections in order, what changed, what is open, and what others wrote.
package enum Authority: ControlMethod {
  package static let right = Right.content

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// As people write it: in any case, with or without `Council`, or a short name.
    package var name: String

    package init(name: String) {
      self.name = name
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var story: AuthorityStory

    package init(story: AuthorityStory) {
      self.story = story
    }
  }
}
