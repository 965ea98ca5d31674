/// One place of a document that says what a field's value is. Several readings of a field must agree.
struct Reading: Hashable, Sendable {
  enum How: String, Hashable, Sendable {
    case table, heading, sentence
  }

  let field: String
  /// Nil where the document says that there is none ("not judged").
  let value: String?
  let how: How
  /// The words, in the order of the text: a row's label, then its cell.
  let tokens: [Range<Int>]
}
