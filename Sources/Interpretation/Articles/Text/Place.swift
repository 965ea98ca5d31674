/// A council named in the text.
struct Place: Hashable, Sendable {
  let name: String
  let tokens: Range<Int>
}
