/// Somebody whom the article names, with what it says of his or her office.
struct Person: Hashable, Sendable {
  /// Without titles.
  let name: Range<Int>
  /// Lower case, as tokens have it.
  let surname: String
  let role: Range<Int>?
}
