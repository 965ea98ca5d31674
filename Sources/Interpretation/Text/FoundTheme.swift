/// A theme that a text speaks of, and the words that tell it.
struct FoundTheme: Hashable, Sendable {
  /// As the exports name it.
  let id: String
  /// The tokens of each phrase, in the order of the text; none lies within another. Never empty.
  let matches: [Range<Int>]
}
